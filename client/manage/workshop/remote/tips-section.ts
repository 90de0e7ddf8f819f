import { html } from 'lit'
import type { RemoteContext } from './remote-context.ts'

/** What helps a facilitator in a step of this kind. */
export function tipsSection({ words, view }: RemoteContext) {
  const { tips } = words.texts.workshop.remote
  return html`
    <details class="fold tool">
      <summary>${tips.title}</summary>
      <ul>
        ${tips[view.live.place.kind].map((tip) => html`<li>${tip}</li>`)}
      </ul>
    </details>`
}
