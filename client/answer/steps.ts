import type { Questionnaire, QuestionView } from '#domain/api/questionnaire.ts'
import { isAsked } from '#domain/conditions.ts'
import type { Answers } from '#domain/question-types/answer.ts'
import { byId } from '../questions/standing.ts'

/** One question and where it stands; numbers start at 1, as people count. */
export interface Step {
  readonly question: QuestionView
  readonly section: { readonly number: number; readonly title: string; readonly questions: number }
  readonly number: number
}

/** The way through a questionnaire. */
export interface Steps {
  readonly steps: readonly Step[]
  /** The ids of all questions, also of those that are not asked. */
  readonly order: readonly string[]
}

export const questionsOf = ({ sections }: Questionnaire): QuestionView[] =>
  sections.flatMap(({ questions }) => questions)

/** The questions that are asked of somebody with these answers: the numbers count no others. */
export function stepsOf(questionnaire: Questionnaire, answers: Answers = {}): Step[] {
  const all = byId(questionsOf(questionnaire))
  return questionnaire.sections
    .map(({ title, questions }) => ({ title, asked: questions.filter((question) => isAsked(question, answers, all)) }))
    .filter(({ asked }) => asked.length > 0)
    .flatMap(({ title, asked }, index) =>
      asked.map((question, position) => ({
        question,
        section: { number: index + 1, title, questions: asked.length },
        number: position + 1,
      })),
    )
}

export const isAnswered = (answers: Answers, id: string): boolean => Object.hasOwn(answers, id)
