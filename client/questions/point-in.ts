/** How far from the middle a place lies that was chosen in words. */
const inWords = 0.7

/** The place in the circle that somebody chose in words: in the middle of its octant, at this angle in degrees. */
export function pointIn(angle: number): { x: number; y: number } {
  const radians = (angle * Math.PI) / 180
  const rounded = (value: number) => Math.round(value * inWords * 100) / 100
  return { x: rounded(Math.cos(radians)), y: rounded(Math.sin(radians)) }
}
