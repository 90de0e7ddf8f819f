import { html, nothing } from 'lit'
import { roundToTotal } from '#domain/statistics/largest-remainder.ts'
import type { Labelled, PartsReport } from '../../manage/report/values/shapes.ts'
import { type Lane, lanes } from './lanes.ts'
import { hundred } from './scale.ts'
import { type ScreenWords, shortOf } from './screen-words.ts'

/** A division of a hundred: everybody's estimate as a dot, and a line at the mean. */
export function partsPicture(words: ScreenWords, parts: readonly Labelled[], report: PartsReport) {
  const rounded = roundToTotal(parts.map(({ id }) => report.mean[id] ?? 0))
  const all = parts.map(({ id, label }, index): Lane => {
    const dots = report.dots[id] ?? {}
    const list = Object.entries(dots).map(([value, count]) => `${value}: ${count}`)
    return {
      name: shortOf(label),
      marks: [{ mark: 'room', mean: report.mean[id] ?? 0 }],
      dots,
      value: html`<strong>${rounded[index]}</strong>`,
      said: words.screen.reveal.dots(list.join('; ')),
    }
  })
  return lanes(hundred, all, 'in-dots')
}

/** How far apart the estimates lie, in a sentence; below it how far everybody is from the mean, without who. */
export function distancePicture(words: ScreenWords, report: PartsReport) {
  if (!report.distance) return nothing
  const { apart, apartDots } = words.screen.shown
  const dots = report.distance.fromMean
  const list = Object.entries(dots).map(([value, count]) => `${value}: ${count}`)
  const own: Lane = { name: apart, marks: [], dots, value: '', said: words.screen.reveal.dots(list.join('; ')) }
  return html`<div class="apart">${lanes(hundred, [own], 'in-dots low')}<p class="note">${apartDots}</p></div>`
}
