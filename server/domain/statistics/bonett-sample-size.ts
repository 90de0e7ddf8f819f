import { z95 } from './normal.ts'

/**
 * Respondents needed to know alpha within an interval of `width` at 95% confidence, as a fraction of a person (round
 * up). `alpha` is the value expected, in the middle of the interval. NaN for one item, or when the interval would have
 * no width or reach 1. Bonett 2002.
 */
export function bonettSampleSize({ items, alpha, width }: { items: number; alpha: number; width: number }): number {
  const [lower, upper] = [alpha - width / 2, alpha + width / 2]
  if (items < 2 || width <= 0 || upper >= 1) return Number.NaN
  const ratio = (1 - lower) / (1 - upper)
  return ((8 * items) / (items - 1)) * (z95 / Math.log(ratio)) ** 2 + 2
}
