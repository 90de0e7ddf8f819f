import type { Answer } from '#domain/question-types/answer.ts'

/** A person has answered, changed or (without an answer) cleared a question. Code that sets an answer fires nothing. */
export class AnswerEvent extends Event {
  readonly question: string
  readonly answer: Answer | undefined
  /** Tapped or clicked, and complete with that; a page may go on by itself then, and only then. */
  readonly tapped: boolean

  constructor(question: string, answer: Answer | undefined, tapped = false) {
    super('answer', { bubbles: true, composed: true })
    this.question = question
    this.answer = answer
    this.tapped = tapped
  }
}

declare global {
  interface HTMLElementEventMap {
    answer: AnswerEvent
  }
}
