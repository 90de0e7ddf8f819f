import { html, nothing } from 'lit'
import { shown } from '#domain/disclosure/published.ts'
import { type GapReport, gapsBySize, measureWord, type ReportView, titleOf } from './figures.ts'
import { hiddenNotes, hiddenShort } from './hidden-words.ts'

/** Team beside parents: the differences by size, with how sure they are and what they mean. */
export function gapsSection(view: ReportView) {
  const { words, report, definition } = view
  const { gaps } = words.texts.report
  const { known, hidden } = gapsBySize(report)
  if (known.length + hidden.length === 0) return nothing
  return html`
    <section aria-labelledby="gaps">
      <h2 id="gaps">${gaps.title}</h2>
      <p>${gaps.reading}</p>
      <wr-wide-table role="group" aria-labelledby="gaps">
        <table class="figures">
          <thead>
            <tr>
              <th scope="col">${measureWord(view)}</th>
              <th scope="col" class="number">${words.texts.audiences.staff}</th>
              <th scope="col" class="number">${words.texts.audiences.parents}</th>
              <th scope="col" class="number">${gaps.difference}</th>
              <th scope="col">${gaps.certainty}</th>
              <th scope="col">${gaps.meaning}</th>
            </tr>
          </thead>
          <tbody>
            ${known.map(({ measure, gap }) => row(view, measure, gap))}
            ${hidden.map(
              ({ measure, reason }) => html`
                <tr>
                  <th scope="row">${titleOf(definition, measure)}</th>
                  <td colspan="5" class="hidden-figure">${hiddenShort(words, reason, report.minimumGroup)}</td>
                </tr>`,
            )}
          </tbody>
        </table>
      </wr-wide-table>
      ${hiddenNotes(
        words,
        hidden.map(({ reason }) => reason),
        report.minimumGroup,
      )}
      ${quadrantWords(view, known)}
      <p class="hint">${gaps.method(words.format.score(definition.outcome?.gap ?? 0.3))}</p>
    </section>`
}

function row({ words, report, definition }: ReportView, id: string, gap: GapReport) {
  const { texts, format } = words
  const { gaps } = texts.report
  const mean = (audience: 'staff' | 'parents') => {
    const measure = shown(report.audiences[audience]?.measures[id])
    return measure ? format.score(measure.mean, definition.outcome?.inOrder) : '–'
  }
  const limit = definition.outcome?.gap
  const written =
    gap.low === undefined || gap.high === undefined
      ? { size: format.signed(gap.difference, limit), interval: '' }
      : format.gap(gap.difference, gap.low, gap.high, limit)
  return html`
    <tr>
      <th scope="row">${titleOf(definition, id)}</th>
      <td class="number">${mean('staff')}</td>
      <td class="number">${mean('parents')}</td>
      <td class="number"><strong>${written.size}</strong>${written.interval === '' ? '' : html`<span class="under">${written.interval}</span>`}</td>
      <td>${gaps.readings[gap.reading]}</td>
      <td>${gaps.quadrants[gap.quadrant].name}</td>
    </tr>`
}

/** What the words in the last column mean, as far as they stand there. */
function quadrantWords({ words }: ReportView, known: readonly { gap: GapReport }[]) {
  const { gaps } = words.texts.report
  const quadrants = (['sustain', 'blind-spot', 'hidden-strength', 'work-on'] as const).filter((quadrant) =>
    known.some(({ gap }) => gap.quadrant === quadrant),
  )
  if (quadrants.length === 0) return nothing
  return html`<ul class="notes">
    ${quadrants.map(
      (quadrant) => html`<li><strong>${gaps.quadrants[quadrant].name}</strong>: ${gaps.quadrants[quadrant].means}</li>`,
    )}
  </ul>`
}
