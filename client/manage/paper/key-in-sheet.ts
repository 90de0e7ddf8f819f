import { html, LitElement, type PropertyValues } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import type { Typed } from '../../questions/typed.ts'
import { type Words, wordsIn } from '../words.ts'
import { isNumbers } from './coded-options.ts'
import { answersInOrder, currentQuestion, type Entry, type Form, isBegun, newEntry } from './entry.ts'
import { keyInOverview } from './key-in-overview.ts'
import { keyInPlace, saidOf } from './key-in-place.ts'
import { keyInQuestion } from './key-in-question.ts'
import { type Focus, type Key, keyOf } from './keys.ts'
import { LeaveGuard } from './leave-guard.ts'
import type { NumberedQuestion } from './numbered-questions.ts'
import './numbers-on-paper.css'
import { fill, goTo, press, tick, write } from './press.ts'
import { SheetKeyedEvent } from './sheet-keyed-event.ts'

/**
 * One sheet of paper: question after question by single keys, then the overview. Fires `SheetKeyedEvent`,
 * or `wr-sheet-dismissed` when it is not to be stored.
 */
@customElement('wr-key-in-sheet')
export class KeyInSheet extends LitElement {
  @property({ attribute: false }) words: Words = wordsIn('nl')
  @property({ attribute: false }) form: Form = { questions: [], twice: false }
  /** Of the questions; the page may speak another one. */
  @property() language = 'nl'
  /** While it is being stored, a sheet does not change. */
  @property({ type: Boolean }) saving = false

  @state() private entry: Entry = newEntry(this.form)
  readonly #guard = new LeaveGuard(this, () =>
    isBegun(this.entry) ? this.words.texts.paper.keyInPage.leave : undefined,
  )

  constructor() {
    super()
    this.addEventListener('keydown', this.#keyed)
  }

  override connectedCallback(): void {
    super.connectedCallback()
    document.addEventListener('keydown', this.#keyedNowhere)
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    document.removeEventListener('keydown', this.#keyedNowhere)
  }

  /** Whether this sheet may be left as it is, asked where that would lose something. */
  mayLeave(): boolean {
    return this.#guard.mayLeave()
  }

  protected override createRenderRoot() {
    return this
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('form')) this.entry = newEntry(this.form)
  }

  protected override updated(changed: PropertyValues): void {
    const before = changed.get('entry') as Entry | undefined
    const moved = before?.at !== this.entry.at || before?.stage !== this.entry.stage
    if (changed.has('entry') && moved) this.#focus()
  }

  protected override render() {
    const current = currentQuestion(this.entry)
    return html`
      <div class="key-sheet" tabindex="-1">
        ${keyInPlace(this.words, this.entry)} ${current ? this.#question(current) : this.#overview()}
      </div>`
  }

  #question(current: NumberedQuestion) {
    const { keyInPage } = this.words.texts.paper
    const { entry, language } = this
    const actions = {
      tick: (option: NumberedQuestion['options'][number]) => this.#to(tick(this.form, this.entry, option)),
      write: (text: string) => this.#to(write(this.entry, text)),
      fill: (cells: Typed) => this.#to(fill(this.entry, cells)),
    }
    const button = (key: Key, label: string, name: string) => html`
      <button type="button" class="button" @click=${() => this.#to(press(this.form, this.entry, key))}>
        ${label} <kbd>${name}</kbd>
      </button>`
    return html`
      ${keyInQuestion(this.words, { entry, current, language }, actions)}
      <div class=${entry.refused === '' && !entry.unread && !entry.full ? 'key-said' : 'key-said refused'} role="status">${saidOf(this.words, entry)}</div>
      <div class="buttons">
        ${button('back', keyInPage.back, '←')}
        ${current.question.type === 'text' ? '' : button('open', keyInPage.leaveOpen, keyInPage.leaveOpenKey)}
        ${button('enter', keyInPage.next, keyInPage.nextKey)}
        ${isBegun(entry) ? html`<button type="button" class="button quiet" @click=${this.#clear}>${keyInPage.clear}</button>` : ''}
      </div>
      ${isNumbers(current.question) ? '' : html`<p class="hint">${keyInPage.keys}</p>`}`
  }

  #overview() {
    const { form, entry, language, saving } = this
    return keyInOverview(
      this.words,
      { form, entry, language, saving },
      { goTo: (at) => this.#to(goTo(form, entry, at)), save: this.#save, skip: this.#dismiss },
    )
  }

  #to(entry: Entry): void {
    if (!this.saving) this.entry = entry
  }

  #focus(): void {
    const text =
      this.entry.stage === 'overview' ? null : this.querySelector<HTMLElement>('textarea, .key-amounts input')
    const target = text ?? this.querySelector<HTMLElement>('[data-focus]')
    target?.focus()
  }

  readonly #save = (): void => {
    const answers = answersInOrder(this.form, this.entry)
    if (this.saving) return
    if (Object.keys(answers).length === 0) this.#dismiss()
    else this.dispatchEvent(new SheetKeyedEvent(answers))
  }

  readonly #clear = (): void => {
    if (window.confirm(this.words.texts.paper.keyInPage.clearSure)) this.#dismiss()
  }

  /** The next sheet, or the same one anew, is for the page to begin: it is another sending. */
  readonly #dismiss = (): void => {
    this.dispatchEvent(new Event('wr-sheet-dismissed'))
  }

  readonly #keyed = (event: KeyboardEvent): void => {
    const { target } = event
    const isField = target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement
    const key = keyOf(event, focusOf(target), isField && target.value === '')
    if (key === undefined) return
    event.preventDefault()
    if (target instanceof HTMLInputElement && this.#otherField(target, key)) return
    if (this.entry.stage === 'overview' && key === 'enter') this.#save()
    else this.#to(press(this.form, this.entry, key))
    // What could not be left is typed anew, in the place of what stands there.
    if (this.entry.unread && target instanceof HTMLInputElement) target.select()
  }

  /** Among the fields of one question Enter goes on and Backspace goes back; at their ends the question is left. */
  #otherField(field: HTMLInputElement, key: Key): boolean {
    if (key !== 'enter' && key !== 'back') return false
    const fields = [...this.querySelectorAll<HTMLInputElement>('.key-amounts input')]
    const other = fields[fields.indexOf(field) + (key === 'enter' ? 1 : -1)]
    other?.focus()
    other?.select()
    return other !== undefined
  }

  /** A click beside everything takes the focus away from the page as a whole; the keys go on working then. */
  readonly #keyedNowhere = (event: KeyboardEvent): void => {
    if (event.target === document.body) this.#keyed(event)
  }
}

function focusOf(target: EventTarget | null): Focus {
  if (target instanceof HTMLTextAreaElement) return 'text'
  if (target instanceof HTMLInputElement) return 'number'
  return target instanceof HTMLButtonElement ? 'control' : 'sheet'
}

declare global {
  interface HTMLElementTagNameMap {
    'wr-key-in-sheet': KeyInSheet
  }
}
