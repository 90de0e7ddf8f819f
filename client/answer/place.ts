import type { Step } from './steps.ts'

/** Where a person is in the questionnaire. The browser's history keeps it, so that Back and reload work as they do. */
export type Place =
  | { readonly at: 'start' }
  | { readonly at: 'question'; readonly id: string; readonly thenReview: boolean }
  | { readonly at: 'review' }

/**
 * The place in an entry of the history, when it is one of this questionnaire; history entries are not trusted. A question
 * that is not asked any more gives way to the one before it: `order` holds the ids of all questions.
 */
export function placeIn(state: unknown, steps: readonly Step[], order: readonly unknown[]): Place {
  if (typeof state !== 'object' || state === null || !('at' in state)) return { at: 'start' }
  if (state.at === 'review') return { at: 'review' }
  if (state.at !== 'question' || !('id' in state)) return { at: 'start' }
  const at = order.indexOf(state.id)
  const step = steps.filter(({ question }) => order.indexOf(question.id) <= at).at(-1)
  const thenReview = 'thenReview' in state && state.thenReview === true
  return step ? { at: 'question', id: step.question.id, thenReview } : { at: 'start' }
}

/** The place after this one. From the overview of skipped questions one goes to one question and back. */
export function placeAfter(place: Place, steps: readonly Step[]): Place {
  if (place.at === 'review' || (place.at === 'question' && place.thenReview)) return { at: 'review' }
  const index = place.at === 'start' ? -1 : steps.findIndex(({ question }) => question.id === place.id)
  return placeAt(steps[index + 1])
}

/** The place before this one; from the overview that is the last question. */
export function placeBefore(place: Place, steps: readonly Step[]): Place {
  if (place.at === 'start') return place
  if (place.at === 'review') return placeAt(steps.at(-1))
  if (place.thenReview) return { at: 'review' }
  const index = steps.findIndex(({ question }) => question.id === place.id)
  const before = steps[index - 1]
  return before ? placeAt(before) : { at: 'start' }
}

const placeAt = (step: Step | undefined): Place =>
  step ? { at: 'question', id: step.question.id, thenReview: false } : { at: 'review' }

/** A place as one word, to compare two of them. */
export const placeKey = (place: Place): string => (place.at === 'question' ? `question ${place.id}` : place.at)
