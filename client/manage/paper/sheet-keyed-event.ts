import type { Answers } from '#domain/question-types/answer.ts'

/** Fired when a whole sheet was keyed in and looked over. */
export class SheetKeyedEvent extends Event {
  static readonly type = 'wr-sheet-keyed'
  readonly answers: Answers

  constructor(answers: Answers) {
    super(SheetKeyedEvent.type, { bubbles: true })
    this.answers = answers
  }
}

declare global {
  interface HTMLElementEventMap {
    'wr-sheet-keyed': SheetKeyedEvent
  }
}
