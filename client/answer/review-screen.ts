import { html, nothing, type TemplateResult } from 'lit'
import type { Answers } from '#domain/question-types/answer.ts'
import type { Typed } from '../questions/typed.ts'
import { languageOf } from './languages.ts'
import type { Say } from './say.ts'
import { isAnswered, type Step } from './steps.ts'

interface ReviewView {
  readonly say: Say
  readonly steps: readonly Step[]
  readonly answers: Answers
  /** What was typed and is no answer, by question: it will not be sent. */
  readonly unfinished: Readonly<Record<string, Typed>>
  readonly language: string
  /** The questions whose answers the server did not take. */
  readonly invalid: readonly string[]
  readonly goTo: (question: string) => void
  readonly back: () => void
  readonly send: () => void
}

/** Before sending: what was skipped, and what the server could not read. */
export function reviewScreen(view: ReviewView): TemplateResult {
  const { say, steps, answers, unfinished, invalid } = view
  const open = steps.filter(({ question }) => !isAnswered(answers, question.id))
  const begun = open.filter(({ question }) => unfinished[question.id])
  const skipped = open.filter((step) => !begun.includes(step))
  const unread = steps.filter(({ question }) => invalid.includes(question.id))
  const empty = open.length === steps.length
  const summary =
    open.length === 0
      ? say('reviewComplete')
      : skipped.length > 0
        ? say('reviewSkipped', { count: skipped.length })
        : ''
  return html`
    <div class="screen">
      <h1 tabindex="-1" data-focus>${say('reviewTitle')}</h1>
      ${invalid.length > 0 ? html`<p class="notice error" role="alert">${say('reviewInvalid')}</p>${links(view, unread)}` : nothing}
      ${begun.length > 0 ? html`<p class="notice warn">${say('reviewUnfinished')}</p>${links(view, begun)}` : nothing}
      ${empty ? html`<p class="notice warn">${say('reviewEmpty')}</p>` : html`<p>${summary} ${say('reviewFinal')}</p>`}
      <div class="actions">
        <button type="button" @click=${view.back}>${say('back')}</button>
        ${empty ? nothing : html`<button type="button" class="primary" @click=${view.send}>${say('send')}</button>`}
      </div>
      ${skipped.length > 0 ? links(view, skipped) : nothing}
    </div>`
}

function links({ language, goTo }: ReviewView, steps: readonly Step[]): TemplateResult {
  const link = ({ question }: Step) =>
    html`<li><button type="button" class="link" @click=${() => goTo(question.id)}>${question.text}</button></li>`
  return html`<ul class="links" lang=${language} dir=${languageOf(language).direction}>${steps.map(link)}</ul>`
}
