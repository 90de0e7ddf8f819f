import { directionOf, letterLanguage } from '#domain/letters/letter-language.ts'
import { type Words, wordsIn } from '../words.ts'

/** Our own words beside questions in this language: in that language, or in English where we do not speak it. */
export const bookletWords = (language: string): Words => wordsIn(letterLanguage(language))

/** How those words are read: English among Arabic questions still runs from left to right. */
export function ownDirection(language: string): { lang: string; dir: 'ltr' | 'rtl' } {
  const lang = letterLanguage(language)
  return { lang, dir: directionOf(lang) }
}
