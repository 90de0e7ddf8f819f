import { html, LitElement, nothing } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import { repeat } from 'lit/directives/repeat.js'
import type { DefinitionSummary } from '#domain/api/definitions.ts'
import type { Survey } from '#domain/api/surveys.ts'
import type { Workshop } from '#domain/api/workshops.ts'
import type { Step } from '#domain/workshop/steps.ts'
import { askBeforeLeaving } from '../navigation.ts'
import { type Words, wordsIn } from '../words.ts'
import { addStep } from './add-step.ts'
import { after, clockTime, durationWords, totalMinutes } from './durations.ts'
import { mostSteps, replaced } from './edit-steps.ts'
import { firstInstrument } from './instruments.ts'
import { type Plan, planOf } from './plan.ts'
import { languagesField, surveyField, titleField } from './plan-fields.ts'
import { saveStatus } from './save-status.ts'
import { Saver } from './saver.ts'
import { type RemovedStep, stepActs, undoId } from './step-acts.ts'
import { stepCard } from './step-card.ts'
import type { StepEditing } from './step-editing.ts'
import { stepTitle } from './step-words.ts'
import { holdsBack, type Typed } from './typed.ts'
import { workshopApi } from './workshop-api.ts'

/** Fired whenever what is on the screen has been saved, with the workshop as the server has it. */
export class WorkshopSavedEvent extends Event {
  static readonly type = 'wr-workshop-saved'
  readonly workshop: Workshop

  constructor(workshop: Workshop) {
    super(WorkshopSavedEvent.type, { bubbles: true })
    this.workshop = workshop
  }
}

const titleKey = '/title'

/** Puts the steps of a workshop in order. Every change is saved by itself. */
@customElement('wr-workshop-composer')
export class WorkshopComposer extends LitElement {
  @property({ attribute: false }) words: Words = wordsIn('nl')
  @property({ attribute: false }) workshop: Workshop | undefined
  @property({ attribute: false }) instruments: readonly DefinitionSummary[] = []
  @property({ attribute: false }) closed: readonly Survey[] = []
  @property({ attribute: false }) offered: readonly string[] = []

  @state() private typed: ReadonlyMap<string, Typed> = new Map()
  @state() private said = ''
  @state() private removed: RemovedStep | undefined

  #saver: Saver | undefined
  #plan: Plan | undefined
  #stopAsking = () => {}

  /** Whether everything that is on the screen is kept. */
  get isSaved(): boolean {
    return this.#saver?.isSaved === true && !this.#held
  }

  /** Saves what is left, for who goes on from here at once. */
  async saveNow(): Promise<boolean> {
    if (!this.#held) await this.#saver?.now()
    return this.isSaved
  }

  override connectedCallback(): void {
    super.connectedCallback()
    this.#stopAsking = askBeforeLeaving(() => this.isSaved || confirm(this.words.texts.workshop.saving.leave))
    window.addEventListener('beforeunload', this.#beforeUnload)
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.#stopAsking()
    window.removeEventListener('beforeunload', this.#beforeUnload)
    this.#saver?.stop()
  }

  override willUpdate(): void {
    if (this.workshop && this.#saver?.base.id !== this.workshop.id) this.#begin(this.workshop)
  }

  protected override createRenderRoot() {
    return this
  }

  protected override render() {
    const saver = this.#saver
    if (!saver) return nothing
    const { composer } = this.words.texts.workshop
    const { steps } = saver.wanted
    const total = totalMinutes(steps)
    return html`
      <section aria-labelledby="steps">
        <h2 id="steps">${composer.steps}</h2>
        ${surveyField(this.#planFields(saver))}
        <p>${composer.total(durationWords(this.words, total), clockTime(after(total, new Date())))}</p>
        <div role="status" class="visually-hidden">${this.said}</div>
        <ol class="step-list">
          ${repeat(
            steps,
            ({ id }) => id,
            (step, index) => [this.#undoAt(index), this.#card(step, index, saver)],
          )}
          ${this.#undoAt(steps.length)}
        </ol>
        ${steps.length >= mostSteps ? html`<p>${composer.tooMany}</p>` : addStep(this.words, this.#acts.add)}
      </section>
      <section aria-labelledby="plan-details">
        <h2 id="plan-details">${composer.details}</h2>
        ${titleField(this.#planFields(saver))} ${languagesField(this.#planFields(saver))}
      </section>
      <div class="save-bar">
        ${saveStatus(this.words, {
          ...{ saver, held: this.#held, retry: () => void saver.now() },
          keepMine: () => void saver.keepMine(),
          takeTheirs: () => void this.#takeTheirs(saver),
        })}
      </div>`
  }

  #card(step: Step, index: number, { wanted, base }: Saver) {
    const { problems } = base
    return stepCard(this.#editing, step, this.#acts, { index, count: wanted.steps.length, problems })
  }

  #undoAt(index: number) {
    if (this.removed?.index !== index) return ''
    const { composer } = this.words.texts.workshop
    return html`
      <li class="notice undo">
        <p>${composer.removed(this.#titleOf(this.removed.step))}</p>
        <button type="button" class="button" id=${undoId} @click=${this.#acts.undo}>${composer.undo}</button>
      </li>`
  }

  #planFields({ wanted }: Saver) {
    const { form } = this.words.texts.workshop
    return {
      ...{ words: this.words, plan: wanted, closed: this.closed, offered: this.offered },
      titleTyped: this.typed.get(titleKey)?.text,
      errors: {
        title: this.typed.get(titleKey)?.error,
        languages: wanted.languages.length === 0 ? form.languagesMissing : undefined,
      },
      change: this.#changePlan,
    }
  }

  get #editing(): StepEditing {
    const { words, instruments, typed } = this
    return { words, instruments, typed, change: this.#changeStep, type: this.#type }
  }

  get #steps(): readonly Step[] {
    return this.#saver?.wanted.steps ?? []
  }

  get #held(): boolean {
    return holdsBack(this.typed, this.#steps) || this.#saver?.wanted.languages.length === 0
  }

  #titleOf = (step: Step) => stepTitle(this.words, step, this.instruments)

  #begin(workshop: Workshop) {
    this.#saver?.stop()
    const { id } = workshop
    const server = { save: workshopApi.change.bind(null, id), load: () => workshopApi.find(id) }
    this.#saver = new Saver(workshop, server, this.#saverChanged)
    this.#plan = planOf(workshop)
    this.typed = new Map()
  }

  #saverChanged = () => {
    const saver = this.#saver
    if (!saver) return
    // What somebody else changed takes the place of what stood in the fields.
    if (saver.isSaved && saver.wanted !== this.#plan) this.typed = this.#onlyWrong()
    this.#plan = saver.wanted
    this.requestUpdate()
    if (saver.isSaved) this.dispatchEvent(new WorkshopSavedEvent(saver.base))
  }

  #onlyWrong = () => new Map([...this.typed].filter(([, { error }]) => error !== undefined))

  #takeTheirs = async (saver: Saver) => {
    this.typed = new Map()
    this.removed = undefined
    await saver.takeTheirs().catch(() => undefined)
    this.said = this.words.texts.workshop.saving.taken
  }

  #set(plan: Plan) {
    this.#plan = plan
    this.#saver?.change(plan, { hold: holdsBack(this.typed, plan.steps) || plan.languages.length === 0 })
    this.requestUpdate()
  }

  #setSteps(steps: readonly Step[]) {
    if (this.#saver) this.#set({ ...this.#saver.wanted, steps })
  }

  #changePlan = (change: Partial<Omit<Plan, 'steps'>>) => {
    if (!this.#saver) return
    const { title, ...rest } = change
    if (title !== undefined) {
      const told = title.trim()
      const error = told === '' ? this.words.texts.workshop.form.titleMissing : undefined
      this.typed = new Map(this.typed).set(titleKey, { text: title, error })
      return this.#set({ ...this.#saver.wanted, ...(told !== '' && { title: told }) })
    }
    this.#set({ ...this.#saver.wanted, ...rest })
  }

  #changeStep = (step: Step) => this.#setSteps(replaced(this.#steps, step))

  #type = (key: string, text: string, outcome: Step | string) => {
    const error = typeof outcome === 'string' ? outcome : undefined
    this.typed = new Map(this.typed).set(key, { text, error })
    this.#setSteps(typeof outcome === 'string' ? this.#steps : replaced(this.#steps, outcome))
  }

  readonly #acts = stepActs(() => ({
    ...{ words: this.words, steps: this.#steps, removed: this.removed, titleOf: this.#titleOf },
    first: firstInstrument(this.instruments),
    set: (steps, removed) => {
      this.removed = removed
      this.#setSteps(steps)
    },
    tell: async (said, focus) => {
      this.said = said
      const fold = this.querySelector<HTMLDetailsElement>('.add-step')
      if (fold) fold.open = false
      if (focus !== undefined) await this.#focus(focus)
    },
  }))

  async #focus(id: string) {
    await this.updateComplete
    const target = this.querySelector<HTMLElement>(`#${CSS.escape(id)}`)
    target?.focus({ preventScroll: true })
    target?.scrollIntoView({ block: 'nearest' })
  }

  #beforeUnload = (event: BeforeUnloadEvent) => {
    if (!this.isSaved) event.preventDefault()
  }
}
