import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { effectiveAnswers, wilsonInterval } from '#domain/statistics/proportion-interval.ts'
import { expectClose } from './support.ts'

const ends = ({ low, high }: { low: number; high: number }) => [low, high]

describe('T3b: 31 of 40 parents say yes, 125 invited', () => {
  test('40 answers of 125 say as much as 58 of endlessly many', () => {
    expectClose(effectiveAnswers({ x: 31, n: 40, population: 125 }), 58.352941)
  })

  test('the Wilson interval with and without the correction', () => {
    expectClose(ends(wilsonInterval({ x: 31, n: 40, population: 125 })), [0.652854, 0.863176])
    expectClose(ends(wilsonInterval({ x: 31, n: 40 })), [0.624969, 0.876839])
  })

  test('the textbook interval is only here to compare', () => {
    const half = 1.959963984540054 * Math.sqrt(((0.775 * 0.225) / 40) * ((125 - 40) / (125 - 1)))
    expectClose([0.775 - half, 0.775 + half], [0.667858, 0.882142])
  })
})

test('T12c: 60 preventive of 80 contacts', () => {
  expectClose(ends(wilsonInterval({ x: 60, n: 80 })), [0.645153, 0.831938])
})

describe('the interval of a share', () => {
  test('is one point when everybody answered, and open without answers', () => {
    expect(wilsonInterval({ x: 3, n: 4, population: 4 })).toEqual({ low: 0.75, high: 0.75 })
    expect(wilsonInterval({ x: 0, n: 0, population: 20 })).toEqual({ low: 0, high: 1 })
  })

  test('is not corrected when the number invited is unknown or cannot be', () => {
    expect(wilsonInterval({ x: 3, n: 4, population: null })).toEqual(wilsonInterval({ x: 3, n: 4 }))
    expect(wilsonInterval({ x: 3, n: 4, population: 3 })).toEqual(wilsonInterval({ x: 3, n: 4 }))
  })

  const shares = fc.integer({ min: 1, max: 60 }).chain((n) => fc.record({ n: fc.constant(n), x: fc.nat(n) }))

  test('holds the share and stays between 0 and 1', () => {
    fc.assert(
      fc.property(shares, fc.option(fc.nat(200)), ({ x, n }, more) => {
        const { low, high } = wilsonInterval({ x, n, population: more === null ? null : n + more })
        expect(0 <= low && low <= x / n && x / n <= high && high <= 1).toBe(true)
      }),
    )
  })

  test('never narrows when more people were invited', () => {
    fc.assert(
      fc.property(shares, fc.nat(100), fc.nat(100), ({ x, n }, more, stillMore) => {
        const few = wilsonInterval({ x, n, population: n + more })
        const many = wilsonInterval({ x, n, population: n + more + stillMore })
        expect(many.high - many.low).toBeGreaterThanOrEqual(few.high - few.low - 1e-12)
      }),
    )
  })
})
