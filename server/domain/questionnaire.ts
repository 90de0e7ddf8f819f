import type { DefinitionView } from './api/definitions.ts'
import type { Questionnaire, QuestionView } from './api/questionnaire.ts'
import {
  type Definition,
  type DefinitionTexts,
  type Question,
  questionsFor,
  questionsOfMeasure,
  questionTexts,
} from './definition.ts'
import { type Reader, type Text, wordingFor } from './texts.ts'

/** A definition as one reader gets it in one of its languages, with the wording of that audience alone. */
export function questionnaireFor(definition: Definition, reader: Reader, language: string): Questionnaire {
  const texts = textsIn(definition, language)
  const say = (text: Text | undefined) => wordingFor(text, reader)
  const questions = questionsFor(definition, reader.audience)
  const sections = definition.sections.map((id) => ({
    id,
    title: say(texts.sections[id]?.title) ?? id,
    questions: questions.filter((question) => question.section === id).map((question) => viewOf(question, texts, say)),
  }))
  const measures = definition.measures.map((measure) => {
    const asked = questionsOfMeasure(definition, measure, reader.audience)
    return {
      id: measure.id,
      title: say(texts.measures[measure.id]?.title) ?? measure.id,
      questions: asked.map((question) => question.id),
      answered: measure.answered,
      points: asked[0]?.points ?? 1,
    }
  })
  return {
    language,
    minutes: definition.minutes,
    introduction: say(texts.introduction),
    sections: sections.filter((section) => section.questions.length > 0),
    measures: measures.filter((measure) => measure.questions.length > 0),
  }
}

function viewOf(
  question: Question,
  texts: DefinitionTexts,
  say: (text: Text | undefined) => string | undefined,
): QuestionView {
  const own = questionTexts(texts, question.id)
  const { id } = question
  const common = { id, text: say(own?.text) ?? id, help: say(own?.help) }
  if (question.type === 'text') return { ...common, type: 'text', maxLength: question.maxLength }

  const labels = question.scale === undefined ? own : texts.scales[question.scale]
  const waysOut = {
    dontKnow: question.dontKnow ? say(labels?.dontKnow) : undefined,
    notApplicable: question.notApplicable ? say(labels?.notApplicable) : undefined,
  }
  if (question.type === 'choice') {
    const options = question.options.map((option) => ({ id: option, label: say(own?.options?.[option]) ?? option }))
    return { ...common, type: 'choice', options, several: question.several, ...waysOut }
  }
  const points = labels?.points?.map((point, index) => say(point) ?? String(index + 1)) ?? []
  return { ...common, type: 'rating', points: question.points, labels: points, reversed: question.reversed, ...waysOut }
}

/** A definition with everything that the facilitator's pages show of it, in one language. */
export function viewOfDefinition(
  definition: Definition,
  schoolType: Reader['schoolType'],
  language: string,
): DefinitionView {
  const texts = textsIn(definition, language)
  // Titles are for who works with the instrument; one without the team is titled for its first audience.
  const reader: Reader = { audience: definition.audiences[0] ?? 'staff', schoolType }
  const say = (text: Text | undefined) => wordingFor(text, reader)
  const { id, version, minutes, validated, sources, audiences, schoolTypes, outcome } = definition
  return {
    ...{ id, version, minutes, validated, sources, schoolTypes, outcome, language },
    audiences: [...audiences],
    title: say(texts.title) ?? id,
    summary: say(texts.summary),
    about: say(texts.about),
    languages: Object.keys(definition.texts),
    measures: definition.measures.map((measure) => ({
      id: measure.id,
      title: say(texts.measures[measure.id]?.title) ?? measure.id,
      explanation: (texts.measures[measure.id]?.explanation ?? []).flatMap((sentence) => say(sentence) ?? []),
      nextStep: say(texts.measures[measure.id]?.nextStep),
      questions: measure.mean,
      points:
        audiences.map((audience) => questionsOfMeasure(definition, measure, audience)[0]?.points).find(Boolean) ?? 1,
    })),
    questionnaires: Object.fromEntries(
      audiences.map((audience) => [audience, questionnaireFor(definition, { audience, schoolType }, language)]),
    ),
  }
}

/** The language a reader gets: the asked one where the definition has it, else the first that the survey offers. */
export const offeredLanguage = (asked: string | undefined, offered: readonly string[]): string =>
  asked !== undefined && offered.includes(asked) ? asked : (offered[0] ?? 'nl')

function textsIn(definition: Definition, language: string): DefinitionTexts {
  const texts = definition.texts[language]
  if (!texts) throw new RangeError(`the instrument '${definition.id}' is not in language '${language}'`)
  return texts
}
