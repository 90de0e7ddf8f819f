import type { Cell, Definition, Figure } from '../definition.ts'
import { readThemes, type ThemeReading } from '../statistics/importance-performance.ts'
import { wilsonInterval } from '../statistics/proportion-interval.ts'
import type { CellSums } from '../tally/cells-tally.ts'
import { isHidden, type Published, publish } from './published.ts'

/** As much of a published group as the outcome is made of: nothing here sees a figure that is not shown already. */
export interface ShownGroup {
  readonly measures: Readonly<Record<string, object>>
  readonly questions: Readonly<Record<string, object>>
}

export interface FigureReport {
  readonly n: number
  readonly value: number
  readonly low?: number | undefined
  readonly high?: number | undefined
}

export interface PriorityReport extends ThemeReading {
  readonly measure: string
  readonly importance: number
  readonly satisfaction: number
}

/**
 * The named numbers of an instrument, from figures that are shown: shares of what was counted (T12) and differences of
 * measures. A number that rests on something hidden is not there.
 */
export function publishFigures(definition: Definition, group: ShownGroup): Record<string, Published<FigureReport>> {
  const figures = (definition.figures ?? []).flatMap((figure): [string, Published<FigureReport>][] => {
    const report = 'ratio' in figure ? ratioOf(figure, group) : differenceOf(figure, group)
    return report ? [[figure.id, publish(report)]] : []
  })
  return Object.fromEntries(figures)
}

function ratioOf({ ratio }: Extract<Figure, { ratio: unknown }>, group: ShownGroup): FigureReport | undefined {
  const sum = (cells: readonly Cell[]) => {
    const sums = cells.map((cell) => sumOf(cell, group))
    return sums.includes(undefined) ? undefined : sums.reduce<number>((total, own) => total + (own ?? 0), 0)
  }
  const [plus, minus, of] = [sum(ratio.plus), sum(ratio.minus), sum(ratio.of)]
  if (plus === undefined || minus === undefined || !of) return undefined
  const value = (plus - minus) / of
  return { n: of, value, ...(ratio.minus.length === 0 && plus <= of && wilsonInterval({ x: plus, n: of })) }
}

/** What was counted in a cell, a row, a column or the whole table; undefined where the question is hidden. */
function sumOf({ question, row, column }: Cell, { questions }: ShownGroup): number | undefined {
  const report = questions[question] as { sums?: CellSums } | undefined
  if (!report || isHidden(report) || !report.sums) return undefined
  return Object.entries(report.sums)
    .filter(([id]) => row === undefined || id === row)
    .flatMap(([, cells]) => Object.entries(cells))
    .filter(([id]) => column === undefined || id === column)
    .reduce((total, [, count]) => total + count, 0)
}

function differenceOf(
  { difference: [one, other] }: Extract<Figure, { difference: unknown }>,
  { measures }: ShownGroup,
): FigureReport | undefined {
  const mean = (id: string) => measures[id] as { hidden?: true; mean: number; n: number } | undefined
  const [a, b] = [mean(one), mean(other)]
  if (!a || !b || isHidden(a) || isHidden(b)) return undefined
  return { n: Math.min(a.n, b.n), value: a.mean - b.mean }
}

/** Importance beside satisfaction for the themes of which both are shown (T9); one theme alone has no quadrant. */
export function publishPriorities(
  { priorities }: Definition,
  { measures, questions }: ShownGroup,
): Published<PriorityReport>[] {
  const themes = (priorities?.themes ?? []).flatMap(({ measure, importance }) => {
    const satisfied = measures[measure] as { mean?: number } | undefined
    const important = questions[importance] as { mean?: number; counts?: Record<string, number> } | undefined
    if (satisfied?.mean === undefined || important?.mean === undefined) return []
    return [{ measure, satisfaction: satisfied.mean, importance: important.mean }]
  })
  if (themes.length < 2) return []
  const readings = readThemes(themes, pointsOf(priorities?.themes ?? [], questions))
  return themes.flatMap((theme, index) => {
    const reading = readings[index]
    return reading ? [publish({ ...theme, ...reading })] : []
  })
}

/** The highest point of the importance questions: their counts name every point, also those that nobody chose. */
function pointsOf(themes: readonly { importance: string }[], questions: ShownGroup['questions']): number {
  const counts = themes.flatMap(({ importance }) =>
    Object.keys((questions[importance] as { counts?: object })?.counts ?? {}),
  )
  return Math.max(...counts.map(Number))
}
