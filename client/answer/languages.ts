import type { AnswerText } from '../text/answer.nl.ts'

export type Direction = 'ltr' | 'rtl'

interface Language {
  /** In the language itself: that is what its readers look for. */
  readonly name: string
  /** Declared, never guessed from the letters of a text. */
  readonly direction: Direction
}

const ltr = (name: string): Language => ({ name, direction: 'ltr' })
const rtl = (name: string): Language => ({ name, direction: 'rtl' })

const languages: Readonly<Record<string, Language>> = {
  nl: ltr('Nederlands'),
  'nl-simple': ltr('Nederlands (makkelijk)'),
  en: ltr('English'),
  tr: ltr('Türkçe'),
  ar: rtl('العربية'),
  pl: ltr('Polski'),
  uk: ltr('Українська'),
  ti: ltr('ትግርኛ'),
  so: ltr('Soomaali'),
  fa: rtl('فارسی'),
  ro: ltr('Română'),
  bg: ltr('Български'),
  es: ltr('Español'),
  pt: ltr('Português'),
  zh: ltr('中文'),
  pap: ltr('Papiamentu'),
  fr: ltr('Français'),
  de: ltr('Deutsch'),
}

/** The language with this tag; one that is not in the list goes by its tag. */
export const languageOf = (tag: string): Language => languages[tag] ?? languages[baseOf(tag)] ?? ltr(tag)

/** The languages in which the page itself speaks. A survey may offer more: their readers get it in English. */
const catalogues = {
  nl: async (): Promise<AnswerText> => (await import('../text/answer.nl.ts')).answerText,
  en: async (): Promise<AnswerText> => (await import('../text/answer.en.ts')).answerText,
} as const
export type PageLanguage = keyof typeof catalogues
export const pageLanguages = Object.keys(catalogues) as readonly PageLanguage[]

export const pageLanguageFor = (tag: string): PageLanguage =>
  pageLanguages.find((language) => language === baseOf(tag)) ?? 'en'

/** What the page says in one language. A catalogue that did not arrive is asked for again the next time. */
export const loadText = (language: PageLanguage): Promise<AnswerText> => catalogues[language]()

/** The language of the device, which is asked for until the person chooses: nl-BE counts as nl. */
export const deviceLanguage = (preferred: string | undefined): string => {
  const base = baseOf(preferred?.toLowerCase() ?? 'nl')
  return /^[a-z]{2,3}$/.test(base) ? base : 'nl'
}

const baseOf = (tag: string): string => tag.split('-')[0] ?? tag
