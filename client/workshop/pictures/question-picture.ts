import { html, type TemplateResult } from 'lit'
import type { QuestionView } from '#domain/api/questionnaire.ts'
import { isHidden } from '#domain/disclosure/published.ts'
import { partOf, type QuestionReport } from '../../manage/report/figures.ts'
import { hiddenLong } from '../../manage/report/hidden-words.ts'
import { optionsOf } from '../../manage/report/question-options.ts'
import { bars } from './bars.ts'
import { cloudPicture, cloudSaid } from './cloud-picture.ts'
import type { Asked } from './exhibits.ts'
import { countPicture, fullestCells, heatPicture } from './heat-picture.ts'
import { lanes } from './lanes.ts'
import { distancePicture, distanceSaid, partsPicture } from './parts-picture.ts'
import { endsScale, ratingScale } from './scale.ts'
import { type Room, type ScreenWords, shortOf } from './screen-words.ts'

/** The picture that belongs to the type of a question, with what it says in words: beside it where there is room. */
export function questionPicture(
  words: ScreenWords,
  { question, figures }: Asked,
  minimum: number,
  room: Room,
): TemplateResult {
  if (figures === undefined || isHidden(figures))
    return html`<p class="instead">${starting(hiddenLong(words, figures?.reason ?? 'not-asked', minimum))}</p>`
  const picture = pictureOf(words, question, figures, room)
  const said = [...saidOf(words, question, figures, room), ...unsureOf(words, figures)]
  const beside = room === 'wide' && hasRoomBeside(question)
  return html`<div class=${beside ? 'beside' : 'below-each-other'}><div>${picture}</div><div class="told">${said}</div></div>`
}

/** A table of many columns needs the whole width. */
const hasRoomBeside = (question: QuestionView): boolean =>
  question.type === 'split' ||
  question.type === 'position' ||
  (question.type === 'grid-split' && question.columns.length <= 3)

function pictureOf(words: ScreenWords, question: QuestionView, figures: QuestionReport, room: Room) {
  const { parts, cloud, sums, counts, bands } = figures
  if (bands) return bandsOf(words, question, bands)
  if (question.type === 'split' && parts) return partsPicture(words, question.parts, parts, room)
  if (question.type === 'grid-split' && parts) return heatPicture(words, question, [parts])
  if (question.type === 'position' && cloud) return cloudPicture(words, question.octants, cloud)
  if (question.type === 'count' && sums) return countPicture(words, question, sums)
  if (question.type === 'rating' && counts) return ratingPicture(words, question, figures)
  return question.type === 'choice' && counts ? choicePicture(words, question, figures, room) : ''
}

/** Everybody's answer as a dot over its words, and a line at the mean. */
export function ratingPicture(
  words: ScreenWords,
  question: Extract<QuestionView, { type: 'rating' }>,
  { counts = {}, mean }: Pick<QuestionReport, 'counts' | 'mean'>,
) {
  const scale = question.ends ? endsScale(question) : ratingScale(question)
  const list = optionsOf(question).map(({ id, label }) => `${label}: ${counts[id] ?? 0}`)
  const marks = mean === undefined ? [] : [{ mark: 'room' as const, mean }]
  const value = mean === undefined ? '' : html`<strong>${words.format.score(mean)}</strong>`
  const { labels } = question
  const ends = question.ends
    ? html`<p class="ends"><span>${scale.ticks[0]?.label}: ${labels[0]}</span> <span>${scale.ticks.at(-1)?.label}: ${labels.at(-1)}</span></p>`
    : ''
  const name = mean === undefined ? '' : words.screen.shown.mean
  return html`${lanes(scale, [{ name: '', marks, dots: counts, value: html`<span class="small">${name}</span> ${value}`, said: list.join('; ') }], 'in-dots wide')} ${ends}`
}

function choicePicture(words: ScreenWords, question: QuestionView, { counts = {}, n }: QuestionReport, room: Room) {
  const name = (label: string) => (room === 'wide' ? label : shortOf(label))
  const all = optionsOf(question).map(({ id, label }) => ({ label: name(label), amount: counts[id] ?? 0 }))
  return bars(all.map(({ label, amount }) => ({ label, amount, said: partOf(amount, n, words) })))
}

function bandsOf(words: ScreenWords, question: QuestionView, bands: NonNullable<QuestionReport['bands']>) {
  const options = optionsOf(question).filter(({ id }) => bands[id] !== undefined && bands[id] !== 'nearly-nobody')
  return html`
    <ul class="plain">
      ${options.map(({ id, label }) => html`<li>${words.screen.shown.band(words.texts.report.bands[bands[id] ?? 'some'], label)}</li>`)}
    </ul>`
}

/** What the picture says, in a sentence or two. */
function saidOf(
  words: ScreenWords,
  question: QuestionView,
  { parts, cloud }: QuestionReport,
  room: Room,
): TemplateResult[] {
  const wide = room === 'wide'
  if (question.type === 'position' && cloud) {
    const [where, ...more] = cloudSaid(words, question.octants, cloud)
    return [html`<p>${where}</p>`, ...(wide ? more.map((each) => html`<p>${each}</p>`) : [])]
  }
  if (!parts) return []
  if (question.type === 'split')
    return [distanceSaid(words, parts, room), ...(wide ? [distancePicture(words, parts)] : [])]
  return question.type === 'grid-split' ? [fullestCells(words, question, parts.mean, wide ? 3 : 1)] : []
}

function unsureOf({ screen, format }: ScreenWords, { dontKnow }: QuestionReport): TemplateResult[] {
  return dontKnow > 0 ? [html`<p class="note">${screen.shown.dontKnow(format.integer(dontKnow))}</p>`] : []
}

export const starting = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)
