import { type Answer, isMissing, type PartsAnswer } from '#domain/question-types/answer.ts'
import { cellKey } from '#domain/question-types/grid-split.ts'
import { whole } from '#domain/question-types/split.ts'
import type { ViewOf } from './question-element.ts'
import type { Typed } from './typed.ts'

/** The questions that are answered with whole numbers, one per part or per cell. */
export type NumbersQuestion = ViewOf<'split' | 'grid-split' | 'count'>

/** What the typed numbers of a question come to. */
export interface Reading {
  /** Nothing was typed, it is an answer, or it is on its way to one. */
  readonly state: 'empty' | 'answer' | 'unfinished'
  readonly answer?: Answer
  readonly sum: number
  /** The fields in which something stands that is no whole number, or too large a one. */
  readonly wrong: readonly string[]
}

/** All fields of a question, row by row. */
export const keysOf = (question: NumbersQuestion): string[] =>
  question.type === 'split'
    ? question.parts.map(({ id }) => id)
    : question.rows.flatMap((row) => question.columns.map((column) => cellKey(row.id, column.id)))

export const mostIn = (question: NumbersQuestion): number => (question.type === 'count' ? question.most : whole)

/** A typed whole number; undefined for an empty field, NaN for anything else ("33,3", "-4", "veel"). */
export function numberIn(typed = ''): number | undefined {
  // The digits of an Arabic or a Persian keyboard are digits too.
  const text = typed.trim().replace(/[٠-٩۰-۹]/g, (digit) => String(digit.charCodeAt(0) % 16))
  if (text === '') return undefined
  return /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN
}

/** An empty field among others that are not empty counts as 0. Numbers that must add up are no answer until they do. */
export function readAmounts(question: NumbersQuestion, typed: Typed): Reading {
  const keys = keysOf(question)
  const numbers = keys.map((key) => numberIn(typed[key]))
  const wrong = keys.filter((_, index) => !((numbers[index] ?? 0) <= mostIn(question)))
  const sum = numbers.reduce<number>((total, number) => total + (number || 0), 0)
  if (numbers.every((number) => number === undefined)) return { state: 'empty', sum, wrong }
  if (wrong.length > 0 || (question.type !== 'count' && sum !== whole)) return { state: 'unfinished', sum, wrong }
  return { state: 'answer', answer: answerIn(question, typed), sum, wrong }
}

function answerIn(question: NumbersQuestion, typed: Typed): Answer {
  const parts = (among: readonly { readonly id: string }[], key: (id: string) => string): PartsAnswer =>
    Object.fromEntries(among.map(({ id }) => [id, numberIn(typed[key(id)]) ?? 0]))
  if (question.type === 'split') return parts(question.parts, (id) => id)
  return Object.fromEntries(question.rows.map((row) => [row.id, parts(question.columns, (id) => cellKey(row.id, id))]))
}

/** The fields for an answer that was given before; "weet ik niet" leaves them empty. */
export function typedFor(answer: Answer | undefined): Typed {
  if (typeof answer !== 'object' || Array.isArray(answer) || isMissing(answer)) return {}
  const fields = Object.entries(answer).flatMap(([id, own]: [string, number | PartsAnswer]) =>
    typeof own === 'number'
      ? [[id, String(own)]]
      : Object.entries(own).map(([column, value]) => [cellKey(id, column), String(value)]),
  )
  return Object.fromEntries(fields)
}
