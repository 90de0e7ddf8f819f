import { html, type TemplateResult } from 'lit'
import type { ResultsView } from '../../../workshop/results/results-view.ts'
import { paths } from '../../router.ts'
import type { Words } from '../../words.ts'
import { inLanguage } from '../remote/remote-context.ts'
import { stepTitle } from '../step-words.ts'
import { byHeading, groupsOf, notesOf, type RecordedStep, revealedRows } from './record-figures.ts'

export type DrawResults = (view: ResultsView) => TemplateResult

interface Drawing {
  readonly words: Words
  /** Draws the results of a round in sentences and tables. */
  readonly results: DrawResults
  /** Whether what was predicted stands with a later step. */
  readonly revealed: boolean
}

/** A step as it stands in the record. */
export function recordedStep(drawing: Drawing, recorded: RecordedStep) {
  const { words } = drawing
  const { step, words: definition } = recorded
  const instruments = definition ? [{ id: definition.id, title: definition.title }] : []
  const id = `step-${step.id}`
  return html`
    <section>
      <h2 id=${id}>${stepTitle(words, step, instruments)}</h2>
      ${figuresOf(drawing, recorded)} ${revealTable(words, recorded)} ${talked(words, recorded)}
      ${topicList(words, recorded)} ${notes(words, recorded)}
    </section>`
}

function figuresOf({ words, results: draw, revealed }: Drawing, { step, results, words: definition }: RecordedStep) {
  const { record } = words.texts.workshop
  const [first] = results
  if (!first) return ''
  if (step.kind === 'scan')
    return html`<p>${record.scan} <a href=${paths.report(first.round)}>${record.toReport}</a></p>`
  if (results.every(({ enough }) => !enough)) return html`<p>${record.tooFew}</p>`
  if (step.kind === 'predict' && revealed) return html`<p>${record.predictedElsewhere}</p>`
  return definition ? html`<div class="record-results">${draw({ definition, results })}</div>` : ''
}

function revealTable(words: Words, { step, reveal }: RecordedStep) {
  if (!reveal || reveal.measures.length === 0) return ''
  const { texts } = words
  const { record } = texts.workshop
  if (!reveal.enough) return html`<p>${record.tooFew}</p>`
  const rows = revealedRows(words, reveal)
  const groups = groupsOf(rows)
  const [predicted, gaps] = [rows.some((row) => row.prediction), rows.some((row) => row.gap)]
  const cell = (score: string | undefined) =>
    score === undefined
      ? html`<td class="number hidden-figure">${record.noFigure}</td>`
      : html`<td class="number">${score}</td>`
  return html`
    <wr-wide-table role="group" aria-labelledby="step-${step.id}">
      <table class="figures record-figures">
        <caption>${record.revealed}, ${record.points(rows[0]?.points ?? 0)}</caption>
        <thead>
          <tr>
            <th scope="col">${record.theme}</th>
            ${predicted ? html`<th scope="col" class="number">${record.prediction}</th>` : ''}
            ${groups.map((group) => html`<th scope="col" class="number">${texts.audiences[group]}</th>`)}
            ${gaps ? html`<th scope="col">${record.gap}</th>` : ''}
          </tr>
        </thead>
        <tbody>
          ${rows.map(
            (row) => html`
              <tr>
                <th scope="row">${row.title}</th>
                ${predicted ? cell(row.prediction) : ''} ${groups.map((group) => cell(row.scores.get(group)))}
                ${gaps ? html`<td>${row.gap ?? '–'}</td>` : ''}
              </tr>`,
          )}
        </tbody>
      </table>
    </wr-wide-table>`
}

function talked(words: Words, { discussion }: RecordedStep) {
  if (discussion.length === 0) return ''
  return html`
    <h3>${words.texts.workshop.record.questions}</h3>
    ${discussion.map(
      ({ about, questions }) => html`
        ${about ? html`<p><strong>${inLanguage(about, words.language)}</strong></p>` : ''}
        <ul>
          ${questions.map((question) => html`<li>${question}</li>`)}
        </ul>`,
    )}`
}

/** What could be chosen, unless the count of it stands there already. */
function topicList(words: Words, { topics, results }: RecordedStep) {
  if (topics.length === 0 || results.some(({ enough }) => enough)) return ''
  return html`
    <h3>${words.texts.workshop.record.topics}</h3>
    <ul>
      ${topics.map((topic) => html`<li dir="auto">${topic}</li>`)}
    </ul>`
}

function notes(words: Words, recorded: RecordedStep) {
  const cards = notesOf(recorded)
  if (cards.length === 0) return ''
  return html`
    <h3>${words.texts.workshop.record.cards}</h3>
    ${byHeading(cards).map(
      ({ heading, cards: own }) => html`
        ${heading === '' ? '' : html`<p><strong dir="auto">${heading}</strong></p>`}
        <ul>
          ${own.map((content) => html`<li class="card-content" dir="auto">${content}</li>`)}
        </ul>`,
    )}`
}
