import * as z from 'zod'
import type { PartsAnswer } from './answer.ts'

/** A division of a whole, in percent: every part gets a whole number, and together they are 100. */
export const schema = () =>
  z.strictObject({
    type: z.literal('split'),
    parts: z.array(z.string()).min(2).max(10),
    dontKnow: z.boolean().default(false),
    notApplicable: z.boolean().default(false),
  })
export type Split = z.infer<ReturnType<typeof schema>>

/** What the parts of a split, and the cells of a grid, add up to. */
export const whole = 100

/** What is wrong with a value as an answer to this question; undefined when it is valid. */
export function check({ parts }: Split, value: unknown): string | undefined {
  const problem = checkParts(parts, value, `a part is a whole number from 0 to ${whole}`, whole)
  return problem ?? checkWhole(Object.values(value as PartsAnswer))
}

/** What is wrong with an object that should have a whole number from 0 to `most` for every one of these ids. */
export function checkParts(ids: readonly string[], value: unknown, sentence: string, most: number): string | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return 'the answer has a number for every part'
  const keys = Object.keys(value)
  if (keys.some((key) => !ids.includes(key))) return 'the answer names a part that does not exist'
  if (keys.length !== ids.length) return 'the answer leaves a part out: a part can be 0'
  const numbers = Object.values(value) as unknown[]
  return numbers.every((number) => isWholeNumber(number, most)) ? undefined : sentence
}

export function checkWhole(numbers: readonly number[]): string | undefined {
  const sum = numbers.reduce((total, number) => total + number, 0)
  return sum === whole ? undefined : `the parts add up to ${sum} and not to ${whole}`
}

const isWholeNumber = (value: unknown, most: number): boolean =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= most
