import { html, nothing, type TemplateResult } from 'lit'
import type { Say } from './say.ts'
import type { Sender } from './sender.ts'

interface SendingView {
  readonly say: Say
  readonly state: Sender['state']
  /** The answers survive the closing of the page. */
  readonly kept: boolean
  readonly tryNow: () => void
}

/** From the press on "send" until the server has answered, however long that takes. */
export function sendingScreen({ say, state, kept, tryNow }: SendingView): TemplateResult {
  const waiting = state !== 'idle' && state !== 'sending'
  return html`
    <div class="screen">
      <h1 tabindex="-1" data-focus>${say('send')}</h1>
      <div role="status">
        ${waiting ? html`<p class="notice warn"><strong>${say('unsent')}</strong> ${say(`unsent-${state}`)}</p>` : html`<p>${say('sending')}</p>`}
      </div>
      ${kept ? nothing : html`<p class="notice warn">${say('unsentKeepOpen')}</p>`}
      <div class="actions">
        <button type="button" class="primary" aria-disabled=${waiting ? nothing : 'true'} @click=${tryNow}>
          ${say(waiting ? 'sendNow' : 'sending')}
        </button>
      </div>
    </div>`
}
