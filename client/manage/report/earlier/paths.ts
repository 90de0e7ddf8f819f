import { isHidden } from '#domain/disclosure/published.ts'
import type { Audience } from '#domain/texts.ts'
import type { ReportView } from '../figures.ts'
import { type Followed, followedAudiences, followedBy, type Wave } from './followed.ts'

/** Where an audience was on a day. */
export interface PathPoint {
  readonly date: string
  readonly value: number
}

/** One thing over time: a line per audience, cut where a time has no figure. */
export interface Path extends Pick<Followed, 'id' | 'title' | 'under' | 'write'> {
  readonly scale: readonly [low: number, high: number]
  readonly lines: readonly { readonly audience: Audience; readonly pieces: readonly (readonly PathPoint[])[] }[]
}

/** What has a path: a scale of its own, and a figure at two times or more. */
export function pathsOf(view: ReportView, waves: readonly Wave[]): Path[] {
  const dates = [...waves.map(({ closedOn }) => closedOn), view.report.survey.closedOn]
  const found = new Map<string, Path>()
  for (const audience of followedAudiences(view, waves))
    for (const { scale, id, title, under, write, before, now } of followedBy(view, audience, waves)) {
      const earlier = before.map((step) => (step && !isHidden(step) ? step.mean : undefined))
      const values = [...earlier, isHidden(now) ? undefined : now]
      const pieces = piecesOf(values, dates)
      if (!scale || pieces.flat().length < 2) continue
      const path = found.get(id) ?? { id, title, under, write, scale, lines: [] }
      found.set(id, { ...path, lines: [...path.lines, { audience, pieces }] })
    }
  return [...found.values()]
}

/** Points without a hole between them belong to one piece. */
function piecesOf(values: readonly (number | undefined)[], dates: readonly string[]): PathPoint[][] {
  const pieces: PathPoint[][] = [[]]
  for (const [index, value] of values.entries()) {
    if (value === undefined) pieces.push([])
    else pieces.at(-1)?.push({ date: dates[index] ?? '', value })
  }
  return pieces.filter((piece) => piece.length > 0)
}
