import {
  type Definition,
  type DefinitionTexts,
  type Question,
  type QuestionOfType,
  questionsOfMeasure,
  questionTexts,
} from '../definition.ts'
import { type Audience, type Reader, schoolTypes, wordingFor } from '../texts.ts'
import type { StepOf } from './steps.ts'

/**
 * The instruments that a workshop makes for its rounds. They are definitions like those of the files, so that answering,
 * counting and disclosure control are the same; nobody reads them but the one round that keeps a copy.
 */

const bare = {
  version: 1,
  schoolTypes: [...schoolTypes],
  minutes: 3,
  sources: [],
  validated: false,
  measures: [],
}

const emptyTexts: DefinitionTexts = {
  ...{ scales: {}, lists: {}, sections: {}, questions: {}, measures: {}, figures: {} },
  discussion: { measures: {}, questions: {}, outcomes: {} },
}

const around = { showIf: undefined, sensitive: false, reversed: false }

/**
 * A short instrument as a round of it is answered: without open questions, because a round has nobody who reads and
 * releases texts one by one.
 */
export function withoutOpenQuestions(definition: Definition): Definition {
  const questions = definition.questions.filter(({ type }) => type !== 'text')
  const used = new Set(questions.map(({ section }) => section))
  return { ...definition, questions, sections: definition.sections.filter((section) => used.has(section)) }
}

/** The measures of an instrument that an audience is asked about: what can be predicted of it. */
export const predictable = (definition: Definition, audience: Audience) =>
  definition.measures.filter((measure) => questionsOfMeasure(definition, measure, audience).length > 0)

/**
 * "What will they have answered?": one rating per measure of an instrument, on the scale of its questions and with the
 * id of the measure, for the people in the room.
 *
 * @throws RangeError when the instrument has no measure that `predicted` is asked about
 */
export function predictionOf(
  definition: Definition,
  predicted: Audience,
  room: Audience,
  schoolType: Reader['schoolType'],
): Definition {
  const scaled = predictable(definition, predicted).flatMap((measure) => {
    const [first] = questionsOfMeasure(definition, measure, predicted)
    return first ? [{ measure, first }] : []
  })
  if (scaled.length === 0) throw new RangeError(`'${definition.id}' has no measures to predict`)
  const section = 'prediction'
  const questions = scaled.map(({ measure, first }): QuestionOfType<'rating'> => {
    const { points, from, ends, faces } = first
    const scale = { type: 'rating' as const, points, from, ends, faces, dontKnow: false, notApplicable: false }
    return { ...around, ...scale, id: measure.id, section, audiences: [room] }
  })
  const textsIn = (texts: DefinitionTexts): DefinitionTexts => ({
    ...emptyTexts,
    title: texts.title,
    sections: { [section]: { title: wordingFor(texts.title, { audience: room, schoolType }) ?? definition.id } },
    questions: Object.fromEntries(
      scaled.map(({ measure, first }) => {
        const title = wordingFor(texts.measures[measure.id]?.title, { audience: room, schoolType })
        return [
          measure.id,
          { text: title ?? measure.id, points: wordsOf(first, texts, { audience: predicted, schoolType }) },
        ]
      }),
    ),
  })
  const texts = Object.fromEntries(Object.entries(definition.texts).map(([language, own]) => [language, textsIn(own)]))
  return { ...bare, id: definition.id, audiences: [room], sections: [section], questions, texts }
}

/** The words of the points of a rating, lowest first, as this reader has them. */
export function wordsOf(question: QuestionOfType<'rating'>, texts: DefinitionTexts, reader: Reader): string[] {
  const labels = question.scale === undefined ? questionTexts(texts, question.id) : texts.scales[question.scale]
  return (labels?.points ?? []).map((point, index) => wordingFor(point, reader) ?? String(index + 1))
}

/** The id of the one question of a choice. */
export const topicsQuestion = 'topics'

/** What a generated question is called, in the languages of the interface. */
export interface ChoiceWords {
  readonly title: string
  readonly question: string
}

/** "Which topics go first?": dots or points over what the facilitator put on the list. */
export function choiceOf(
  topics: readonly string[],
  step: Pick<StepOf<'choose'>, 'mode' | 'dots'>,
  room: Audience,
  words: Readonly<Record<string, ChoiceWords>>,
): Definition {
  const ids = topics.map((_, index) => `topic-${index + 1}`)
  const common = { ...around, id: topicsQuestion, section: 'choice', audiences: [room] }
  const ways = { dontKnow: false, notApplicable: false }
  const several = step.dots > 1
  const question: Question =
    step.mode === 'points'
      ? { ...common, ...ways, type: 'split', parts: ids }
      : { ...common, ...ways, type: 'choice', options: ids, several, ...(several && { most: step.dots }) }
  const labels = Object.fromEntries(topics.map((topic, index) => [`topic-${index + 1}`, topic]))
  const textsIn = ({ title, question }: ChoiceWords): DefinitionTexts => ({
    ...emptyTexts,
    title,
    sections: { choice: { title } },
    questions: { [topicsQuestion]: { text: question, [step.mode === 'points' ? 'parts' : 'options']: labels } },
  })
  return {
    ...{ ...bare, id: 'choice', audiences: [room], sections: ['choice'], questions: [question] },
    texts: Object.fromEntries(Object.entries(words).map(([language, own]) => [language, textsIn(own)])),
  }
}

/** The topics of a choice that was made with `choiceOf`, in their order. */
export function topicsAsked({ texts }: Definition): string[] {
  const [words] = Object.values(texts)
  const question = words && questionTexts(words, topicsQuestion)
  return Object.values(question?.options ?? question?.parts ?? {}).flatMap((topic) =>
    typeof topic === 'string' ? [topic] : [],
  )
}
