import { html, svg, type TemplateResult } from 'lit'
import { pointsOf } from '#domain/question-types/rating.ts'

/** A line that figures stand on, from left to right, and what is written under it. */
export interface Scale {
  /** Where a value stands, in percent of the width. */
  readonly at: (value: number) => number
  readonly ticks: readonly { readonly value: number; readonly label: string }[]
  /** Words need a place of their own, in which they may break; numbers stand under their tick. */
  readonly inWords: boolean
}

/** The points of a rating, each in the middle of its own column. */
export function ratingScale(rating: {
  readonly points: number
  readonly from?: 0 | undefined
  readonly labels: readonly string[]
}): Scale {
  const { points, from, labels } = rating
  const values = pointsOf({ points, ...(from === undefined ? {} : { from }) })
  const first = values[0] ?? 1
  return {
    at: (value) => (100 * (value - first + 0.5)) / values.length,
    ticks: values.map((value, index) => ({ value, label: labels[index] ?? String(value) })),
    inWords: labels.length === values.length,
  }
}

/** A scale of which only the ends have words: the words come with their number. */
export const endsScale = (rating: { readonly points: number; readonly from?: 0 | undefined }): Scale =>
  ratingScale({ ...rating, labels: [] })

/** Parts of a hundred. */
export const hundred: Scale = {
  at: (value) => 2 + 0.96 * value,
  ticks: [0, 25, 50, 75, 100].map((value) => ({ value, label: String(value) })),
  inWords: false,
}

/** What is written under the line. The figures themselves are said beside it, so a screen reader passes this by. */
export function axis({ at, ticks, inWords }: Scale): TemplateResult {
  if (inWords)
    return html`<div class="axis words" aria-hidden="true">${ticks.map(({ label }) => html`<span>${label}</span>`)}</div>`
  return html`
    <svg class="axis" width="100%" height="1.3em" aria-hidden="true" focusable="false">
      ${ticks.map(({ value, label }) => svg`<text x="${at(value)}%" y="1em" text-anchor="middle">${label}</text>`)}
    </svg>`
}

/** A thin line at every tick, so that the eye finds its way down. */
export const gridLines = ({ at, ticks }: Scale) =>
  ticks.map(({ value }) => svg`<line class="grid" x1="${at(value)}%" x2="${at(value)}%" y1="0" y2="100%" />`)
