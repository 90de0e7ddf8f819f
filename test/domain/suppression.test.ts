import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Cell, hiddenCells } from '#domain/disclosure/suppression.ts'

const cells = (...sizes: number[]): Cell[] => sizes.map((n, index) => ({ id: 'abcdefgh'[index] ?? '?', n }))
const hiddenSizes = (...sizes: number[]) => {
  const all = cells(...sizes)
  const hidden = hiddenCells(all, 5)
  return all.filter(({ id }) => hidden.has(id)).map(({ n }) => n)
}

describe('Beside a visible total', () => {
  test.each([
    [
      [12, 9, 4],
      [9, 4],
    ],
    [
      [6, 4],
      [6, 4],
    ],
    [
      [20, 20, 2, 2],
      [20, 2, 2],
    ],
    [[12, 9, 7], []],
    [
      [30, 5, 1, 6],
      [5, 1],
    ],
  ])('of groups of %j are hidden %j', (sizes, hidden) => {
    expect(hiddenSizes(...sizes)).toEqual(hidden)
  })

  test('ties are hidden in order of the alphabet', () => {
    expect([...hiddenCells(cells(20, 20, 2, 2), 5)].sort()).toEqual(['a', 'c', 'd'])
  })

  test('a group in which nobody answered protects nobody, and betrays nobody', () => {
    expect(hiddenSizes(12, 0)).toEqual([0])
    expect(hiddenSizes(12, 9, 0, 4)).toEqual([9, 0, 4])
  })

  test('what is hidden for another reason counts as hidden', () => {
    expect([...hiddenCells(cells(12, 9, 4), 5, new Set(['a']))].sort()).toEqual(['a', 'c'])
  })

  test('whatever the sizes and k, what is hidden is nobody, or two groups of at least k people together, or everything', () => {
    const sizes = fc.array(fc.nat({ max: 40 }), { maxLength: 8 })
    fc.assert(
      fc.property(sizes, fc.integer({ min: 5, max: 15 }), (list, k) => {
        const all = cells(...list)
        const hidden = hiddenCells(all, k)
        const people = all.filter(({ id, n }) => hidden.has(id) && n > 0)
        for (const { id, n } of all) if (n < k) expect(hidden.has(id)).toBe(true)
        const together = people.reduce((sum, { n }) => sum + n, 0)
        const everything = people.length === all.filter(({ n }) => n > 0).length
        expect(people.length === 0 || (people.length > 1 && together >= k) || everything).toBe(true)
      }),
    )
  })
})
