import type { AnswerText } from '../text/answer.nl.ts'
import { languageOf, loadText, type PageLanguage, pageLanguageFor } from './languages.ts'
import { type Address, type Say, sayer } from './say.ts'

/** The language of the page itself. It follows the language of the questions as far as it can. */
export class Speech {
  language: PageLanguage
  #text: AnswerText

  constructor(language: PageLanguage, text: AnswerText) {
    this.language = language
    this.#text = text
    this.#mark()
  }

  sayer(address: Address): Say {
    return sayer(this.#text, this.language, address)
  }

  /** Changes to the language nearest to this one; false when its words did not arrive. */
  async speak(tag: string): Promise<boolean> {
    const language = pageLanguageFor(tag)
    try {
      if (language !== this.language) this.#text = await loadText(language)
    } catch {
      return false
    }
    this.language = language
    this.#mark()
    return true
  }

  #mark(): void {
    const { documentElement } = document
    documentElement.lang = this.language
    documentElement.dir = languageOf(this.language).direction
    document.title = this.sayer('u')('pageTitle')
  }
}
