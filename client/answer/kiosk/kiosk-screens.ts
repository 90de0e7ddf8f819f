import { html, nothing, type TemplateResult } from 'lit'
import type { KioskTextKey } from '../../text/kiosk.nl.ts'
import { explanationLink } from '../explanation-link.ts'
import type { PageLanguage } from '../languages.ts'
import type { OwnScore } from '../own-scores.ts'
import { ownOutcome } from '../received-screen.ts'
import { amount, type Say, type SayOf } from '../say.ts'
import type { Explaining } from './explaining.ts'

export interface KioskView {
  readonly say: Say
  readonly kiosk: SayOf<KioskTextKey>
  readonly pageLanguage: string
  /** The seconds until the screen goes back, while they are counted down. */
  readonly left: number | undefined
}

interface ThanksView extends KioskView {
  readonly scores: readonly OwnScore[]
  readonly shows: boolean
  readonly code: string
  readonly show: () => void
  readonly next: () => void
}

/** The receipt. The own outcome comes on request only: others stand around. */
export function thanksScreen(view: ThanksView): TemplateResult {
  const { say, kiosk, scores, shows, show, next } = view
  return html`
    <div class="screen">
      <h1 tabindex="-1" data-focus>${kiosk('thanksTitle')}</h1>
      <p class="notice good"><strong>${kiosk('thanks')}</strong></p>
      <div>
        <button type="button" class="primary next" @click=${next}>${kiosk('next')}</button>
        ${returning(view)}
      </div>
      <p>${say('whatNext')}</p>
      ${scores.length > 0 && !shows ? html`<div class="actions"><button type="button" @click=${show}>${kiosk('showScores')}</button></div>` : nothing}
      ${shows ? ownOutcome(view) : nothing}
      ${explanationLink(say, view.code)}
    </div>`
}

/**
 * What happens by itself. A screen reader hears it once; the seconds are for the eye. Both sentences keep their room, so
 * that the touch which stops the countdown does not move what is being touched.
 */
export function returning({ kiosk, left, pageLanguage }: KioskView): TemplateResult {
  const counting = left !== undefined
  const time = amount(left ?? 20, 'second', pageLanguage)
  return html`
    <p class="returning" role="timer">
      <span class=${counting ? '' : 'away'}>${kiosk('returning', { time })}</span>
      <span class=${counting ? 'away' : ''}>${kiosk('nextNote')}</span>
    </p>
    <p class="visually-hidden" role="status">${counting ? kiosk('returningSoon') : nothing}</p>`
}

/** Above the questions: whose device this is, or the way to leave it. */
export function kioskStrip({
  kiosk,
  atStart,
  stop,
}: {
  kiosk: SayOf<KioskTextKey>
  atStart: boolean
  stop: () => void
}): TemplateResult {
  return atStart
    ? html`<div class="shared"><p class="notice">${kiosk('shared')}</p></div>`
    : html`<div class="shared"><button type="button" class="quiet" @click=${stop}>${kiosk('stop')}</button></div>`
}

interface ExplanationScreen extends KioskView {
  readonly code: string
  readonly language: PageLanguage
  /** The language of the questions. */
  readonly questions: string
  readonly at: Explaining['at']
  readonly again: () => void
  readonly back: () => void
}

export function explanationScreen(view: ExplanationScreen): TemplateResult {
  const { say, kiosk, code, language, questions, at, back } = view
  return html`
    ${
      at === 'shown'
        ? html`<survey-explanation .code=${code} .say=${say} .pageLanguage=${language} .questionLanguage=${questions}></survey-explanation>`
        : explanationOnItsWay(view)
    }
    <div class="screen"><div class="actions"><button type="button" class="primary" @click=${back}>${kiosk('back')}</button></div></div>`
}

const explanationOnItsWay = ({ say, at, again }: ExplanationScreen): TemplateResult => html`
  <div class="screen">
    <h1 tabindex="-1" data-focus>${say('explain')}</h1>
    ${
      at === 'failed'
        ? html`<p class="notice warn" role="alert">${say('problem-network')}</p><div class="actions"><button type="button" @click=${again}>${say('retry')}</button></div>`
        : html`<p role="status">${say('loading')}</p>`
    }
  </div>`

interface AskView extends KioskView {
  readonly stay: () => void
  readonly stop: () => void
}

/** Covers the whole screen, so that who comes by does not read the answers of who left. */
export function stillThere({ kiosk, left, pageLanguage, stay, stop }: AskView): TemplateResult {
  const leave = (event: Event) => {
    event.stopPropagation()
    stop()
  }
  return html`
    <dialog class="still-there" aria-labelledby="still-there" aria-describedby="still-there-note" @click=${stay} @cancel=${stay}>
      <div class="screen">
        <h2 id="still-there">${kiosk('askTitle')}</h2>
        <p id="still-there-note">${kiosk('askNote')}</p>
        <p class="left" role="timer">${left === undefined ? nothing : kiosk('left', { time: amount(left, 'second', pageLanguage) })}</p>
        <div class="actions">
          <button type="button" class="primary" @click=${stay}>${kiosk('stay')}</button>
          <button type="button" @click=${leave}>${kiosk('stop')}</button>
        </div>
      </div>
    </dialog>`
}
