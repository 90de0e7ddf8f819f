import type { AnswerValue } from './answer.ts'
import type { QuestionTypes } from './check.ts'

/** The categories in which the answers to a question are counted at closing; none for open questions. */
export function categories(question: QuestionTypes): string[] {
  switch (question.type) {
    case 'rating':
      return Array.from({ length: question.points }, (_, index) => String(index + 1))
    case 'choice':
      return [...question.options]
    case 'text':
      return []
  }
}

/** The categories that one valid answer counts in: one for a rating, each chosen option for a choice. */
export const categoriesOf = (value: AnswerValue): readonly string[] =>
  typeof value === 'object' ? value : [String(value)]
