import * as z from 'zod'
import type { QuestionTypes } from './question-types/check.ts'
import * as choice from './question-types/choice.ts'
import * as rating from './question-types/rating.ts'
import * as text from './question-types/text.ts'
import { type Audience, audiences, schoolTypes, Text } from './texts.ts'

/** An id in a definition: lower case, digits and dashes. The names that JavaScript objects carry are not ids. */
export const Id = z
  .string()
  .regex(/^[a-z][a-z0-9-]{0,63}$/, 'an id has lower-case letters, digits and dashes, and starts with a letter')
  .refine((id) => id !== 'constructor' && id !== 'prototype', 'this word cannot be an id')

/** A language tag as the file names in texts/ have it: nl, en, tr, nl-simple. */
export const languageTag = /^[a-z]{2,3}(-[a-z0-9]{2,8})?$/

/** What a question has beside its type. Without `audiences` it is asked to every audience of the definition. */
const aroundQuestion = {
  id: Id,
  audiences: z.array(z.enum(audiences)).min(1).optional(),
  sensitive: z.boolean().default(false),
}

const QuestionOnScale = z.strictObject({ ...aroundQuestion, scale: Id, reversed: z.boolean().default(false) })

const OwnQuestion = z.discriminatedUnion('type', [
  rating.schema().extend({ ...aroundQuestion, reversed: z.boolean().default(false) }),
  choice.schema().extend({ ...aroundQuestion, options: z.array(Id).min(2).max(30) }),
  text.schema().extend(aroundQuestion),
])

const Section = z.strictObject({
  id: Id,
  questions: z
    .array(z.union([QuestionOnScale, OwnQuestion]))
    .min(1)
    .max(60),
})

const Measure = z.strictObject({
  id: Id,
  mean: z.array(Id).min(2).max(60),
  answered: z.number().min(0).max(1).default(0.5),
})
export type Measure = z.infer<typeof Measure>

const Outcome = z.strictObject({
  cumulative: z.array(Id).min(2).max(12),
  inOrder: z.number(),
  gap: z.number().positive().default(0.3),
})
export type Outcome = z.infer<typeof Outcome>

/** definition.yaml: the structure of an instrument, without a word of its wording. */
export const DefinitionFile = z.strictObject({
  id: Id,
  version: z.int().min(1),
  audiences: z.array(z.enum(audiences)).min(1),
  schoolTypes: z
    .array(z.enum(schoolTypes))
    .min(1)
    .default([...schoolTypes]),
  minutes: z.int().min(1).max(60),
  sources: z.array(z.strictObject({ file: z.string().max(200), section: z.string().max(200) })).default([]),
  validated: z.boolean().default(false),
  scales: z.record(Id, rating.schema()).default({}),
  sections: z.array(Section).min(1).max(40),
  measures: z.array(Measure).max(40).default([]),
  outcome: Outcome.optional(),
})
export type DefinitionFile = z.infer<typeof DefinitionFile>

/** The situations for which an instrument can bring questions to talk about. */
export const talkingOutcomes = [
  'sustain',
  'blind-spot',
  'hidden-strength',
  'work-on',
  'tension',
  'first-missing',
  'not-visible',
] as const
export type TalkingOutcome = (typeof talkingOutcomes)[number]

const labels = { points: z.array(Text).min(2).max(10), dontKnow: Text.optional(), notApplicable: Text.optional() }

const LongQuestionTexts = z.strictObject({
  ...labels,
  points: labels.points.optional(),
  text: Text,
  help: Text.optional(),
  options: z.record(Id, Text).optional(),
})
export type LongQuestionTexts = z.infer<typeof LongQuestionTexts>
const QuestionTexts = z.union([Text, LongQuestionTexts])
const Questions = z.array(Text).min(1).max(20)

/**
 * texts/<language>.yaml: every word of an instrument in one language. Any part may be missing, so that a translation can
 * grow line by line; `checkTexts` says what is still needed.
 */
export const TextsFile = z.strictObject({
  title: Text.optional(),
  summary: Text.optional(),
  about: Text.optional(),
  introduction: Text.optional(),
  scales: z.record(Id, z.strictObject(labels)).default({}),
  sections: z.record(Id, z.strictObject({ title: Text })).default({}),
  questions: z.record(Id, QuestionTexts).default({}),
  measures: z
    .record(
      Id,
      z.strictObject({ title: Text, explanation: z.array(Text).max(6).default([]), nextStep: Text.optional() }),
    )
    .default({}),
  discussion: z
    .strictObject({
      measures: z.record(Id, Questions).default({}),
      outcomes: z.partialRecord(z.enum(talkingOutcomes), Questions).default({}),
    })
    .default({ measures: {}, outcomes: {} }),
})
export type DefinitionTexts = z.infer<typeof TextsFile>

/** A question as the engine uses it: its scale looked up, its audiences filled in, its section named. */
export type Question = QuestionTypes & {
  readonly id: string
  readonly section: string
  readonly audiences: readonly Audience[]
  readonly sensitive: boolean
  readonly reversed: boolean
  /** The scale whose labels it uses; a question without one carries its labels in its own texts. */
  readonly scale?: string | undefined
}
export type QuestionOfType<Name extends QuestionTypes['type']> = Extract<Question, { type: Name }>

/** An instrument, whole: what a survey keeps a copy of from the moment it opens. */
export interface Definition {
  readonly id: string
  readonly version: number
  readonly audiences: readonly Audience[]
  readonly schoolTypes: DefinitionFile['schoolTypes']
  readonly minutes: number
  readonly sources: DefinitionFile['sources']
  readonly validated: boolean
  readonly sections: readonly string[]
  readonly questions: readonly Question[]
  readonly measures: readonly Measure[]
  readonly outcome?: Outcome | undefined
  readonly texts: Readonly<Record<string, DefinitionTexts>>
}

/** The definition with every scale looked up. The file must have passed `checkDefinition`. */
export function resolveDefinition(file: DefinitionFile, texts: Record<string, DefinitionTexts>): Definition {
  const { scales, sections, ...rest } = file
  const resolve = (section: string, question: z.infer<typeof QuestionOnScale> | z.infer<typeof OwnQuestion>) => {
    const around = { section, reversed: false, audiences: question.audiences ?? file.audiences }
    if (!('scale' in question)) return { ...around, ...question, audiences: around.audiences }
    const scale = scales[question.scale]
    if (!scale) throw new RangeError(`question '${question.id}' names a scale that does not exist`)
    return { ...scale, ...question, ...around, reversed: question.reversed }
  }
  const questions = sections.flatMap(({ id, questions }) =>
    questions.map((question): Question => resolve(id, question)),
  )
  return { ...rest, sections: sections.map((section) => section.id), questions, texts }
}

/** The texts of one question in the long form, whichever form the author wrote. */
export function questionTexts(texts: DefinitionTexts, id: string): LongQuestionTexts | undefined {
  const entry = texts.questions[id]
  if (entry === undefined) return undefined
  return typeof entry === 'object' && 'text' in entry ? entry : { text: entry }
}

/** The questions that one audience gets, in order. */
export const questionsFor = (definition: Definition, audience: Audience): Question[] =>
  definition.questions.filter((question) => question.audiences.includes(audience))

/** The questions of a measure that this audience was asked. All of them are ratings on as many points. */
export function questionsOfMeasure(definition: Definition, measure: Measure, audience: Audience) {
  return questionsFor(definition, audience).filter(
    (question): question is QuestionOfType<'rating'> =>
      question.type === 'rating' && measure.mean.includes(question.id),
  )
}
