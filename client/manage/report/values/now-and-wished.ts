import { html } from 'lit'
import type { QuestionView } from '#domain/api/questionnaire.ts'
import { isHidden } from '#domain/disclosure/published.ts'
import { cellKey } from '#domain/question-types/grid-split.ts'
import type { Words } from '../../words.ts'
import {
  type AudienceReport,
  audiencesOf,
  mayBePercent,
  partOf,
  type QuestionReport,
  type ReportView,
} from '../figures.ts'
import { cloudPicture, hasDirection, octantLabel } from './cloud-view.ts'
import type { CloudReport, Labelled } from './shapes.ts'

/** Pairs of questions on today and on what people wish for, with the difference: where to go. */
export function nowAndWishedSection(view: ReportView) {
  const { words, definition, report } = view
  const pairs = audiencesOf(report).flatMap(([audience, own]) =>
    definition.nowAndWished.flatMap((pair) => {
      const questions = (definition.questionnaires[audience]?.sections ?? []).flatMap(({ questions }) => questions)
      const question = questions.find(({ id }) => id === pair.now)
      const shown = question && pairOf(words, question, own, pair)
      return question && shown ? [{ audience, question, ...shown }] : []
    }),
  )
  if (pairs.length === 0) return ''
  const { values, audiences } = words.texts
  return html`
    <section aria-labelledby="wished">
      <h2 id="wished">${values.nowAndWished}</h2>
      ${pairs.map(
        ({ audience, question, rows, clouds }) => html`
          <h3><span class="whose">${audiences[audience]}:</span> ${question.text}</h3>
          ${clouds && question.type === 'position' ? placesView(words, question.octants, clouds) : rowsView(words, rows)}`,
      )}
    </section>`
}

function rowsView(words: Words, rows: readonly Row[]) {
  const { values } = words.texts
  return html`
          ${mostWished(words, rows)}
          <wr-wide-table role="group" aria-label=${values.nowAndWished}>
            <table class="figures small">
              <thead>
                <tr>
                  <th scope="col">${values.part}</th>
                  <th scope="col" class="number">${values.now}</th>
                  <th scope="col" class="number">${values.wished}</th>
                  <th scope="col" class="number">${values.difference}</th>
                </tr>
              </thead>
              <tbody>
                ${rows.map(
                  ({ label, now, wished, difference }) => html`
                    <tr>
                      <th scope="row">${label}</th>
                      <td class="number">${now}</td>
                      <td class="number">${wished}</td>
                      <td class="number">${difference}</td>
                    </tr>`,
                )}
              </tbody>
            </table>
          </wr-wide-table>`
}

interface Row {
  readonly label: string
  readonly now: string
  readonly wished: string
  readonly difference: string
  /** In points of a hundred or of the scale: what the rows are put in order by. */
  readonly change: number
}

/** What is most wished for, in a sentence: more of one thing, and less of another where parts go at the cost of parts. */
function mostWished({ texts: { values } }: Words, rows: readonly Row[]) {
  const sorted = [...rows].sort((a, b) => b.change - a.change)
  const [more, less] = [sorted[0], sorted.at(-1)]
  const lines = [
    ...(more && more.change > 0 ? [values.wishedMore(more.label, more.now, more.wished)] : []),
    ...(less && less.change < 0 ? [values.wishedLess(less.label, less.now, less.wished)] : []),
  ]
  return rows.length < 2 ? '' : html`<p>${lines.join(' ')}</p>`
}

/** Two clouds in the circle of Leary: where the team is and where it wants to be. */
function placesView(words: Words, octants: readonly Labelled[], { now, wished }: Clouds) {
  const { values } = words.texts
  const length = Math.hypot(wished.centre.x - now.centre.x, wished.centre.y - now.centre.y)
  return html`
    <div class="cloud">
      <figure>
        ${cloudPicture(words, wished, now.centre)}
        <figcaption>${values.wishedPicture}</figcaption>
      </figure>
      <div>
        <p>${placesInWords(words, octants, { now, wished })}</p>
        <p>${values.wishedLength(words.format.score(length))}</p>
      </div>
    </div>`
}

function placesInWords({ texts: { values } }: Words, octants: readonly Labelled[], { now, wished }: Clouds): string {
  if (!hasDirection(now) || !hasDirection(wished)) return values.wishedUnclear
  const [before, after] = [octantLabel(octants, now.centre), octantLabel(octants, wished.centre)]
  return before === after ? values.wishedSame(before) : values.wishedPlace(before, after)
}

interface Clouds {
  readonly now: CloudReport
  readonly wished: CloudReport
}

interface Pair {
  readonly rows: readonly Row[]
  readonly clouds?: Clouds | undefined
}

/** What can be compared of two questions; nothing where either is hidden. */
function pairOf(
  words: Words,
  question: QuestionView,
  { questions }: AudienceReport,
  pair: { now: string; wished: string },
) {
  const [now, wished] = [questions[pair.now], questions[pair.wished]]
  if (!now || !wished || isHidden(now) || isHidden(wished)) return undefined
  if (now.cloud && wished.cloud) return { rows: [], clouds: { now: now.cloud, wished: wished.cloud } } satisfies Pair
  const rows = rowsOf(words, question, now, wished)
  return rows.length === 0 ? undefined : ({ rows, clouds: undefined } satisfies Pair)
}

/** Its parts or cells, its options, or its mean; the largest wish for change first. */
function rowsOf(words: Words, question: QuestionView, now: QuestionReport, wished: QuestionReport): Row[] {
  const rows = linesOf(question).flatMap(
    (line) => partRow(words, line, now, wished) ?? countRow(words, line, now, wished),
  )
  if (rows.length > 0) return rows.sort((a, b) => Math.abs(b.change) - Math.abs(a.change))
  if (now.mean === undefined || wished.mean === undefined) return []
  const { score, signed } = words.format
  const change = wished.mean - now.mean
  return [
    { label: question.text, now: score(now.mean), wished: score(wished.mean), change, difference: signed(change) },
  ]
}

function partRow(
  { format }: Words,
  { id, label }: Labelled,
  now: QuestionReport,
  wished: QuestionReport,
): Row[] | undefined {
  const [before, after] = [now.parts?.mean[id], wished.parts?.mean[id]]
  if (before === undefined || after === undefined) return undefined
  const whole = (value: number) => format.integer(Math.round(value))
  const change = after - before
  // Of what is printed, so that the row adds up for who reads it.
  const points = Math.round(after) - Math.round(before)
  const difference = `${points > 0 ? '+' : points < 0 ? '−' : ''}${format.integer(Math.abs(points))}`
  return [{ label, now: whole(before), wished: whole(after), change, difference }]
}

/** People are counted below ten, so two shares are only subtracted where both may be written as percentages. */
function countRow(words: Words, { id, label }: Labelled, now: QuestionReport, wished: QuestionReport): Row[] {
  if (!now.counts || !wished.counts || now.n === 0 || wished.n === 0) return []
  const [before, after] = [now.counts[id] ?? 0, wished.counts[id] ?? 0]
  const change = (100 * after) / wished.n - (100 * before) / now.n
  const said = { label, now: partOf(before, now.n, words), wished: partOf(after, wished.n, words), change }
  if (!mayBePercent(now.n) || !mayBePercent(wished.n)) return [{ ...said, difference: '–' }]
  const points = Math.round(change)
  const sign = points > 0 ? '+' : points < 0 ? '−' : ''
  return [{ ...said, difference: `${sign}${words.format.percent(Math.abs(points) / 100)}` }]
}

function linesOf(question: QuestionView): readonly Labelled[] {
  if (question.type === 'split') return question.parts
  if (question.type === 'choice') return question.options
  if (question.type !== 'grid-split') return []
  return question.rows.flatMap((row) =>
    question.columns.map((column) => ({ id: cellKey(row.id, column.id), label: `${row.label} × ${column.label}` })),
  )
}
