import { html, nothing } from 'lit'
import type { QuestionnaireReply } from '#domain/api/answering.ts'
import type { LiveWorkshop } from '#domain/api/live-workshop.ts'
import { isOne, type ScreenWords, shortOf } from '../../pictures/screen-words.ts'
import type { Scene } from '../scene.ts'

/** More questions than these are told by their number. */
const mostQuestions = 4

/** What is asked, that it is answered on the telephone, and how far the room is. */
export function answeringView(scene: Scene) {
  const { words, live, texts } = scene
  const { round, place } = live
  const asked = round ? texts.get('questionnaire', round.id, words.language) : undefined
  const { answering } = words.screen
  return html`
    <div class="asking">
      <div class="question">
        ${place.kind === 'predict' ? predicting(words, live, asked) : estimating(words, live, asked, titleOf(scene))}
        ${round?.number === 2 ? html`<p>${answering.again}</p>` : nothing}
      </div>
      ${roundState(words, round)}
    </div>`
}

/** How far the room is: rounded, and nothing that ticks. */
export function roundState({ screen: { answering } }: ScreenWords, round: LiveWorkshop['round']) {
  const few = !round || round.answered.startsWith('<') || round.answered.startsWith('0')
  const far = round?.everybody ? answering.everybody : few ? answering.none : answering.done(round.answered)
  return html`
    <div class="state">
      <p class="how">${answering.how}</p>
      <p class="far">${far}</p>
      <p class="soft">${answering.own}</p>
    </div>`
}

/** What the instrument is called; the round itself carries the name of the workshop. */
const titleOf = ({ words, live, texts }: Scene): string =>
  (live.round && texts.get('definition', live.round.id, words.language)?.title) ?? ''

const questionsOf = (asked: QuestionnaireReply | undefined) =>
  asked?.questionnaire.sections.flatMap(({ questions }) => questions) ?? []

function predicting(words: ScreenWords, { reveal }: LiveWorkshop, asked: QuestionnaireReply | undefined) {
  const { answering } = words.screen
  const predicted = reveal?.predicted
  return html`
    <h1>${predicted ? answering.predictAsk[predicted] : answering.predictAny}</h1>
    <ul class="in-columns">${questionsOf(asked).map(({ text }) => html`<li>${text}</li>`)}</ul>`
}

function estimating(words: ScreenWords, { place }: LiveWorkshop, asked: QuestionnaireReply | undefined, title: string) {
  const { answering } = words.screen
  const questions = questionsOf(asked)
  const [first] = questions
  const alone = html`<p>${place.kind === 'scan' ? answering.scan : answering.estimateAsk}</p>`
  if (first && questions.length === 1) return html`<h1>${first.text}</h1>${partsOf(first)}${alone}`
  const named = place.kind === 'scan' ? [] : questions.slice(0, mostQuestions)
  const more = questions.length - named.length
  const count = words.format.integer(more)
  return html`
    <h1>${title}</h1>
    ${named.length === 0 ? nothing : html`<ul>${named.map(({ text }) => html`<li>${text}</li>`)}</ul>`}
    ${more === 0 ? nothing : html`<p class="soft">${named.length === 0 ? answering.questions(count) : answering.more(count, isOne(more))}</p>`}
    ${alone}`
}

function partsOf(question: ReturnType<typeof questionsOf>[number]) {
  if (question.type !== 'split') return nothing
  return html`<ul class="in-columns">${question.parts.map(({ label }) => html`<li>${shortOf(label)}</li>`)}</ul>`
}
