import { LitElement } from 'lit'
import { property } from 'lit/decorators.js'
import type { QuestionView } from '#domain/api/questionnaire.ts'
import type { Answer } from '#domain/question-types/answer.ts'
import { AnswerEvent } from './answer-event.ts'
import type { Typed } from './typed.ts'

export type ViewOf<Type extends QuestionView['type']> = Extract<QuestionView, { type: Type }>

/** What question elements say beside the words of the question itself, in the language of the page around them. */
export interface QuestionWords {
  /** Of these words. The question itself may be in a language that the page does not speak. */
  readonly language: string
  readonly direction: 'ltr' | 'rtl'
  readonly several: string
  /** Beside an open question: the first line when the question itself says nothing of the kind. */
  readonly noNames: string
  readonly keptApart: string
  readonly charactersLeft: (left: number) => string
}

/**
 * What the elements of all question types share. They render into the page itself, not into a shadow root: labels,
 * focus and styles then work as in plain HTML. A page that shows them links questions.css.
 */
export abstract class QuestionElement<Type extends QuestionView['type']> extends LitElement {
  @property({ attribute: false }) question!: ViewOf<Type>
  @property({ attribute: false }) answer: Answer | undefined
  @property({ attribute: false }) words!: QuestionWords

  /** Whether the last thing the person used was a finger or a mouse. The arrow keys choose a radio button too. */
  #pointing = false

  constructor() {
    super()
    this.addEventListener('pointerdown', () => {
      this.#pointing = true
    })
    this.addEventListener('keydown', () => {
      this.#pointing = false
    })
  }

  protected override createRenderRoot(): HTMLElement {
    return this
  }

  /** To the words of the question: a screen reader reads them, and Tab goes on to the first answer. */
  override focus(options?: FocusOptions): void {
    this.querySelector('h2')?.focus(options)
  }

  protected give(answer: Answer | undefined): void {
    this.dispatchEvent(new AnswerEvent(this.question.id, answer))
  }

  /** There is something on the screen that is no answer yet: it is kept there, and cannot be sent. */
  protected giveUnfinished(unfinished: Typed): void {
    this.dispatchEvent(new AnswerEvent(this.question.id, undefined, { unfinished }))
  }

  /** Somebody wants to go on with what is no answer yet: the element says what is missing. */
  complain(): void {}

  /** Gives an answer that is complete by itself, so that a tap can be the end of the question. */
  protected giveWhole(answer: Answer): void {
    this.dispatchEvent(new AnswerEvent(this.question.id, answer, { tapped: this.#pointing }))
  }
}
