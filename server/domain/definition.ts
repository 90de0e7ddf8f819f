import * as z from 'zod'
import type { Conditional } from './conditions.ts'
import type { QuestionTypes } from './question-types/check.ts'
import * as choice from './question-types/choice.ts'
import * as count from './question-types/count.ts'
import * as gridSplit from './question-types/grid-split.ts'
import * as position from './question-types/position.ts'
import * as rating from './question-types/rating.ts'
import * as split from './question-types/split.ts'
import * as text from './question-types/text.ts'
import { type Audience, audiences, schoolTypes, Text } from './texts.ts'

/** Names that JavaScript objects carry, and the one that tells "weet ik niet" from an answer in parts. */
const reserved = ['constructor', 'prototype', 'missing']

/** An id in a definition: lower case, digits and dashes. */
export const Id = z
  .string()
  .regex(/^[a-z][a-z0-9-]{0,63}$/, 'an id has lower-case letters, digits and dashes, and starts with a letter')
  .refine((id) => !reserved.includes(id), 'this word cannot be an id')

/** A language tag as the file names in texts/ have it: nl, en, tr, nl-simple. */
export const languageTag = /^[a-z]{2,3}(-[a-z0-9]{2,8})?$/

/** What a question has beside its type. Without `audiences` it is asked to every audience of the definition. */
const aroundQuestion = {
  id: Id,
  audiences: z.array(z.enum(audiences)).min(1).optional(),
  sensitive: z.boolean().default(false),
  /** Asked only of people who gave one of these answers to an earlier question. */
  showIf: z
    .strictObject({
      question: Id,
      anyOf: z
        .array(z.union([Id, z.int()]))
        .min(1)
        .max(30),
    })
    .optional(),
}

/** What can be chosen or filled in: ids with words in the question's own texts, or the name of a list that is shared. */
const ids = (least: number, most: number) => z.union([Id, z.array(Id).min(least).max(most)])

const QuestionOnScale = z.strictObject({ ...aroundQuestion, scale: Id, reversed: z.boolean().default(false) })

const OwnQuestion = z.discriminatedUnion('type', [
  rating.schema().extend({ ...aroundQuestion, reversed: z.boolean().default(false) }),
  choice.schema().extend({ ...aroundQuestion, options: ids(2, 30), among: Id.optional(), none: Id.optional() }),
  split.schema().extend({ ...aroundQuestion, parts: ids(2, 10) }),
  gridSplit.schema().extend({
    ...aroundQuestion,
    ...{ rows: ids(2, 8), columns: ids(2, 8), rowTotals: Id.optional(), columnTotals: Id.optional() },
  }),
  count.schema().extend({ ...aroundQuestion, rows: ids(1, 8), columns: ids(1, 6) }),
  position.schema().extend({ ...aroundQuestion, octants: Id }),
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
  /** High is not better than low: no strength and nothing to work on, whatever the mean. */
  neutral: z.boolean().optional(),
})
export type Measure = z.infer<typeof Measure>

/** A number of a table of counts: of one cell, of a whole row or column, or of all of it. */
const Cell = z.strictObject({ question: Id, row: Id.optional(), column: Id.optional() })
export type Cell = z.infer<typeof Cell>

/** A named number that is neither a score nor an answer: a share of what was counted, or one measure less another. */
const Figure = z.union([
  z.strictObject({
    id: Id,
    ratio: z.strictObject({
      plus: z.array(Cell).min(1).max(20),
      minus: z.array(Cell).max(20).default([]),
      of: z.array(Cell).min(1).max(20),
    }),
  }),
  z.strictObject({ id: Id, difference: z.tuple([Id, Id]) }),
])
export type Figure = z.infer<typeof Figure>

/** What people find important beside how satisfied they are: a measure and a rating per theme (T9). */
const Priorities = z.strictObject({
  themes: z
    .array(z.strictObject({ measure: Id, importance: Id }))
    .min(2)
    .max(20),
})

const Outcome = z.strictObject({
  cumulative: z.array(Id).min(2).max(12),
  inOrder: z.number(),
  gap: z.number().positive().default(0.3),
})
export type Outcome = z.infer<typeof Outcome>

/** What an instrument is for, as the catalogue orders them. */
export const purposes = ['where-we-are', 'what-parents-think', 'how-we-talk'] as const
export type Purpose = (typeof purposes)[number]

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
  purpose: z.enum(purposes).default('where-we-are'),
  sources: z.array(z.strictObject({ file: z.string().max(200), section: z.string().max(200) })).default([]),
  validated: z.boolean().default(false),
  scales: z.record(Id, rating.schema()).default({}),
  lists: z.record(Id, z.array(Id).min(1).max(30)).default({}),
  sections: z.array(Section).min(1).max(40),
  measures: z.array(Measure).max(40).default([]),
  figures: z.array(Figure).max(20).default([]),
  outcome: Outcome.optional(),
  priorities: Priorities.optional(),
  /** Pairs of questions that ask the same of today and of what people wish for: shown side by side. */
  nowAndWished: z
    .array(z.strictObject({ now: Id, wished: Id }))
    .max(10)
    .default([]),
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
  'improve',
  'wide-apart',
  'general',
] as const
export type TalkingOutcome = (typeof talkingOutcomes)[number]

const labels = { points: z.array(Text).min(2).max(10), dontKnow: Text.optional(), notApplicable: Text.optional() }

const LongQuestionTexts = z.strictObject({
  ...labels,
  points: labels.points.optional(),
  text: Text,
  help: Text.optional(),
  options: z.record(Id, Text).optional(),
  parts: z.record(Id, Text).optional(),
  rows: z.record(Id, Text).optional(),
  columns: z.record(Id, Text).optional(),
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
  lists: z.record(Id, z.record(Id, Text)).default({}),
  sections: z.record(Id, z.strictObject({ title: Text })).default({}),
  questions: z.record(Id, QuestionTexts).default({}),
  measures: z
    .record(
      Id,
      z.strictObject({ title: Text, explanation: z.array(Text).max(6).default([]), nextStep: Text.optional() }),
    )
    .default({}),
  figures: z.record(Id, z.strictObject({ title: Text, explanation: Text.optional() })).default({}),
  discussion: z
    .strictObject({
      measures: z.record(Id, Questions).default({}),
      questions: z.record(Id, Questions).default({}),
      outcomes: z.partialRecord(z.enum(talkingOutcomes), Questions).default({}),
    })
    .default({ measures: {}, questions: {}, outcomes: {} }),
})
export type DefinitionTexts = z.infer<typeof TextsFile>

/** Where the words of a question's options, parts, rows or columns are, when it shares them with others. */
export type SharedLists = Readonly<Partial<Record<WordedPart | 'octants', string>>>
export const wordedParts = ['options', 'parts', 'rows', 'columns'] as const
export type WordedPart = (typeof wordedParts)[number]

/** A question as the engine uses it: scale and lists looked up, audiences filled in, section named. */
export type Question = QuestionTypes &
  Conditional & {
    readonly section: string
    readonly audiences: readonly Audience[]
    readonly sensitive: boolean
    readonly reversed: boolean
    /** The scale whose labels it uses; a question without one carries its labels in its own texts. */
    readonly scale?: string | undefined
    readonly lists?: SharedLists | undefined
  }
export type QuestionOfType<Name extends QuestionTypes['type']> = Extract<Question, { type: Name }>

/** An instrument, whole: what a survey keeps a copy of from the moment it opens. */
export interface Definition {
  readonly id: string
  readonly version: number
  readonly audiences: readonly Audience[]
  readonly schoolTypes: DefinitionFile['schoolTypes']
  readonly minutes: number
  /** Surveys that opened before there were purposes have none. */
  readonly purpose?: Purpose | undefined
  readonly sources: DefinitionFile['sources']
  readonly validated: boolean
  readonly sections: readonly string[]
  readonly questions: readonly Question[]
  readonly measures: readonly Measure[]
  readonly figures?: readonly Figure[] | undefined
  readonly outcome?: Outcome | undefined
  readonly priorities?: DefinitionFile['priorities']
  readonly nowAndWished?: DefinitionFile['nowAndWished'] | undefined
  readonly texts: Readonly<Record<string, DefinitionTexts>>
}

type WrittenQuestion = z.infer<typeof QuestionOnScale> | z.infer<typeof OwnQuestion>

/** The definition with every scale and every list looked up. The file must have passed `checkDefinition`. */
export function resolveDefinition(file: DefinitionFile, texts: Record<string, DefinitionTexts>): Definition {
  const { scales, lists, sections, ...rest } = file
  const resolve = (section: string, question: WrittenQuestion): Question => {
    const around = { section, reversed: false, audiences: question.audiences ?? file.audiences }
    if (!('scale' in question)) return { ...around, ...withLists(question, lists), audiences: around.audiences }
    const scale = scales[question.scale]
    if (!scale) throw new RangeError(`question '${question.id}' names a scale that does not exist`)
    return { ...scale, ...question, ...around, reversed: question.reversed }
  }
  const questions = sections.flatMap(({ id, questions }) => questions.map((question) => resolve(id, question)))
  return { ...rest, sections: sections.map((section) => section.id), questions, texts }
}

type Lists = DefinitionFile['lists']

/** A question with its own ids in the place of the names of lists, and with those names kept for the wording. */
function withLists(question: z.infer<typeof OwnQuestion>, lists: Lists) {
  const shared: { -readonly [Part in keyof SharedLists]: string } = {}
  const idsOf = (part: WordedPart, written: string | readonly string[]): string[] => {
    if (typeof written !== 'string') return [...written]
    shared[part] = written
    return [...(lists[written] ?? [])]
  }
  const own = (() => {
    switch (question.type) {
      case 'choice':
        return { ...question, options: idsOf('options', question.options) }
      case 'split':
        return { ...question, parts: idsOf('parts', question.parts) }
      case 'grid-split':
      case 'count':
        return { ...question, rows: idsOf('rows', question.rows), columns: idsOf('columns', question.columns) }
      case 'position': {
        const { octants, ...rest } = question
        shared.octants = octants
        return rest
      }
      default:
        return question
    }
  })()
  return Object.keys(shared).length === 0 ? own : { ...own, lists: shared }
}

/** The texts of one question in the long form, whichever form the author wrote. */
export function questionTexts(texts: DefinitionTexts, id: string): LongQuestionTexts | undefined {
  const entry = texts.questions[id]
  if (entry === undefined) return undefined
  return typeof entry === 'object' && 'text' in entry ? entry : { text: entry }
}

/** The words of one option, part, row or column of a question: its own, or those of the list that it shares. */
export function wordOf(question: Question, part: WordedPart, id: string, texts: DefinitionTexts): Text | undefined {
  const list = question.lists?.[part]
  return list === undefined ? questionTexts(texts, question.id)?.[part]?.[id] : texts.lists[list]?.[id]
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
