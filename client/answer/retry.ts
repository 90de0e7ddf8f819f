const seconds = [2, 5, 15, 30, 60] as const

/**
 * With many people at one poster the time does not grow: it is a queue, and it moves. Each waits a little longer by lot
 * (from 0 to 1), so that they do not all come back together.
 */
export const crowdDelay = (askedFor: number, lot: number): number => (askedFor || 2) * (1 + lot / 2) * 1000

/**
 * How long to wait after the given number of failed tries, in milliseconds: soon at first, later once a minute.
 * A server that names its own time is not asked earlier.
 */
export function retryDelay(failures: number, askedFor = 0): number {
  const step = Math.min(Math.max(failures, 1), seconds.length) - 1
  return Math.max(seconds[step] ?? 60, askedFor) * 1000
}
