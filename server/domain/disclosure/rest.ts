import type { AudienceSummary, GroupSummary } from '../summary.ts'

/** What somebody finds of a question who subtracts the parts that are shown from the whole. */
export function restOfQuestion(id: string, all: GroupSummary, shown: readonly GroupSummary[]): GroupSummary {
  const whole = all.questions[id]
  if (!whole?.counts) return { ...all, questions: {} }
  const without = (whole: number, part: (group: GroupSummary) => number | undefined) =>
    shown.reduce((rest, group) => rest - (part(group) ?? 0), whole)
  const counts = Object.fromEntries(
    Object.entries(whole.counts).map(([category, count]) => [
      category,
      without(count, (group) => group.questions[id]?.counts?.[category]),
    ]),
  )
  const rest = { ...whole, n: without(whole.n, (group) => group.questions[id]?.n), counts }
  return { ...all, questions: { [id]: rest } }
}

/** Figures of a measure have a dozen digits, so what is left of a spread of nothing is not exactly nothing. */
const noSpread = 1e-6

/** Whether the same subtraction on n, mean and sd of a measure leaves people who all have one score. */
export function restOfMeasure(id: string, all: AudienceSummary, shown: readonly GroupSummary[]): { allEqual: boolean } {
  const rest = { n: 0, sum: 0, squares: 0 }
  for (const [group, sign] of [[all, 1] as const, ...shown.map((group) => [group, -1] as const)]) {
    const { n, figures } = group.measures[id] ?? { n: 0, figures: undefined }
    if (!figures) continue
    rest.n += sign * n
    rest.sum += sign * n * figures.mean
    rest.squares += sign * ((n - 1) * figures.sd ** 2 + n * figures.mean ** 2)
  }
  return { allEqual: rest.n > 0 && rest.squares - rest.sum ** 2 / rest.n < noSpread }
}
