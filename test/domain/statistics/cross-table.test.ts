import fc from 'fast-check'
import { expect, test } from 'vitest'
import { columnTotals, expectedTable, readCells, rowTotals } from '#domain/statistics/cross-table.ts'
import { fitToMargins } from '#domain/statistics/iterative-proportional-fitting.ts'
import { sum } from '#domain/statistics/moments.ts'
import { expectClose } from './support.ts'

/** Three roads by five kinds of contact, in percent of all pupils (T7b). */
const contacts = [
  [18, 30, 14, 4, 2],
  [2, 6, 6, 5, 5],
  [1, 1, 1, 1, 4],
]

test('T7b: what stands out against what is expected', () => {
  expect(rowTotals(contacts)).toEqual([68, 24, 8])
  expect(columnTotals(contacts)).toEqual([21, 37, 21, 10, 11])
  expectClose(expectedTable(contacts)[0]?.[0], 14.28)
  const cells = readCells(contacts)
  const byResidual = [...cells].sort((a, b) => b.residual - a.residual)
  expect(byResidual[0]).toMatchObject({ row: 0, column: 1 })
  expectClose(byResidual[0]?.residual, 4.84)
  expect(byResidual.at(-1)).toMatchObject({ row: 0, column: 4 })
  expectClose(byResidual.at(-1)?.residual, -5.48)
  const [highest] = [...cells].sort((a, b) => b.lift - a.lift)
  expect(highest).toMatchObject({ row: 2, column: 4 })
  expectClose(highest?.lift, 4.545455)
})

test('T7c: fitted to the margins of earlier answers', () => {
  const fitted = fitToMargins(contacts, [60, 30, 10], [20, 40, 20, 10, 10])
  expectClose(fitted?.[0], [15.711395, 29.089893, 11.088476, 2.926778, 1.183459])
  expectClose(fitted?.[2]?.[4], 4.128466)
})

test('margins that contradict each other, or that zeros forbid, cannot be fitted', () => {
  expect(fitToMargins(contacts, [60, 30, 20], [20, 40, 20, 10, 10])).toBeNull()
  expect(
    fitToMargins(
      [
        [1, 0],
        [0, 1],
      ],
      [60, 40],
      [50, 50],
    ),
  ).toBeNull()
})

test('a table without zeros can be fitted to any margins of one total, and keeps its odds', () => {
  const cell = fc.integer({ min: 1, max: 30 })
  const part = fc.integer({ min: 5, max: 95 })
  fc.assert(
    fc.property(fc.array(cell, { minLength: 4, maxLength: 4 }), part, part, ([a = 1, b = 1, c = 1, d = 1], r, k) => {
      const fitted = fitToMargins(
        [
          [a, b],
          [c, d],
        ],
        [r, 100 - r],
        [k, 100 - k],
      )
      expectClose(rowTotals(fitted ?? []), [r, 100 - r], 1e-8)
      expectClose(columnTotals(fitted ?? []), [k, 100 - k], 1e-8)
      const [[p = 0, q = 1] = [], [s = 1, t = 0] = []] = fitted ?? []
      expectClose(Math.log((p * t) / (q * s)), Math.log((a * d) / (b * c)), 1e-6)
    }),
  )
})

test('expected values add up to the whole', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 6, maxLength: 6 }), (cells) => {
      const table = [cells.slice(0, 3), cells.slice(3)]
      expectClose(sum(expectedTable(table).flat()), sum(cells), 1e-8)
      expectClose(sum(readCells(table).map(({ residual }) => residual)), 0, 1e-8)
    }),
  )
})
