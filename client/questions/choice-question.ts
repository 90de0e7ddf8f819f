import { customElement } from 'lit/decorators.js'
import { type Answer, isMissing } from '#domain/question-types/answer.ts'
import { isSameAnswer, optionList } from './options.ts'
import { ownWords } from './own-words.ts'
import { QuestionElement } from './question-element.ts'

/** A choice of one option (radio buttons) or of several (checkboxes). */
@customElement('choice-question')
export class ChoiceQuestion extends QuestionElement<'choice'> {
  protected override render() {
    const { options, several } = this.question
    const chosen = chosenIds(this.answer)
    return optionList({
      question: this.question,
      kind: several ? 'checkbox' : 'radio',
      note: several ? ownWords(this.words, this.words.several) : undefined,
      options: options.map(({ id, label }) => ({ answer: id, label })),
      isChosen: ({ answer }) =>
        typeof answer === 'string' ? chosen.includes(answer) : isSameAnswer(this.answer, answer),
      choose: (answer) => (several ? this.#toggle(answer) : this.giveWhole(answer)),
    })
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
  return typeof answer === 'object' && !isMissing(answer) ? answer : []
}

declare global {
  interface HTMLElementTagNameMap {
    'choice-question': ChoiceQuestion
  }
}
