import type { ChoiceWords } from '#domain/workshop/round-definitions.ts'

/** The question of a step that was not written by an author: which topics go first. */
const words = {
  nl: { title: 'Kiezen', question: 'Waar gaan we als eerste mee aan de slag?' },
  en: { title: 'Choosing', question: 'What shall we work on first?' },
} as const satisfies Record<string, ChoiceWords>

const isSpoken = (language: string): language is keyof typeof words => Object.hasOwn(words, language)

/** That question in each of these languages; in English where nobody translated it yet. */
export const choiceWords = (languages: readonly string[]): Record<string, ChoiceWords> =>
  Object.fromEntries(languages.map((language) => [language, words[isSpoken(language) ? language : 'en']]))
