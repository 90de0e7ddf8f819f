import * as z from 'zod'

/** The longest text that the contract allows, in UTF-16 units, which is how browsers count `maxlength`. */
export const longestText = 2000

/** An open question. Its answers are stored apart from all others and are never counted. */
export const schema = () =>
  z.strictObject({
    type: z.literal('text'),
    maxLength: z.int().min(1).max(longestText).default(longestText),
  })
export type TextQuestion = z.infer<ReturnType<typeof schema>>

/** What is wrong with a value as an answer to this question; undefined when it is valid. */
export function check(question: TextQuestion, value: unknown): string | undefined {
  if (typeof value !== 'string') return 'the answer is a text'
  if (value.trim() === '') return 'an empty text is no answer: leave the question out to skip it'
  if (value.length > question.maxLength) return `the text is longer than ${question.maxLength} characters`
  if (hasHalfCharacter(value)) return 'the text holds half a character (a lone surrogate)'
  if (hasControlCharacter(value)) return 'the text holds a control character'
  return undefined
}

/** `isWellFormed` says the same, but the phones of some parents do not have it yet. */
const hasHalfCharacter = (text: string): boolean => /\p{Cs}/u.test(text)

/** Line breaks and tabs are part of writing; other control characters are not. */
const hasControlCharacter = (text: string): boolean => /[^\P{Cc}\t\n\r]/u.test(text)
