import { html, nothing } from 'lit'
import type { Audience } from '#domain/texts.ts'
import { bookletWords, ownDirection } from './booklet-words.ts'
import type { CodedOption } from './coded-options.ts'
import type { NumberedQuestion } from './numbered-questions.ts'

/** A question on paper with its number, its boxes and their numbers; never cut in two. */
export function paperQuestion(language: string, audience: Audience, { number, question, options }: NumberedQuestion) {
  const { several, noNames } = bookletWords(language).texts.paper.sheet
  // Where an open question says something itself, that is about names as well.
  const openly = question.type === 'text' && question.help === undefined ? noNames : undefined
  const own = question.type === 'choice' && question.several ? several[audience] : openly
  const { lang, dir } = ownDirection(language)
  return html`
    <li class="paper-question">
      <p class="paper-text"><span class="paper-number">${number}</span> <span>${question.text}</span></p>
      ${question.help === undefined ? nothing : html`<p class="paper-note">${question.help}</p>`}
      ${own === undefined ? nothing : html`<p class="paper-note" lang=${lang} dir=${dir}>${own}</p>`}
      ${question.type === 'text' ? lines(question.maxLength) : boxes(question.type, options)}
    </li>`
}

function boxes(type: 'rating' | 'choice', options: readonly CodedOption[]) {
  return html`
    <ul class="paper-boxes ${layoutOf(type, options)}">
      ${options.map(
        ({ code, label, answer }) => html`
          <li class=${typeof answer === 'object' ? 'paper-option out' : 'paper-option'}>
            <span class="paper-box" aria-hidden="true"></span>
            <span><span class="paper-code">${code}</span>${label === String(code) ? '' : html` ${label}`}</span>
          </li>`,
      )}
    </ul>`
}

/** The points of a scale stand side by side, in columns that are the same for all its questions. */
function layoutOf(type: 'rating' | 'choice', options: readonly CodedOption[]): string {
  if (type === 'rating') return options.length <= 6 ? 'side' : 'close'
  return options.length > 6 ? 'two' : ''
}

/** Room for about as much as may be sent, but not a page of empty lines: they would ask for a letter. */
function lines(maxLength: number) {
  const count = Math.min(8, Math.max(2, Math.ceil(maxLength / 150)))
  return html`<div class="paper-lines" aria-hidden="true">${Array.from({ length: count }, () => html`<span></span>`)}</div>`
}
