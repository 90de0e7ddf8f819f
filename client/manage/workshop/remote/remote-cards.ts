import { html, LitElement } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import { repeat } from 'lit/directives/repeat.js'
import type { Card, CardChange, NewCard } from '#domain/api/workshops.ts'
import { type Words, wordsIn } from '../../words.ts'
import { areaField } from '../area-field.ts'
import { radioFields } from '../radio-fields.ts'
import { headingsOf, sortedCards } from './card-groups.ts'
import { cardElementId, cardItem, headingListId } from './card-item.ts'

type Told = NewCard['state']
const longestCard = 300

/** What was written down: the facilitator's own notes, and cards from telephones that wait to be read. */
@customElement('wr-remote-cards')
export class RemoteCards extends LitElement {
  @property({ attribute: false }) words: Words = wordsIn('nl')
  @property({ attribute: false }) cards: readonly Card[] = []
  /** The step that a note belongs to. */
  @property() step = ''
  @property({ type: Boolean }) busy = false
  @property({ attribute: false }) add: (card: NewCard) => Promise<boolean> = async () => false
  @property({ attribute: false }) change: (cards: readonly string[], change: CardChange) => Promise<boolean> =
    async () => false

  @state() private note = ''
  @state() private where: Told = 'shown'
  @state() private error: string | undefined
  @state() private said = ''

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('step')) this.said = ''
  }

  protected override createRenderRoot() {
    return this
  }

  protected override render() {
    const { cards } = this.words.texts.workshop.remote
    const { waiting, here, elsewhere, hidden } = sortedCards(this.cards, this.step)
    return html`
      <datalist id=${headingListId}>${headingsOf(this.cards).map((heading) => html`<option value=${heading}></option>`)}</datalist>
      ${
        waiting.length === 0
          ? ''
          : html`
            <h3 id="cards-waiting" tabindex="-1">${cards.waiting(waiting.length)}</h3>
            <p class="hint">${cards.waitingText}</p>
            ${this.#list(waiting)}`
      }
      ${here.length === 0 ? html`<p class="hint">${cards.none}</p>` : this.#list(here)}
      ${this.#noteForm()}
      ${elsewhere.length === 0 ? '' : this.#fold(cards.earlier(elsewhere.length), elsewhere)}
      ${hidden.length === 0 ? '' : this.#fold(cards.hiddenOnes(hidden.length), hidden, cards.hiddenText)}`
  }

  #fold(title: string, list: readonly Card[], hint = '') {
    return html`
      <details class="fold">
        <summary>${title}</summary>
        ${hint === '' ? '' : html`<p class="hint">${hint}</p>`} ${this.#list(list)}
      </details>`
  }

  #list(list: readonly Card[]) {
    const acts = { words: this.words, busy: this.busy, change: this.#change, placeUnder: this.#placeUnder }
    return html`<ul class="told-cards">
      ${repeat(
        list,
        ({ id }) => id,
        (card) => cardItem(acts, card),
      )}
    </ul>`
  }

  #noteForm() {
    const { cards } = this.words.texts.workshop.remote
    return html`
      <form class="note-form" novalidate @submit=${this.#submit}>
        ${areaField({
          ...{ id: 'card-note', label: cards.note, rows: 2, longest: longestCard, value: this.note, error: this.error },
          onInput: (note) => {
            this.note = note
          },
        })}
        ${radioFields({
          ...{ id: 'card-where', legend: cards.where, value: this.where },
          options: (['shown', 'kept'] as const).map((value) => ({ value, label: cards.states[value] })),
          onChange: (where) => {
            this.where = where
          },
        })}
        <div class="buttons">
          <button class="button" aria-disabled=${this.busy ? 'true' : 'false'}>${cards.add}</button>
        </div>
        <div role="status">${this.said === '' ? '' : html`<p>${this.said}</p>`}</div>
      </form>`
  }

  #submit = async (event: SubmitEvent) => {
    event.preventDefault()
    const { cards } = this.words.texts.workshop.remote
    const content = this.note.trim()
    this.said = ''
    this.error = content === '' ? cards.noteMissing : undefined
    if (content !== '' && (await this.add({ step: this.step, content, state: this.where, topic: false }))) {
      this.note = ''
      this.said = cards.added
    }
    this.querySelector<HTMLElement>('#card-note')?.focus()
  }

  /** A card that is decided on leaves its list; the focus goes on to the next that waits. */
  #change = async (card: Card, change: CardChange) => {
    const { waiting } = sortedCards(this.cards, this.step)
    const index = waiting.findIndex(({ id }) => id === card.id)
    const next = waiting[index + 1] ?? waiting[index - 1]
    if (!(await this.change([card.id], change)) || index < 0) return
    await this.updateComplete
    const target = next ? `#${CSS.escape(cardElementId(next))}` : '#card-note'
    this.querySelector<HTMLElement>(target)?.focus()
  }

  #placeUnder = (event: SubmitEvent, card: Card) => {
    event.preventDefault()
    if (!(event.target instanceof HTMLFormElement)) return
    const group = String(new FormData(event.target).get('heading') ?? '').trim()
    void this.change([card.id], { group })
  }
}
