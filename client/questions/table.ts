import { html, type TemplateResult } from 'lit'
import type { QuestionView } from '#domain/api/questionnaire.ts'
import type { Answer } from '#domain/question-types/answer.ts'
import './choice-question.ts'
import './rating-question.ts'
import './text-question.ts'
import type { QuestionWords, ViewOf } from './question-element.ts'

type View<Question> = (question: Question, answer: Answer | undefined, words: QuestionWords) => TemplateResult

/** One view per question type: a new type does not compile until it has one. */
const views: { readonly [Type in QuestionView['type']]: View<ViewOf<Type>> } = {
  rating: (question, answer, words) =>
    html`<rating-question .question=${question} .answer=${answer} .words=${words}></rating-question>`,
  choice: (question, answer, words) =>
    html`<choice-question .question=${question} .answer=${answer} .words=${words}></choice-question>`,
  text: (question, answer, words) =>
    html`<text-question .question=${question} .answer=${answer} .words=${words}></text-question>`,
}

/** The element for any question; it fires an `AnswerEvent` when the person answers. */
export const questionView: View<QuestionView> = (question, answer, words) =>
  (views[question.type] as View<QuestionView>)(question, answer, words)
