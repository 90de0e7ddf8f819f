import { html, svg, type TemplateResult } from 'lit'
import { octants } from '#domain/statistics/circumplex.ts'
import type { AskedTexts } from '../../text/manage/asked.nl.ts'

const inRadians = (degrees: number) => (degrees * Math.PI) / 180
/** In the picture y runs down. */
const at = (degrees: number, distance: number) => ({
  x: Math.cos(inRadians(degrees)) * distance,
  y: -Math.sin(inRadians(degrees)) * distance,
})

/** The circle with its eight parts; each has the number of its words, so that who keys it in need not measure. */
export function circleOnPaper({ paper: { axes } }: AskedTexts, lang: string): TemplateResult {
  const edges = octants.map(({ angle }) => at(angle - 22.5, 1))
  return html`
    <svg class="paper-circle" viewBox="-1.7 -1.25 3.4 2.5" lang=${lang} aria-hidden="true">
      <circle r="1" />
      ${edges.map(({ x, y }) => svg`<line x1="0" y1="0" x2=${x} y2=${y} />`)}
      ${octants.map(({ angle }, index) => {
        const { x, y } = at(angle, 0.86)
        return svg`<text x=${x} y=${y + 0.05} text-anchor="middle">${index + 1}</text>`
      })}
      <text x="0" y="-1.08" text-anchor="middle">${axes.above}</text>
      <text x="0" y="1.19" text-anchor="middle">${axes.below}</text>
      <text x="1.06" y="0.05">${axes.together}</text>
      <text x="-1.06" y="0.05" text-anchor="end">${axes.against}</text>
    </svg>`
}
