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
  if (question.type === 'choice')
    return { ...question, ...waysOut, options: question.options.map((option) => option.id) }
  return { ...question, ...waysOut }
}

/** Of the answers that stood on the device, those that still answer a question of this questionnaire. */
export function usableAnswers(questions: readonly QuestionView[], answers: Answers): Answers {
  const usable = questions.flatMap((question): [string, Answer][] => {
    const answer = Object.hasOwn(answers, question.id) ? answers[question.id] : undefined
    return answer !== undefined && isAnswerTo(withoutWords(question), answer) ? [[question.id, answer]] : []
  })
  return Object.fromEntries(usable)
}
