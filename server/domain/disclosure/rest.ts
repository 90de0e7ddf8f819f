import type { AudienceSummary, GroupSummary, QuestionSummary } from '../summary.ts'

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

/** Whether the same subtraction on the numbers of a question leaves people who all gave one of them alike. */
export function restTellsOnAll(id: string, all: GroupSummary, shown: readonly GroupSummary[]): boolean {
  const whole = all.questions[id]
  if (!whole) return false
  const groups = [[all, 1] as const, ...shown.map((group) => [group, -1] as const)]
  const restOf = (of: (question: QuestionSummary) => number) =>
    groups.reduce((rest, [{ questions }, sign]) => {
      const question = questions[id]
      return question && hasNumbers(question) ? rest + sign * of(question) : rest
    }, 0)
  const n = restOf((question) => question.n)
  if (n <= 0) return false
  const sameIn = (sums: readonly number[], squares: number) =>
    squares - sums.reduce((total, sum) => total + sum ** 2, 0) / n < noSpread
  const samePart = Object.keys(whole.parts?.mean ?? {}).some((part) => {
    const mean = ({ parts }: QuestionSummary) => parts?.mean[part] ?? 0
    const sum = restOf((question) => question.n * mean(question))
    const around = ({ n, parts }: QuestionSummary) => (n - 1) * (parts?.sd[part] ?? 0) ** 2
    return sameIn(
      [sum],
      restOf((question) => around(question) + question.n * mean(question) ** 2),
    )
  })
  const noneCounted = Object.entries(whole.sums ?? {}).some(([row, cells]) =>
    Object.keys(cells).some((column) => restOf(({ sums }) => sums?.[row]?.[column] ?? 0) === 0),
  )
  return samePart || noneCounted || (whole.cloud !== undefined && samePlace(restOf, sameIn))
}

const samePlace = (
  restOf: (of: (question: QuestionSummary) => number) => number,
  sameIn: (sums: readonly number[], squares: number) => boolean,
): boolean =>
  sameIn(
    [restOf(({ n, cloud }) => n * (cloud?.centre.x ?? 0)), restOf(({ n, cloud }) => n * (cloud?.centre.y ?? 0))],
    restOf(({ n, cloud }) => n * ((cloud?.spread ?? 0) ** 2 + (cloud?.length ?? 0) ** 2)),
  )

const hasNumbers = ({ parts, sums, cloud }: QuestionSummary): boolean =>
  parts !== undefined || sums !== undefined || cloud !== undefined

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
