import { html } from 'lit'
import type { Survey } from '#domain/api/surveys.ts'
import { enoughTexts } from '#domain/disclosure/open-answers.ts'
import type { Words } from '../words.ts'
import './open-answer.ts'
import { type OpenAnswer, type OpenQuestion, releasedOf } from './open-questions.ts'

/** What one audience wrote at one question; on paper only what was released. */
export function questionSection(words: Words, { id: surveyId, minimumGroup }: Survey, question: OpenQuestion) {
  const { id, audience, wording, answers } = question
  const onPaper = answers !== undefined && releasedOf(answers) > 0
  return html`
    <section class=${onPaper ? '' : 'no-print'} aria-labelledby="question-${id}">
      <h2 id="question-${id}"><span class="whose">${words.texts.audiences[audience]}:</span> ${wording}</h2>
      ${answers === undefined ? tooFew(words, minimumGroup) : texts(words, surveyId, answers)}
    </section>`
}

function tooFew({ texts: { openAnswers } }: Words, minimumGroup: number) {
  const fewer = openAnswers.tooFew(enoughTexts(minimumGroup))
  return html`<p class="empty"><strong>${fewer}.</strong> ${openAnswers.tooFewLong}</p>`
}

function texts(words: Words, surveyId: string, answers: readonly OpenAnswer[]) {
  const { texts, format } = words
  const count = texts.openAnswers.count(format.integer(releasedOf(answers)), format.integer(answers.length))
  return html`
    <p class="hint no-print" role="status">${count}</p>
    <ul class="open-answers">
      ${answers.map(
        (answer) => html`
          <li class="open-answer ${answer.released ? 'released' : 'no-print'}">
            <wr-open-answer .words=${words} .surveyId=${surveyId} .answer=${answer}></wr-open-answer>
          </li>`,
      )}
    </ul>`
}
