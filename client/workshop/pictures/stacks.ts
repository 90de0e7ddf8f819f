import { svg } from 'lit'

export interface Stack {
  /** Where it stands, in percent of the width. */
  readonly at: number
  readonly count: number
}

/** Dots smaller than these say nothing from the back of the room: there a bar with its number stands. */
const mostDots = 12
const widestDot = 0.8

/** A dot per person, on each other where they answered the same; heights in em, so that they grow with the words. */
export function stacks(all: readonly Stack[], height: number) {
  const highest = Math.max(1, ...all.map(({ count }) => count))
  return highest > mostDots ? bars(all, height, highest) : dots(all, height, highest)
}

function dots(all: readonly Stack[], height: number, highest: number) {
  const across = Math.min(widestDot, height / highest)
  return all.flatMap(({ at, count }) =>
    Array.from({ length: count }, (_, index) => {
      const y = height - across * (index + 0.5)
      return svg`<circle class="dot" cx="${at}%" cy="${y.toFixed(3)}em" r="${(across * 0.45).toFixed(3)}em" />`
    }),
  )
}

function bars(all: readonly Stack[], height: number, highest: number) {
  return all.map(({ at, count }) => {
    const high = ((height - 1.1) * count) / highest
    const top = (height - high).toFixed(3)
    return svg`
      <svg x="${at}%" y="${top}em" width="1" height="${Math.max(0.05, high).toFixed(3)}em" overflow="visible">
        <rect class="dot" x="-0.4em" width="0.8em" height="100%" />
        <text x="0" y="-0.15em" text-anchor="middle">${count}</text>
      </svg>`
  })
}
