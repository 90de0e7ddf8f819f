import type { AuditEntry } from '#domain/api/audit.ts'
import type { Words } from '../words.ts'

/** What an account did, as it stands behind its name: what it was and, where there is one, at which school. */
export function activitySentence({ texts }: Words, { action, subject, school }: AuditEntry): string {
  const { activity, quoted, something } = texts.accounts.log
  const name = subject ?? (action.startsWith('school-') ? school : null)
  const what = name === null ? something : quoted(name)
  const where = school === null || school === name ? '' : ` (${school})`
  return `${activity[action](what)}${where}`
}

/** The day of a moment where the reader is, as YYYY-MM-DD. */
export function localDay(at: string): string {
  const date = new Date(at)
  const two = (number: number) => String(number).padStart(2, '0')
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
}

/** Entries that follow each other on one day, together. */
export function byDay(entries: readonly AuditEntry[]): { day: string; entries: AuditEntry[] }[] {
  const days: { day: string; entries: AuditEntry[] }[] = []
  for (const entry of entries) {
    const day = localDay(entry.at)
    const last = days.at(-1)
    if (last?.day === day) last.entries.push(entry)
    else days.push({ day, entries: [entry] })
  }
  return days
}
