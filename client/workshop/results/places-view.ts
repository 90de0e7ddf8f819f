import { html, nothing, svg, type TemplateResult } from 'lit'
import type { QuestionView } from '#domain/api/questionnaire.ts'
import { invited, octantOf, type Point } from '#domain/statistics/circumplex.ts'
import { circleBox, circleField } from '../../questions/circle.ts'
import { numberWords } from '../../questions/number-words.ts'
import { pointOf } from '../../questions/point-of.ts'
import { whole } from './numbers.ts'
import type { QuestionFigures } from './question-result.ts'
import { type Row, wordsOf } from './result-table.ts'
import type { Told } from './results-view.ts'

type Circle = Extract<QuestionView, { type: 'position' }>
type Cloud = NonNullable<QuestionFigures['cloud']>

/** Below this the dots point in all directions. */
const commonDirection = 0.3
/** Nearer to the middle than this, the middle is where a group stands. */
const inTheMiddle = 0.1

/** The dots of the newest round in the circle, in words and by octant; the own place beside them. */
export function placesView(
  told: Told,
  question: Circle,
  figures: readonly (QuestionFigures | undefined)[],
  table: (head: string, groups: readonly { readonly rows: readonly Row[] }[]) => TemplateResult,
): TemplateResult {
  const { words, own } = told
  const mine = pointOf(own?.[question.id])
  const last = figures.flatMap((each) => each?.cloud ?? []).at(-1)
  const rows = question.octants.map(({ id, label }) => ({
    label,
    cells: figures.map((each) => (each?.cloud ? whole(words, each.cloud.octants[id] ?? 0) : '–')),
    own: mine && octantOf(mine) === id ? words.text.chosen : undefined,
  }))
  return html`
    ${last ? html`${picture(words.language, last, mine)}<p>${inWords(told, question, last)}</p>` : nothing}
    <p class="note">${words.text.picture} ${mine ? words.text.ownPicture : nothing}</p>
    ${table(words.text.place, [{ rows }])}`
}

function inWords({ words: { text }, questionnaire }: Told, { octants }: Circle, cloud: Cloud) {
  if (cloud.resultant < commonDirection) return text.noDirection
  if (cloud.length < inTheMiddle) return text.middle
  const label = (point: Point) => octants.find(({ id }) => id === octantOf(point))?.label ?? ''
  const of = wordsOf(questionnaire.language)
  return html`${of(text.direction(label(cloud.centre)))} ${of(text.invites(label(invited(cloud.centre))))}`
}

/** A picture only: the words and the table have the same. */
function picture(language: string, { dots, centre }: Cloud, mine: Point | undefined): TemplateResult {
  const points = Object.entries(dots).map(([place, count]) => {
    const [x = 0, y = 0] = place.split(',').map(Number)
    // A corner of the grid can lie outside the circle.
    const out = Math.max(1, Math.hypot(x, y))
    return { x: x / out, y: y / out, count }
  })
  return html`
    <svg class="circle shown-circle" viewBox=${circleBox} aria-hidden="true" lang=${language}>
      ${circleField(numberWords(language))}
      ${points.map(({ x, y, count }) => svg`<circle class="dot" cx=${x} cy=${-y} r=${0.05 * Math.sqrt(count)} />`)}
      ${svg`<path class="centre" d=${`M${centre.x - 0.09} ${-centre.y}h0.18M${centre.x} ${-centre.y - 0.09}v0.18`} />`}
      ${mine ? svg`<path class="wish" transform="translate(${mine.x} ${-mine.y})" d="M0 -0.1 L0.1 0 L0 0.1 L-0.1 0 Z" />` : nothing}
    </svg>`
}
