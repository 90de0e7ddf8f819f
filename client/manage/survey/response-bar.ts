import { html, svg } from 'lit'
import type { Progress } from '#domain/api/progress.ts'

type Target = Progress['audiences'][number]['target']

const height = 20

/**
 * The response against its target: a bar, with a line where half have answered and a dashed one where margins get
 * useful. A picture only: the table it stands in says the same.
 */
export function responseBar(share: number | null, invited: number, target?: Target) {
  const filled = Math.round((share ?? 0) * 100)
  return html`
    <svg class="response-bar" width="100%" height=${height} aria-hidden="true" focusable="false">
      <rect class="track" x="0" y="4" width="100%" height=${height - 8} rx="3" />
      <rect class="filled" x="0" y="4" width="${filled}%" height=${height - 8} rx="3" />
      ${mark('half', 0.5)} ${target ? mark('useful', target.useful / Math.max(1, invited)) : ''}
    </svg>`
}

const mark = (name: 'half' | 'useful', share: number) => {
  const place = `${(share * 100).toFixed(1)}%`
  return svg`<line class="mark ${name}" x1=${place} x2=${place} y1="0" y2=${height} />`
}

/** What the two lines mean. */
export const markSample = (name: 'half' | 'useful') =>
  html`<svg class="response-bar sample" width="8" height=${height} aria-hidden="true" focusable="false">
    <line class="mark ${name}" x1="4" x2="4" y1="0" y2=${height} />
  </svg>`
