import { type Answer, isMissing } from '#domain/question-types/answer.ts'
import type { Point } from '#domain/statistics/circumplex.ts'

/** The dot that was placed in the circle; undefined for any other answer. */
export function pointOf(answer: Answer | undefined): Point | undefined {
  if (typeof answer !== 'object' || isMissing(answer) || !('x' in answer)) return undefined
  return answer as unknown as Point
}
