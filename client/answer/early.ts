import { codeInPath, normaliseCode } from './code.ts'
import { DraftStore } from './draft-store.ts'
import { deviceLanguage, loadText, pageLanguageFor, pageLanguages } from './languages.ts'
import { openQuestionnaire } from './server.ts'

/*
 * What goes out over the network in the first moment, before the page is drawn or even knows how: on a slow phone
 * every request that waits for something else costs half a second.
 */

/** What the address asks for: `i` to answer, `k` to answer on a shared device, `uitleg` to read about it. */
const [, purpose] = location.pathname.split('/')
export const shared = purpose === 'k'
const explaining = purpose === 'uitleg'

/** On a shared device answers live in the memory of the page and nowhere else. */
export const store = new DraftStore(() => {
  if (shared) throw new DOMException('this device is shared')
  return localStorage
})
/** What stands after /i/ in the address, which need not be a code. */
export const scanned = codeInPath(location.pathname)
export const firstCode = scanned === undefined ? undefined : normaliseCode(scanned)

const draft = firstCode === undefined ? undefined : store.read(firstCode)
export const firstLanguage = draft?.language ?? deviceLanguage(navigator.language)
export const firstOpening =
  firstCode === undefined || explaining ? undefined : openQuestionnaire(firstCode, firstLanguage)

const spoken = pageLanguageFor(firstLanguage)
/** Most surveys here are in Dutch first, so a device in a language that the page does not speak gets Dutch ready. */
export const firstPageLanguage = pageLanguages.some((language) => firstLanguage.startsWith(language)) ? spoken : 'nl'
export const firstText = loadText(firstPageLanguage)
