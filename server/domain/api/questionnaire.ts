import * as z from 'zod'

const viewOf = {
  id: z.string(),
  text: z.string(),
  help: z.string().optional(),
  showIf: z.object({ question: z.string(), anyOf: z.array(z.union([z.string(), z.int()])) }).optional(),
}
const labelled = z.array(z.object({ id: z.string(), label: z.string() }))
const waysOut = { dontKnow: z.string().optional(), notApplicable: z.string().optional() }

export const QuestionView = z.discriminatedUnion('type', [
  z.object({
    ...viewOf,
    type: z.literal('rating'),
    points: z.int(),
    /** The lowest point, when that is not 1. */
    from: z.literal(0).optional(),
    /** Words for every point; with `ends` for the lowest and the highest alone. */
    labels: z.array(z.string()),
    ends: z.literal(true).optional(),
    faces: z.literal(true).optional(),
    reversed: z.boolean(),
    ...waysOut,
  }),
  z.object({
    ...viewOf,
    type: z.literal('choice'),
    options: labelled,
    several: z.boolean(),
    /** Of several: the option that stands alone. */
    none: z.string().optional(),
    /** Of several: at most so many. */
    most: z.int().optional(),
    /** The earlier choice of several whose chosen options are offered here. */
    among: z.string().optional(),
    ...waysOut,
  }),
  z.object({ ...viewOf, type: z.literal('split'), parts: labelled, ...waysOut }),
  z.object({
    ...viewOf,
    type: z.literal('grid-split'),
    rows: labelled,
    columns: labelled,
    rowTotals: z.string().optional(),
    columnTotals: z.string().optional(),
    ...waysOut,
  }),
  z.object({ ...viewOf, type: z.literal('count'), rows: labelled, columns: labelled, most: z.int(), ...waysOut }),
  z.object({ ...viewOf, type: z.literal('position'), octants: labelled, ...waysOut }),
  z.object({ ...viewOf, type: z.literal('text'), maxLength: z.int() }),
])
export type QuestionView = z.infer<typeof QuestionView>

const Cell = z.object({ question: z.string(), row: z.string().optional(), column: z.string().optional() })

/** A share of what somebody counted. */
export const ShareView = z.object({
  id: z.string(),
  title: z.string(),
  explanation: z.string().optional(),
  ratio: z.object({ plus: z.array(Cell), minus: z.array(Cell), of: z.array(Cell) }),
})
export type ShareView = z.infer<typeof ShareView>

/** An instrument as one audience reads it in one language, and nothing of other audiences. */
export const Questionnaire = z.object({
  language: z.string(),
  minutes: z.int(),
  introduction: z.string().optional(),
  sections: z.array(z.object({ id: z.string(), title: z.string(), questions: z.array(QuestionView) })),
  measures: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      questions: z.array(z.string()),
      answered: z.number(),
      points: z.int(),
    }),
  ),
  /** For the own outcome, which is worked out on the device; left out where the instrument has none for this audience. */
  shares: z.array(ShareView).optional(),
  nowAndWished: z.array(z.object({ now: z.string(), wished: z.string() })).optional(),
})
export type Questionnaire = z.infer<typeof Questionnaire>
