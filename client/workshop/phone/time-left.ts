import type { LiveWorkshop } from '#domain/api/live-workshop.ts'

export type Timer = NonNullable<LiveWorkshop['timer']>

/** Whole seconds that are left; never below zero. */
export const secondsLeft = ({ endsAt, seconds }: Timer, now: number): number =>
  Math.max(0, endsAt === null ? seconds : Math.ceil((Date.parse(endsAt) - now) / 1000))
