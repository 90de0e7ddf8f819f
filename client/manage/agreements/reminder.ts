import type { Words } from '../words.ts'

/** What is late and what is coming, in a sentence; undefined where there is nothing to remember. */
export function reminderSentence(
  { texts }: Words,
  { overdue, soon }: { readonly overdue: number; readonly soon: number },
): string | undefined {
  const words = texts.agreements.reminder
  const parts = [
    ...(overdue > 0 ? [words.overdue(overdue)] : []),
    ...(soon > 0 ? [overdue > 0 ? words.soonToo(soon) : words.soon(soon)] : []),
  ]
  return parts.length === 0 ? undefined : `${parts.join(', ')}.`
}
