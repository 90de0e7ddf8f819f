import { html, type TemplateResult } from 'lit'
import { roundToTotal } from '#domain/statistics/largest-remainder.ts'
import { distanceNote } from '../../manage/report/values/parts-view.ts'
import type { Labelled, PartsReport } from '../../manage/report/values/shapes.ts'
import { type Lane, lanes } from './lanes.ts'
import { hundred } from './scale.ts'
import { type Room, type ScreenWords, shortOf } from './screen-words.ts'

/** A division of a hundred: everybody's estimate as a dot, and a line at the mean. */
export function partsPicture(words: ScreenWords, parts: readonly Labelled[], report: PartsReport, room: Room) {
  const high = room === 'narrow' || parts.length > 3 ? 1.9 : 2.4
  const rounded = roundToTotal(parts.map(({ id }) => report.mean[id] ?? 0))
  const all = parts.map(({ id, label }, index): Lane => {
    const dots = report.dots[id] ?? {}
    const list = Object.entries(dots).map(([value, count]) => `${value}: ${count}`)
    return {
      name: shortOf(label),
      marks: [{ mark: 'room', mean: report.mean[id] ?? 0 }],
      ...{ dots, high },
      value: html`<strong>${rounded[index]}</strong>`,
      said: words.screen.reveal.dots(list.join('; ')),
    }
  })
  return lanes(hundred, all, 'in-dots')
}

/** How far apart the estimates lie, and what that gives reason for. */
export function distanceSaid(words: ScreenWords, report: PartsReport, room: Room): TemplateResult {
  if (!report.distance) return html``
  if (room === 'wide') return html`${distanceNote(words, report)}`
  const rounded = (value: number) => words.format.integer(Math.round(value))
  return html`<p>${words.screen.shown.apartShort(rounded(report.distance.largest), rounded(report.distance.mean))}</p>`
}

/** How far everybody is from the mean, without who. */
export function distancePicture(words: ScreenWords, report: PartsReport): TemplateResult {
  if (!report.distance) return html``
  const { apart, apartDots } = words.screen.shown
  const dots = report.distance.fromMean
  const list = Object.entries(dots).map(([value, count]) => `${value}: ${count}`)
  const own: Lane = { name: '', marks: [], dots, high: 2, value: '', said: words.screen.reveal.dots(list.join('; ')) }
  return html`
    <div class="apart">
      <p><strong>${apart}</strong></p>
      ${lanes(hundred, [own], 'wide')}
      <p class="note">${apartDots}</p>
    </div>`
}
