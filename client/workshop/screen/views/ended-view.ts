import { html } from 'lit'
import type { Scene } from '../scene.ts'
import { agreementList } from './agree-view.ts'

/** Thank you, and what was agreed. */
export function endedView({ words, live }: Scene) {
  const { ended, agree } = words.screen
  if (live.agreements.length === 0)
    return html`<div class="middle"><h1>${ended.title}</h1><p>${ended.none}</p><p class="soft">${ended.text}</p></div>`
  return html`
    <div class="ended">
      <h1>${ended.title}</h1>
      <h2>${agree.title}</h2>
      ${agreementList(words, live.agreements)}
      <p class="soft">${ended.text}</p>
    </div>`
}
