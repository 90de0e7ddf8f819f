import { daysLater } from './days.ts'

export const agreementStates = ['open', 'done', 'dropped'] as const
export type AgreementState = (typeof agreementStates)[number]

/** As much of an agreement as tells where it stands. Days are ISO days. */
export interface Dated {
  readonly state: AgreementState
  readonly dueOn: string | null
  readonly settledOn: string | null
}

export type Urgency = 'overdue' | 'soon' | 'later' | 'settled'

/** What is due within two weeks stands apart; in one week people are reminded. */
const soonDays = 14
const reminderDays = 7

/** How many days one day is after another. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000)

/** Where an agreement belongs in the list. On its own day it is not late yet. */
export function urgencyOf({ state, dueOn }: Dated, today: string): Urgency {
  if (state !== 'open') return 'settled'
  if (dueOn === null) return 'later'
  if (dueOn < today) return 'overdue'
  return dueOn <= daysLater(today, soonDays) ? 'soon' : 'later'
}

/** The state that an agreement had at the end of a day, as far as it is known: what was opened again was open. */
export const stateOn = ({ state, settledOn }: Dated, day: string): AgreementState =>
  settledOn !== null && settledOn <= day ? state : 'open'

/** What somebody is reminded of: how many are late, and how many are due within a week. */
export function remindersOf(agreements: readonly Dated[], today: string): { overdue: number; soon: number } {
  const open = agreements.filter(({ state }) => state === 'open')
  const until = daysLater(today, reminderDays)
  return {
    overdue: open.filter((agreement) => urgencyOf(agreement, today) === 'overdue').length,
    soon: open.filter(({ dueOn }) => dueOn !== null && dueOn >= today && dueOn <= until).length,
  }
}

/** The earliest first; without a date last. */
export const byDueDay = (a: Dated, b: Dated): number => (a.dueOn ?? '9999').localeCompare(b.dueOn ?? '9999')
