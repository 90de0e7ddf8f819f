import { html, svg } from 'lit'
import type { Audience } from '#domain/texts.ts'
import type { Words } from '../../words.ts'
import type { Path, PathPoint } from './paths.ts'

/** The picture in its own units, with room for the numbers of the scale and for the dates. */
const box = { width: 320, height: 150, left: 30, right: 6, top: 10, bottom: 26 }

/** The road of one thing over the days on which surveys closed; the table has every number of it. */
export function pathPicture(words: Words, { title, under, lines, scale, write }: Path) {
  const said = lines.map(({ audience, pieces }) => {
    const steps = pieces.flat().map(({ date, value }) => `${words.format.date(date)} ${write(value)}`)
    return `${words.texts.audiences[audience]}: ${steps.join(', ')}`
  })
  const dates = [...new Set(lines.flatMap(({ pieces }) => pieces.flat().map(({ date }) => date)))].sort()
  const [x, y] = [acrossDates(dates), upScale(scale)]
  return html`
    <figure class="path keep">
      <figcaption>${under === undefined ? '' : html`<span class="whose">${under}</span> `}${title}</figcaption>
      <svg viewBox="0 0 ${box.width} ${box.height}" role="img" aria-label="${title}. ${said.join('. ')}">
        ${ticksOf(scale).map((tick) => levelLine(y(tick), tick))} ${daysOf(words, dates, x)}
        ${lines.map(
          ({ audience, pieces }) => svg`
            <g class=${audience}>
              ${pieces.map((piece) => svg`<path class="way" d=${wayOf(piece, x, y)} />`)}
              ${pieces.flat().map(({ date, value }) => markAt(audience, x(date), y(value)))}
            </g>`,
        )}
      </svg>
    </figure>`
}

/** Which mark is whose. */
export const pathLegend = ({ texts }: Words, audiences: readonly Audience[]) => html`
  <ul class="path-legend">
    ${audiences.map(
      (audience) => html`
        <li>
          <svg viewBox="0 0 24 12" aria-hidden="true"><g class=${audience}><path class="way" d="M1 6h22" />${markAt(audience, 12, 6)}</g></svg>
          ${texts.audiences[audience]}
        </li>`,
    )}
  </ul>`

const levelLine = (y: number, tick: number) => svg`
  <line class="level" x1=${box.left} x2=${box.width - box.right} y1=${y} y2=${y} />
  <text x=${box.left - 6} y=${y + 4} text-anchor="end">${tick}</text>`

/** A stroke for every day; words at the first and the last, which always have room. */
function daysOf({ format }: Words, dates: readonly string[], x: (date: string) => number) {
  const bottom = box.height - box.bottom
  const label = (date: string | undefined, anchor: string, at: number) =>
    date === undefined
      ? ''
      : svg`<text x=${at} y=${box.height - 6} text-anchor=${anchor}>${format.monthAndYear(new Date(date))}</text>`
  return svg`
    ${dates.map((date) => svg`<line class="day" x1=${x(date)} x2=${x(date)} y1=${bottom} y2=${bottom + 5} />`)}
    ${label(dates[0], 'start', box.left - 10)} ${label(dates.at(-1), 'end', box.width - 2)}`
}

const wayOf = (piece: readonly PathPoint[], x: (date: string) => number, y: (value: number) => number): string =>
  piece.map(({ date, value }, index) => `${index === 0 ? 'M' : 'L'}${x(date)} ${y(value)}`).join('')

/** The same shapes as in the charts: colour is never the only difference. */
function markAt(audience: Audience, x: number, y: number) {
  const shapes = {
    staff: `M${x - 4.5} ${y}a4.5 4.5 0 1 0 9 0a4.5 4.5 0 1 0 -9 0`,
    parents: `M${x} ${y - 5.5}l5.5 5.5l-5.5 5.5l-5.5 -5.5z`,
    pupils: `M${x} ${y - 5}l5 9h-10z`,
  } satisfies Record<Audience, string>
  return svg`<path class="mark" d=${shapes[audience]} />`
}

/** Days lie as far apart as they are in time; all on one day, in the middle. */
export function acrossDates(dates: readonly string[]): (date: string) => number {
  const times = dates.map((date) => Date.parse(date))
  const [first, last] = [Math.min(...times), Math.max(...times)]
  const [from, to] = [box.left + 12, box.width - box.right - 8]
  return (date) =>
    first === last ? (from + to) / 2 : round(from + ((to - from) * (Date.parse(date) - first)) / (last - first))
}

export function upScale([low, high]: readonly [number, number]): (value: number) => number {
  const [bottom, top] = [box.height - box.bottom, box.top]
  return (value) => round(bottom - ((bottom - top) * (value - low)) / (high - low))
}

/** Every point of a short scale; of a long one the ends and the middle. */
const shortScale = 5

export function ticksOf([low, high]: readonly [number, number]): number[] {
  if (high - low < shortScale) return Array.from({ length: high - low + 1 }, (_, index) => low + index)
  const middle = (low + high) / 2
  return Number.isInteger(middle) ? [low, middle, high] : [low, high]
}

const round = (value: number): number => Math.round(value * 10) / 10
