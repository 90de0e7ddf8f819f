import { html, LitElement } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import type { Card, CardChange, NewCard } from '#domain/api/workshops.ts'
import { textField } from '../../views/field.ts'
import { type Words, wordsIn } from '../../words.ts'
import { cardsOf, possibleTopics } from './card-groups.ts'

const longestTopic = 120

/** The list that people choose from: topics of one's own, and what was written down before. */
@customElement('wr-remote-topics')
export class RemoteTopics extends LitElement {
  @property({ attribute: false }) words: Words = wordsIn('nl')
  @property({ attribute: false }) topics: readonly string[] = []
  @property({ attribute: false }) cards: readonly Card[] = []
  @property() step = ''
  /** Once people choose, the list stays as it is. */
  @property({ type: Boolean }) fixed = false
  @property({ type: Boolean }) busy = false
  @property({ attribute: false }) add: (card: NewCard) => Promise<boolean> = async () => false
  @property({ attribute: false }) change: (cards: readonly string[], change: CardChange) => Promise<boolean> =
    async () => false

  @state() private topic = ''
  @state() private error: string | undefined

  protected override createRenderRoot() {
    return this
  }

  protected override render() {
    const { topics } = this.words.texts.workshop.remote
    return html`
      <h3>${topics.title}</h3>
      ${this.fixed ? html`<p class="hint">${topics.fixed}</p>` : ''}
      ${this.topics.length === 0 ? html`<p class="empty">${topics.none}</p>` : this.#chosen()}
      ${this.fixed ? '' : [this.#form(), this.#possible()]}`
  }

  #chosen() {
    const { topics } = this.words.texts.workshop.remote
    return html`<ul class="topics">
      ${this.topics.map(
        (topic) => html`
          <li>
            <span dir="auto">${topic}</span>
            ${this.fixed ? '' : this.#button('−', topics.remove(topic), cardsOf(this.cards, topic), false)}
          </li>`,
      )}
    </ul>`
  }

  #possible() {
    const { topics } = this.words.texts.workshop.remote
    const possible = possibleTopics(this.cards)
    if (possible.length === 0) return ''
    return html`
      <h4>${topics.from}</h4>
      <ul class="topics">
        ${possible.map(
          ({ topic, cards }) => html`
            <li><span dir="auto">${topic}</span> ${this.#button('+', topics.use(topic), cards, true)}</li>`,
        )}
      </ul>`
  }

  #button(sign: string, label: string, cards: readonly string[], topic: boolean) {
    return html`
      <button
        type="button"
        class="button"
        aria-label=${label}
        aria-disabled=${this.busy ? 'true' : 'false'}
        @click=${() => void this.change(cards, { topic })}
      >
        ${sign}
      </button>`
  }

  #form() {
    const { topics } = this.words.texts.workshop.remote
    return html`
      <form class="line" novalidate @submit=${this.#submit}>
        ${textField({
          ...{ id: 'own-topic', label: topics.add, longest: longestTopic, value: this.topic, error: this.error },
          onInput: (topic) => {
            this.topic = topic
          },
        })}
        <button class="button" aria-disabled=${this.busy ? 'true' : 'false'}>${topics.addAction}</button>
      </form>`
  }

  #submit = async (event: SubmitEvent) => {
    event.preventDefault()
    const content = this.topic.trim()
    this.error = content === '' ? this.words.texts.workshop.remote.topics.missing : undefined
    const added = content !== '' && (await this.add({ step: this.step, content, state: 'kept', topic: true }))
    if (added) this.topic = ''
    this.querySelector<HTMLElement>('#own-topic')?.focus()
  }
}
