import { html, nothing } from 'lit'
import { isHidden } from '#domain/disclosure/published.ts'
import { paths } from '../router.ts'
import { distributionBar } from './distribution-bar.ts'
import { distributionTable } from './distribution-table.ts'
import type { ReportView } from './figures.ts'
import { hiddenNotes } from './hidden-words.ts'
import { optionsOf } from './question-options.ts'
import { type AskedQuestion, hiddenReasonsOf, openQuestionsOf, sectionsOf } from './question-sections.ts'

/** The answers to every question, all audiences under each other, in the order of the questionnaire. */
export function questionsSection(view: ReportView) {
  const { questions } = view.words.texts.report
  return html`
    <section aria-labelledby="questions">
      <h2 id="questions">${questions.title}</h2>
      <p>${questions.reading}</p>
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
  const { words } = view
  const first = asked[0]
  if (!first) return nothing
  const options = optionsOf(first.question)
  const several = first.question.type === 'choice' && first.question.several
  return html`
    <div class="question-block">
      ${wordings(view, asked)}
      ${
        several
          ? ''
          : asked.map(({ audience, figures }) =>
              figures && !isHidden(figures) && figures.counts
                ? distributionBar(words.texts.audiences[audience], audience, options, figures.counts)
                : '',
            )
      }
      ${distributionTable(view, asked, options)}
    </div>`
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
