import type { LiveWorkshop } from '#domain/api/live-workshop.ts'
import { shown } from '#domain/disclosure/published.ts'
import type { Audience } from '#domain/texts.ts'
import type { GapReport } from '../../../manage/report/figures.ts'
import type { ScreenWords } from '../../pictures/screen-words.ts'

export type Reveal = NonNullable<LiveWorkshop['reveal']>
export type Revealed = Reveal['measures'][number]

const order: readonly Audience[] = ['staff', 'parents', 'pupils']

/** Who was asked about a measure, whose answers were predicted first: those stand beside the prediction. */
export const askedOf = ({ audiences }: Revealed, predicted: Audience | null): Audience[] =>
  order.filter((audience) => audiences[audience]).sort((a, b) => Number(b === predicted) - Number(a === predicted))

/** Nearer than this, a prediction and an answer are not worth a word about their difference. */
const near = 0.25

/** What the prediction says beside the answer, without right or wrong. */
export function predictionSaid({ screen }: ScreenWords, revealed: Revealed, predicted: Audience | null): string {
  if (predicted === null) return ''
  const [guess, answer] = [shown(revealed.prediction)?.mean, shown(revealed.audiences[predicted])?.mean]
  if (guess === undefined || answer === undefined) return ''
  if (Math.abs(answer - guess) < near) return screen.reveal.near
  return answer > guess ? screen.reveal.higher[predicted] : screen.reveal.lower[predicted]
}

/** The difference of team and parents with how sure it is. */
export function gapSaid({ screen, texts, format }: ScreenWords, gap: GapReport): string {
  const size = format.score(Math.abs(gap.difference))
  const same = Math.abs(gap.difference) < 0.05
  const { reveal } = screen
  if (same) return `${reveal.gap.same}.`
  const who = gap.difference > 0 ? reveal.gap.staff(size) : reveal.gap.parents(size)
  return `${who}: ${texts.report.gaps.readings[gap.reading]}.`
}
