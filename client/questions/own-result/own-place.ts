import { html, nothing, type SVGTemplateResult, svg, type TemplateResult } from 'lit'
import { invited, type Point } from '#domain/statistics/circumplex.ts'
import { circleBox, circleField } from '../circle.ts'
import { numberWords } from '../number-words.ts'
import { octantLabel, placeInWords } from '../place-in-words.ts'
import type { PlaceBlock } from './own-blocks.ts'
import type { Spoken } from './own-result.ts'
import { resultWords } from './result-words.ts'

/** Where somebody stood, and wants to stand: in the circle, in words, and what such a place invites in the other. */
export function ownPlace({ question, now, wished }: PlaceBlock, spoken: Spoken): TemplateResult {
  const words = resultWords(spoken.language)
  const place = (point: Point, mark: SVGTemplateResult, name: string | undefined) =>
    placeLine(question, point, spoken, name === undefined ? nothing : html`<dt>${legend(mark)} ${name}</dt>`)
  return html`
    <svg class="circle" viewBox=${circleBox} aria-hidden="true" lang=${spoken.language}>
      ${circleField(numberWords(spoken.language))}
      ${wished ? svg`<line class="way" x1=${now.x} y1=${-now.y} x2=${wished.x} y2=${-wished.y} />` : nothing}
      ${wished ? svg`<g transform="translate(${wished.x} ${-wished.y})">${wishMark}</g>` : nothing}
      <g transform="translate(${now.x} ${-now.y})">${nowMark}</g>
    </svg>
    <dl class="own-places">
      ${place(now, nowMark, wished && words.now)} ${wished ? place(wished, wishMark, words.wished) : nothing}
    </dl>
    <p class="note">${words.placeNote}</p>`
}

/** Told apart by their shape as well as by their name. */
const nowMark = svg`<circle class="dot" r="0.09" />`
const wishMark = svg`<path class="wish" d="M0 -0.13 L0.13 0 L0 0.13 L-0.13 0 Z" />`

const legend = (mark: SVGTemplateResult) =>
  html`<svg class="legend" viewBox="-0.15 -0.15 0.3 0.3" aria-hidden="true">${mark}</svg>`

function placeLine(
  question: PlaceBlock['question'],
  point: Point,
  { language, of }: Spoken,
  term: TemplateResult | typeof nothing,
): TemplateResult {
  const { strength, label } = placeInWords(point, question, numberWords(language))
  // Whoever stands in the middle invites nothing in particular.
  const answer = octantLabel(invited(point), question)
  return html`
    <div>
      ${term === nothing ? html`<dt class="visually-hidden">${question.text}</dt>` : term}
      <dd><strong>${label === undefined ? strength : html`${strength}: ${of(label)}`}</strong></dd>
      ${answer === undefined ? nothing : html`<dd>${resultWords(language).invites} ${of(answer)}.</dd>`}
    </div>`
}
