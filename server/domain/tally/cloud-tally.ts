import { type Cloud, cloudOf, octantOf, octants, type Point } from '../statistics/circumplex.ts'

/** What closing freezes of dots in the circle of Leary (T8). */
export interface CloudFigures extends Cloud {
  /** How many people stand in each octant; people in the very middle stand in none. */
  readonly octants: Readonly<Record<string, number>>
  /** The cloud itself, on a grid of 0.2 so that no dot is exactly somebody's: "x,y" and how many people. */
  readonly dots: Readonly<Record<string, number>>
}

const grid = 5
const onGrid = (value: number): number => (Math.round(value * grid) || 0) / grid

/** Gathers the dots that people placed. */
export class CloudTally {
  readonly #points: Point[] = []

  add({ x, y }: Point) {
    this.#points.push({ x, y })
  }

  figures(): CloudFigures {
    // In one order, so that the frozen figures do not depend on the order of storage.
    const points = [...this.#points].sort((a, b) => a.x - b.x || a.y - b.y)
    const dots = points.map(({ x, y }) => `${onGrid(x)},${onGrid(y)}`)
    return {
      ...cloudOf(points),
      octants: Object.fromEntries(
        octants.map(({ id }) => [id, points.filter((point) => octantOf(point) === id).length]),
      ),
      dots: countsOf(dots.sort()),
    }
  }
}

function countsOf(values: readonly string[]): Record<string, number> {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return Object.fromEntries(counts)
}
