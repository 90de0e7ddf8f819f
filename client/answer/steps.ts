import type { Questionnaire, QuestionView } from '#domain/api/questionnaire.ts'
import type { Answers } from '#domain/question-types/answer.ts'

/** One question and where it stands; numbers start at 1, as people count. */
export interface Step {
  readonly question: QuestionView
  readonly section: { readonly number: number; readonly title: string; readonly questions: number }
  readonly number: number
}

export const stepsOf = (questionnaire: Questionnaire): Step[] =>
  questionnaire.sections.flatMap(({ title, questions }, index) =>
    questions.map((question, position) => ({
      question,
      section: { number: index + 1, title, questions: questions.length },
      number: position + 1,
    })),
  )

export const isAnswered = (answers: Answers, id: string): boolean => Object.hasOwn(answers, id)
