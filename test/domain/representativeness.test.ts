import { describe, expect, test } from 'vitest'
import { chiSquareBeyond } from '#domain/statistics/chi-square.ts'
import { representativeness, responseWeights, weightedMean } from '#domain/statistics/representativeness.ts'

const strata = (invited: number[], answered: number[]) =>
  invited.map((count, index) => ({ invited: count, answered: answered[index] ?? 0 }))
const school = strata([120, 100, 105], [60, 35, 25])

describe('T11: a school of which the youngest classes answered most', () => {
  test('has an R indicator of 0.78, and differs by more than chance', () => {
    const found = representativeness(school)
    expect(found?.indicator).toBeCloseTo(0.780723, 6)
    expect(found?.variation).toBeCloseTo(0.296938, 6)
    expect(found?.chiSquare).toBeCloseTo(16.722621, 6)
    expect(found?.chance).toBeCloseTo(0.000234, 6)
  })

  test('is weighted by who was invited', () => {
    const weights = responseWeights(school) ?? []
    for (const [index, weight] of [0.738462, 1.054945, 1.550769].entries())
      expect(weights[index]).toBeCloseTo(weight, 6)
    const means = [3.2, 2.9, 2.7]
    const groups = school.map(({ invited }, index) => ({ invited, mean: means[index] ?? 0 }))
    expect(weightedMean(groups)).toBeCloseTo(2.946154, 6)
  })
})

describe('A response', () => {
  test('that is equal in all groups has an R of 1 and no chi-square', () => {
    expect(representativeness(strata([40, 20], [20, 10]))).toMatchObject({ indicator: 1, chiSquare: 0, chance: 1 })
    expect(representativeness(strata([40, 20], [40, 20]))).toMatchObject({ indicator: 1, chiSquare: 0, chance: 1 })
  })

  test('of one group, of nobody, or of more people than were invited has none', () => {
    expect(representativeness(strata([40], [20]))).toBeNull()
    expect(representativeness(strata([40, 20], [0, 0]))).toBeNull()
    expect(representativeness(strata([40, 20], [41, 10]))).toBeNull()
    expect(representativeness(strata([40, 0], [20, 3]))).toBeNull()
    expect(representativeness(strata([40, 0], [20, 0]))).toBeNull()
  })

  test('of a group that hardly answered is not weighted up', () => {
    expect(responseWeights(strata([100, 100], [60, 5]))).toBeNull()
    expect(responseWeights(strata([100, 100], [60, 0]))).toBeNull()
  })
})

test.each([
  [5.991465, 2, 0.05],
  [3.841459, 1, 0.05],
  [124.342113, 100, 0.05],
  [0, 3, 1],
])('a chi-square of %f with %i degrees of freedom has %f beyond it', (value, degrees, beyond) => {
  expect(chiSquareBeyond(value, degrees)).toBeCloseTo(beyond, 6)
})
