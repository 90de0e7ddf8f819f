import type { Explanation } from '#domain/api/explanation.ts'
import { type Definition, questionsFor } from '#domain/definition.ts'
import { enoughTexts } from '#domain/disclosure/open-answers.ts'
import { offeredLanguage, questionnaireFor } from '#domain/questionnaire.ts'
import type { Audience, SchoolType } from '#domain/texts.ts'
import type { StoredSurvey } from '../surveys/repository.ts'

interface Asking {
  readonly definition: Definition
  readonly school: string
  readonly schoolType: SchoolType
  readonly example: boolean
  /** Unknown of a code that is gone. */
  readonly audience: Audience | undefined
  readonly language: string | undefined
}

/** What a survey asks and keeps, for who holds one of its codes. */
export function explain(survey: StoredSurvey, asking: Asking): Explanation {
  const { definition, school, example } = asking
  const invited = survey.audiences.map(({ audience }) => audience)
  const audience = asking.audience ?? (invited.length === 1 ? invited[0] : undefined)
  const readers = audience ? [audience] : invited
  const asked = readers.flatMap((reader) => questionsFor(definition, reader))
  const { title, status, closesOn, closedOn, languages, unit, minimumGroup, retentionMonths } = survey
  return {
    survey: { title, school, audience, status, closesOn, closedOn, languages, unit, example },
    privacy: {
      minimumGroup,
      minimumTexts: enoughTexts(minimumGroup),
      retentionMonths,
      openAnswers: asked.some(({ type }) => type === 'text'),
      sensitive: asked.some(({ sensitive }) => sensitive),
    },
    questionnaire: questionnaireOf(survey, asking, readers),
  }
}

function questionnaireOf(
  survey: StoredSurvey,
  { definition, schoolType, language }: Asking,
  readers: readonly Audience[],
): Explanation['questionnaire'] {
  const offered = survey.languages.filter((each) => definition.texts[each])
  const chosen = offeredLanguage(language, offered)
  const worded = readers.map((audience) => questionnaireFor(definition, { audience, schoolType }, chosen))
  return {
    language: chosen,
    minutes: definition.minutes,
    introduction: shared(worded.map(({ introduction }) => introduction)),
    sections: shared(worded.map(({ sections }) => sections.map(({ title }) => title))),
  }
}

/** What all of them have in common, if they do. */
const shared = <T>([first, ...others]: readonly T[]): T | undefined =>
  others.every((other) => JSON.stringify(other) === JSON.stringify(first)) ? first : undefined
