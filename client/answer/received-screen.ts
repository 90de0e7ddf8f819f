import { html, nothing, svg, type TemplateResult } from 'lit'
import { explanationLink } from './explanation-link.ts'
import { languageOf } from './languages.ts'
import type { MeasureScore, OwnFigures, OwnScore } from './own-scores.ts'
import type { Say } from './say.ts'
import type { FinalRefusal } from './server.ts'

interface OutcomeView {
  readonly say: Say
  readonly pageLanguage: string
  readonly scores: readonly OwnScore[]
}

interface ReceivedView extends OutcomeView {
  readonly code: string
  readonly done: () => void
}

/** The receipt, and what the person answered, worked out on the device and shown this once. */
export function receivedScreen(view: ReceivedView): TemplateResult {
  const { say, scores } = view
  return html`
    <div class="screen">
      <h1 tabindex="-1" data-focus>${say('receivedTitle')}</h1>
      <p class="notice good"><strong>${say('thanks')}</strong></p>
      <p>${say('whatNext')}</p>
      ${scores.length > 0 ? ownOutcome(view) : nothing}
      ${explanationLink(say, view.code, true)}
      ${doneButton(view)}
    </div>`
}

export function ownOutcome(view: OutcomeView): TemplateResult {
  const { say, scores, pageLanguage } = view
  const figures = scores.filter((own) => 'answers' in own)
  const measures = scores.filter((own) => 'score' in own)
  const enough = figures.length > 0 || measures.some(({ score }) => score !== null)
  return html`
    <h2>${say('scoresTitle')}</h2>
    ${
      enough
        ? html`
          <p>${say('scoresNote')}</p>
          ${measures.length > 0 ? html`<ul class="scores">${measures.map((score) => scoreLine(view, score))}</ul>` : nothing}
          ${figures.map((own) => ownFigures(own, pageLanguage))}`
        : html`<p>${say('scoreNone')}</p>`
    }`
}

const ownFigures = ({ questionnaire, answers }: OwnFigures, pageLanguage: string) => html`
  <own-result
    .questionnaire=${questionnaire} .answers=${answers} .language=${pageLanguage}
    .direction=${languageOf(questionnaire.language).direction}></own-result>`

/** The end of a list that the server will not take any more. */
export function refusedScreen(view: { say: Say; problem: FinalRefusal; done: () => void }): TemplateResult {
  return html`
    <div class="screen">
      <h1 tabindex="-1" data-focus>${view.say('refusedTitle')}</h1>
      <p class="notice warn" role="alert">${view.say(`refused-${view.problem}`)}</p>
      ${doneButton(view)}
    </div>`
}

const doneButton = ({ say, done }: { say: Say; done: () => void }) =>
  html`<div class="actions"><button type="button" class="primary" @click=${done}>${say('done')}</button></div>`

function scoreLine(
  { say, pageLanguage }: OutcomeView,
  { title, score, points, nearest }: MeasureScore,
): TemplateResult {
  if (score === null) return html`<li><strong>${title}</strong><span>${say('scoreNone')}</span></li>`
  const number = new Intl.NumberFormat(pageLanguage, { minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(
    score,
  )
  const labels = new Intl.ListFormat(pageLanguage, { type: 'disjunction' }).format(nearest)
  return html`
    <li>
      <strong>${title}</strong>
      <span>${say('score', { score: number, points })}${nearest.length > 0 ? html`, ${say('scoreNearest', { labels })}` : nothing}</span>
      ${scoreBar(score, points)}
    </li>`
}

/** A cell per point, filled as far as the score goes. The words beside it say the same. */
function scoreBar(score: number, points: number): TemplateResult {
  const edges = Array.from({ length: points - 1 }, (_, index) => `${((index + 1) / points) * 100}%`)
  return html`
    <svg class="score-bar" aria-hidden="true" width="100%" height="12">
      <rect class="track" width="100%" height="12"></rect>
      <rect class="fill" width="${(score / points) * 100}%" height="12"></rect>
      ${edges.map((x) => svg`<line x1=${x} x2=${x} y1="0" y2="12"></line>`)}
    </svg>`
}
