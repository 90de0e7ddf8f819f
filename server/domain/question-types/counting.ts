import type { AnswerValue } from './answer.ts'
import type { QuestionTypes } from './check.ts'
import { pointsOf } from './rating.ts'

/** The categories in which the answers to a question are counted at closing; none where something else is kept. */
export function categories(question: QuestionTypes): string[] {
  switch (question.type) {
    case 'rating':
      return pointsOf(question).map(String)
    case 'choice':
      return [...question.options]
    default:
      return []
  }
}

/** The categories that one valid answer counts in: one for a rating, each chosen option for a choice. */
export function categoriesOf(value: AnswerValue): readonly string[] {
  if (Array.isArray(value)) return value as readonly string[]
  return typeof value === 'object' ? [] : [String(value)]
}
