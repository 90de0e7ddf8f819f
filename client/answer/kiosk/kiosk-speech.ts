import type { AnswerText } from '../../text/answer.nl.ts'
import type { KioskText, KioskTextKey } from '../../text/kiosk.nl.ts'
import { type PageLanguage, pageLanguageFor } from '../languages.ts'
import { type Address, type SayOf, sayer } from '../say.ts'
import { Speech } from '../speech.ts'
import { loadKioskText } from './kiosk-text.ts'

/** The language of a shared device: the words of the respondent's page, and its own beside them. */
export class KioskSpeech extends Speech {
  #kioskText: KioskText

  constructor(language: PageLanguage, text: AnswerText, kioskText: KioskText) {
    super(language, text)
    this.#kioskText = kioskText
  }

  kioskSayer(address: Address): SayOf<KioskTextKey> {
    return sayer(this.#kioskText, this.language, address)
  }

  /** Both kinds of words change, or neither. */
  override async speak(tag: string): Promise<boolean> {
    const kioskText = await loadKioskText(pageLanguageFor(tag)).catch(() => undefined)
    if (!kioskText || !(await super.speak(tag))) return false
    this.#kioskText = kioskText
    return true
  }
}
