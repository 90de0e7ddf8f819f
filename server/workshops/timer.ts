import type { TimerChange } from '#domain/api/workshops.ts'
import type { Timer } from './repository.ts'

const longest = 4 * 60 * 60

/** The clock after a change. It stands on the server's time, whatever the clocks of the devices say. */
export function timerFrom(before: Timer | null, { state, seconds }: TimerChange, now: Date): Timer | null {
  if (state === 'off') return null
  const left = Math.min(longest, seconds ?? secondsLeft(before, now))
  if (left <= 0) return null
  const endsAt = state === 'running' ? new Date(now.getTime() + left * 1000).toISOString() : null
  return { state, endsAt, seconds: left }
}

function secondsLeft(timer: Timer | null, now: Date): number {
  if (!timer) return 0
  if (timer.endsAt === null) return timer.seconds
  return Math.round((Date.parse(timer.endsAt) - now.getTime()) / 1000)
}
