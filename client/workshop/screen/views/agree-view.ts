import { html, nothing } from 'lit'
import type { LiveWorkshop } from '#domain/api/live-workshop.ts'
import type { ScreenWords } from '../../pictures/screen-words.ts'
import type { Scene } from '../scene.ts'

type Agreements = LiveWorkshop['agreements']

/** What was agreed so far, or the four questions that an agreement answers. */
export function agreeView({ words, live }: Scene) {
  const { agree } = words.screen
  if (live.agreements.length === 0)
    return html`<div class="middle left"><h1>${agree.none}</h1><ol class="talk">${agree.four.map((each) => html`<li>${each}</li>`)}</ol></div>`
  return html`<div class="agreed"><h1>${agree.title}</h1>${agreementList(words, live.agreements)}</div>`
}

/** What, who, when, and how one will see it. */
export const agreementList = (words: ScreenWords, agreements: Agreements) => html`
  <ol class="agreements ${agreements.length > 3 ? 'two' : ''}">
    ${agreements.map((agreement) => oneAgreement(words, agreement))}
  </ol>`

function oneAgreement({ screen: { agree }, format }: ScreenWords, { what, who, dueOn, evidence }: Agreements[number]) {
  const line = (name: string, text: string | null) =>
    text === null || text === '' ? nothing : html`<div><dt>${name}</dt><dd>${text}</dd></div>`
  return html`
    <li>
      <p class="what">${what}</p>
      <dl>
        ${line(agree.who, who)} ${line(agree.when, dueOn === null ? null : format.date(dueOn))} ${line(agree.see, evidence)}
      </dl>
    </li>`
}
