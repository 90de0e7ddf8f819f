import { html, nothing, type TemplateResult } from 'lit'
import type { HeldCard } from '../device.ts'
import type { Scene } from '../scene.ts'
import './card-form.ts'

/** Where a card is written, and what was sent from here in this step. */
export function cardPart(scene: Scene, heading: string, label: string): TemplateResult {
  const { say, held, writeCard, sendCard } = scene
  return html`
    <card-form
      .say=${say} .heading=${heading} .label=${label} .text=${held.writing ?? ''}
      .write=${writeCard} .send=${sendCard}></card-form>`
}

/** Only this device knows which cards came from it. */
export function ownCards(scene: Scene): TemplateResult | typeof nothing {
  const { say, held, live } = scene
  const own = held.cards.filter(({ step, state }) => step === live.place.step || state !== 'sent')
  if (own.length === 0) return nothing
  return html`
    <section>
      <h2>${say('cardsOwn')}</h2>
      <p class="note">${say('cardsOwnNote')}</p>
      <ul class="items">${own.map((card) => ownCard(scene, card))}</ul>
    </section>`
}

function ownCard({ say, sendCardAgain, removeCard }: Scene, { id, content, state }: HeldCard): TemplateResult {
  const failed = state !== 'sent' && state !== 'sending'
  return html`
    <li>
      <p class="said">${content}</p>
      <p class="note" role="status">${say(`card-${state}`)}</p>
      ${
        failed
          ? html`
              <div class="actions">
                ${state === 'refused' ? nothing : html`<button type="button" @click=${() => sendCardAgain(id)}>${say('cardAgain')}</button>`}
                <button type="button" @click=${() => removeCard(id)}>${say('cardRemove')}</button>
              </div>`
          : nothing
      }
    </li>`
}

/** What the facilitator put on the big screen, for who cannot read it from there. */
export function shownCards({ say, live }: Scene): TemplateResult | typeof nothing {
  if (live.cards.length === 0) return nothing
  return html`
    <section>
      <h2>${say('cardsShown')}</h2>
      <ul class="items">
        ${live.cards.map(
          ({ content, circle }) =>
            html`<li><p class="said">${content}</p>${circle ? html`<p class="note">${say('cardOf', { audience: say(`audience-${circle}`) })}</p>` : nothing}</li>`,
        )}
      </ul>
    </section>`
}
