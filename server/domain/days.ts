/** The same day so many months later; the last day of a month that has no such day. */
export function monthsLater(day: string, months: number): string {
  const later = new Date(day)
  const wanted = later.getUTCMonth() + months
  later.setUTCMonth(wanted)
  // Past the end of a short month: 31 January and a month is not 3 March.
  if (later.getUTCMonth() !== wanted % 12) later.setUTCDate(0)
  return later.toISOString().slice(0, 10)
}

/** The day so many days later. Days are ISO days. */
export function daysLater(day: string, days: number): string {
  const later = new Date(day)
  later.setUTCDate(later.getUTCDate() + days)
  return later.toISOString().slice(0, 10)
}
