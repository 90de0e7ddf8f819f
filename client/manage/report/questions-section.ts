import { html, nothing } from 'lit'
import { isHidden } from '#domain/disclosure/published.ts'
import { paths } from '../router.ts'
import { choiceTable } from './choice-table.ts'
import { distributionBar } from './distribution-bar.ts'
import { distributionTable, wayOut } from './distribution-table.ts'
import type { QuestionReport, ReportView } from './figures.ts'
import { hiddenNotes, hiddenShort } from './hidden-words.ts'
import { type Option, optionsOf } from './question-options.ts'
import { type AskedQuestion, hiddenReasonsOf, openQuestionsOf, sectionsOf } from './question-sections.ts'
import { valuesView } from './values/values-view.ts'

/** The answers to every question, all audiences under each other, in the order of the questionnaire. */
export function questionsSection(view: ReportView) {
  const { questions } = view.words.texts.report
  return html`
    <section aria-labelledby="questions">
      <h2 id="questions">${questions.title}</h2>
      ${readingOf(view)}
      ${sectionsOf(view).map(
        ({ id, title, questions }) => html`
          <section class="question-section" aria-labelledby="section-${id}">
            <h3 id="section-${id}">${title}</h3>
            ${questions.map((asked) => questionBlock(view, asked))}
          </section>`,
      )}
      ${hiddenNotes(view.words, hiddenReasonsOf(view), view.report.minimumGroup)} ${openQuestions(view)}
    </section>`
}

/** The open questions, and the way to what people wrote: on a page of its own, never beside scores. */
function openQuestions(view: ReportView) {
  const { openTitle, openText, openLink } = view.words.texts.report.questions
  const asked = openQuestionsOf(view)
  if (asked.length === 0) return nothing
  return html`
    <section class="question-section keep" aria-labelledby="own-words">
      <h3 id="own-words">${openTitle}</h3>
      ${asked.map((question) => wordings(view, question))}
      <p>${openText}</p>
      ${view.survey.mayManage ? html`<p class="no-print"><a class="button" href=${paths.survey(view.survey.id, 'words')}>${openLink}</a></p>` : ''}
    </section>`
}

function questionBlock(view: ReportView, asked: readonly AskedQuestion[]) {
  const first = asked[0]
  if (!first) return nothing
  const options = optionsOf(first.question)
  return html`
    <div class="question-block">
      ${wordings(view, asked)} ${answersOf(view, asked, options)}
      ${asked.map((own) => numbersOf(view, own, asked.length > 1))}
    </div>`
}

/** The answers in a picture and a table; which, the kind of answers says. */
function answersOf(view: ReportView, asked: readonly AskedQuestion[], options: readonly Option[]) {
  const type = asked[0]?.question.type
  if (type === 'choice') return choiceTable(view, asked, options)
  if (type !== 'rating') return asked.map((own) => answeredLine(view, own))
  const { audiences } = view.words.texts
  return html`
    ${asked.map(({ audience, figures }) =>
      figures && !isHidden(figures) && figures.counts
        ? distributionBar(audiences[audience], audience, options, figures.counts)
        : '',
    )}
    ${distributionTable(view, asked, options)}`
}

/** How to read the bars; a questionnaire without ratings has none that run from low to high, or none at all. */
function readingOf(view: ReportView) {
  const types = sectionsOf(view).flatMap(({ questions }) => questions.flat().map(({ question }) => question.type))
  const { report, values } = view.words.texts
  if (types.includes('rating')) return html`<p>${report.questions.reading}</p>`
  return types.includes('choice') ? html`<p>${values.chosen}</p>` : nothing
}

/** How many people gave numbers, or why there are none to see. */
function answeredLine({ words, report }: ReportView, { audience, question, figures }: AskedQuestion) {
  const { values, audiences } = words.texts
  const said = () => {
    if (figures === undefined || isHidden(figures))
      return html`<span class="hidden-figure">${hiddenShort(words, figures?.reason ?? 'not-asked', report.minimumGroup)}</span>`
    const left = [
      ...wayOut([{ question }], 'dontKnow').map((way) => ({ way, count: figures.dontKnow })),
      ...wayOut([{ question }], 'notApplicable').map((way) => ({ way, count: figures.notApplicable })),
    ]
    const parts = [
      values.answered(words.format.integer(figures.n)),
      ...left.map(({ way, count }) => values.unanswered(words.format.integer(count), way)),
    ]
    return parts.join('; ')
  }
  return html`<p><span class="whose">${audiences[audience]}:</span> ${said()}</p>`
}

/** What the answers of one audience add up to, where they are numbers and no options. */
function numbersOf(view: ReportView, { audience, question, figures }: AskedQuestion, named: boolean) {
  const own = view.report.audiences[audience]
  if (!own || !figures || isHidden(figures)) return ''
  const picture = valuesView(view.words, question, figures, own.questions)
  const middle = question.type === 'rating' && question.points > 5 ? middleOf(view, figures) : ''
  if (!picture && !middle) return ''
  if (middle)
    return html`<p>${named ? html`<span class="whose">${view.words.texts.audiences[audience]}:</span>` : ''} ${middle}</p>`
  return html`${named ? html`<h5>${view.words.texts.audiences[audience]}</h5>` : ''} ${picture}`
}

/** On a long scale the middle answer says more than ten percentages. */
function middleOf({ words }: ReportView, { mean, median, quartiles }: QuestionReport) {
  if (mean === undefined || median === undefined || !quartiles) return ''
  const { values } = words.texts
  const [low, high] = quartiles.map((value) => words.format.score(value))
  return html`${values.meanAnswer}: <strong>${words.format.score(mean)}</strong>; ${values.median}: <strong>${words.format.score(median)}</strong> (${values.quartiles(low ?? '', high ?? '')}).`
}

/** The wording of each audience, or one when they got the same. */
function wordings({ words }: ReportView, asked: readonly AskedQuestion[]) {
  const { audiences } = words.texts
  const same = new Set(asked.map(({ question }) => question.text)).size === 1
  if (same) return html`<h4 class="wording">${asked[0]?.question.text}</h4>`
  return html`<h4 class="wording">
    ${asked.map(
      ({ audience, question }) =>
        html`<span class="line-text"><span class="whose">${audiences[audience]}:</span> ${question.text}</span> `,
    )}
  </h4>`
}
