import type { Definition } from './definition.ts'
import { questionnaireFor } from './questionnaire.ts'
import type { Audience, SchoolType } from './texts.ts'

/** An instrument as it was asked at a school. */
export interface Asked {
  readonly definition: Definition
  readonly schoolType: SchoolType
}

/**
 * Whether a measure means the same in two surveys: the same questions, on the same scale, and word for word the same in
 * every language that both were asked in.
 */
export function isComparable(one: Asked, other: Asked, audience: Audience, measure: string): boolean {
  const languages = Object.keys(one.definition.texts).filter((language) => other.definition.texts[language])
  const [ones, others] = [one, other].map((asked) =>
    languages.map((language) => JSON.stringify(asPut(asked, audience, measure, language))),
  )
  return languages.length > 0 && JSON.stringify(ones) === JSON.stringify(others)
}

/** The questions of a measure as somebody read them, and how a score is made of them. */
function asPut({ definition, schoolType }: Asked, audience: Audience, id: string, language: string) {
  const { sections, measures } = questionnaireFor(definition, { audience, schoolType }, language)
  const measure = measures.find((each) => each.id === id)
  if (!measure) return []
  const questions = sections.flatMap(({ questions }) => questions)
  const own = questions.filter((question) => measure.questions.includes(question.id))
  return [measure.answered, own.sort((a, b) => (a.id < b.id ? -1 : 1))]
}
