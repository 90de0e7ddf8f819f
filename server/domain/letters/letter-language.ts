import { en } from './texts/en.ts'
import type { LetterTexts } from './texts/letter-texts.ts'
import { nl } from './texts/nl.ts'

const catalogues = { nl, en } as const

/** The languages in which we have letters of our own. */
export type LetterLanguage = keyof typeof catalogues

/**
 * The language of our own text for people who read `language`: that language, or without its region (nl-be is read
 * as nl), or English, which most people who read none of our languages know some of.
 */
export function letterLanguage(language: string): LetterLanguage {
  const base = language.split('-')[0] ?? language
  return base === 'nl' ? 'nl' : 'en'
}

export const textsIn = (language: string): LetterTexts => catalogues[letterLanguage(language)]

/** Declared per language and never guessed from the text: one name in Latin letters would turn a line around. */
const rightToLeft = ['ar', 'arc', 'ckb', 'dv', 'fa', 'he', 'ps', 'sd', 'ug', 'ur', 'yi']

export const directionOf = (language: string): 'ltr' | 'rtl' =>
  rightToLeft.includes(language.split('-')[0] ?? language) ? 'rtl' : 'ltr'

/** A day such as 2027-03-01 in words; the same day everywhere, whatever the clock of the reader says. */
export const dayIn = (language: string, day: string): string =>
  new Intl.DateTimeFormat(letterLanguage(language) === 'nl' ? 'nl-NL' : 'en-GB', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(`${day}T00:00:00Z`))

/**
 * The languages in which something is written to people who read `languages`, each once: those with a text of the
 * school's own as they are, the others in the language of our text, so that English does not stand there twice.
 */
export const languagesToWrite = (languages: readonly string[], hasOwn: (language: string) => boolean): string[] => [
  ...new Set(languages.map((language) => (hasOwn(language) ? language : letterLanguage(language)))),
]
