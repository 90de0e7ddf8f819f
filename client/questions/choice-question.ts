import { customElement, property } from 'lit/decorators.js'
import { chosenIn } from '#domain/conditions.ts'
import type { Answer, Answers } from '#domain/question-types/answer.ts'
import { isSameAnswer, optionList } from './options.ts'
import { ownWords } from './own-words.ts'
import { QuestionElement } from './question-element.ts'

/** A choice of one option (radio buttons) or of several (checkboxes). */
@customElement('choice-question')
export class ChoiceQuestion extends QuestionElement<'choice'> {
  /** What the person answered to other questions: one of them may have narrowed the options. */
  @property({ attribute: false }) earlier: Answers = {}

  protected override render() {
    const { several } = this.question
    const chosen = chosenIds(this.answer)
    return optionList({
      question: this.question,
      kind: several ? 'checkbox' : 'radio',
      note: several ? ownWords(this.words, this.words.several) : undefined,
      options: this.#offered.map(({ id, label }) => ({ answer: id, label })),
      isChosen: ({ answer }) =>
        typeof answer === 'string' ? chosen.includes(answer) : isSameAnswer(this.answer, answer),
      choose: (answer) => (several ? this.#toggle(answer) : this.giveWhole(answer)),
    })
  }

  get #offered() {
    const { among, options } = this.question
    if (among === undefined) return options
    const chosen = chosenIn(this.earlier[among])
    return options.filter(({ id }) => chosen.includes(id))
  }

  /** "Weet ik niet" excludes the options, and the other way round. */
  #toggle(answer: Answer): void {
    if (typeof answer !== 'string') {
      this.give(isSameAnswer(this.answer, answer) ? undefined : answer)
      return
    }
    const chosen = chosenIds(this.answer)
    const ids = this.question.options
      .map(({ id }) => id)
      .filter((id) => (id === answer ? !chosen.includes(id) : chosen.includes(id)))
    this.give(ids.length > 0 ? ids : undefined)
  }
}

function chosenIds(answer: Answer | undefined): readonly string[] {
  if (typeof answer === 'string') return [answer]
  return Array.isArray(answer) ? answer : []
}

declare global {
  interface HTMLElementTagNameMap {
    'choice-question': ChoiceQuestion
  }
}
