import { type SVGTemplateResult, svg } from 'lit'
import type { NumberWords } from './number-words.ts'

/** The window on the circle, with room for the words at its four ends. */
export const circleBox = '-1.62 -1.22 3.24 2.44'

/** The circle with its two axes. What is drawn in it comes after. */
export const circleField = ({ axes }: NumberWords): SVGTemplateResult => svg`
  <circle class="field" r="1" />
  <line class="axis" x1="-1" x2="1" y1="0" y2="0" /><line class="axis" x1="0" x2="0" y1="-1" y2="1" />
  <text x="0" y="-1.07" text-anchor="middle">${axes.above}</text>
  <text x="0" y="1.17" text-anchor="middle">${axes.below}</text>
  <text x="1.06" y="0.05">${axes.together}</text>
  <text x="-1.06" y="0.05" text-anchor="end">${axes.against}</text>`
