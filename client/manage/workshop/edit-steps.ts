import type { Audience } from '#domain/texts.ts'
import type { Step, StepKind } from '#domain/workshop/steps.ts'

/** The steps of a workshop as a list that is edited. Every function gives a new list. */

export const mostSteps = 40
type Steps = readonly Step[]

/** The id of a new step: its kind, with a number from the second on. The server never sees an id twice. */
export function freeId(kind: StepKind, steps: Steps): string {
  const taken = new Set(steps.map(({ id }) => id))
  for (let number = 1; ; number += 1) {
    const id = number === 1 ? kind : `${kind}-${number}`
    if (!taken.has(id)) return id
  }
}

/** An instrument to begin with, where a step needs one. */
export interface FirstInstrument {
  readonly id: string
  readonly audience: Audience
}

/** A step of this kind with settings that usually fit. */
export function newStep(kind: StepKind, steps: Steps, first: FirstInstrument): Step {
  const id = freeId(kind, steps)
  const minutes = usualMinutes[kind]
  const around = { id, minutes }
  switch (kind) {
    case 'scan':
    case 'estimate':
      return { ...around, kind, definitionId: first.id, audience: first.audience }
    case 'predict':
      return { ...around, kind, audience: 'parents' }
    case 'discuss':
      return { ...around, kind, form: 'fours', questions: [], cards: true }
    case 'three-circles':
      return { ...around, kind, order: ['pupils', 'parents', 'staff'], ownMinutes: 15, questionMinutes: 15 }
    case 'choose':
      return { ...around, kind, mode: 'dots', dots: 3 }
    default:
      return { ...around, kind }
  }
}

const usualMinutes: Record<StepKind, number> = {
  ...{ welcome: 5, scan: 10, predict: 8, reveal: 12, estimate: 10 },
  ...{ discuss: 12, 'three-circles': 100, choose: 8, agree: 10, pause: 15 },
}

/** With `step` at this index; what stood there moves down. */
export const withStepAt = (steps: Steps, index: number, step: Step): Step[] => [
  ...steps.slice(0, index),
  step,
  ...steps.slice(index),
]

export const without = (steps: Steps, id: string): Step[] => steps.filter((step) => step.id !== id)

export const replaced = (steps: Steps, changed: Step): Step[] =>
  steps.map((step) => (step.id === changed.id ? changed : step))

/** With a copy of the step right below it. */
export function withCopyOf(steps: Steps, step: Step): { steps: Step[]; copy: Step } {
  const copy = { ...step, id: freeId(step.kind, steps) }
  const index = steps.findIndex(({ id }) => id === step.id)
  return { steps: withStepAt(steps, index + 1, copy), copy }
}

/** One place up or down; the same list where it cannot. */
export function moved(steps: Steps, id: string, by: -1 | 1): Step[] {
  const index = steps.findIndex((step) => step.id === id)
  const step = steps[index]
  const to = index + by
  if (!step || to < 0 || to >= steps.length) return [...steps]
  return withStepAt(without(steps, id), to, step)
}
