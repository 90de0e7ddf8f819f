import type { Workshop } from '#domain/api/workshops.ts'
import type { Step } from '#domain/workshop/steps.ts'

/** What a facilitator writes of a workshop; the rest is for the server to say. */
export interface Plan {
  readonly title: string
  readonly languages: readonly string[]
  readonly steps: readonly Step[]
  readonly surveyId: string | null
}

export const planOf = ({ title, languages, steps, surveyId }: Workshop): Plan => ({ title, languages, steps, surveyId })

const parts = ['title', 'languages', 'steps', 'surveyId'] as const
type Part = (typeof parts)[number]

/** Two parts are the same when they say the same, whatever the order in which a step names its settings. */
const isSame = (one: unknown, other: unknown): boolean =>
  JSON.stringify(inOrder(one)) === JSON.stringify(inOrder(other))

function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder)
  if (typeof value !== 'object' || value === null) return value
  return Object.entries(value)
    .filter(([, inner]) => inner !== undefined)
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([key, inner]) => [key, inOrder(inner)])
}

const changedParts = (from: Plan, to: Plan): Part[] => parts.filter((part) => !isSame(from[part], to[part]))

export const isSamePlan = (one: Plan, other: Plan): boolean => changedParts(one, other).length === 0

/** Only what differs, so that two people who change different things are not in each other's way. */
export const differences = (from: Plan, to: Plan): Partial<Plan> =>
  Object.fromEntries(changedParts(from, to).map((part) => [part, to[part]]))

/** Both changes in one plan; undefined where two people changed the same thing differently. */
export function merged(base: Plan, mine: Plan, theirs: Plan): Plan | undefined {
  const own = changedParts(base, mine)
  const others = changedParts(base, theirs)
  const both = own.filter((part) => others.includes(part) && !isSame(mine[part], theirs[part]))
  return both.length > 0 ? undefined : { ...theirs, ...Object.fromEntries(own.map((part) => [part, mine[part]])) }
}
