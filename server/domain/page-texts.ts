export const pageFields = ['title', 'said', 'doing'] as const
export type PageField = (typeof pageFields)[number]

/** What a school writes on its public page in one language, in plain text. */
export type PageText = Readonly<Record<PageField, string>>
export type PageTexts = Readonly<Record<string, PageText>>

export const longestPageText = 4000
export const longestPageTitle = 120

const isFilled = (text: PageText | undefined, field: PageField): boolean => (text?.[field] ?? '').trim() !== ''

/** The languages that are written as a whole: those can be published. */
export const wholeLanguages = (texts: PageTexts, languages: readonly string[]): string[] =>
  languages.filter((language) => pageFields.every((field) => isFilled(texts[language], field)))

/** What is still to be written: a language is left out as a whole, or written as a whole. */
export function missingTexts(texts: PageTexts, languages: readonly string[]): { language: string; field: PageField }[] {
  const begun = languages.filter((language) => pageFields.some((field) => isFilled(texts[language], field)))
  const needed = begun.length > 0 ? begun : languages.slice(0, 1)
  return needed.flatMap((language) =>
    pageFields.filter((field) => !isFilled(texts[language], field)).map((field) => ({ language, field })),
  )
}
