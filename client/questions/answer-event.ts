import type { Answer } from '#domain/question-types/answer.ts'
import type { Typed } from './typed.ts'

interface More {
  readonly tapped?: boolean
  readonly unfinished?: Typed | undefined
}

/** A person has answered, changed or (without an answer) cleared a question. Code that sets an answer fires nothing. */
export class AnswerEvent extends Event {
  readonly question: string
  readonly answer: Answer | undefined
  /** Tapped or clicked, and complete with that; a page may go on by itself then, and only then. */
  readonly tapped: boolean
  /** There is something, but it is no answer yet: parts that do not add up. It is kept, and cannot be sent. */
  readonly unfinished: Typed | undefined

  constructor(question: string, answer: Answer | undefined, { tapped = false, unfinished }: More = {}) {
    super('answer', { bubbles: true, composed: true })
    this.question = question
    this.answer = answer
    this.tapped = tapped
    this.unfinished = unfinished
  }
}

declare global {
  interface HTMLElementEventMap {
    answer: AnswerEvent
  }
}
