import { countToReach, topShare } from '#domain/statistics/concentration.ts'
import { numberIn } from '../../questions/amounts.ts'
import type { Written } from './worksheet.ts'

/** A topic for which a number was typed. */
export interface Topic {
  readonly number: number
  readonly name: string
  readonly minutes: number
}

export const nameKey = (number: number) => `topic-${number}`
export const minutesKey = (number: number) => `minutes-${number}`

/** The numbers of the topics whose minutes are no whole number, or too large a one. */
export const wrongTopics = (written: Written, rows: number): number[] =>
  numbersTo(rows).filter((number) => Number.isNaN(numberIn(written[minutesKey(number)])))

/** The topics with minutes, from much time to little. */
export function topicsIn(written: Written, rows: number): Topic[] {
  const topics = numbersTo(rows).flatMap((number) => {
    const minutes = numberIn(written[minutesKey(number)])
    if (minutes === undefined || Number.isNaN(minutes)) return []
    return [{ number, name: (written[nameKey(number)] ?? '').trim(), minutes }]
  })
  return topics.sort((a, b) => b.minutes - a.minutes || a.number - b.number)
}

export interface Concentration {
  /** How many topics are the largest fifth, rounded up, and which part of the time they take. */
  readonly top: number
  readonly share: number
  /** With how many of the largest topics 80 % of the time is reached. */
  readonly reach: number
}

/** Undefined where there is nothing to divide: fewer than two topics, or no time at all. */
export function concentrationOf(topics: readonly Topic[]): Concentration | undefined {
  const minutes = topics.map((topic) => topic.minutes)
  if (minutes.length < 2 || minutes.every((each) => each === 0)) return undefined
  const top = Math.ceil(minutes.length * 0.2 - 1e-9)
  return { top, share: topShare(minutes, top / minutes.length), reach: countToReach(minutes, 0.8) }
}

export const numbersTo = (rows: number): number[] => Array.from({ length: rows }, (_, index) => index + 1)
