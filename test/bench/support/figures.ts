/** The value that a share of the values does not exceed (nearest rank); NaN of nothing. */
export function quantile(values: ArrayLike<number>, share: number): number {
  const sorted = Float64Array.from(values).sort()
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN
}

export const median = (values: ArrayLike<number>): number => quantile(values, 0.5)

/** 4,512: rates and counts. */
export const whole = (value: number): string => Math.round(value).toLocaleString('en-GB')

/** Three figures at most: what lies behind them is noise. */
export function milliseconds(value: number): string {
  if (value >= 10) return whole(value)
  return value >= 1 ? value.toFixed(1) : value.toFixed(2)
}

export const kilobytes = (bytes: number): string => (bytes / 1000).toFixed(1)

export const times = (one: number, other: number): string => `${(one / other).toFixed(one / other < 10 ? 2 : 0)}x`

/** The median with the lowest and the highest run, so that the noise of the machine is there to see. */
export const withSpread = (values: readonly number[], format: (value: number) => string): string =>
  `${format(median(values))} (${format(Math.min(...values))}–${format(Math.max(...values))})`

/** How long something took, in ms, and what came of it. */
export async function timed<T>(work: () => Promise<T>): Promise<{ readonly ms: number; readonly result: T }> {
  const start = performance.now()
  const result = await work()
  return { ms: performance.now() - start, result }
}
