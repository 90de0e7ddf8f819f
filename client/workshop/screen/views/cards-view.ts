import { html, nothing } from 'lit'
import type { LiveWorkshop } from '#domain/api/live-workshop.ts'
import type { ScreenWords } from '../../pictures/screen-words.ts'

type Cards = LiveWorkshop['cards']

/** Cards under the headings that the facilitator gave them, in the order in which they came to be there. */
export function groupsOf(cards: Cards): { heading: string; cards: Cards }[] {
  const headings = [...new Set(cards.map(({ group }) => group))].sort((a, b) => Number(a === '') - Number(b === ''))
  return headings.map((heading) => ({ heading, cards: cards.filter(({ group }) => group === heading) }))
}

export function cardsView({ screen }: ScreenWords, cards: Cards) {
  const groups = groupsOf(cards)
  const alone = groups.length === 1 && groups[0]?.heading === ''
  return html`
    <div class="cards ${alone ? 'loose' : ''}">
      ${groups.map(
        ({ heading, cards }) => html`
          <section>
            ${alone ? nothing : html`<h2>${heading === '' ? screen.discuss.ungrouped : heading}</h2>`}
            <ul>${cards.map(({ content }) => html`<li class="card" dir="auto">${content}</li>`)}</ul>
          </section>`,
      )}
    </div>`
}
