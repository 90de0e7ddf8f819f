import { languageOf, type PageLanguage, pageLanguageFor } from '../../answer/languages.ts'
import { type Address, type SayOf, sayer } from '../../answer/say.ts'
import type { PhoneText, PhoneTextKey } from '../../text/phone.nl.ts'

export type Say = SayOf<PhoneTextKey>

/** A language of the interface is complete, or this does not compile. */
const catalogues: Readonly<Record<PageLanguage, () => Promise<PhoneText>>> = {
  nl: async () => (await import('../../text/phone.nl.ts')).phoneText,
  en: async () => (await import('../../text/phone.en.ts')).phoneText,
}

/** The language of the page itself. It follows the language that somebody chose as far as it can. */
export class PhoneSpeech {
  readonly language: PageLanguage
  readonly #text: PhoneText

  private constructor(language: PageLanguage, text: PhoneText) {
    this.language = language
    this.#text = text
  }

  /** Throws when the words do not arrive. */
  static async in(tag: string): Promise<PhoneSpeech> {
    const language = pageLanguageFor(tag)
    return new PhoneSpeech(language, await catalogues[language]())
  }

  sayer(address: Address): Say {
    return sayer(this.#text, this.language, address)
  }

  /** The page is in this language from here on. */
  take(): void {
    const { documentElement } = document
    documentElement.lang = this.language
    documentElement.dir = languageOf(this.language).direction
    document.title = this.sayer('je')('pageTitle')
  }
}
