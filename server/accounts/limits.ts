import { Problem } from '#domain/problem.ts'
import type { Tries } from '../http/tries.ts'

/** Refuses when any of these was tried too often, and counts this try: before anything slow, or all would be let in. */
export function countTry(...limits: readonly (readonly [Tries, string])[]): void {
  const wait = Math.max(...limits.map(([tries, key]) => tries.wait(key)))
  if (wait > 0) throw new Problem('too-many-tries', { retryAfter: wait })
  for (const [tries, key] of limits) tries.failed(key)
}
