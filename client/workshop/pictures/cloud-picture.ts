import { html, svg } from 'lit'
import { invited } from '#domain/statistics/circumplex.ts'
import { hasDirection, octantLabel } from '../../manage/report/values/cloud-view.ts'
import type { CloudReport, Labelled } from '../../manage/report/values/shapes.ts'
import { type ScreenWords, shortOf } from './screen-words.ts'

/** The dots of a room in the circle of Leary, with where they lie together, and the same in words. */
export function cloudPicture(words: ScreenWords, octants: readonly Labelled[], cloud: CloudReport) {
  const { axes } = words.texts.values
  const places = octants.flatMap(({ id, label }) =>
    cloud.octants[id] ? [`${shortOf(label)} ${cloud.octants[id]}`] : [],
  )
  return html`
    <div class="leary">
      <span class="above">${axes.above}</span>
      <span class="against">${axes.against}</span>
      <svg viewBox="-1.06 -1.06 2.12 2.12" role="img" aria-label=${words.screen.shown.cloud(places.join('; '))}>
        ${svg`<circle class="field" r="1" /><line class="base" x1="-1" x2="1" /><line class="base" y1="-1" y2="1" />`}
        ${dotsOf(cloud).map(({ x, y, count }) => svg`<circle class="dot" cx=${x} cy=${-y} r=${0.045 + 0.03 * Math.sqrt(count)} />`)}
        ${svg`<path class="centre" d=${`M${cloud.centre.x - 0.13} ${-cloud.centre.y}h0.26M${cloud.centre.x} ${-cloud.centre.y - 0.13}v0.26`} />`}
      </svg>
      <span class="together">${axes.together}</span>
      <span class="below">${axes.below}</span>
    </div>`
}

/** A corner of the grid that dots are rounded to can lie outside the circle. */
function dotsOf({ dots }: CloudReport) {
  return Object.entries(dots).map(([place, count]) => {
    const [x = 0, y = 0] = place.split(',').map(Number)
    const out = Math.max(1, Math.hypot(x, y))
    return { x: x / out, y: y / out, count }
  })
}

/** Where the dots point together and what that calls up in the other, or that they do not point anywhere. */
export function cloudSaid(words: ScreenWords, octants: readonly Labelled[], cloud: CloudReport): string[] {
  const { values } = words.texts
  if (!hasDirection(cloud)) return [cloud.resultant < 0.3 ? values.noDirection : values.middle]
  const { together, cross } = words.screen.shown
  return [
    together(shortOf(octantLabel(octants, cloud.centre))),
    values.invites(shortOf(octantLabel(octants, invited(cloud.centre)))),
    cross,
  ]
}
