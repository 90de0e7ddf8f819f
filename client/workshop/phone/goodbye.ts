import { html, nothing, type TemplateResult } from 'lit'
import type { Scene } from './scene.ts'
import type { Say } from './speech.ts'
import { agreementList } from './steps/simple-steps.ts'

export const leftScreen = (say: Say): TemplateResult => goodbye(say, 'left')

/** The end, with what was agreed; it stands on the screen alone, the device has forgotten it. */
export const endedScreen = (view: Pick<Scene, 'say' | 'live' | 'pageLanguage'>): TemplateResult => html`
  ${goodbye(view.say, 'ended')}
  ${view.live.agreements.length > 0 ? html`<section class="screen"><h2>${view.say('agreementsTitle')}</h2>${agreementList(view)}</section>` : nothing}`

const goodbye = (say: Say, how: 'ended' | 'left'): TemplateResult => html`
  <div class="screen">
    <h1 tabindex="-1" data-focus>${say(`${how}Title`)}</h1>
    <p class="notice good">${say(`${how}Text`)}</p>
  </div>`
