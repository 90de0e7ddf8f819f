import * as z from 'zod'
import { Key, line } from '../api/common.ts'
import { Id } from '../definition.ts'
import { audiences } from '../texts.ts'

/** What every step has: its own id within the workshop, how long it may take, and a title where the usual one does not do. */
const around = {
  id: Id,
  minutes: z.int().min(1).max(240),
  title: line(120).optional(),
}

/** How people sit together to talk. */
export const talkingForms = ['pairs', 'fours', 'plenary'] as const

/** Who is in the room is the team, unless a step says otherwise. */
const audience = z.enum(audiences).default('staff')

/**
 * What a workshop is made of, one kind of step after the other.
 *
 * - `welcome`: people join. `pause`: nothing but a clock.
 * - `scan`: those present fill in a whole instrument; it becomes a survey of the school like any other.
 * - `predict`: everybody says what this audience will have answered, per measure; `reveal` shows it beside the figures.
 * - `estimate`: a short instrument answered together, locked, shown, and after talking perhaps answered once more.
 * - `discuss`: the questions that belong to the outcome, own questions, and cards sent by telephone.
 * - `three-circles`: pupils, parents and team talk in turn while the others listen (driegesprek).
 * - `choose`: dots or points over topics. `agree`: what, who, when, and how we will see it.
 */
export const Step = z.discriminatedUnion('kind', [
  z.strictObject({ ...around, kind: z.literal('welcome') }),
  z.strictObject({ ...around, kind: z.literal('scan'), definitionId: Key, audience }),
  z.strictObject({ ...around, kind: z.literal('predict'), audience: z.enum(audiences).default('parents') }),
  z.strictObject({ ...around, kind: z.literal('reveal') }),
  z.strictObject({ ...around, kind: z.literal('estimate'), definitionId: Key, audience }),
  z.strictObject({
    ...around,
    kind: z.literal('discuss'),
    form: z.enum(talkingForms).default('fours'),
    /** Questions of the facilitator's own, before those that belong to the outcome. */
    questions: z.array(line(300)).max(10).default([]),
    /** Whether telephones may send cards. */
    cards: z.boolean().default(true),
  }),
  z.strictObject({
    ...around,
    kind: z.literal('three-circles'),
    theme: line(200).optional(),
    order: z
      .array(z.enum(audiences))
      .min(2)
      .max(3)
      .refine((list) => new Set(list).size === list.length, 'a circle is named twice')
      .default(['pupils', 'parents', 'staff']),
    ownMinutes: z.int().min(1).max(60).default(15),
    questionMinutes: z.int().min(1).max(60).default(15),
  }),
  z.strictObject({
    ...around,
    kind: z.literal('choose'),
    mode: z.enum(['dots', 'points']).default('dots'),
    /** How many topics one person can give a dot; points are always a hundred. */
    dots: z.int().min(1).max(10).default(3),
  }),
  z.strictObject({ ...around, kind: z.literal('agree') }),
  z.strictObject({ ...around, kind: z.literal('pause') }),
])
export type Step = z.infer<typeof Step>
export type StepKind = Step['kind']
export type StepOf<Kind extends StepKind> = Extract<Step, { kind: Kind }>

export const stepKinds = Step.options.map((option) => option.shape.kind.value)

/** The steps of a workshop, in order. */
export const Steps = z
  .array(Step)
  .min(1)
  .max(40)
  .superRefine((steps, context) => {
    steps.forEach(({ id }, index) => {
      if (steps.findIndex((other) => other.id === id) !== index)
        context.addIssue({ code: 'custom', path: [index, 'id'], message: 'another step has this id' })
    })
  })
