import type { AudienceSummary } from '../summary.ts'
import { type Hidden, type Published, publish, withhold } from './published.ts'
import { hiddenCells } from './suppression.ts'

export type ChannelReport = Readonly<Record<string, Published<number> | Published<Hidden>>>

/**
 * How many answers came by which way. The total stands beside it, so the counts of ways that hardly anybody took are
 * hidden together with the next smallest. Undefined where it was not counted.
 */
export function publishChannels({ answered, channels }: AudienceSummary, k: number): ChannelReport | undefined {
  const cells = Object.entries(channels ?? {}).flatMap(([id, n]) => (n > 0 ? [{ id, n }] : []))
  // Answers that came by no known way would be what is left of the total.
  const counted = cells.reduce((sum, { n }) => sum + n, 0)
  if (cells.length === 0 || counted !== answered || answered < k) return undefined
  const hidden = hiddenCells(cells, k)
  return Object.fromEntries(
    cells.map(({ id, n }) => {
      if (!hidden.has(id)) return [id, publish(n)]
      return [id, withhold(n < k ? 'too-few-answers' : 'protects-others')]
    }),
  )
}
