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
export const isComparable = (one: Asked, other: Asked, audience: Audience, measure: string): boolean =>
  readAlike(one, other, (asked, language) => measureAsPut(asked, audience, measure, language))

/** Whether a question means the same in two surveys, as `isComparable` says it of a measure. */
export const isComparableQuestion = (one: Asked, other: Asked, audience: Audience, question: string): boolean =>
  readAlike(one, other, (asked, language) => questionsAsPut(asked, audience, [question], language))

/** Whether a named number is made alike of questions or measures that mean the same. */
export function isComparableFigure(one: Asked, other: Asked, audience: Audience, id: string): boolean {
  const [own, its] = [one, other].map(({ definition }) => definition.figures?.find((figure) => figure.id === id))
  if (!own || JSON.stringify(own) !== JSON.stringify(its)) return false
  if ('difference' in own) return own.difference.every((measure) => isComparable(one, other, audience, measure))
  const { plus, minus, of } = own.ratio
  const questions = [...plus, ...minus, ...of].map(({ question }) => question)
  return questions.every((question) => isComparableQuestion(one, other, audience, question))
}

function readAlike(one: Asked, other: Asked, asPut: (asked: Asked, language: string) => unknown): boolean {
  const languages = Object.keys(one.definition.texts).filter((language) => other.definition.texts[language])
  const [ones, others] = [one, other].map((asked) =>
    languages.map((language) => JSON.stringify(asPut(asked, language))),
  )
  return languages.length > 0 && JSON.stringify(ones) === JSON.stringify(others)
}

/** The questions of a measure as somebody read them, and how a score is made of them. */
function measureAsPut(asked: Asked, audience: Audience, id: string, language: string) {
  const { definition, schoolType } = asked
  const { measures } = questionnaireFor(definition, { audience, schoolType }, language)
  const measure = measures.find((each) => each.id === id)
  return measure ? [measure.answered, questionsAsPut(asked, audience, measure.questions, language)] : []
}

function questionsAsPut(
  { definition, schoolType }: Asked,
  audience: Audience,
  ids: readonly string[],
  language: string,
) {
  const { sections } = questionnaireFor(definition, { audience, schoolType }, language)
  const own = sections.flatMap(({ questions }) => questions).filter(({ id }) => ids.includes(id))
  return own.sort((a, b) => (a.id < b.id ? -1 : 1))
}
