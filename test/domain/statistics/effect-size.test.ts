import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { hedgesG, smallSampleCorrection } from '#domain/statistics/effect-size.ts'
import { moments } from '#domain/statistics/moments.ts'
import { answers, expectClose, shuffled } from './support.ts'

const staff = moments([3.4, 3.2, 3.6, 3.0, 3.8, 3.4, 3.2, 3.6])
const parents = moments([2.8, 3.0, 2.4, 3.4, 2.6, 3.2, 2.2, 3.0, 2.8, 3.6, 2.6, 2.9])

describe("Hedges' g", () => {
  test('T4: staff and parents are 1.4 standard deviations apart', () => {
    const found = hedgesG(staff, parents)
    expectClose([found?.pooledSd ?? null, found?.correction ?? null], [0.354534, 0.957646])
    expectClose([found?.g ?? null, found?.standardError ?? null], [1.418099, 0.508536])
    expectClose([found?.low ?? null, found?.high ?? null], [0.421387, 2.41481])
  })

  test('T4: the usual approximation of J is near the exact one', () => {
    expectClose(1 - 3 / (4 * 18 - 1), 0.957746)
    expectClose(smallSampleCorrection(18), 0.957646)
    expect(smallSampleCorrection(1)).toBeNaN()
  })

  test('does not exist without spread or with a group of one', () => {
    expect(hedgesG(moments([3, 3]), moments([4, 4, 4]))).toBeNull()
    expect(hedgesG(moments([3]), moments([3, 4, 4]))).toBeNull()
  })

  test('has the sign of the difference, turns around with the groups, and ignores who is first', () => {
    fc.assert(
      fc.property(shuffled(answers()), answers(), ([x, reordered], y) => {
        const [a, b] = [moments(x), moments(y)]
        const found = hedgesG(a, b)
        if (found === null) return
        expect(Math.sign(found.g)).toBe(Math.sign(a.mean - b.mean))
        expectClose(hedgesG(b, a)?.g, -found.g, 1e-12)
        expectClose(hedgesG(moments(reordered), b)?.g, found.g, 1e-9)
      }),
    )
  })
})
