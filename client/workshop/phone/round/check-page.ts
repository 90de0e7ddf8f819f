import { html, nothing, type TemplateResult } from 'lit'
import type { Answers } from '#domain/question-types/answer.ts'
import { languageOf } from '../../../answer/languages.ts'
import { isAnswered, type Step } from '../../../answer/steps.ts'
import type { Typed } from '../../../questions/typed.ts'
import type { Say } from '../speech.ts'

interface CheckPage {
  readonly say: Say
  readonly language: string
  readonly steps: readonly Step[]
  readonly answers: Answers
  readonly unfinished: Readonly<Record<string, Typed>>
  readonly invalid: readonly string[]
  readonly goTo: (question: string) => void
  readonly back: () => void
  readonly send: () => void
}

/** Before sending: what was skipped, what is not finished, and what the server could not read. */
export function checkPage(page: CheckPage): TemplateResult {
  const { say, steps, answers, unfinished, invalid } = page
  const open = steps.filter(({ question }) => !isAnswered(answers, question.id))
  const begun = open.filter(({ question }) => unfinished[question.id])
  const skipped = open.filter((step) => !begun.includes(step))
  const unread = steps.filter(({ question }) => invalid.includes(question.id))
  const empty = open.length === steps.length
  const summary =
    open.length === 0 ? say('checkComplete') : skipped.length > 0 ? say('checkSkipped', { count: skipped.length }) : ''
  return html`
    <div class="screen">
      <h1 tabindex="-1" data-focus>${say('checkTitle')}</h1>
      ${invalid.length > 0 ? html`<p class="notice error" role="alert">${say('checkInvalid')}</p>${links(page, unread)}` : nothing}
      ${begun.length > 0 ? html`<p class="notice warn">${say('checkUnfinished')}</p>${links(page, begun)}` : nothing}
      ${empty ? html`<p class="notice warn">${say('checkEmpty')}</p>` : html`<p>${summary} ${say('checkFinal')}</p>`}
      <div class="actions">
        <button type="button" @click=${page.back}>${say('back')}</button>
        ${empty ? nothing : html`<button type="button" class="primary" @click=${page.send}>${say('send')}</button>`}
      </div>
      ${skipped.length > 0 ? links(page, skipped) : nothing}
    </div>`
}

function links({ language, goTo }: CheckPage, steps: readonly Step[]): TemplateResult {
  const link = ({ question }: Step) =>
    html`<li><button type="button" class="link" @click=${() => goTo(question.id)}>${question.text}</button></li>`
  return html`<ul class="links" lang=${language} dir=${languageOf(language).direction}>${steps.map(link)}</ul>`
}
