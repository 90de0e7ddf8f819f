import { html, type TemplateResult } from 'lit'
import { isHidden, shown } from '#domain/disclosure/published.ts'
import { agreementBand } from '../../manage/report/figures.ts'
import { hiddenShort } from '../../manage/report/hidden-words.ts'
import { optionsOf } from '../../manage/report/question-options.ts'
import type { Asked, Exhibit } from './exhibits.ts'
import { type Lane, lanes } from './lanes.ts'
import { questionPicture } from './question-picture.ts'
import { ratingScale } from './scale.ts'
import type { Room, ScreenWords } from './screen-words.ts'
import { stackedBars } from './stacked-bars.ts'

/** What was asked, over the picture of what was answered. */
export const titleOfExhibit = (words: ScreenWords, exhibit: Exhibit): string =>
  exhibit.kind === 'question' ? exhibit.question.text : exhibit.kind === 'measures' ? words.screen.shown.scores : ''

export function exhibitPicture(words: ScreenWords, exhibit: Exhibit, minimum: number, room: Room): TemplateResult {
  if (exhibit.kind === 'question') return questionPicture(words, exhibit, minimum, room)
  if (exhibit.kind === 'ratings') return ratingsPicture(words, exhibit.asked, minimum)
  return measuresPicture(words, exhibit, minimum)
}

function ratingsPicture(words: ScreenWords, asked: readonly Asked[], minimum: number) {
  const [first] = asked
  return stackedBars(
    first ? optionsOf(first.question) : [],
    asked.map(({ question, figures }) => {
      const counts = figures && !isHidden(figures) ? figures.counts : undefined
      const reason = figures && isHidden(figures) ? figures.reason : 'unanimous'
      return { label: question.text, counts, instead: hiddenShort(words, reason, minimum) }
    }),
  )
}

/** A mean per part with how sure it is, the strongest first. */
function measuresPicture(
  words: ScreenWords,
  { measures, own, labels }: Extract<Exhibit, { kind: 'measures' }>,
  minimum: number,
) {
  const points = Math.max(...measures.map((measure) => measure.points))
  const meanOf = (id: string) => shown(own.measures[id])?.mean ?? 0
  const sorted = [...measures].sort((a, b) => meanOf(b.id) - meanOf(a.id))
  const all = sorted.map(({ id, title }): Lane => {
    const measure = own.measures[id]
    if (measure === undefined || isHidden(measure))
      return { name: title, marks: [], value: '', instead: hiddenShort(words, measure?.reason ?? 'not-asked', minimum) }
    const { mean, low, high, agreement } = measure
    return {
      name: title,
      marks: [{ mark: 'room', mean, low, high }],
      value: html`<strong>${words.format.score(mean)}</strong>`,
      said: words.screen.shown.bandsOf[agreementBand(agreement)],
    }
  })
  return lanes(ratingScale({ points, labels }), all)
}
