import { html, nothing, svg, type TemplateResult } from 'lit'
import { caretAt, type Mark, markAt, markSign } from './mark.ts'
import { axis, gridLines, type Scale } from './scale.ts'
import { stacks } from './stacks.ts'

/** One line of a picture: whose figure it is, where it stands, and the same in words. */
export interface Lane {
  readonly name: string
  readonly marks: readonly {
    readonly mark: Mark
    readonly mean: number
    readonly low?: number | undefined
    readonly high?: number | undefined
  }[]
  /** How many people stand where, by value. */
  readonly dots?: Readonly<Record<string, number>> | undefined
  /** How high the dots may become, in em. */
  readonly high?: number | undefined
  /** Written at the end of the line. */
  readonly value: string | TemplateResult
  /** For who cannot see the picture. */
  readonly said?: string | undefined
  /** Shown in place of the line, where there is no figure. */
  readonly instead?: string | undefined
  /** A word of praise below the name. */
  readonly praise?: string | undefined
  /** A mark before the name, when the line is of one audience. */
  readonly sign?: Mark | undefined
}

/** How high dots may become, in em, where nothing else is said. */
const usualHeight = 3.6

/** Lines under each other over one scale. */
export const lanes = (scale: Scale, all: readonly Lane[], own = '') => html`
  <div class="lanes ${own}">
    ${all.map((lane) => oneLane(scale, lane))}
    ${all.some(({ instead }) => instead === undefined) ? html`<span></span>${axis(scale)}<span></span>` : nothing}
  </div>`

function oneLane(scale: Scale, lane: Lane) {
  const { name, sign, value, said, instead, praise } = lane
  return html`
    <div class="lane-name">${sign ? markSign(sign) : nothing} <span>${name}${praise ? html` <strong class="praise">${praise}</strong>` : nothing}</span></div>
    ${instead === undefined ? track(scale, lane) : html`<div class="instead">${instead}</div>`}
    <div class="lane-value">${value}${said ? html`<span class="visually-hidden"> ${said}</span>` : nothing}</div>`
}

const track = (scale: Scale, lane: Lane) => (lane.dots ? dotted(scale, lane, lane.dots) : marked(scale, lane))

function dotted(scale: Scale, { marks, high = usualHeight }: Lane, dots: Readonly<Record<string, number>>) {
  return html`
    <svg class="track" width="100%" height="${high + 0.7}em" aria-hidden="true" focusable="false">
      ${gridLines(scale)}
      ${stacks(stacksOf(scale, dots), high)}
      ${svg`<line class="base" x1="0" x2="100%" y1="${high}em" y2="${high}em" />`}
      ${marks.map(({ mean }) => caretAt(scale.at(mean), `${high + 0.08}em`))}
    </svg>`
}

function marked(scale: Scale, { marks }: Lane) {
  const height = marks.length > 1 ? 1.9 : 1.5
  const y = (index: number) => `${50 + (index - (marks.length - 1) / 2) * (marks.length > 2 ? 27 : 34)}%`
  return html`
    <svg class="track marked" width="100%" height="${height}em" aria-hidden="true" focusable="false">
      ${gridLines(scale)}
      ${marks.map(({ mark, low, high }, index) => (low === undefined || high === undefined ? nothing : interval(scale, low, high, y(index), mark)))}
      ${marks.map(({ mark, mean }, index) => markAt(mark, scale.at(mean), y(index)))}
    </svg>`
}

export const stacksOf = (scale: Scale, dots: Readonly<Record<string, number>>) =>
  Object.entries(dots).map(([value, count]) => ({ at: scale.at(Number(value)), count }))

/** How sure a mean is. Where it is surer than its own mark is wide, the ends are drawn beside it. */
const interval = (scale: Scale, low: number, high: number, y: string, mark: Mark) =>
  svg`<line class="interval ${mark}" x1="${scale.at(low)}%" x2="${scale.at(high)}%" y1=${y} y2=${y} />`
