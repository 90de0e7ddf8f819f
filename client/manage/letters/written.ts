import type { School } from '#domain/api/schools.ts'
import type { SurveyText } from '#domain/api/survey-texts.ts'
import type { Survey } from '#domain/api/surveys.ts'
import type { LetterFacts, LetterKind } from '#domain/letters/letter-kinds.ts'
import { directionOf, languagesToWrite, letterLanguage } from '#domain/letters/letter-language.ts'
import { fixedSentences, type LetterText, letterText } from '#domain/letters/letter-text.ts'
import type { Audience } from '#domain/texts.ts'

/** What letters are made of, besides their codes. */
export interface LetterSetting {
  readonly school: School
  readonly survey: Survey
  readonly texts: readonly SurveyText[]
  readonly minutes: Readonly<Record<Audience, number>>
}

type Direction = 'ltr' | 'rtl'

/** A letter in one language, filled in. The sentences around it may be in another one, where we have no text yet. */
export interface Written extends LetterText {
  readonly language: string
  readonly direction: Direction
  readonly fixed: ReturnType<typeof fixedSentences> & { readonly language: string; readonly direction: Direction }
}

export const factsFor = ({ school, survey, minutes }: LetterSetting, audience: Audience): LetterFacts => ({
  audience,
  schoolType: school.type,
  school: school.name,
  title: survey.title,
  closesOn: survey.closesOn,
  minutes: minutes[audience],
  unit: survey.unit,
})

/** What goes to one audience, in every language of the survey, each once. */
export function writtenFor(setting: LetterSetting, audience: Audience, kind: LetterKind = 'letter'): Written[] {
  const ownIn = (language: string) =>
    setting.texts.find((text) => text.kind === kind && text.audience === audience && text.language === language)?.own ??
    undefined
  return languagesToWrite(setting.survey.languages, (language) => ownIn(language) !== undefined).map((language) =>
    written(setting, { audience, kind, language }, ownIn(language)),
  )
}

interface Which {
  readonly audience: Audience
  readonly kind: LetterKind
  readonly language: string
}

export function written(setting: LetterSetting, { audience, kind, language }: Which, own?: string): Written {
  const facts = factsFor(setting, audience)
  const ours = letterLanguage(language)
  const shown = own === undefined ? ours : language
  return {
    ...letterText(kind, language, facts, own),
    language: shown,
    direction: directionOf(shown),
    fixed: { ...fixedSentences(language, facts), language: ours, direction: directionOf(ours) },
  }
}

export const paragraphsOf = (body: string): string[] => body.split(/\n{2,}/)
