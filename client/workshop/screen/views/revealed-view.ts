import { html, nothing } from 'lit'
import { isHidden, shown } from '#domain/disclosure/published.ts'
import type { Audience } from '#domain/texts.ts'
import { hiddenShort } from '../../../manage/report/hidden-words.ts'
import { type Lane, lanes } from '../../pictures/lanes.ts'
import { starting } from '../../pictures/question-picture.ts'
import { ratingScale } from '../../pictures/scale.ts'
import { type ScreenWords, textIn } from '../../pictures/screen-words.ts'
import { askedOf, gapSaid, predictionSaid, type Reveal, type Revealed } from './revealed.ts'

/** The least that figures may be of; a reveal does not say it itself. */
const minimum = 5

/** One measure on one line of points: the prediction as dots, then each audience with how sure it is. */
export function revealedView(words: ScreenWords, { predicted }: Reveal, revealed: Revealed) {
  const { points } = revealed
  const labels = textIn(words, revealed.labels) ?? []
  const guess = predicted === null ? [] : [predictionLane(words, revealed, predicted)]
  const answers = askedOf(revealed, predicted).map((audience) => answerLane(words, revealed, audience))
  const gap = shown(revealed.gap)
  const said = predictionSaid(words, revealed, predicted)
  const { quadrants } = words.texts.report.gaps
  return html`
    <div class="revealed">
      <h1>${textIn(words, revealed.title) ?? revealed.id}</h1>
      ${lanes(ratingScale({ points, labels }), [...guess, ...answers], 'reveal')}
      <div class="said">
        ${said ? html`<p>${said}</p>` : nothing}
        ${gap ? html`<p>${gapSaid(words, gap)} <span class="soft">${starting(quadrants[gap.quadrant].name)}: ${quadrants[gap.quadrant].means}</span></p>` : nothing}
        ${hasMargin(revealed) ? html`<p class="note">${words.screen.reveal.margin}</p>` : nothing}
      </div>
    </div>`
}

const hasMargin = ({ audiences }: Revealed): boolean =>
  Object.values(audiences).some((figure) => shown(figure)?.low !== undefined)

function predictionLane(words: ScreenWords, { prediction }: Revealed, predicted: Audience): Lane {
  const { reveal } = words.screen
  const name = reveal.lane[predicted]
  const figures = shown(prediction)
  if (!figures?.counts || figures.mean === undefined) {
    const reason = prediction && isHidden(prediction) ? prediction.reason : 'too-few-answers'
    return { name, sign: 'predicted', marks: [], value: '', instead: hiddenShort(words, reason, minimum) }
  }
  const { counts, mean } = figures
  const list = Object.entries(counts).map(([point, count]) => `${point}: ${count}`)
  return {
    ...{ name, sign: 'predicted', dots: counts, marks: [{ mark: 'predicted', mean }] },
    ...{ value: html`<strong>${words.format.score(mean)}</strong>`, said: reveal.dots(list.join('; ')) },
  }
}

function answerLane(words: ScreenWords, { audiences }: Revealed, audience: Audience): Lane {
  const name = words.texts.audiences[audience]
  const figure = audiences[audience]
  const { reveal } = words.screen
  if (figure === undefined || isHidden(figure))
    return {
      name,
      sign: audience,
      marks: [],
      value: '',
      instead: hiddenShort(words, figure?.reason ?? 'not-asked', minimum),
    }
  const { mean, low, high } = figure
  const { score } = words.format
  const margin = low === undefined || high === undefined ? undefined : words.format.interval(low, high)
  return {
    ...{ name, sign: audience, marks: [{ mark: audience, mean, low, high }] },
    value: html`<strong>${score(mean)}</strong>${margin ? html`<span class="small"><span class="visually-hidden">${reveal.marginOf}</span> ${margin}</span>` : nothing}`,
  }
}
