import { describe, expect, test } from 'vitest'
import { bonettSampleSize } from '#domain/statistics/bonett-sample-size.ts'
import { expectClose } from './support.ts'

describe('respondents needed to know alpha', () => {
  test('T2: five items with alpha .80, within .20 and within .10', () => {
    expectClose(bonettSampleSize({ items: 5, alpha: 0.8, width: 0.2 }), 33.827848)
    expectClose(bonettSampleSize({ items: 5, alpha: 0.8, width: 0.1 }), 149.214583)
  })

  test('do not exist for one item or an interval that cannot be', () => {
    expect(bonettSampleSize({ items: 1, alpha: 0.8, width: 0.2 })).toBeNaN()
    expect(bonettSampleSize({ items: 5, alpha: 0.95, width: 0.2 })).toBeNaN()
    expect(bonettSampleSize({ items: 5, alpha: 0.8, width: 0 })).toBeNaN()
  })
})
