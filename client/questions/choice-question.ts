import type { TemplateResult } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import { chosenIn } from '#domain/conditions.ts'
import type { Answer, Answers } from '#domain/question-types/answer.ts'
import { chosenAfter, chosenIds } from './chosen.ts'
import { isSameAnswer, type OptionList, optionList } from './options.ts'
import { ownWords } from './own-words.ts'
import { QuestionElement } from './question-element.ts'

/** A choice of one option (radio buttons) or of several (checkboxes). */
@customElement('choice-question')
export class ChoiceQuestion extends QuestionElement<'choice'> {
  /** What the person answered to other questions: one of them may have narrowed the options. */
  @property({ attribute: false }) earlier: Answers = {}

  protected override render(): TemplateResult {
    return optionList(this.list())
  }

  protected list(): OptionList {
    const { several } = this.question
    const chosen = chosenIds(this.answer)
    return {
      question: this.question,
      kind: several ? 'checkbox' : 'radio',
      note: several ? ownWords(this.words, this.words.several) : undefined,
      options: this.#offered.map(({ id, label }) => ({ answer: id, label })),
      isChosen: ({ answer }) =>
        typeof answer === 'string' ? chosen.includes(answer) : isSameAnswer(this.answer, answer),
      choose: (answer) => (several ? this.toggle(answer) : this.giveWhole(answer)),
    }
  }

  get #offered() {
    const { among, options } = this.question
    if (among === undefined) return options
    const chosen = chosenIn(this.earlier[among])
    return options.filter(({ id }) => chosen.includes(id))
  }

  /** "Weet ik niet" excludes the options, and the other way round. */
  protected toggle(answer: Answer): void {
    if (typeof answer === 'string') this.give(chosenAfter(this.question, this.answer, answer))
    else this.give(isSameAnswer(this.answer, answer) ? undefined : answer)
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'choice-question': ChoiceQuestion
  }
}
