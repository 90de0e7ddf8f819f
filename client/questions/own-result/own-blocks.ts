import type { Questionnaire, ShareView } from '#domain/api/questionnaire.ts'
import {
  type Answer,
  type Answers,
  type GridAnswer,
  isMissing,
  type PartsAnswer,
} from '#domain/question-types/answer.ts'
import type { Point } from '#domain/statistics/circumplex.ts'
import { pointOf } from '../point-of.ts'
import type { ViewOf } from '../question-element.ts'

export interface PlaceBlock {
  readonly kind: 'place'
  readonly question: ViewOf<'position'>
  readonly now: Point
  readonly wished?: Point | undefined
}

/** One part of a division, or one cell of a table. */
export interface Part {
  readonly label: string
  readonly now: number
  readonly wished?: number | undefined
}

export interface DivisionBlock {
  readonly kind: 'division'
  readonly question: ViewOf<'split' | 'grid-split'>
  /** A division is one group without a title; a table has one for each row. */
  readonly groups: readonly { readonly title?: string | undefined; readonly parts: readonly Part[] }[]
}

export interface ShareBlock {
  readonly kind: 'share'
  readonly share: ShareView
  /** From -1 to 1. */
  readonly value: number
  /** A difference, which can be below zero. */
  readonly signed: boolean
}

export type OwnBlock = PlaceBlock | DivisionBlock | ShareBlock

/** What one person's answers in numbers come to, in the order of the questions. Worked out on the device. */
export function ownBlocks({ sections, nowAndWished = [], shares = [] }: Questionnaire, answers: Answers): OwnBlock[] {
  const wishOf = (id: string) => nowAndWished.find(({ now }) => now === id)?.wished
  const given = (id: string | undefined) => (id === undefined ? undefined : figuresIn(answers, id))
  // The wish stands beside how it is now; only by itself where now was not answered.
  const beside = nowAndWished.flatMap(({ now, wished }) => (given(now) ? [wished] : []))
  const blocks = sections
    .flatMap(({ questions }) => questions)
    .flatMap((question): OwnBlock[] => {
      const [now, wished] = [given(question.id), given(wishOf(question.id))]
      if (!now || beside.includes(question.id)) return []
      if (question.type === 'position') return placeBlock(question, now, wished)
      return question.type === 'split' || question.type === 'grid-split' ? [division(question, now, wished)] : []
    })
  return [...blocks, ...shares.flatMap((share) => shareBlock(share, answers))]
}

/** The largest differences between now and wished, largest first. */
export const largestDifferences = ({ groups }: DivisionBlock, most = 3) =>
  groups
    .flatMap(({ title, parts }) => parts.map((part) => ({ ...part, title })))
    .map((part) => ({ ...part, change: part.wished === undefined ? 0 : part.wished - part.now }))
    .filter(({ change }) => change !== 0)
    .sort((a, b) => Math.abs(b.change) - Math.abs(a.change))
    .slice(0, most)

type Figures = PartsAnswer | GridAnswer

function figuresIn(answers: Answers, id: string): Figures | undefined {
  const answer: Answer | undefined = Object.hasOwn(answers, id) ? answers[id] : undefined
  if (typeof answer !== 'object' || Array.isArray(answer) || isMissing(answer)) return undefined
  return answer as Figures
}

function placeBlock(question: ViewOf<'position'>, now: Figures, wished: Figures | undefined): PlaceBlock[] {
  const point = pointOf(now)
  return point ? [{ kind: 'place', question, now: point, wished: pointOf(wished) }] : []
}

function division(question: DivisionBlock['question'], now: Figures, wished: Figures | undefined): DivisionBlock {
  if (question.type === 'split') {
    const parts = question.parts.map(({ id, label }) => part(label, [id], now, wished))
    return { kind: 'division', question, groups: [{ parts }] }
  }
  const { rows, columns } = question
  const groups = rows.map((row) => ({
    title: row.label,
    parts: columns.map((column) => part(column.label, [row.id, column.id], now, wished)),
  }))
  return { kind: 'division', question, groups }
}

const part = (label: string, path: readonly string[], now: Figures, wished: Figures | undefined): Part => ({
  label,
  now: at(now, path),
  ...(wished && { wished: at(wished, path) }),
})

function at(figures: Figures, [row = '', column]: readonly string[]): number {
  const own = figures[row]
  if (typeof own === 'number') return own
  return (column !== undefined && own?.[column]) || 0
}

/** A share of nothing is no share. */
function shareBlock(share: ShareView, answers: Answers): ShareBlock[] {
  const { plus, minus, of } = share.ratio
  const sum = (cells: ShareView['ratio']['of']) => cells.reduce((total, cell) => total + counted(cell, answers), 0)
  const whole = sum(of)
  if (whole === 0) return []
  return [{ kind: 'share', share, value: (sum(plus) - sum(minus)) / whole, signed: minus.length > 0 }]
}

function counted({ question, row, column }: ShareView['ratio']['of'][number], answers: Answers): number {
  const rows = Object.entries(figuresIn(answers, question) ?? {}) as [string, PartsAnswer][]
  return rows
    .filter(([id]) => row === undefined || id === row)
    .flatMap(([, cells]) => Object.entries(cells))
    .filter(([id]) => column === undefined || id === column)
    .reduce((total, [, count]) => total + count, 0)
}
