import { customElement } from 'lit/decorators.js'
import { isSameAnswer, optionList } from './options.ts'
import { QuestionElement } from './question-element.ts'

/** A rating: a radio button per point, with the words of that point. */
@customElement('rating-question')
export class RatingQuestion extends QuestionElement<'rating'> {
  protected override render() {
    const { points, labels } = this.question
    return optionList({
      question: this.question,
      kind: 'radio',
      options: Array.from({ length: points }, (_, index) => ({
        answer: index + 1,
        label: labels[index] ?? String(index + 1),
      })),
      isChosen: (option) => isSameAnswer(this.answer, option.answer),
      choose: (answer) => this.giveWhole(answer),
    })
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rating-question': RatingQuestion
  }
}
