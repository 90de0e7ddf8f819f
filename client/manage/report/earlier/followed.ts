import type { Trend } from '#domain/api/comparisons.ts'
import { type Hidden, isHidden } from '#domain/disclosure/published.ts'
import type { Audience } from '#domain/texts.ts'
import type { Words } from '../../words.ts'
import { type AudienceReport, audiencesOf, type ReportView } from '../figures.ts'

export type Wave = Trend['surveys'][number]
type Then = NonNullable<Wave['audiences'][Audience]>

/** A value at one of the earlier times, with what has changed since. */
export interface Step {
  readonly mean: number
  readonly change: {
    readonly difference: number
    readonly low?: number | undefined
    readonly high?: number | undefined
    readonly reading?: 'larger-than-chance' | 'may-be-chance' | 'small' | undefined
  }
}

/** Something that was asked more than once. */
export interface Followed {
  readonly id: string
  readonly title: string
  /** The question that it is a part of. */
  readonly under?: string | undefined
  /** The ends of its scale; a number without them is in the table alone. */
  readonly scale?: readonly [low: number, high: number] | undefined
  /** At every earlier time, the oldest first; undefined where it was not there. */
  readonly before: readonly (Step | Hidden | undefined)[]
  readonly now: number | Hidden | undefined
  readonly write: (value: number) => string
  readonly writeChange: (value: number) => string
  readonly writeInterval: (low: number, high: number) => string
}

/** More columns than this are no longer read. */
const mostWaves = 6

/** The earlier times that have anything to compare, the oldest first. */
export const wavesOf = ({ trend }: Pick<ReportView, 'trend'>): Wave[] =>
  trend.surveys
    .filter(({ audiences }) => Object.keys(audiences).length > 0)
    .slice(0, mostWaves)
    .reverse()

/** All that one audience was asked more than once: measures, then ratings, divisions and named numbers. */
export function followedBy(view: ReportView, audience: Audience, waves: readonly Wave[]): Followed[] {
  const own = view.report.audiences[audience]
  if (!own) return []
  const at = waves.map(({ audiences }) => audiences[audience])
  const all = [
    ...measures(view, own, at),
    ...ratings(view, audience, own, at),
    ...parts(view, audience, own, at),
    ...figures(view, own, at),
  ]
  return all.filter(({ now }) => now !== undefined && !(isHidden(now) && now.reason === 'not-asked'))
}

/** The audiences that have an earlier time. */
export const followedAudiences = (view: ReportView, waves: readonly Wave[]): Audience[] =>
  audiencesOf(view.report).flatMap(([audience]) =>
    waves.some(({ audiences }) => audiences[audience]) ? [audience] : [],
  )

type Waves = readonly (Then | undefined)[]

const measures = ({ words, definition }: ReportView, own: AudienceReport, at: Waves): Followed[] =>
  definition.measures.map(({ id, title, points }) => ({
    ...{ id, title, scale: [1, points] as const, ...scores(words) },
    now: numberOf(own.measures[id], ({ mean }) => mean),
    before: at.map((then) => then?.measures[id]),
  }))

function ratings({ words, definition }: ReportView, audience: Audience, own: AudienceReport, at: Waves): Followed[] {
  return questionsOf(definition, audience).flatMap((question): Followed[] => {
    if (question.type !== 'rating' || !at.some((then) => then?.questions[question.id])) return []
    const scale = question.from === 0 ? ([0, question.points] as const) : ([1, question.points] as const)
    return [
      {
        ...{ id: question.id, title: question.text, scale, ...scores(words) },
        now: numberOf(own.questions[question.id], ({ mean }) => mean),
        before: at.map((then) => then?.questions[question.id]),
      },
    ]
  })
}

function parts({ words, definition }: ReportView, audience: Audience, own: AudienceReport, at: Waves): Followed[] {
  const write = (value: number) => words.format.integer(Math.round(value))
  const writeChange = (value: number) => signOf(Math.round(value)) + words.format.integer(Math.abs(Math.round(value)))
  const { between } = words.texts.response.earlier
  const writeInterval = (low: number, high: number) => between(writeChange(low), writeChange(high))
  return questionsOf(definition, audience).flatMap((question): Followed[] => {
    if (question.type !== 'split') return []
    return question.parts.map(({ id, label }) => ({
      ...{ id: `${question.id}-${id}`, title: label, under: question.text, scale: [0, 100] as const },
      ...{ write, writeChange, writeInterval },
      now: numberOf(own.questions[question.id], ({ parts }) => parts?.mean[id]),
      before: at.map((then) => then?.parts[question.id]?.[id]),
    }))
  })
}

function figures({ words, definition }: ReportView, own: AudienceReport, at: Waves): Followed[] {
  const { percent, signed, signedInterval } = words.format
  return definition.figures.map(({ id, title, kind }) => ({
    ...{ id, title, write: kind === 'ratio' ? (value: number) => percent(value).replace('-', '−') : signed },
    writeChange: kind === 'ratio' ? (value: number) => signOf(value) + percent(Math.abs(value)) : signed,
    writeInterval: signedInterval,
    now: own.figures[id]?.value,
    before: at.map((then) => {
      const figure = then?.figures[id]
      if (!figure || isHidden(figure)) return figure
      return { mean: figure.value, change: { difference: figure.difference } }
    }),
  }))
}

const questionsOf = ({ questionnaires }: ReportView['definition'], audience: Audience) =>
  (questionnaires[audience]?.sections ?? []).flatMap(({ questions }) => questions)

const scores = ({ format }: Words) => ({
  write: (value: number) => format.score(value),
  writeChange: (value: number) => format.signed(value),
  writeInterval: format.signedInterval,
})

/** A figure as a number, or why it is not there; undefined where a question is shown in words. */
const numberOf = <T extends object>(figure: T | undefined, of: (shown: Exclude<T, Hidden>) => number | undefined) =>
  figure === undefined || isHidden(figure) ? figure : of(figure as Exclude<T, Hidden>)

const signOf = (value: number): string => (value > 0 ? '+' : value < 0 ? '−' : '')
