/** The quantile at share `p` (0 to 1) of values in any order, type 7 of Hyndman & Fan 1996; NaN for none. */
export function quantile(values: readonly number[], p: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  const place = (sorted.length - 1) * p
  const [low, high] = [sorted[Math.floor(place)] ?? Number.NaN, sorted[Math.ceil(place)] ?? Number.NaN]
  return low + (place - Math.floor(place)) * (high - low)
}

/** The middle value; NaN for none. */
export const median = (values: readonly number[]): number => quantile(values, 0.5)
