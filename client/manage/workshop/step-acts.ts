import type { Step, StepKind } from '#domain/workshop/steps.ts'
import type { Words } from '../words.ts'
import { type FirstInstrument, mostSteps, moved, newStep, withCopyOf, without, withStepAt } from './edit-steps.ts'
import { headingId, moveId, type StepActs } from './step-card.ts'

/** A step that was taken away, and where it stood. */
export interface RemovedStep {
  readonly step: Step
  readonly index: number
}

/** What the acts on the list of steps work on. */
export interface StepDesk {
  readonly words: Words
  readonly steps: readonly Step[]
  readonly removed: RemovedStep | undefined
  readonly first: FirstInstrument
  readonly titleOf: (step: Step) => string
  /** The new list; with the step that can be put back, if one was taken away. */
  readonly set: (steps: readonly Step[], removed?: RemovedStep) => void
  /** Says what was done, and brings the focus to where the work goes on. */
  readonly tell: (said: string, focus?: string) => Promise<void>
}

interface ListActs extends StepActs {
  readonly add: (kind: StepKind) => Promise<void>
  readonly undo: () => Promise<void>
}

const placeOf = (steps: readonly Step[], { id }: Step) => steps.findIndex((step) => step.id === id)

export const undoId = 'undo-remove'

/** What can be done with the list of steps: each is said, and none loses the focus. */
export function stepActs(desk: () => StepDesk): ListActs {
  return {
    async add(kind) {
      const { words, steps, first, titleOf, set, tell } = desk()
      const step = newStep(kind, steps, first)
      set(withStepAt(steps, steps.length, step))
      await tell(words.texts.workshop.composer.added(titleOf(step), steps.length + 1), headingId(step))
    },
    async move(step, by) {
      const { words, steps, titleOf, set, tell } = desk()
      const { composer } = words.texts.workshop
      const after = moved(steps, step.id, by)
      const place = placeOf(after, step)
      if (place === placeOf(steps, step)) return tell((by < 0 ? composer.isFirst : composer.isLast)(titleOf(step)))
      set(after)
      // Moving an element takes the focus away from it.
      await tell(composer.moved(titleOf(step), place + 1, after.length), moveId(step, by))
    },
    async duplicate(step) {
      const { words, steps, titleOf, set, tell } = desk()
      const { composer } = words.texts.workshop
      if (steps.length >= mostSteps) return tell(composer.tooMany)
      const { steps: after, copy } = withCopyOf(steps, step)
      set(after)
      await tell(composer.added(titleOf(copy), placeOf(after, copy) + 1), headingId(copy))
    },
    async remove(step) {
      const { words, steps, titleOf, set, tell } = desk()
      set(without(steps, step.id), { step, index: placeOf(steps, step) })
      await tell(words.texts.workshop.composer.removed(titleOf(step)), undoId)
    },
    async undo() {
      const { words, steps, removed, titleOf, set, tell } = desk()
      if (!removed) return
      const { step, index } = removed
      const known = placeOf(steps, step) >= 0
      set(known ? steps : withStepAt(steps, Math.min(index, steps.length), step))
      await tell(words.texts.workshop.composer.restored(titleOf(step)), headingId(step))
    },
  }
}
