import { html, nothing, type TemplateResult } from 'lit'
import type { QuestionView } from '#domain/api/questionnaire.ts'
import type { Audience } from '#domain/texts.ts'
import type { AskedTexts } from '../../text/manage/asked.nl.ts'
import { amountsOnPaper } from './amounts-on-paper.ts'
import { bookletWords, ownDirection } from './booklet-words.ts'
import { circleOnPaper } from './circle-on-paper.ts'
import { type CodedOption, isNumbers } from './coded-options.ts'
import { conditionWords } from './condition-words.ts'
import type { NumberedQuestion } from './numbered-questions.ts'
import './numbers-on-paper.css'

/** A question on paper with its number, its boxes and their numbers; never cut in two. */
export function paperQuestion(
  language: string,
  audience: Audience,
  { number, question, options }: NumberedQuestion,
  all: readonly NumberedQuestion[],
) {
  const words = bookletWords(language)
  const own = ownDirection(language)
  const note = (text: string | TemplateResult) =>
    html`<p class="paper-note" lang=${own.lang} dir=${own.dir}>${text}</p>`
  const condition = conditionWords(words, audience, question, all)
  const how = howTo(question, audience, words.texts)
  return html`
    <li class="paper-question">
      <p class="paper-text"><span class="paper-number">${number}</span> <span>${question.text}</span></p>
      ${condition === nothing ? nothing : note(html`<strong>${condition}</strong>`)}
      ${question.help === undefined ? nothing : html`<p class="paper-note">${question.help}</p>`}
      ${how === undefined ? nothing : note(how)}
      ${question.type === 'position' ? circleOnPaper(words.texts.asked, own.lang) : nothing}
      ${isNumbers(question) ? amountsOnPaper(question, words.texts.asked, own) : nothing}
      ${question.type === 'text' ? lines(question.maxLength) : boxes(question, options)}
    </li>`
}

type Texts = ReturnType<typeof bookletWords>['texts']

/** What to do at questions that are not just one cross in one box. */
function howTo(question: QuestionView, audience: Audience, { paper, asked }: Texts): string | undefined {
  const { several, noNames } = paper.sheet
  const own: AskedTexts['paper'] = asked.paper
  switch (question.type) {
    case 'choice':
      return question.several ? howToSeveral(question, several[audience], own) : undefined
    case 'split':
      return own.split
    case 'grid-split':
      return own.grid
    case 'count':
      return own.count
    case 'position':
      return own.position
    case 'text':
      // Where an open question says something itself, that is about names as well.
      return question.help === undefined ? noNames : undefined
    default:
      return undefined
  }
}

function howToSeveral(
  { options, none, most }: Extract<QuestionView, { type: 'choice' }>,
  several: string,
  own: AskedTexts['paper'],
): string {
  const alone = options.find(({ id }) => id === none)
  return [most === undefined ? several : own.most(most), ...(alone ? [own.alone(alone.label)] : [])].join(' ')
}

function boxes(question: QuestionView, options: readonly CodedOption[]) {
  if (options.length === 0) return nothing
  return html`
    <ul class="paper-boxes ${layoutOf(question, options)}">
      ${options.map((option) => {
        const { code, label } = option
        const number = isNumbers(question) ? nothing : html`<span class="paper-code">${code}</span>`
        return html`
          <li class=${isOut(option) ? 'paper-option out' : 'paper-option'}>
            <span class="paper-box" aria-hidden="true"></span>
            <span>${number}${label === String(code) ? '' : html` ${label}`}</span>
          </li>`
      })}
    </ul>`
}

const isOut = ({ answer }: CodedOption): boolean => typeof answer === 'object' && 'missing' in answer

/** The points of a scale stand side by side, in columns that are the same for all its questions. */
function layoutOf({ type }: QuestionView, options: readonly CodedOption[]): string {
  if (type === 'rating') return options.length <= 6 ? 'side' : 'close'
  return options.length > 6 ? 'two' : ''
}

/** Room for about as much as may be sent, but not a page of empty lines: they would ask for a letter. */
function lines(maxLength: number) {
  const count = Math.min(8, Math.max(2, Math.ceil(maxLength / 150)))
  return html`<div class="paper-lines" aria-hidden="true">${Array.from({ length: count }, () => html`<span></span>`)}</div>`
}
