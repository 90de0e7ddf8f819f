import { en } from '../text/manage.en.ts'
import { type ManageTexts, nl } from '../text/manage.nl.ts'
import { type Format, formatIn } from './format.ts'

export const languages = ['nl', 'en'] as const
export type Language = (typeof languages)[number]

/** What every page needs to speak to the person: the language, its texts, and how it writes numbers and dates. */
export interface Words {
  readonly language: Language
  readonly texts: ManageTexts
  readonly format: Format
}

const catalogues: Record<Language, ManageTexts> = { nl, en }

export const wordsIn = (language: Language): Words => ({
  language,
  texts: catalogues[language],
  format: formatIn(language),
})

const key = 'windroos-language'

/** The language chosen earlier in this browser; Dutch until something else was chosen. */
export function rememberedLanguage(): Language {
  return languages.find((language) => language === storage()?.getItem(key)) ?? 'nl'
}

export const rememberLanguage = (language: Language): void => storage()?.setItem(key, language)

/** Browsers that block storage throw on the mere touch of it. */
function storage(): Storage | undefined {
  try {
    return window.localStorage
  } catch {
    return undefined
  }
}
