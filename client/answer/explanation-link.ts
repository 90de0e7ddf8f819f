import { html, nothing } from 'lit'
import { printedCode } from './code.ts'
import type { Say } from './say.ts'

/** To the page that says what happens with the answers. In a tab of its own where this one would not come back. */
export const explanationLink = (say: Say, code: string, elsewhere = false) =>
  html`<p><a class="explain" href="/uitleg/${printedCode(code)}" target=${elsewhere ? '_blank' : nothing} rel=${elsewhere ? 'noopener' : nothing}>${say(elsewhere ? 'explainElsewhere' : 'explain')}</a></p>`
