import type { Step } from './steps.ts'

/**
 * A step goes through moments; "next" goes from one to the following. What a moment is called says what it does:
 * entering `answering` opens a round, leaving it for `locked` closes that round, `shown` shows it.
 */
export interface Moment {
  readonly id: string
  /** The round of the step that it belongs to; 2 is the second round, after talking. */
  readonly round?: 1 | 2 | undefined
  /** How long it may take, where that is not the time of the whole step. */
  readonly minutes?: number | undefined
  /** Only entered when somebody chooses to: "next" passes it by. */
  readonly optional?: true | undefined
}

/** What the moments of a step depend on beside the step: what there is to show or to talk about. */
export interface StepMatter {
  /** The measures of the figures that a `reveal` shows, in order. */
  readonly measures: readonly string[]
  /** How many topics there are to talk about in a `discuss`. */
  readonly topics: number
}

const answered = (round: 1 | 2): Moment[] => {
  const suffix = round === 1 ? '' : '-2'
  const optional = round === 1 ? {} : { optional: true as const }
  return ['answering', 'locked', 'shown'].map((id) => ({ id: `${id}${suffix}`, round, ...optional }))
}

/** The moments of a step, at least one. */
export function momentsOf(step: Step, { measures, topics }: StepMatter): Moment[] {
  switch (step.kind) {
    case 'scan':
    case 'predict':
      return answered(1).slice(0, 2)
    case 'estimate':
      return [...answered(1), ...answered(2)]
    case 'reveal':
      return [...measures.map((id) => ({ id: `measure:${id}` })), { id: 'overview' }]
    case 'discuss':
      return Array.from({ length: Math.max(1, topics) }, (_, index) => ({ id: `topic:${index + 1}` }))
    case 'three-circles':
      return [
        { id: 'prepare' },
        ...step.order.flatMap((circle) => [
          { id: `own:${circle}`, minutes: step.ownMinutes },
          { id: `questions:${circle}`, minutes: step.questionMinutes },
        ]),
        ...['summary', 'reaction', 'follow-up'].map((id) => ({ id })),
      ]
    case 'choose':
      return [{ id: 'collect' }, ...answered(1)]
    case 'welcome':
    case 'agree':
    case 'pause':
      return [{ id: step.kind }]
  }
}

/** A place in a workshop. */
export interface Position {
  readonly step: string
  readonly moment: string
}

/** A whole workshop laid out in time: every moment of every step. */
export type Course = readonly { readonly step: Step; readonly moments: readonly Moment[] }[]

const places = (course: Course) =>
  course.flatMap(({ step, moments }) => moments.map((moment) => ({ step: step.id, kind: step.kind, moment })))

const isAt = (position: Position) => (place: { readonly step: string; readonly moment: Moment }) =>
  place.step === position.step && place.moment.id === position.moment

/** The moment at a place of the course; undefined where the course has no such place. */
export const momentAt = (course: Course, position: Position): Moment | undefined =>
  places(course).find(isAt(position))?.moment

/**
 * Where "next" leads: the following moment, passing by what is only for who chooses it. Within such a part (a second
 * round) it leads on through that part. Null at the end.
 */
export function nextPlace(course: Course, position: Position): Position | null {
  const all = places(course)
  const here = all.findIndex(isAt(position))
  const current = all[here]
  if (!current) return null
  const next = all
    .slice(here + 1)
    .find(({ step, moment }) => !moment.optional || (current.moment.optional && step === current.step))
  return next ? { step: next.step, moment: next.moment.id } : null
}

/** Where "back" leads: the moment before, whatever it was. Null at the beginning. */
export function placeBefore(course: Course, position: Position): Position | null {
  const all = places(course)
  const here = all.findIndex(isAt(position))
  const current = all[here]
  const before = all
    .slice(0, Math.max(0, here))
    .findLast(({ step, moment }) => !moment.optional || (current?.moment.optional && step === current.step))
  return before ? { step: before.step, moment: before.moment.id } : null
}
