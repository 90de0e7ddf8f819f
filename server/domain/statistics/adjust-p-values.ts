type Place = { readonly p: number; readonly index: number }

const places = (ps: readonly number[]): Place[] => ps.map((p, index) => ({ p, index }))

/**
 * Multiplies each p-value by the factor of its place; from the first to the last, an adjusted value never steps back
 * behind the one before it, as `extreme` tells. The result stands in the order of the input.
 */
function adjust(
  sorted: readonly Place[],
  factor: (place: number) => number,
  extreme: (a: number, b: number) => number,
): number[] {
  const adjusted: number[] = new Array(sorted.length)
  let running: number | undefined
  for (const [place, { p, index }] of sorted.entries()) {
    const next = Math.min(1, p * factor(place))
    running = extreme(running ?? next, next)
    adjusted[index] = running
  }
  return adjusted
}

/**
 * Holm's adjusted p-values, 0 to 1, in the order given: below .05 keeps the chance of any false alarm under 5%.
 * None in, none out. Reports show no p-values; this is for checks over many items. Holm 1979.
 */
export function holm(ps: readonly number[]): number[] {
  const upwards = places(ps).sort((a, b) => a.p - b.p)
  return adjust(upwards, (place) => ps.length - place, Math.max)
}

/**
 * Benjamini-Hochberg adjusted p-values, 0 to 1, in the order given: below .05 keeps the expected share of false alarms
 * among the alarms under 5%. None in, none out. Benjamini & Hochberg 1995.
 */
export function benjaminiHochberg(ps: readonly number[]): number[] {
  const downwards = places(ps).sort((a, b) => b.p - a.p)
  return adjust(downwards, (place) => ps.length / (ps.length - place), Math.min)
}
