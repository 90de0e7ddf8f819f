import { type Language, languages, type Words, wordsIn } from '../../manage/words.ts'
import { screenEn } from '../../text/screen.en.ts'
import { type ScreenTexts, screenNl } from '../../text/screen.nl.ts'

/** The words of the big screen, beside those of the report: a figure is called the same wherever it stands. */
export interface ScreenWords extends Words {
  readonly screen: ScreenTexts
}

const catalogues: Record<Language, ScreenTexts> = { nl: screenNl, en: screenEn }

const made = new Map<Language, ScreenWords>()

/** The screen speaks the first language of the workshop, where it can. */
export function screenWords(spoken: readonly string[]): ScreenWords {
  const language = languages.find((each) => each === spoken[0]) ?? 'nl'
  const words = made.get(language) ?? { ...wordsIn(language), screen: catalogues[language] }
  made.set(language, words)
  return words
}

/** A text of the instrument in the language of the screen, or else in one that it has. */
export const textIn = <T>({ language }: ScreenWords, texts: Readonly<Record<string, T>> | null): T | undefined =>
  texts === null ? undefined : (texts[language] ?? Object.values(texts)[0])

/** A label of an instrument is often a name and what it means: on a large screen there is room for the name. */
export function shortOf(label: string): string {
  const [name = '', meaning] = label.split(/:\s/, 2)
  return meaning === undefined || name.length > 40 ? label : name
}

/** Whether a picture has the whole width of the screen, or stands beside another. */
export type Room = 'wide' | 'narrow'

export const isOne = (count: number): boolean => count === 1
