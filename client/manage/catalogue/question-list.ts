import { html } from 'lit'
import type { Questionnaire, QuestionView } from '#domain/api/questionnaire.ts'
import { languageOf } from '../../answer/languages.ts'
import { questionsOf } from '../../answer/steps.ts'
import type { Words } from '../words.ts'
import { answersOf, whenAsked } from './question-answers.ts'

/** All questions of one audience to read, with how each is answered and when it is asked. */
export function questionList(words: Words, questionnaire: Questionnaire) {
  const all = questionsOf(questionnaire)
  const { language, introduction, sections } = questionnaire
  return html`
    <div class="questions" lang=${language} dir=${languageOf(language).direction}>
      ${introduction ? html`<p>${introduction}</p>` : ''}
      ${sections.map(
        ({ title, questions }) => html`
          <section>
            <h3>${title}</h3>
            <ol>${questions.map((question) => html`<li>${questionLine(words, question, all)}</li>`)}</ol>
          </section>`,
      )}
    </div>`
}

function questionLine(words: Words, question: QuestionView, all: readonly QuestionView[]) {
  const when = whenAsked(words, question, all)
  return html`
    <p class="question-text">${question.text}</p>
    ${question.help === undefined ? '' : html`<p class="hint">${question.help}</p>`}
    <p class="answers">${answersOf(words, question)}</p>
    ${when === undefined ? '' : html`<p class="answers when">${when}</p>`}`
}
