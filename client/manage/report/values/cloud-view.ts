import { html, svg } from 'lit'
import { invited, octantOf, type Point } from '#domain/statistics/circumplex.ts'
import type { Words } from '../../words.ts'
import type { CloudReport, Labelled } from './shapes.ts'

/** Below this the dots point in all directions (T8). */
const commonDirection = 0.3

/** Nearer to the middle than this, the middle is where a team stands. */
const inTheMiddle = 0.1

/** The dots of a team in the circle of Leary, with where they lie together, in a picture, in words and in a table. */
export function cloudView(words: Words, octants: readonly Labelled[], cloud: CloudReport) {
  const { values } = words.texts
  return html`
    <div class="cloud">
      <figure>
        ${cloudPicture(words, cloud)}
        <figcaption>${values.cloudTitle}</figcaption>
      </figure>
      <div>
        <p>${cloudInWords(words, octants, cloud)}</p>
        <p>${values.cloudLength(words.format.score(cloud.length), words.format.score(cloud.spread))}</p>
        <wr-wide-table role="group" aria-label=${values.octant}>
          <table class="figures small">
            <thead>
              <tr><th scope="col">${values.octant}</th><th scope="col" class="number">${values.howMany}</th></tr>
            </thead>
            <tbody>
              ${octants.map(
                ({ id, label }) =>
                  html`<tr><th scope="row">${label}</th><td class="number">${words.format.integer(cloud.octants[id] ?? 0)}</td></tr>`,
              )}
            </tbody>
          </table>
        </wr-wide-table>
      </div>
    </div>`
}

/** Whether the dots have a direction together; without one, no octant is where the team stands. */
export const hasDirection = ({ length, resultant }: CloudReport): boolean =>
  length >= inTheMiddle && resultant >= commonDirection

/** The words of the octant that a point lies in. */
export const octantLabel = (octants: readonly Labelled[], point: Point): string =>
  octants.find(({ id }) => id === octantOf(point))?.label ?? ''

function cloudInWords({ texts: { values } }: Words, octants: readonly Labelled[], cloud: CloudReport): string {
  if (cloud.resultant < commonDirection) return values.noDirection
  if (cloud.length < inTheMiddle) return values.middle
  return `${values.cloudText(octantLabel(octants, cloud.centre))} ${values.invites(octantLabel(octants, invited(cloud.centre)))}`
}

/** A picture only: the words and the table have the same. With `before`, an arrow from where the team was. */
export function cloudPicture({ texts: { values } }: Words, { dots, centre }: CloudReport, before?: Point) {
  const { above, below, together, against } = values.axes
  const points = Object.entries(dots).map(([place, count]) => {
    const [x = 0, y = 0] = place.split(',').map(Number)
    // A corner of the grid can lie outside the circle.
    const out = Math.max(1, Math.hypot(x, y))
    return { x: x / out, y: y / out, count }
  })
  return html`
    <svg class="cloud-picture" viewBox="-1.55 -1.25 3.1 2.5" aria-hidden="true">
      ${svg`<circle class="field" r="1" /><line class="axis" x1="-1" x2="1" y1="0" y2="0" /><line class="axis" x1="0" x2="0" y1="-1" y2="1" />`}
      ${svg`<text x="0" y="-1.07" text-anchor="middle">${above}</text><text x="0" y="1.17" text-anchor="middle">${below}</text>`}
      ${svg`<text x="1.05" y="0.04" text-anchor="start">${together}</text><text x="-1.05" y="0.04" text-anchor="end">${against}</text>`}
      ${points.map(({ x, y, count }) => svg`<circle class="dot" cx=${x} cy=${-y} r=${0.05 * Math.sqrt(count)} />`)}
      ${before ? arrow(before, centre) : svg`<path class="centre" d=${cross(centre)} />`}
    </svg>`
}

const cross = ({ x, y }: Point): string => `M${x - 0.09} ${-y}h0.18M${x} ${-y - 0.09}v0.18`

/** From one centre to the other, with a head at the end. */
function arrow(from: Point, to: Point) {
  const angle = Math.atan2(to.y - from.y, to.x - from.x)
  const [x, y] = [to.x, -to.y]
  const side = (turn: number) => {
    const back = angle + turn
    return `${x - 0.14 * Math.cos(back)} ${y + 0.14 * Math.sin(back)}`
  }
  return svg`<path class="centre" d=${`M${from.x} ${-from.y}L${x} ${y}M${side(0.45)}L${x} ${y}L${side(-0.45)}`} />
    <circle class="before" cx=${from.x} cy=${-from.y} r="0.05" />`
}
