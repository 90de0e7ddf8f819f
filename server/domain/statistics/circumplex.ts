import { mean, sum } from './moments.ts'

/**
 * The circle of Leary: 0 degrees is "samen" (together), 90 degrees "boven" (above), counter-clockwise, so that x runs
 * from against (-1) to together (1) and y from below (-1) to above (1).
 */
export interface Point {
  readonly x: number
  readonly y: number
}

/** The eight octants, counter-clockwise and samen-boven first, with the angle of their middle in degrees. */
export const octants = [
  { id: 'sb', angle: 22.5 },
  { id: 'bs', angle: 67.5 },
  { id: 'bt', angle: 112.5 },
  { id: 'tb', angle: 157.5 },
  { id: 'to', angle: 202.5 },
  { id: 'ot', angle: 247.5 },
  { id: 'os', angle: 292.5 },
  { id: 'so', angle: 337.5 },
] as const
export type Octant = (typeof octants)[number]['id']

const inRadians = (degrees: number) => (degrees * Math.PI) / 180
const inDegrees = (radians: number) => ((radians * 180) / Math.PI + 360) % 360

/** So small a vector points nowhere: what is left of it is rounding. */
const nothing = 1e-12

/** The angle of a point, 0 up to 360 degrees; null in the middle of the circle. */
export const angleOf = ({ x, y }: Point): number | null =>
  Math.hypot(x, y) < nothing ? null : inDegrees(Math.atan2(y, x))

/** The octant in which a point lies; null in the middle. */
export function octantOf(point: Point): Octant | null {
  const angle = angleOf(point)
  return angle === null ? null : (octants[Math.floor(angle / 45) % 8]?.id ?? null)
}

/** What a position invites in the other: above and below call up each other, together and against themselves. */
export const invited = ({ x, y }: Point): Point => ({ x, y: -y })

export interface Circumplex {
  readonly x: number
  readonly y: number
  readonly elevation: number
  readonly amplitude: number
  /** In degrees; null for a flat profile. */
  readonly displacement: number | null
  /** How well a cosine fits, 0 to 1; null when all scores are equal. */
  readonly fit: number | null
}

/** The structural summary of eight octant scores, in the order of `octants` (Gurtman 1994; T8). */
export function structuralSummary(scores: readonly number[]): Circumplex {
  const weighted = (of: (radians: number) => number) =>
    (2 / 8) * sum(octants.map(({ angle }, index) => (scores[index] ?? Number.NaN) * of(inRadians(angle))))
  const [x, y, elevation] = [weighted(Math.cos), weighted(Math.sin), mean(scores)]
  const amplitude = Math.hypot(x, y)
  const displacement = angleOf({ x, y })
  const fitted = octants.map(({ angle }) => elevation + amplitude * Math.cos(inRadians(angle - (displacement ?? 0))))
  const around = sum(scores.map((score) => (score - elevation) ** 2))
  const missed = sum(scores.map((score, index) => (score - (fitted[index] ?? Number.NaN)) ** 2))
  if (around < nothing) return { x, y, elevation, amplitude, displacement: null, fit: null }
  return { x, y, elevation, amplitude, displacement, fit: displacement === null ? 0 : 1 - missed / around }
}

export interface Cloud {
  readonly centre: Point
  /** Distance of the centre to the middle, 0 to 1. */
  readonly length: number
  readonly angle: number | null
  /** The mean direction, and how much the dots agree on it: 0 to 1, below 0.3 no common direction (T8). */
  readonly direction: number | null
  readonly resultant: number
  /** Root mean square distance of the dots to their centre. */
  readonly spread: number
}

/** Where the dots of several people lie together; a dot in the very middle has no direction. */
export function cloudOf(points: readonly Point[]): Cloud {
  const centre = { x: mean(points.map(({ x }) => x)), y: mean(points.map(({ y }) => y)) }
  const angles = points.flatMap((point) => angleOf(point) ?? []).map(inRadians)
  const mean2 = (of: (radians: number) => number) => (angles.length === 0 ? 0 : mean(angles.map(of)))
  const towards = { x: mean2(Math.cos), y: mean2(Math.sin) }
  const distances = points.map(({ x, y }) => (x - centre.x) ** 2 + (y - centre.y) ** 2)
  return {
    centre,
    length: Math.hypot(centre.x, centre.y),
    angle: angleOf(centre),
    direction: angleOf(towards),
    resultant: Math.hypot(towards.x, towards.y),
    spread: Math.sqrt(mean(distances)),
  }
}
