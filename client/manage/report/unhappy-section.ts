import { html } from 'lit'
import { isHidden } from '#domain/disclosure/published.ts'
import {
  type AudienceReport,
  asMark,
  audiencesOf,
  dontKnowShare,
  type MeasureReport,
  manyDontKnow,
  mayBePercent,
  type ReportView,
} from './figures.ts'
import { hiddenNotes, hiddenShort } from './hidden-words.ts'

/**
 * Dissatisfied or unknown: per theme the share of low answers beside the share of "weet ik niet", because they ask for
 * something else. With a mark per theme, the highest first, and no mark over all of them.
 */
export function unhappySection(view: ReportView) {
  const { words, report } = view
  const { unhappy } = words.texts.values
  const points = Math.max(...view.definition.measures.map(({ points }) => points))
  const hidden = audiencesOf(report).flatMap(([, own]) =>
    view.definition.measures.flatMap(({ id }) => {
      const measure = own.measures[id]
      return measure && isHidden(measure) ? [measure.reason] : []
    }),
  )
  return html`
    <section aria-labelledby="visibility">
      <h2 id="visibility">${unhappy.title}</h2>
      <p>${unhappy.reading}</p>
      ${audiencesOf(report).map(([audience, own]) => table(view, words.texts.audiences[audience], own))}
      ${hiddenNotes(words, hidden, report.minimumGroup)}
      <p class="hint">${unhappy.markNote(words.format.integer(points))}</p>
    </section>`
}

function table(view: ReportView, name: string, own: AudienceReport) {
  const { unhappy } = view.words.texts.values
  return html`
    <h3>${name}</h3>
    <wr-wide-table role="group" aria-label=${`${unhappy.title} ${name}`}>
      <table class="figures">
        <thead>
          <tr>
            <th scope="col">${unhappy.theme}</th>
            <th scope="col" class="number">${unhappy.mark}</th>
            <th scope="col" class="number">${unhappy.low}</th>
            <th scope="col" class="number">${unhappy.unknown}</th>
            <th scope="col">${unhappy.means}</th>
          </tr>
        </thead>
        <tbody>
          ${byMean(view, own).map(
            ({ id, title, points }) =>
              html`<tr><th scope="row">${title}</th>${cells(view, own.measures[id], points)}</tr>`,
          )}
        </tbody>
      </table>
    </wr-wide-table>`
}

/** A strength first; what is hidden comes last. */
function byMean({ definition }: ReportView, { measures }: AudienceReport) {
  const meanOf = (id: string) => {
    const measure = measures[id]
    return measure && !isHidden(measure) ? measure.mean : 0
  }
  return [...definition.measures].sort((a, b) => meanOf(b.id) - meanOf(a.id))
}

function cells({ words, report }: ReportView, measure: AudienceReport['measures'][string] | undefined, points: number) {
  const { unhappy } = words.texts.values
  if (!measure || isHidden(measure)) {
    const short = hiddenShort(words, measure?.reason ?? 'not-asked', report.minimumGroup)
    return html`<td colspan="4" class="hidden-figure">${short}</td>`
  }
  return html`
    <td class="number strong">${words.format.score(asMark(measure.mean, points))}</td>
    <td class="number">${lowShare(measure, words)}</td>
    <td class="number">${dontKnowShare(measure, words)}</td>
    <td>${unhappy.readings[unhappyReading(measure)]}</td>`
}

/** The share of low answers as it may be written: on a handful of people in words. */
function lowShare({ n, favourable }: MeasureReport, { texts, format }: ReportView['words']): string {
  // Left out by the server, because it would tell of a question that is hidden.
  if (favourable === undefined) return '–'
  const low = 1 - favourable
  if (mayBePercent(n)) return format.percent(low)
  const { quarterOrMore, lessThanQuarter } = texts.report.visibility
  return isMany(low) ? quarterOrMore : lessThanQuarter
}

/** What there is to do about a theme. */
export function unhappyReading({ favourable = 1, dontKnow = 0 }: Pick<MeasureReport, 'favourable' | 'dontKnow'>) {
  if (isMany(1 - favourable)) return dontKnow >= manyDontKnow ? 'both' : 'low'
  return dontKnow >= manyDontKnow ? 'unknown' : 'neither'
}

/** From a quarter on, as for "weet ik niet"; 1 - 0.75 is a hair beside it in floating point. */
const isMany = (low: number): boolean => low >= manyDontKnow - 1e-9
