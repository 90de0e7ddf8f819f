import { html, svg } from 'lit'
import { customElement } from 'lit/decorators.js'
import { pointsOf } from '#domain/question-types/rating.ts'
import { isSameAnswer, type Option, optionList } from './options.ts'
import { QuestionElement } from './question-element.ts'

/** A rating: a radio button per point, with the words of that point; of a mark only the two ends have words. */
@customElement('rating-question')
export class RatingQuestion extends QuestionElement<'rating'> {
  protected override render() {
    const { labels, ends, faces } = this.question
    const points = pointsOf(this.question)
    const [low, high] = labels
    const words = (index: number) => (ends ? { 0: low, [points.length - 1]: high }[index] : labels[index])
    return optionList({
      question: this.question,
      kind: 'radio',
      ...(ends && { note: html`<span class="ends">${points[0]} = ${low}<br>${points.at(-1)} = ${high}</span>` }),
      options: points.map(
        (point, index): Option => ({
          answer: point,
          label: (ends ? undefined : words(index)) ?? String(point),
          ...(ends && { meaning: words(index) }),
          ...(faces && { picture: face(index / (points.length - 1)) }),
        }),
      ),
      isChosen: (option) => isSameAnswer(this.answer, option.answer),
      choose: (answer) => this.giveWhole(answer),
    })
  }
}

/** A face from sad (0) to glad (1), in lines alone: the words beside it say the same. */
const face = (gladness: number) => {
  // The corners of the mouth go up as its middle goes down.
  const bend = (gladness - 0.5) * 11
  return html`
    <svg class="face" viewBox="0 0 32 32" aria-hidden="true">
      ${svg`<circle cx="16" cy="16" r="14" /><circle class="eye" cx="11" cy="12" r="1.8" /><circle class="eye" cx="21" cy="12" r="1.8" />
        <path d=${`M9 ${21 - bend / 2} Q16 ${21 + bend * 1.5} 23 ${21 - bend / 2}`} />`}
    </svg>`
}

declare global {
  interface HTMLElementTagNameMap {
    'rating-question': RatingQuestion
  }
}
