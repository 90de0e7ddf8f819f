/**
 * The point where a rising function reaches `target`, halving [low, high] until floating point can halve no further.
 * A target outside the range of the function gives the nearest end.
 */
export function bisect(rising: (x: number) => number, target: number, low: number, high: number): number {
  let [below, above] = [low, high]
  for (let middle = (below + above) / 2; middle > below && middle < above; middle = (below + above) / 2) {
    if (rising(middle) < target) below = middle
    else above = middle
  }
  return above
}

/** The first power of two (from 1) at which a rising function has reached `target`; the search stops at 2^1023. */
export function upperBracket(rising: (x: number) => number, target: number): number {
  let high = 1
  while (rising(high) < target && high < 2 ** 1023) high *= 2
  return high
}
