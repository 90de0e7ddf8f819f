import type { QuestionView } from '#domain/api/questionnaire.ts'
import type { Answer, Answers } from '#domain/question-types/answer.ts'
import { isAnswerTo, type QuestionTypes } from '#domain/question-types/check.ts'

/** A question as the check of its answers knows it: without the words in which it was put. */
export function withoutWords(question: QuestionView): QuestionTypes {
  if (question.type === 'text') return question
  const waysOut = {
    dontKnow: question.dontKnow !== undefined,
    notApplicable: question.notApplicable !== undefined,
  }
  switch (question.type) {
    case 'choice':
      return { ...question, ...waysOut, options: idsOf(question.options) }
    case 'split':
      return { ...question, ...waysOut, parts: idsOf(question.parts) }
    case 'grid-split':
    case 'count':
      return { ...question, ...waysOut, rows: idsOf(question.rows), columns: idsOf(question.columns) }
    default:
      return { ...question, ...waysOut }
  }
}

const idsOf = (among: readonly { readonly id: string }[]): string[] => among.map(({ id }) => id)

/** Of the answers that stood on the device, those that still answer a question of this questionnaire. */
export function usableAnswers(questions: readonly QuestionView[], answers: Answers): Answers {
  const usable = questions.flatMap((question): [string, Answer][] => {
    const answer = Object.hasOwn(answers, question.id) ? answers[question.id] : undefined
    return answer !== undefined && isAnswerTo(withoutWords(question), answer) ? [[question.id, answer]] : []
  })
  return Object.fromEntries(usable)
}
