import type { QuestionView } from '#domain/api/questionnaire.ts'
import { isHidden } from '#domain/disclosure/published.ts'
import { roundToTotal } from '#domain/statistics/largest-remainder.ts'
import { partOf, type QuestionReport } from '../../manage/report/figures.ts'
import { hiddenShort } from '../../manage/report/hidden-words.ts'
import { optionsOf } from '../../manage/report/question-options.ts'
import type { Labelled } from '../../manage/report/values/shapes.ts'
import { cloudSaid } from './cloud-picture.ts'
import type { Asked } from './exhibits.ts'
import { fullest } from './heat-picture.ts'
import { type ScreenWords, shortOf } from './screen-words.ts'

/** What a question came to, in one line: for what has no room for a picture. */
export function oneLine(words: ScreenWords, { question, figures }: Asked, minimum: number): string {
  if (figures === undefined || isHidden(figures)) return hiddenShort(words, figures?.reason ?? 'not-asked', minimum)
  return inWords(words, question, figures)
}

function inWords(words: ScreenWords, question: QuestionView, figures: QuestionReport): string {
  const { format, screen, texts } = words
  const { parts, cloud, sums, mean, bands } = figures
  if (bands) {
    const common = optionsOf(question).find(({ id }) => bands[id] === 'nearly-everyone')
    return common ? screen.shown.band(texts.report.bands['nearly-everyone'], common.label) : texts.report.bands.some
  }
  if (question.type === 'rating' && mean !== undefined) return `${screen.shown.mean} ${format.score(mean)}`
  if (question.type === 'split' && parts) return partsInWords(question.parts, parts.mean)
  if (question.type === 'position' && cloud) return cloudSaid(words, question.octants, cloud)[0] ?? ''
  if (question.type === 'grid-split' && parts) {
    const [{ name, value } = { name: '', value: 0 }] = fullest(question, parts.mean)
    return `${screen.shown.largest}: ${name}, ${format.integer(Math.round(value))}`
  }
  if (question.type === 'count' && sums) {
    const of = (row: string) => Object.values(sums[row] ?? {}).reduce((total, value) => total + value, 0)
    return question.rows.map(({ id, label }) => `${shortOf(label)} ${format.integer(of(id))}`).join(' · ')
  }
  return mostChosen(words, question, figures)
}

function partsInWords(parts: readonly Labelled[], mean: Readonly<Record<string, number>>): string {
  const rounded = roundToTotal(parts.map(({ id }) => mean[id] ?? 0))
  return parts.map(({ label }, index) => `${shortOf(label)} ${rounded[index]}`).join(' · ')
}

function mostChosen(words: ScreenWords, question: QuestionView, { counts = {}, n }: QuestionReport): string {
  const options = optionsOf(question).map(({ id, label }) => ({ label, count: counts[id] ?? 0 }))
  const most = Math.max(0, ...options.map(({ count }) => count))
  const top = options.filter(({ count }) => count === most)
  if (most === 0 || top.length > 2) return words.screen.shown.noOne
  return words.screen.shown.mostly(words.format.list(top.map(({ label }) => shortOf(label))), partOf(most, n, words))
}
