import { html, nothing } from 'lit'
import { isHidden } from '#domain/disclosure/published.ts'
import { earlierTable } from './earlier/earlier-table.ts'
import { followedAudiences, followedBy, type Wave, wavesOf } from './earlier/followed.ts'
import { pathLegend, pathPicture } from './earlier/path-picture.ts'
import { pathsOf } from './earlier/paths.ts'
import type { ReportView } from './figures.ts'
import { hiddenNotes } from './hidden-words.ts'

/** The path so far: the earlier surveys with the same instrument, in a picture and in a table. */
export function earlierSection(view: ReportView) {
  const { words, report } = view
  const { earlier } = words.texts.response
  const waves = wavesOf(view)
  if (waves.length === 0) return nothing
  const audiences = followedAudiences(view, waves)
  const reasons = audiences
    .flatMap((audience) => followedBy(view, audience, waves))
    .flatMap(({ before, now }) => [...before, now].flatMap((figure) => (isHidden(figure) ? [figure.reason] : [])))
  return html`
    <section aria-labelledby="earlier">
      <h2 id="earlier">${earlier.title}</h2>
      <p>${earlier.reading}</p>
      ${pictures(view, waves)} ${audiences.map((audience) => earlierTable(view, audience, waves))}
      ${hiddenNotes(words, reasons, report.minimumGroup)}
    </section>`
}

/** More pictures than this are looked at one by one, so they wait until somebody asks. */
const mostAtOnce = 6

function pictures(view: ReportView, waves: readonly Wave[]) {
  const { words } = view
  const { earlier } = words.texts.response
  const paths = pathsOf(view, waves)
  if (paths.length === 0) return nothing
  const audiences = followedAudiences(view, waves)
  const all = html`
    ${pathLegend(words, audiences)}
    <div class="paths">${paths.map((path) => pathPicture(words, path))}</div>`
  if (paths.length <= mostAtOnce) return all
  return html`<details class="fold"><summary>${earlier.pictures(paths.length)}</summary>${all}</details>`
}
