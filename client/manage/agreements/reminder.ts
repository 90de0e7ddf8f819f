import { type Dated, remindersOf } from '#domain/agreements.ts'
import type { Words } from '../words.ts'

/** What is late and what is coming, in a sentence; undefined where there is nothing to remember. */
export function reminderSentence({ texts }: Words, agreements: readonly Dated[], today: string): string | undefined {
  const words = texts.agreements.reminder
  const { overdue, soon } = remindersOf(agreements, today)
  const parts = [
    ...(overdue > 0 ? [words.overdue(overdue)] : []),
    ...(soon > 0 ? [overdue > 0 ? words.soonToo(soon) : words.soon(soon)] : []),
  ]
  return parts.length === 0 ? undefined : `${parts.join(', ')}.`
}
