import { html, type TemplateResult } from 'lit'
import type { QuestionView } from '#domain/api/questionnaire.ts'
import type { Answer, Answers } from '#domain/question-types/answer.ts'
import './choice-question.ts'
import './rating-question.ts'
import './text-question.ts'
import type { QuestionWords, ViewOf } from './question-element.ts'
import type { Typed } from './typed.ts'

export interface Given {
  readonly answer: Answer | undefined
  /** What was typed and is no answer yet. */
  readonly unfinished?: Typed | undefined
  readonly words: QuestionWords
  /** The answers to the other questions: a question may build on an earlier one. */
  readonly answers: Answers
}

type View<Question> = (question: Question, given: Given) => TemplateResult

/** The elements that few questionnaires have come when they are needed: the first screen does not wait for them. */
const later: { readonly [type: string]: () => Promise<unknown> } = {
  split: () => import('./split-question.ts'),
  'grid-split': () => import('./grid-split-question.ts'),
  count: () => import('./count-question.ts'),
  position: () => import('./position-question.ts'),
} satisfies { readonly [Type in QuestionView['type']]?: () => Promise<unknown> }

const hasLimits = ({ none, most }: ViewOf<'choice'>) => none !== undefined || most !== undefined

/** Fetches the elements of these questions now, so that a network that goes away later takes no question with it. */
export const prepareQuestions = (questions: readonly QuestionView[]): Promise<unknown> =>
  Promise.all(
    questions.map((question) =>
      question.type === 'choice' && hasLimits(question) ? import('./limited-choice.ts') : later[question.type]?.(),
    ),
  )

/** One view per question type: a new type does not compile until it has one. */
const views: { readonly [Type in QuestionView['type']]: View<ViewOf<Type>> } = {
  rating: (question, { answer, words }) =>
    html`<rating-question .question=${question} .answer=${answer} .words=${words}></rating-question>`,
  choice: (question, { answer, words, answers }) =>
    hasLimits(question)
      ? html`<limited-choice .question=${question} .answer=${answer} .words=${words} .earlier=${answers}></limited-choice>`
      : html`<choice-question .question=${question} .answer=${answer} .words=${words} .earlier=${answers}></choice-question>`,
  split: (question, { answer, unfinished, words }) =>
    html`<split-question .question=${question} .answer=${answer} .unfinished=${unfinished} .words=${words}></split-question>`,
  'grid-split': (question, { answer, unfinished, words, answers }) =>
    html`<grid-split-question .question=${question} .answer=${answer} .unfinished=${unfinished} .words=${words} .earlier=${answers}></grid-split-question>`,
  count: (question, { answer, unfinished, words }) =>
    html`<count-question .question=${question} .answer=${answer} .unfinished=${unfinished} .words=${words}></count-question>`,
  position: (question, { answer, words }) =>
    html`<position-question .question=${question} .answer=${answer} .words=${words}></position-question>`,
  text: (question, { answer, words }) =>
    html`<text-question .question=${question} .answer=${answer} .words=${words}></text-question>`,
}

/** The element for any question; it fires an `AnswerEvent` when the person answers. */
export const questionView: View<QuestionView> = (question, given) =>
  (views[question.type] as View<QuestionView>)(question, given)
