import { html, nothing } from 'lit'
import { isHidden, shown } from '#domain/disclosure/published.ts'
import type { Audience } from '#domain/texts.ts'
import { type AudienceReport, audiencesOf, mayBePercent, type ReportView } from './figures.ts'
import { hiddenNotes, hiddenShort } from './hidden-words.ts'

type Representation = NonNullable<AudienceReport['representation']>
type Part = Representation['parts'][number]
type Represented = { audience: Audience; own: AudienceReport; representation: Representation }

/** Whether all subgroups took part as much, and how to read the figures where they did not. */
export function representationBlock(view: ReportView) {
  const { took } = view.words.texts.response
  const all = audiencesOf(view.report).flatMap(([audience, own]): Represented[] =>
    own.representation ? [{ audience, own, representation: own.representation }] : [],
  )
  if (all.length === 0) return nothing
  const reasons = all.flatMap(({ representation: { parts } }) =>
    parts.flatMap(({ answered }) => (isHidden(answered) ? [answered.reason] : [])),
  )
  return html`
    <h3 id="representation">${took.partsTitle}</h3>
    <ul>${all.map((each) => html`<li>${sentences(view, each)}</li>`)}</ul>
    ${partsTable(view, all)} ${hiddenNotes(view.words, reasons, view.report.minimumGroup)}
    ${all.map((each) => weightedTable(view, each))}`
}

function sentences(view: ReportView, { audience, representation }: Represented) {
  const { texts, format } = view.words
  const { took } = texts.response
  const { reading, behind, indicator } = representation
  const names = behind.map((id) => nameOf(view, audience, id))
  return [
    took.readings[reading](texts.audiences[audience]),
    ...(names.length === 0 ? [] : [took.behind[audience](format.list(names))]),
    ...(indicator === undefined ? [] : [took.indicator(format.score(indicator, 0.8))]),
  ].join(' ')
}

function partsTable(view: ReportView, all: readonly Represented[]) {
  const { texts, format } = view.words
  const { response } = texts.report
  return html`
    <wr-wide-table role="group" aria-labelledby="representation">
      <table class="figures grouped parts-table">
        <thead>
          <tr>
            <th scope="col">${texts.response.took.group}</th>
            <th scope="col" class="number">${response.invited}</th>
            <th scope="col" class="number">${response.answered}</th>
            <th scope="col" class="number">${response.share}</th>
          </tr>
        </thead>
        ${all.map(
          ({ audience, representation }) => html`
            <tbody>
              <tr><th scope="rowgroup" colspan="4">${texts.audiences[audience]}</th></tr>
              ${representation.parts.map(
                ({ id, invited, answered }) => html`
                  <tr>
                    <th scope="row" class="light">${nameOf(view, audience, id)}</th>
                    <td class="number">${format.integer(invited)}</td>
                    ${answeredCells(view, answered, invited)}
                  </tr>`,
              )}
            </tbody>`,
        )}
      </table>
    </wr-wide-table>`
}

/** As for the whole: of a handful of people the two numbers say enough. */
function answeredCells({ words, report }: ReportView, answered: Part['answered'], invited: number) {
  const { integer, percent } = words.format
  if (isHidden(answered))
    return html`<td colspan="2" class="hidden-figure">${hiddenShort(words, answered.reason, report.minimumGroup)}</td>`
  const few = words.texts.report.countOf(integer(answered), integer(invited))
  const share = mayBePercent(answered) ? percent(answered / invited) : few
  return html`
    <td class="number">${integer(answered)}</td>
    <td class="number">${invited === 0 ? '–' : share}</td>`
}

/** Weighted beside unweighted, never instead (T11). */
function weightedTable({ words, definition }: ReportView, { audience, own, representation }: Represented) {
  const { texts, format } = words
  const { took } = texts.response
  const rows = definition.measures.flatMap(({ id, title }) => {
    const [measure, weighted] = [shown(own.measures[id]), representation.weighted[id]]
    return measure && weighted !== undefined ? [{ title, mean: measure.mean, weighted }] : []
  })
  if (rows.length === 0) return nothing
  return html`
    <wr-wide-table role="group" aria-label=${took.weightedTitle(texts.audiences[audience])}>
      <table class="figures">
        <caption>${took.weightedTitle(texts.audiences[audience])}</caption>
        <thead>
          <tr>
            <th scope="col">${took.measure}</th>
            <th scope="col" class="number">${took.asAnswered}</th>
            <th scope="col" class="number">${took.weighted}</th>
          </tr>
        </thead>
        <tbody>
          ${rows.map(
            ({ title, mean, weighted }) => html`
              <tr>
                <th scope="row">${title}</th>
                <td class="number">${format.score(mean)}</td>
                <td class="number">${format.score(weighted)}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </wr-wide-table>`
}

function nameOf({ survey, words }: ReportView, audience: Audience, id: string): string {
  const own = survey.audiences.find((each) => each.audience === audience)
  return own?.subgroups.find((subgroup) => subgroup.id === id)?.name ?? words.texts.response.took.noSubgroup
}
