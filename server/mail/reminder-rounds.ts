import type { Reminders } from '#domain/api/mail.ts'
import type { Audience } from '#domain/texts.ts'
import type { ReminderRound } from './reminder-repository.ts'

const mostRounds = 2
const day = 24 * 60 * 60 * 1000

/** Whether one audience can be reminded now: nobody hears more than twice, and nobody twice in a day. */
export interface AudienceRounds {
  readonly audience: Audience
  readonly reason: 'busy' | 'too-soon' | 'enough' | undefined
  /** The first moment of the next round, when it is only too soon. */
  readonly earliest: string | undefined
}

export function roundsOf(audience: Audience, all: readonly ReminderRound[], now: Date): AudienceRounds {
  const own = all.filter((round) => round.audience === audience)
  const latest = own.map(({ startedAt }) => Date.parse(startedAt) + day)
  const next = Math.max(0, ...latest)
  const reason = own.some(({ done }) => !done)
    ? 'busy'
    : own.length >= mostRounds
      ? 'enough'
      : now.getTime() < next
        ? 'too-soon'
        : undefined
  return { audience, reason, earliest: reason === 'too-soon' ? new Date(next).toISOString() : undefined }
}

/** What is said of all audiences together: one that can be reminded is enough, and otherwise the one that can be soonest. */
export function together(audiences: readonly AudienceRounds[]): Pick<Reminders, 'reason' | 'earliestOn'> {
  if (audiences.some(({ reason }) => reason === undefined)) return {}
  const reason = (['busy', 'too-soon', 'enough'] as const).find((each) => audiences.some((one) => one.reason === each))
  const [earliestOn] = audiences.flatMap(({ earliest }) => earliest ?? []).sort()
  return {
    ...(reason === undefined ? {} : { reason }),
    ...(reason === 'too-soon' && earliestOn !== undefined ? { earliestOn } : {}),
  }
}

/** How many rounds those had who had most of them, and whether one is under way. */
export function countOf(all: readonly ReminderRound[]): Pick<Reminders, 'rounds' | 'busy'> {
  const done = all.filter((round) => round.done).map(({ audience }) => audience)
  const counts = done.map((audience) => done.filter((each) => each === audience).length)
  return { rounds: Math.max(0, ...counts), busy: all.some((round) => !round.done) }
}
