import { html } from 'lit'
import { copied } from '../../account/keep.ts'
import { onlyThisComputer } from '../../survey/qr-code.ts'
import { qrView } from '../../survey/qr-view.ts'
import type { RemoteContext } from './remote-context.ts'

/** The code in two groups of three, as one reads it aloud. */
export const spaced = (code: string): string => `${code.slice(0, 3)} ${code.slice(3)}`

/** Behind a #, so that neither the code nor the key stands in a log. */
export const joinUrl = (origin: string, link: string): string => `${origin}/w#${link}`
export const screenUrl = (origin: string, { id, key }: { id: string; key: string }): string =>
  `${origin}/scherm/${id}#${key}`

/** How people join, and the big screen. Open as long as people come in. */
export function joinSection({ words, view, origin }: RemoteContext, message: string, say: (message: string) => void) {
  const { join } = words.texts.workshop.remote
  const { live, joinCode, joinLink, screenKey } = view
  const url = screenUrl(origin, { id: live.id, key: screenKey })
  const copy = async () => say((await copied(url)) ? join.copied : join.notCopied)
  return html`
    <details class="fold tool" ?open=${live.place.kind === 'welcome'}>
      <summary>${join.title}</summary>
      ${onlyThisComputer(origin) ? html`<p class="notice warn">${join.onlyHere(new URL(origin).host)}</p>` : ''}
      ${
        joinCode === null
          ? ''
          : html`
            <p>${join.how(`${origin.replace(/^https?:\/\//, '')}/w`)}</p>
            <div class="join">
              <p class="join-code"><span class="visually-hidden">${join.code}: </span>${spaced(joinCode)}</p>
              ${qrView(joinUrl(origin, joinLink ?? joinCode))}
            </div>`
      }
      <p><a class="button" href=${url} target="_blank" rel="noopener">${join.screen}</a></p>
      <p class="hint">${join.screenHint}</p>
      <div class="field">
        <label for="screen-link">${join.link}</label>
        <p class="hint" id="screen-link-hint">${join.linkHint}</p>
        <input id="screen-link" class="link-field" readonly .value=${url} aria-describedby="screen-link-hint" @focus=${select} />
      </div>
      <div class="buttons"><button type="button" class="button" @click=${copy}>${join.copy}</button></div>
      <div role="status"><p>${message}</p></div>
    </details>`
}

const select = (event: Event) => event.target instanceof HTMLInputElement && event.target.select()
