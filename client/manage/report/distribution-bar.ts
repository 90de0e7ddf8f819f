import { html, svg } from 'lit'
import type { Audience } from '#domain/texts.ts'
import { type Option, segmentsOf } from './question-options.ts'

/** A part narrower than this has no room for its number, which stands in the table anyway. */
const narrowest = 7

/** The answers of one group as a stacked bar. A picture only: the table below it has the same figures. */
export function distributionBar(
  name: string,
  audience: Audience,
  options: readonly Option[],
  counts: Readonly<Record<string, number>>,
) {
  return html`
    <div class="bar-row" aria-hidden="true">
      <span class="bar-name ${audience}">${name}</span>
      <svg class="bar" width="100%" height="24" focusable="false">
        ${segmentsOf(options, counts).map(
          ({ count, start, width, shade }) => svg`
            <rect class="shade-${shade}" x="${start}%" y="0" width="${width}%" height="24" />
            ${
              width < narrowest
                ? ''
                : svg`<text class="on-shade-${shade}" x="${start + width / 2}%" y="17" text-anchor="middle">${count}</text>`
            }`,
        )}
      </svg>
    </div>`
}
