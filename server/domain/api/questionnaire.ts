import * as z from 'zod'

const viewOf = { id: z.string(), text: z.string(), help: z.string().optional() }
const waysOut = { dontKnow: z.string().optional(), notApplicable: z.string().optional() }

export const QuestionView = z.discriminatedUnion('type', [
  z.object({
    ...viewOf,
    type: z.literal('rating'),
    points: z.int(),
    labels: z.array(z.string()),
    reversed: z.boolean(),
    ...waysOut,
  }),
  z.object({
    ...viewOf,
    type: z.literal('choice'),
    options: z.array(z.object({ id: z.string(), label: z.string() })),
    several: z.boolean(),
    ...waysOut,
  }),
  z.object({ ...viewOf, type: z.literal('text'), maxLength: z.int() }),
])
export type QuestionView = z.infer<typeof QuestionView>

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
})
export type Questionnaire = z.infer<typeof Questionnaire>
