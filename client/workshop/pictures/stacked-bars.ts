import { html, svg } from 'lit'
import { type Option, segmentsOf, shadeOf } from '../../manage/report/question-options.ts'

export interface StackedRow {
  readonly label: string
  /** People per option; undefined where there is no figure. */
  readonly counts: Readonly<Record<string, number>> | undefined
  /** In place of the bar. */
  readonly instead?: string | undefined
}

/** A part narrower than this, in percent, has no room for its number. */
const narrowest = 8

/** Questions on the same scale under each other: each bar is everybody, a part per answer. */
export const stackedBars = (options: readonly Option[], rows: readonly StackedRow[]) => html`
  <ul class="bars stacked">
    ${rows.map(
      ({ label, counts, instead }) => html`
        <li>
          <span class="bar-label">${label}</span>
          ${counts ? bar(options, counts) : html`<span class="instead">${instead}</span>`}
        </li>`,
    )}
  </ul>
  <ul class="legend">
    ${options.map(({ label }, index) => html`<li><span class="swatch shade-${shadeOf(index, options.length)}" aria-hidden="true"></span> ${label}</li>`)}
  </ul>`

function bar(options: readonly Option[], counts: Readonly<Record<string, number>>) {
  const said = options.map(({ id, label }) => `${label}: ${counts[id] ?? 0}`).join('; ')
  return html`
    <svg class="bar" width="100%" height="1.3em" role="img" aria-label=${said}>
      ${segmentsOf(options, counts).map(
        ({ count, start, width, shade }) => svg`
          <rect class="shade-${shade}" x="${start}%" width="${width}%" height="100%" />
          ${width < narrowest ? '' : svg`<text class="on-shade-${shade}" x="${start + width / 2}%" y="1em" text-anchor="middle">${count}</text>`}`,
      )}
    </svg>`
}
