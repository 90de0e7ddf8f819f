import { audiences } from '../texts.ts'

/** As much of a definition as has the right form, so that one error elsewhere does not hide the others. */
export type Loose = ReturnType<typeof looselyTyped>
export type LooseQuestion = Loose['questions'][number]

export function looselyTyped(structure: unknown) {
  const top = record(structure)
  const sections = list(top.sections).map(record)
  return {
    id: string(top.id),
    audiences: strings(top.audiences),
    scales: Object.fromEntries(Object.entries(record(top.scales)).map(([id, scale]) => [id, typed(record(scale))])),
    lists: Object.fromEntries(Object.entries(record(top.lists)).map(([id, ids]) => [id, strings(ids)])),
    sections: sections.map((section) => ({ id: string(section.id) ?? '' })),
    questions: sections.flatMap((section, s) =>
      list(section.questions)
        .map(record)
        .map((q, i) => question(q, s, i)),
    ),
    measures: list(top.measures)
      .map(record)
      .map((measure) => ({ id: string(measure.id) ?? '', mean: strings(measure.mean) })),
    figures: list(top.figures).map(record).map(figure),
    cumulative: strings(record(top.outcome).cumulative),
    inOrder: number(record(top.outcome).inOrder),
    themes: list(record(top.priorities).themes)
      .map(record)
      .map((theme) => ({ measure: string(theme.measure), importance: string(theme.importance) })),
    nowAndWished: list(top.nowAndWished)
      .map(record)
      .map(({ now, wished }) => ({ now: string(now), wished: string(wished) })),
  }
}

const question = (from: Record<string, unknown>, section: number, index: number) => ({
  ...typed(from),
  id: string(from.id) ?? '',
  path: ['sections', section, 'questions', index] as (string | number)[],
  scale: string(from.scale),
  audiences: strings(from.audiences),
  several: from.several === true,
  none: string(from.none),
  most: number(from.most),
  from: from.from,
  /** Written out, or the name of a list. */
  parts: Object.fromEntries(
    (['options', 'parts', 'rows', 'columns', 'octants'] as const).flatMap((part) =>
      from[part] === undefined ? [] : [[part, string(from[part]) ?? strings(from[part])]],
    ),
  ) as Partial<Record<'options' | 'parts' | 'rows' | 'columns' | 'octants', string | string[]>>,
  showIf: from.showIf === undefined ? undefined : condition(record(from.showIf)),
  among: string(from.among),
  rowTotals: string(from.rowTotals),
  columnTotals: string(from.columnTotals),
})

const condition = (from: Record<string, unknown>) => ({
  question: string(from.question),
  anyOf: list(from.anyOf).filter((value) => isString(value) || typeof value === 'number'),
})

const cell = (from: Record<string, unknown>) => ({
  question: string(from.question),
  row: string(from.row),
  column: string(from.column),
})

const figure = (from: Record<string, unknown>) => {
  const ratio = record(from.ratio)
  return {
    id: string(from.id) ?? '',
    difference: strings(from.difference),
    cells: (['plus', 'minus', 'of'] as const).flatMap((part) =>
      list(ratio[part]).map((own, index) => ({ path: ['ratio', part, index], ...cell(record(own)) })),
    ),
  }
}

const record = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.fromEntries(Object.entries(value)) : {}
const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : [])
const isString = (value: unknown): value is string => typeof value === 'string'
const strings = (value: unknown): string[] => list(value).filter(isString)
const string = (value: unknown): string | undefined => (isString(value) ? value : undefined)
const number = (value: unknown): number | undefined => (typeof value === 'number' ? value : undefined)
const typed = (value: Record<string, unknown>) => ({ type: string(value.type), points: number(value.points) })
export const isAudience = (value: string): boolean => audiences.some((audience) => audience === value)
