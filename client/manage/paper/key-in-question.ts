import { html, nothing } from 'lit'
import { live } from 'lit/directives/live.js'
import { directionOf } from '#domain/letters/letter-language.ts'
import type { Words } from '../words.ts'
import { answerWords } from './answer-words.ts'
import type { CodedOption } from './coded-options.ts'
import { type Entry, isTicked } from './entry.ts'
import type { NumberedQuestion } from './numbered-questions.ts'

/** What the person does at a question with mouse or touch, or writes. */
export interface QuestionActions {
  readonly tick: (option: CodedOption) => void
  readonly write: (text: string) => void
}

/** The question on the screen: as on paper, with its number and the numbers of its boxes. */
export function keyInQuestion(
  words: Words,
  { entry, current, language }: { entry: Entry; current: NumberedQuestion; language: string },
  actions: QuestionActions,
) {
  const { number, section, question } = current
  const { keyInPage } = words.texts.paper
  const own = { lang: language, dir: directionOf(language) }
  return html`
    <p class="key-section" lang=${own.lang} dir=${own.dir}>${section}</p>
    <h2 class="key-question" tabindex="-1" data-focus lang=${own.lang} dir=${own.dir}>
      <span class="paper-number">${number}</span> <span>${question.text}</span>
    </h2>
    ${readings(words, entry, current)}
    ${question.type === 'choice' && question.several ? html`<p class="hint">${keyInPage.several}</p>` : nothing}
    ${
      question.type === 'text'
        ? textField(words, entry, question, actions)
        : html`
          <div class="key-options" role="group" aria-label=${keyInPage.answers} lang=${own.lang} dir=${own.dir}>
            ${current.options.map((option) => optionButton(option, entry, question.id, actions))}
          </div>`
    }`
}

function optionButton(option: CodedOption, { answers }: Entry, id: string, { tick }: QuestionActions) {
  return html`
    <button
      type="button"
      class="button key-option"
      aria-pressed=${isTicked(answers[id], option)}
      @click=${() => tick(option)}
    >
      <kbd>${option.code}</kbd> ${option.label === String(option.code) ? nothing : html`<span>${option.label}</span>`}
    </button>`
}

/** What was read the first and the second time, where the two differ. */
function readings({ texts }: Words, { stage, readings: [first, second] }: Entry, current: NumberedQuestion) {
  if (stage !== 'differences') return nothing
  const { keyInPage } = texts.paper
  const read = (answers: Entry['answers'] | undefined) =>
    answerWords(current, answers?.[current.question.id], keyInPage.open)
  return html`
    <ul class="key-readings">
      <li>${keyInPage.firstTime(read(first))}</li>
      <li>${keyInPage.secondTime(read(second))}</li>
    </ul>`
}

function textField(
  { texts }: Words,
  { answers }: Entry,
  { id, maxLength }: Extract<NumberedQuestion['question'], { type: 'text' }>,
  { write }: QuestionActions,
) {
  const { keyInPage } = texts.paper
  const input = (event: Event) => event.target instanceof HTMLTextAreaElement && write(sendable(event.target.value))
  return html`
    <div class="field">
      <label for="key-text">${keyInPage.text}</label>
      <p class="hint" id="key-text-hint">${keyInPage.textHint}</p>
      <textarea
        id="key-text"
        rows="4"
        dir="auto"
        maxlength=${maxLength}
        aria-describedby="key-text-hint"
        .value=${live(String(answers[id] ?? ''))}
        @input=${input}
      ></textarea>
    </div>`
}

/** Without what cannot be sent and nobody typed on purpose: control characters and half characters of a bad paste. */
const sendable = (text: string): string => text.replace(/[\p{Cs}]|[^\P{Cc}\t\n\r]/gu, '')
