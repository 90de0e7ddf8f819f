import { html, nothing, type TemplateResult } from 'lit'
import { dayInWords } from '../../../answer/say.ts'
import { type Scene, titleOf } from '../scene.ts'

const heading = (title: string) => html`<h1 tabindex="-1" data-focus>${title}</h1>`

/** Somebody is in, and nothing has begun. */
export const welcomeStep = ({ say }: Scene): TemplateResult => html`
  <div class="screen">
    ${heading(say('welcomeTitle'))}
    <p>${say('welcomeText')}</p>
    <p>${say('welcomeKeep')}</p>
    <p class="notice good">${say('promise')}</p>
  </div>`

/** There is nothing to do on the telephone now. */
export const lookUpStep = (scene: Scene): TemplateResult => html`
  <div class="screen">
    ${heading(titleOf(scene))}
    <p>${scene.say('lookUp')}</p>
  </div>`

export const pauseStep = (scene: Scene): TemplateResult => html`
  <div class="screen">
    ${heading(titleOf(scene))}
    <p>${scene.say('pauseText')}</p>
  </div>`

export function agreeStep(scene: Scene): TemplateResult {
  const { say, live } = scene
  return html`
    <div class="screen">
      ${heading(titleOf(scene))}
      <p>${say('agreeText')}</p>
      ${live.agreements.length === 0 ? html`<p>${say('agreeNone')}</p>` : agreementList(scene)}
    </div>`
}

export const agreementList = ({ say, live, pageLanguage }: Pick<Scene, 'say' | 'live' | 'pageLanguage'>) => html`
  <ul class="items">
    ${live.agreements.map(
      ({ what, who, dueOn, evidence }) => html`
        <li>
          <strong>${what}</strong>
          <dl class="facts">
            <div><dt>${say('agreeWho')}</dt><dd>${who}</dd></div>
            ${dueOn ? html`<div><dt>${say('agreeBy')}</dt><dd>${dayInWords(dueOn, pageLanguage)}</dd></div>` : nothing}
            ${evidence ? html`<div><dt>${say('agreeEvidence')}</dt><dd>${evidence}</dd></div>` : nothing}
          </dl>
        </li>`,
    )}
  </ul>`
