import { html, svg } from 'lit'

export interface Bar {
  readonly label: string
  readonly amount: number
  /** What stands at the end of the bar. */
  readonly said: string
}

/** What people chose, a line each. All the figures stand there in words, so the bars are silent. */
export function bars(all: readonly Bar[]) {
  const most = Math.max(1, ...all.map(({ amount }) => amount))
  return html`
    <ul class="bars">
      ${all.map(
        ({ label, amount, said }) => html`
          <li>
            <span class="bar-label topic">${label}</span>
            <svg class="bar" width="100%" height="1em" aria-hidden="true" focusable="false">
              ${svg`<rect class="ground" width="100%" height="100%" /><rect class="filled" width="${(100 * amount) / most}%" height="100%" />`}
            </svg>
            <span class="bar-said">${said}</span>
          </li>`,
      )}
    </ul>`
}
