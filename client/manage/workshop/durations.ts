import type { Step } from '#domain/workshop/steps.ts'
import type { Words } from '../words.ts'

export const totalMinutes = (steps: readonly Pick<Step, 'minutes'>[]): number =>
  steps.reduce((sum, { minutes }) => sum + minutes, 0)

/** Minutes in words; from two hours on in hours. */
export function durationWords({ texts }: Pick<Words, 'texts'>, minutes: number): string {
  const { workshop } = texts
  return minutes < 120 ? workshop.minutes(minutes) : workshop.hours(Math.floor(minutes / 60), minutes % 60)
}

/** A clock time such as 15:40, on the clock of this computer. */
export const clockTime = (at: Date): string =>
  `${String(at.getHours()).padStart(2, '0')}:${String(at.getMinutes()).padStart(2, '0')}`

export const after = (minutes: number, now: Date): Date => new Date(now.getTime() + minutes * 60_000)

/** What is left on a clock as minutes and seconds, rounded up so that it says 0:00 only at the end. */
export function countdown(seconds: number): string {
  const whole = Math.max(0, Math.ceil(seconds))
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`
}
