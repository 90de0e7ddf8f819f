import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cronbachAlpha } from '#domain/statistics/cronbach-alpha.ts'
import { RunningAlpha } from '#domain/statistics/running-alpha.ts'

const running = (rows: readonly (readonly number[])[]) => {
  const alpha = new RunningAlpha()
  for (const row of rows) alpha.add(row)
  return alpha.alpha
}

describe('Alpha of respondents who come one by one', () => {
  test('is the one of T2', () => {
    const rows = '3332 3323 1222 1222 1223 1222 3233 3444 2332 3224'.split(' ').map((row) => [...row].map(Number))
    expect(running(rows)).toBeCloseTo(0.796421, 6)
  })

  test('is that of all at once, and exactly the same in any order', () => {
    const row = fc.array(fc.integer({ min: 1, max: 10 }), { minLength: 4, maxLength: 4 })
    fc.assert(
      fc.property(fc.array(row, { minLength: 2, maxLength: 40 }), (rows) => {
        const whole = cronbachAlpha(rows)?.alpha ?? null
        const found = running(rows)
        expect(found === null).toBe(whole === null)
        if (found !== null && whole !== null)
          expect(Math.abs(found - whole) / Math.max(1, Math.abs(whole))).toBeLessThan(1e-9)
        expect(running(rows.toReversed())).toBe(found)
      }),
    )
  })

  test('is not there without spread, without items or with one respondent', () => {
    expect(running([])).toBeNull()
    expect(running([[1, 2]])).toBeNull()
    expect(running([[1], [2]])).toBeNull()
    expect(
      running([
        [2, 2],
        [2, 2],
      ]),
    ).toBeNull()
  })
})
