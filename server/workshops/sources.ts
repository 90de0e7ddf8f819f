import type { StoredRound, StoredWorkshop } from './repository.ts'

type Plan = Pick<StoredWorkshop, 'steps' | 'surveyId'>
type Rounds = readonly Pick<StoredRound, 'surveyId' | 'step' | 'number' | 'open'>[]

/**
 * The surveys whose figures a step shows: a scan that was done earlier in this workshop, and the survey that was chosen
 * for it. Of an audience that answered both, the scan is the newer.
 */
export function sourcesOf({ steps, surveyId }: Plan, rounds: Rounds, index: number): string[] {
  const scan = steps.slice(0, index).findLast(({ kind }) => kind === 'scan')
  const scanned = rounds.find(({ step, open }) => step === scan?.id && !open)?.surveyId
  return [scanned, surveyId ?? undefined].filter((id) => id !== undefined)
}

/** What a talk is about: the estimate that was made just before it, or else the figures. */
export function talkedAbout(plan: Plan, rounds: Rounds, index: number): string | null {
  const before = plan.steps.slice(0, index).findLast(({ kind }) => ['estimate', 'scan', 'reveal'].includes(kind))
  const estimated =
    before?.kind === 'estimate' ? rounds.findLast(({ step, open }) => step === before.id && !open)?.surveyId : undefined
  return estimated ?? sourcesOf(plan, rounds, index)[0] ?? null
}
