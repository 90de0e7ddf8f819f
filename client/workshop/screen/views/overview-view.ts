import { html, nothing } from 'lit'
import { isHidden, shown } from '#domain/disclosure/published.ts'
import type { Audience } from '#domain/texts.ts'
import { hiddenShort } from '../../../manage/report/hidden-words.ts'
import { type Lane, lanes } from '../../pictures/lanes.ts'
import { type Mark, markSign } from '../../pictures/mark.ts'
import { endsScale, ratingScale } from '../../pictures/scale.ts'
import { type ScreenWords, textIn } from '../../pictures/screen-words.ts'
import { askedOf, type Reveal, type Revealed } from './revealed.ts'

/** The least that figures may be of; a reveal does not say it itself. */
const minimum = 5

/** All measures under each other, a mark per audience. What goes best stands first, the others in their own order. */
export function overviewView(words: ScreenWords, { measures, predicted }: Reveal) {
  const { reveal } = words.screen
  const points = Math.max(1, ...measures.map((measure) => measure.points))
  const labels = (measures[0] && textIn(words, measures[0].labels)) ?? []
  const strongest = strongestOf(measures)
  const sorted = [...measures].sort((a, b) => Number(b === strongest) - Number(a === strongest))
  const asked = new Set(measures.flatMap((measure) => askedOf(measure, null)))
  const scale = measures.length > 6 ? endsScale({ points }) : ratingScale({ points, labels })
  return html`
    <div class="overview">
      <div class="title-line">
        <h1>${reveal.overview}</h1>
        <ul class="legend">
          ${[...asked].map((audience) => html`<li>${markSign(audience)} ${words.texts.audiences[audience]}</li>`)}
          ${predicted === null ? nothing : html`<li>${markSign('predicted')} ${reveal.predicted}</li>`}
        </ul>
      </div>
      ${lanes(
        scale,
        sorted.map((measure) => laneOf(words, measure, predicted, measure === strongest)),
      )}
    </div>`
}

/**
 * Where the means of all who answered are highest together. Not where one group sees it and the other does not: the best
 * of five can still be one that parents miss.
 */
export function strongestOf(measures: readonly Revealed[]): Revealed | undefined {
  const scored = measures.filter(isGoodForAll).flatMap((measure) => {
    const means = meansOf(measure).map(({ mean }) => mean)
    return means.length === 0 ? [] : [{ measure, mean: means.reduce((sum, mean) => sum + mean, 0) / means.length }]
  })
  return scored.sort((a, b) => b.mean - a.mean)[0]?.measure
}

function isGoodForAll({ gap }: Revealed): boolean {
  const figure = shown(gap)
  return !figure || figure.quadrant === 'sustain'
}

const meansOf = (measure: Revealed): { mark: Audience; mean: number }[] =>
  askedOf(measure, null).flatMap((audience) => {
    const figure = shown(measure.audiences[audience])
    return figure ? [{ mark: audience, mean: figure.mean }] : []
  })

function laneOf(words: ScreenWords, measure: Revealed, predicted: Audience | null, strongest: boolean): Lane {
  const { reveal } = words.screen
  const guess = predicted === null ? undefined : shown(measure.prediction)?.mean
  const marks: { mark: Mark; mean: number }[] = meansOf(measure)
  if (guess !== undefined) marks.push({ mark: 'predicted', mean: guess })
  const name = textIn(words, measure.title) ?? measure.id
  const value = html`${gapOf(words, measure)}`
  const praise = strongest ? reveal.strength : undefined
  const called = (mark: Mark) =>
    mark === 'predicted' ? reveal.predicted : mark === 'room' ? '' : words.texts.audiences[mark]
  const said = marks.map(({ mark, mean }) => `${called(mark)} ${words.format.score(mean)}`).join('; ')
  if (marks.length > 0) return { name, praise, marks, value, said }
  const [hidden] = Object.values(measure.audiences).filter((figure) => isHidden(figure))
  return { name, marks, value: '', instead: hiddenShort(words, hidden?.reason ?? 'not-asked', minimum) }
}

/** What the difference of team and parents means, in a word, with its size. */
function gapOf({ texts, format }: ScreenWords, { gap }: Revealed) {
  const figure = shown(gap)
  if (!figure) return nothing
  const { quadrants, readings } = texts.report.gaps
  return html`<span>${quadrants[figure.quadrant].name}</span> <span class="note">${format.signed(figure.difference)}, ${readings[figure.reading]}</span>`
}
