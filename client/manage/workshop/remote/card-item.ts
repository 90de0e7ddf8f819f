import { html } from 'lit'
import type { Card, CardChange } from '#domain/api/workshops.ts'
import type { Words } from '../../words.ts'

interface CardActs {
  readonly words: Words
  readonly busy: boolean
  readonly change: (card: Card, change: CardChange) => void
  readonly placeUnder: (event: SubmitEvent, card: Card) => void
}

type Decision = 'shown' | 'kept' | 'hidden'
const decisions: Record<Card['state'], readonly Decision[]> = {
  new: ['shown', 'kept', 'hidden'],
  shown: ['kept', 'hidden'],
  kept: ['shown', 'hidden'],
  hidden: ['shown', 'kept'],
}

export const cardElementId = ({ id }: Pick<Card, 'id'>): string => `card-${id}`
export const headingListId = 'card-headings'

/** One card, with what can be done with it. What it says is never markup. */
export function cardItem(acts: CardActs, card: Card) {
  const { texts } = acts.words
  const { cards } = texts.workshop.remote
  const labels = { shown: cards.show, kept: cards.keep, hidden: cards.hide }
  const short = card.content.length > 60 ? `${card.content.slice(0, 60)}…` : card.content
  const button = (
    label: string,
    change: CardChange,
    name = `button ${change.state === 'shown' ? 'primary' : ''}`,
  ) => html`
    <button
      type="button"
      class=${name}
      aria-label=${cards.about(label, short)}
      aria-disabled=${acts.busy ? 'true' : 'false'}
      @click=${() => acts.change(card, change)}
    >
      ${label}
    </button>`
  const facts = [
    ...(card.state === 'new' ? [] : [cards.states[card.state]]),
    ...(card.fromPhone ? [cards.fromPhone] : []),
    ...(card.circle ? [cards.ofCircle(texts.audiences[card.circle])] : []),
    ...(card.topic ? [cards.isTopic] : []),
  ]
  return html`
    <li class="told-card" id=${cardElementId(card)} tabindex="-1">
      ${card.group === '' ? '' : html`<p class="card-heading">${card.group}</p>`}
      <p class="card-content" dir="auto">${card.content}</p>
      ${facts.length === 0 ? '' : html`<p class="row-note">${facts.join(' · ')}</p>`}
      <div class="card-buttons">
        ${decisions[card.state].map((state) => button(labels[state], { state }))}
        ${
          card.state === 'shown' || card.state === 'kept'
            ? button(card.topic ? cards.noTopic : cards.toTopic, { topic: !card.topic }, 'button')
            : ''
        }
      </div>
      ${card.state === 'shown' || card.state === 'kept' ? grouping(acts, card) : ''}
    </li>`
}

function grouping({ words, placeUnder }: CardActs, card: Card) {
  const { cards } = words.texts.workshop.remote
  const id = `${cardElementId(card)}-heading`
  return html`
    <details class="fold grouping">
      <summary>${cards.group}<span class="visually-hidden">: ${card.content.slice(0, 60)}</span></summary>
      <form class="line" @submit=${(event: SubmitEvent) => placeUnder(event, card)}>
        <div class="field">
          <label for=${id}>${cards.heading}</label>
          <input id=${id} name="heading" maxlength="80" autocomplete="off" list=${headingListId} .value=${card.group} />
        </div>
        <button class="button">${cards.place}</button>
      </form>
    </details>`
}
