import { neededResponses } from './statistics/sample-size.ts'

/** How many answers a group is after. */
export interface ResponseTarget {
  /** At least half: from here intervals may count on the size of the group. */
  readonly half: number
  /** From here a share is known within ten percent points (T3). */
  readonly useful: number
}

const usefulMargin = 0.1

export const responseTarget = (invited: number): ResponseTarget => ({
  half: Math.ceil(invited / 2),
  useful: neededResponses(invited, usefulMargin),
})
