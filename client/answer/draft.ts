import type { Answer, Answers } from '#domain/question-types/answer.ts'
import type { Typed } from '../questions/typed.ts'

/** What stands on the device of a respondent until it is sent. */
export interface Draft {
  /** 128 random bits: the server stores a submission once, however often it is sent. */
  readonly submission: string
  readonly language: string
  readonly answers: Answers
  /** By question, what was typed and is no answer yet. It is kept here, and never sent. */
  readonly unfinished?: Readonly<Record<string, Typed>> | undefined
  /** The question where the person was. */
  readonly question?: string | undefined
  /** The person has pressed send; the answers are on their way and are not changed any more. */
  readonly pending: boolean
}

export function newDraft(language: string): Draft {
  const bits = crypto.getRandomValues(new Uint8Array(16))
  const submission = Array.from(bits, (byte) => byte.toString(16).padStart(2, '0')).join('')
  return { submission, language, answers: {}, pending: false }
}

/** The draft with another answer to one question; without an answer the question is skipped again. */
export const withAnswer = (draft: Draft, question: string, answer: Answer | undefined, unfinished?: Typed): Draft => ({
  ...draft,
  answers: changed(draft.answers, question, answer),
  ...((draft.unfinished || unfinished) && { unfinished: changed(draft.unfinished ?? {}, question, unfinished) }),
})

function changed<T>(all: Readonly<Record<string, T>>, id: string, value: T | undefined): Readonly<Record<string, T>> {
  const { [id]: _, ...others } = all
  return value === undefined ? others : { ...others, [id]: value }
}

/**
 * The draft in a stored text; undefined when it is not one. Its answers are not checked here: that needs the
 * questions (see `usableAnswers`), which come later.
 */
export function parseDraft(stored: string | null | undefined): Draft | undefined {
  if (!stored) return undefined
  try {
    const draft: unknown = JSON.parse(stored)
    return isDraft(draft) ? draft : undefined
  } catch {
    return undefined
  }
}

function isDraft(value: unknown): value is Draft {
  if (!isRecord(value)) return false
  const { submission, language, answers, unfinished, question, pending } = value
  return (
    typeof submission === 'string' &&
    /^[0-9a-f]{32}$/.test(submission) &&
    typeof language === 'string' &&
    isRecord(answers) &&
    (unfinished === undefined || isUnfinished(unfinished)) &&
    (question === undefined || typeof question === 'string') &&
    typeof pending === 'boolean'
  )
}

const isUnfinished = (value: unknown): boolean =>
  isRecord(value) &&
  Object.values(value).every(
    (typed) => isRecord(typed) && Object.values(typed).every((text) => typeof text === 'string'),
  )

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
