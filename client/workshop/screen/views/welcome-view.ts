import { html } from 'lit'
import { onlyThisComputer } from '../../../manage/survey/qr-code.ts'
import { qrView } from '../../../manage/survey/qr-view.ts'
import { isOne } from '../../pictures/screen-words.ts'
import { inGroups, joinAddress, joinUrl } from '../join-code.ts'
import type { Scene } from '../scene.ts'

/** How to join: a picture to scan, and a code to type for who cannot. */
export function welcomeView({ words, live, joinCode, joinLink, origin }: Scene) {
  const { join } = words.screen
  if (joinCode === null)
    return html`<div class="middle"><h1>${live.title}</h1><p>${live.school}</p><p class="soft">${join.soon}</p></div>`
  return html`
    <div class="welcome">
      <div class="scan">${qrView(joinUrl(origin, joinLink ?? joinCode))}</div>
      <div>
        <h1>${live.title}</h1>
        <p>${join.scan} <strong class="address">${joinAddress(origin)}</strong> ${join.type}</p>
        <p class="huge code">${inGroups(joinCode)}</p>
        ${onlyThisComputer(origin) ? html`<p class="warning">${join.onlyHere}</p>` : ''}
        <p class="present">${join.present(words.format.integer(live.present), isOne(live.present))}</p>
        <p class="soft">${join.privacy}</p>
      </div>
    </div>`
}
