import { html, nothing, svg, type TemplateResult } from 'lit'
import { customElement } from 'lit/decorators.js'
import { octantOf, octants, type Point } from '#domain/statistics/circumplex.ts'
import { circleBox, circleField } from './circle.ts'
import { type NumberWords, numberWords } from './number-words.ts'
import './numbers.css'
import { waysOutOf } from './options.ts'
// What the answers come to at the end arrives with the question: the network may be gone by then.
import './own-result/own-result.ts'
import { ownWords } from './own-words.ts'
import { placeInWords } from './place-in-words.ts'
import { pointIn } from './point-in.ts'
import { pointOf } from './point-of.ts'
import { QuestionElement } from './question-element.ts'

/** A dot in the circle of Leary: by touch, with two sliders, or by choosing one of eight places in words. */
@customElement('position-question')
export class PositionQuestion extends QuestionElement<'position'> {
  protected override render() {
    const { id, text, help } = this.question
    const words = numberWords(this.words.language)
    const own = (said: string) => ownWords(this.words, said)
    return html`
      <fieldset class="question" aria-describedby=${`note-${id}`}>
        <legend><h2 tabindex="-1" data-focus>${text}</h2></legend>
        <p class="note" id=${`note-${id}`}>${help} ${own(words.circleNote)}</p>
        ${this.#circle(words)}
        <p class="place" role="status">${this.#inWords(words)}</p>
        <fieldset class="octants">
          <legend>${own(words.chooseInWords)}</legend>
          <div class="options">${this.question.octants.map((octant) => this.#octant(octant))}</div>
        </fieldset>
        <details class="sliders">
          <summary>${own(words.moveDot)}</summary>
          ${this.#slider('x', words.acrossAxis, words.axes.against, words.axes.together, words)}
          ${this.#slider('y', words.upAxis, words.axes.below, words.axes.above, words)}
        </details>
        ${waysOutOf(this.question, this.answer, (answer) => this.give(answer))}
      </fieldset>`
  }

  /** A picture to touch. Who cannot touch or see it has the list and the sliders, so it is silent for a screen reader. */
  #circle(words: NumberWords): TemplateResult {
    const dot = this.#dot
    return html`
      <svg
        class="circle" viewBox=${circleBox} aria-hidden="true" lang=${this.words.language}
        @pointerdown=${this.#grab} @pointermove=${this.#drag}>
        ${circleField(words)}
        ${dot ? svg`<circle class="dot" cx=${dot.x} cy=${-dot.y} r="0.09" />` : nothing}
      </svg>`
  }

  #octant({ id, label }: { readonly id: string; readonly label: string }): TemplateResult {
    const dot = this.#dot
    const angle = octants.find((octant) => octant.id === id)?.angle ?? 0
    return html`
      <label class="option">
        <input
          type="radio" name=${`octant-${this.question.id}`} .checked=${dot !== undefined && octantOf(dot) === id}
          @change=${() => this.give(pointIn(angle))}>
        <span>${label}</span>
      </label>`
  }

  #slider(axis: 'x' | 'y', name: string, low: string, high: string, words: NumberWords): TemplateResult {
    const slide = (event: Event) => {
      if (!(event.target instanceof HTMLInputElement)) return
      this.#place({ ...(this.#dot ?? { x: 0, y: 0 }), [axis]: Number(event.target.value) })
    }
    const id = `${this.question.id}-${axis}`
    const at = Math.round((this.#dot?.[axis] ?? 0) * 100)
    return html`
      <label for=${id}>${ownWords(this.words, name)}</label>
      <div class="slider">
        <span>${ownWords(this.words, low)}</span>
        <input
          id=${id} type="range" min="-1" max="1" step="0.1" .value=${String(at / 100)}
          aria-valuetext=${at === 0 ? words.middle : `${at < 0 ? low : high} ${Math.abs(at)}%`} @input=${slide}>
        <span>${ownWords(this.words, high)}</span>
      </div>`
  }

  get #dot(): Point | undefined {
    return pointOf(this.answer)
  }

  #inWords(words: NumberWords): TemplateResult | typeof nothing {
    const dot = this.#dot
    if (!dot) return nothing
    const { strength, label } = placeInWords(dot, this.question, words)
    if (label === undefined) return ownWords(this.words, strength)
    return html`${ownWords(this.words, `${strength}:`)} ${label}`
  }

  #grab(event: PointerEvent): void {
    if (!(event.currentTarget instanceof SVGSVGElement)) return
    event.currentTarget.setPointerCapture(event.pointerId)
    this.#follow(event.currentTarget, event)
  }

  #drag(event: PointerEvent): void {
    if (event.buttons > 0 && event.currentTarget instanceof SVGSVGElement) this.#follow(event.currentTarget, event)
  }

  #follow(circle: SVGSVGElement, { clientX, clientY }: PointerEvent): void {
    const matrix = circle.getScreenCTM()
    if (!matrix) return
    const { x, y } = new DOMPoint(clientX, clientY).matrixTransform(matrix.inverse())
    this.#place({ x, y: -y })
  }

  /** What falls outside the circle lands on its edge. */
  #place({ x, y }: Point): void {
    const length = Math.hypot(x, y)
    // Just inside, so that rounding never carries it over the edge.
    const scale = length > 1 ? 0.99 / length : 1
    const point = { x: rounded(x * scale), y: rounded(y * scale) }
    if (point.x !== this.#dot?.x || point.y !== this.#dot.y) this.give(point)
  }
}

/** Two decimals are finer than a finger. */
const rounded = (value: number): number => Math.round(value * 100) / 100 || 0

declare global {
  interface HTMLElementTagNameMap {
    'position-question': PositionQuestion
  }
}
