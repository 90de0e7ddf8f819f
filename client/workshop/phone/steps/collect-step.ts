import { html, type TemplateResult } from 'lit'
import { cardPart, ownCards, shownCards } from '../cards/card-views.ts'
import type { Scene } from '../scene.ts'

/** What will be chosen from, and a card for a topic that is missing. */
export function collectStep(scene: Scene): TemplateResult {
  const { say, live } = scene
  const topics = live.choice?.topics ?? []
  return html`
    <div class="screen">
      <div>
        <h1 tabindex="-1" data-focus>${live.place.title ?? say('collectTitle')}</h1>
        <p>${say('collectText')}</p>
      </div>
      <section>
        <h2>${say('topicsTitle')}</h2>
        ${topics.length === 0 ? html`<p>${say('collectNone')}</p>` : html`<ul class="items">${topics.map((topic) => html`<li>${topic}</li>`)}</ul>`}
      </section>
      ${cardPart(scene, say('collectCard'), say('cardLabel'))} ${ownCards(scene)} ${shownCards(scene)}
    </div>`
}
