import { standardDeviation } from '../statistics/moments.ts'
import { meanParts, spreadOfDivisions, totalVariation } from '../statistics/total-variation.ts'

/** What closing freezes of divisions of a whole: of people together, never of one person. */
export interface PartsFigures {
  /** Mean and standard deviation (n - 1) of every part, in percent points; the means add up to 100. */
  readonly mean: Readonly<Record<string, number>>
  readonly sd: Readonly<Record<string, number>>
  /** How many people gave a part so much, in steps of five: a line of dots without an owner. Parts are not linked. */
  readonly dots: Readonly<Record<string, Readonly<Record<string, number>>>>
  /** How far people are apart, in percent points (T7); missing where there are too many people to compare them all. */
  readonly distance?: Distance | undefined
}

export interface Distance {
  /** Of all pairs: the mean and the largest. */
  readonly mean: number
  readonly largest: number
  /** How many people lie this far from the mean of all, in steps of five. */
  readonly fromMean: Readonly<Record<string, number>>
}

/** Every pair is compared: with this many people that is still quick, and nobody talks about more in one room. */
const mostCompared = 400

const step = 5
const inSteps = (value: number): number => Math.round(value / step) * step

/** Gathers the divisions that people gave, part by part in the order of `ids`. */
export class PartsTally {
  readonly #ids: readonly string[]
  readonly #divisions: number[][] = []

  constructor(ids: readonly string[]) {
    this.#ids = ids
  }

  add(parts: readonly number[]) {
    this.#divisions.push([...parts])
  }

  figures(): PartsFigures {
    const divisions = this.#divisions
    const column = (index: number) => divisions.map((parts) => parts[index] ?? 0).sort((a, b) => a - b)
    const perPart = <T>(of: (values: readonly number[]) => T) =>
      Object.fromEntries(this.#ids.map((id, index) => [id, of(column(index))]))
    const means = meanParts(this.#ids.length === 0 ? [] : [...divisions].sort(byParts))
    return {
      mean: Object.fromEntries(this.#ids.map((id, index) => [id, means[index] ?? 0])),
      sd: perPart(standardDeviation),
      dots: perPart((values) => histogram(values.map(inSteps))),
      ...(divisions.length <= mostCompared && { distance: distanceOf([...divisions].sort(byParts), means) }),
    }
  }
}

/** In one order, so that the frozen figures do not depend on the order of storage, not even in the last bit. */
function byParts(a: readonly number[], b: readonly number[]): number {
  const index = a.findIndex((part, index) => part !== b[index])
  return index === -1 ? 0 : (a[index] ?? 0) - (b[index] ?? 0)
}

const distanceOf = (divisions: readonly (readonly number[])[], means: readonly number[]): Distance => ({
  ...spreadOfDivisions(divisions),
  fromMean: histogram(divisions.map((parts) => inSteps(totalVariation(parts, means)))),
})

/** How often each value occurs, smallest value first. */
export function histogram(values: readonly number[]): Record<string, number> {
  const counts = new Map<number, number>()
  for (const value of [...values].sort((a, b) => a - b)) counts.set(value, (counts.get(value) ?? 0) + 1)
  return Object.fromEntries([...counts].map(([value, count]) => [String(value), count]))
}
