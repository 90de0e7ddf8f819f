import type { DefinitionView } from './api/definitions.ts'
import type { Questionnaire, QuestionView, ShareView } from './api/questionnaire.ts'
import {
  type Definition,
  type DefinitionTexts,
  type Question,
  questionsFor,
  questionsOfMeasure,
  questionTexts,
  type WordedPart,
  wordOf,
} from './definition.ts'
import { octants } from './statistics/circumplex.ts'
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
  const isAsked = (id: string) => questions.some((question) => question.id === id)
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
    shares: someOf(sharesOf(definition, texts, say).filter(({ ratio }) => cellsOf(ratio).every(isAsked))),
    nowAndWished: someOf((definition.nowAndWished ?? []).filter(({ now, wished }) => isAsked(now) && isAsked(wished))),
  }
}

/** Most instruments have none: then there is nothing to send. */
const someOf = <Item>(items: Item[]): Item[] | undefined => (items.length > 0 ? items : undefined)

const sharesOf = ({ figures = [] }: Definition, texts: DefinitionTexts, say: Say): ShareView[] =>
  figures.flatMap((figure) => {
    if (!('ratio' in figure)) return []
    const { id, ratio } = figure
    const { title, explanation } = texts.figures[id] ?? {}
    return [{ id, title: say(title) ?? id, explanation: say(explanation), ratio }]
  })

const cellsOf = ({ plus, minus, of }: ShareView['ratio']) => [...plus, ...minus, ...of].map(({ question }) => question)

type Say = (text: Text | undefined) => string | undefined

function viewOf(question: Question, texts: DefinitionTexts, say: Say): QuestionView {
  const own = questionTexts(texts, question.id)
  const { id, showIf } = question
  const common = {
    id,
    text: say(own?.text) ?? id,
    help: say(own?.help),
    ...(showIf && { showIf: { question: showIf.question, anyOf: [...showIf.anyOf] } }),
  }
  if (question.type === 'text') return { ...common, type: 'text', maxLength: question.maxLength }

  const labels = question.scale === undefined ? own : texts.scales[question.scale]
  const waysOut = {
    dontKnow: question.dontKnow ? say(labels?.dontKnow) : undefined,
    notApplicable: question.notApplicable ? say(labels?.notApplicable) : undefined,
  }
  const worded = (part: WordedPart, ids: readonly string[]) =>
    ids.map((own) => ({ id: own, label: say(wordOf(question, part, own, texts)) ?? own }))
  switch (question.type) {
    case 'choice': {
      const { several, none, most, among } = question
      const options = worded('options', question.options)
      return { ...common, type: 'choice', options, several, none, most, among, ...waysOut }
    }
    case 'split':
      return { ...common, type: 'split', parts: worded('parts', question.parts), ...waysOut }
    case 'grid-split': {
      const { rowTotals, columnTotals } = question
      return { ...common, type: 'grid-split', ...grid(question, worded), rowTotals, columnTotals, ...waysOut }
    }
    case 'count':
      return { ...common, type: 'count', ...grid(question, worded), most: question.most, ...waysOut }
    case 'position': {
      const octants = Object.entries(texts.lists[question.lists?.octants ?? ''] ?? {})
      return { ...common, type: 'position', octants: octantsOf(octants, say), ...waysOut }
    }
    case 'rating': {
      const { points, reversed } = question
      const words = (labels?.points ?? []).map((point, index) => say(point) ?? String(index + 1))
      const kind = {
        ...(question.from === 0 && { from: 0 as const }),
        ...(question.ends && { ends: true as const }),
        ...(question.faces && { faces: true as const }),
      }
      return { ...common, type: 'rating', points, ...kind, labels: words, reversed, ...waysOut }
    }
  }
}

const grid = (
  { rows, columns }: { readonly rows: readonly string[]; readonly columns: readonly string[] },
  worded: (part: WordedPart, ids: readonly string[]) => { id: string; label: string }[],
) => ({ rows: worded('rows', rows), columns: worded('columns', columns) })

/** The eight octants in the order in which one goes round the circle, whatever the order of the texts. */
const octantsOf = (texts: readonly [string, Text][], say: Say) =>
  octants.map(({ id }) => ({ id, label: say(texts.find(([own]) => own === id)?.[1]) ?? id }))

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
    figures: (definition.figures ?? []).map((figure) => ({
      id: figure.id,
      title: say(texts.figures[figure.id]?.title) ?? figure.id,
      explanation: say(texts.figures[figure.id]?.explanation),
      kind: 'ratio' in figure ? ('ratio' as const) : ('difference' as const),
    })),
    nowAndWished: [...(definition.nowAndWished ?? [])],
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
