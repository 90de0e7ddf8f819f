import { octantOf, type Point } from '#domain/statistics/circumplex.ts'
import type { NumberWords } from './number-words.ts'
import type { ViewOf } from './question-element.ts'

/** Nearer to the middle than this one stands "a little" there. */
const clearly = 0.5

/** A place in the circle: how far from the middle, in words of the page, and where, in words of the question. */
export interface PlaceInWords {
  readonly strength: string
  /** Not there in the very middle. */
  readonly label?: string | undefined
}

export function placeInWords(point: Point, question: ViewOf<'position'>, words: NumberWords): PlaceInWords {
  const label = octantLabel(point, question)
  if (label === undefined) return { strength: words.middle }
  return { strength: Math.hypot(point.x, point.y) < clearly ? words.slightly : words.clearly, label }
}

/** The words of the octant that a point lies in; none in the very middle. */
export const octantLabel = (point: Point, { octants }: ViewOf<'position'>): string | undefined => {
  const octant = octantOf(point)
  return octants.find(({ id }) => id === octant)?.label
}
