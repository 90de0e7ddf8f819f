import { html, svg } from 'lit'
import type { Audience } from '#domain/texts.ts'

/** Who a figure is of: an audience, what was predicted, or the people in the room. Told apart by shape as well. */
export type Mark = Audience | 'predicted' | 'room'

const shapes: Record<Mark, string> = {
  staff: 'M-.85 0a.85 .85 0 1 0 1.7 0a.85 .85 0 1 0-1.7 0z',
  parents: 'M0-1L1 0 0 1-1 0z',
  pupils: 'M0-.95L1 .8H-1z',
  predicted: 'M-.8-.8H.8V.8H-.8z',
  room: 'M-.85 0a.85 .85 0 1 0 1.7 0a.85 .85 0 1 0-1.7 0z',
}

/** Below a line of dots: where their mean is. */
export const caretAt = (at: number, y: string) => svg`
  <svg class="caret" x="${at}%" y=${y} width="1" height="1" overflow="visible">
    <svg x="-0.45em" y="0" width="0.9em" height="0.6em" viewBox="0 0 3 2"><path d="M1.5 0L3 2H0z" /></svg>
  </svg>`

const shape = (mark: Mark) =>
  svg`<svg x="-0.5em" y="-0.5em" width="1em" height="1em" viewBox="-1.1 -1.1 2.2 2.2"><path d=${shapes[mark]} /></svg>`

/** A mark on a line, at a place in percent. */
export const markAt = (mark: Mark, at: number, y = '50%') =>
  svg`<svg class="mark ${mark}" x="${at}%" y=${y} width="1" height="1" overflow="visible">${shape(mark)}</svg>`

/** The same mark in a sentence or a legend. */
export const markSign = (mark: Mark) => html`
  <svg class="sign mark ${mark}" width="1em" height="1em" viewBox="-1.1 -1.1 2.2 2.2" aria-hidden="true" focusable="false">
    <path d=${shapes[mark]} />
  </svg>`
