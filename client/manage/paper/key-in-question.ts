import { html, nothing } from 'lit'
import { live } from 'lit/directives/live.js'
import { directionOf } from '#domain/letters/letter-language.ts'
import { isMissing } from '#domain/question-types/answer.ts'
import { cellKey } from '#domain/question-types/grid-split.ts'
import type { NumbersQuestion } from '../../questions/amounts.ts'
import type { Typed } from '../../questions/typed.ts'
import type { Words } from '../words.ts'
import { answerWords } from './answer-words.ts'
import { type CodedOption, isNumbers } from './coded-options.ts'
import { cellsOf, type Entry, isTicked } from './entry.ts'
import type { NumberedQuestion } from './numbered-questions.ts'

/** What the person does at a question with mouse or touch, or writes. */
export interface QuestionActions {
  readonly tick: (option: CodedOption) => void
  readonly write: (text: string) => void
  readonly fill: (cells: Typed) => void
}

interface Shown {
  readonly entry: Entry
  readonly current: NumberedQuestion
  readonly language: string
}

/** The question on the screen: as on paper, with its number and the numbers of its boxes. */
export function keyInQuestion(words: Words, { entry, current, language }: Shown, actions: QuestionActions) {
  const { number, section, question } = current
  const { keyInPage } = words.texts.paper
  const own = { lang: language, dir: directionOf(language) }
  return html`
    <p class="key-section" lang=${own.lang} dir=${own.dir}>${section}</p>
    <h2 class="key-question" tabindex="-1" data-focus lang=${own.lang} dir=${own.dir}>
      <span class="paper-number">${number}</span> <span>${question.text}</span>
    </h2>
    ${readings(words, entry, current)}
    ${isNumbers(question) ? amountFields(words, entry, current, question, own, actions) : nothing}
    ${question.type === 'choice' && question.several ? html`<p class="hint">${keyInPage.several} ${standsAlone(words, question)}</p>` : nothing}
    ${
      question.type === 'text'
        ? textField(words, entry, question, actions)
        : current.options.length === 0
          ? nothing
          : html`
          <div class="key-options" role="group" aria-label=${keyInPage.answers} lang=${own.lang} dir=${own.dir}>
            ${current.options.map((option) => optionButton(option, entry, { id: question.id, numbered: !isNumbers(question) }, actions))}
          </div>`
    }`
}

/** What to do where something is ticked on paper beside the box that stands alone. */
function standsAlone({ texts }: Words, { options, none }: Extract<NumberedQuestion['question'], { type: 'choice' }>) {
  const alone = options.find(({ id }) => id === none)
  return alone ? texts.asked.keyIn.alone(alone.label) : ''
}

function optionButton(
  option: CodedOption,
  { answers }: Entry,
  { id, numbered }: { id: string; numbered: boolean },
  { tick }: QuestionActions,
) {
  return html`
    <button
      type="button"
      class="button key-option"
      aria-pressed=${isTicked(answers[id], option)}
      @click=${() => tick(option)}
    >
      <kbd>${numbered ? option.code : keyOfNoAnswer(option)}</kbd> ${option.label === String(option.code) ? nothing : html`<span>${option.label}</span>`}
    </button>`
}

/** Beside fields a digit is part of a number, so what says that there is none has a key of its own. */
const keyOfNoAnswer = ({ answer }: CodedOption): string =>
  isMissing(answer) && answer.missing === 'not-applicable' ? '*' : '/'

/** The fields of a question with numbers, in the order in which they stand on paper. */
function amountFields(
  { texts }: Words,
  entry: Entry,
  current: NumberedQuestion,
  question: NumbersQuestion,
  own: { readonly lang: string; readonly dir: string },
  { fill }: QuestionActions,
) {
  const cells = cellsOf(entry, current)
  const wrong = entry.unread?.wrong ?? []
  const field = (key: string, label: string) => html`
    <label>
      <span lang=${own.lang} dir=${own.dir}>${label}</span>
      <input
        type="text" inputmode="numeric" autocomplete="off" maxlength="5" aria-describedby="key-amounts-hint"
        aria-invalid=${wrong.includes(key) ? 'true' : 'false'} .value=${live(cells[key] ?? '')}
        @input=${(event: Event) => event.target instanceof HTMLInputElement && fill({ ...cells, [key]: event.target.value })} />
    </label>`
  const { keyIn } = texts.asked
  return html`
    <p class="hint" id="key-amounts-hint">${keyIn.hint}</p>
    ${
      question.type === 'split'
        ? html`<div class="key-amounts" role="group" aria-label=${keyIn.fields}>${question.parts.map(({ id, label }) => field(id, label))}</div>`
        : question.rows.map(
            (row) => html`
              <fieldset class="key-row">
                <legend lang=${own.lang} dir=${own.dir}>${row.label}</legend>
                <div class="key-amounts">${question.columns.map(({ id, label }) => field(cellKey(row.id, id), label))}</div>
              </fieldset>`,
          )
    }`
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
