import * as z from 'zod'
import { audiences } from '../texts.ts'
import { planIds } from '../workshop/plans.ts'
import { Step, Steps } from '../workshop/steps.ts'
import { Key, Language, line } from './common.ts'

/** A workshop as its facilitators make and see it; what goes on in it live is in live-workshop.ts. */

export const workshopStatuses = ['draft', 'live', 'ended'] as const

const languages = z
  .array(Language)
  .min(1)
  .max(20)
  .refine((list) => new Set(list).size === list.length, 'a language is named twice')

export const NewWorkshop = z.strictObject({
  schoolId: Key,
  title: line(120),
  /** The languages that participants can choose from; the first is that of the big screen. */
  languages,
  /** A ready-made plan or steps of one's own. */
  plan: z.enum(planIds).optional(),
  steps: Steps.optional(),
  /** The closed survey whose figures are talked about; null when there is none yet. */
  surveyId: Key.nullable().default(null),
})
export type NewWorkshop = z.infer<typeof NewWorkshop>

/** Every change says on which version it is made, so that two people do not undo each other's work. */
const Version = z.int().min(0)

export const WorkshopChange = z.strictObject({
  version: Version,
  title: line(120).optional(),
  languages: languages.optional(),
  steps: Steps.optional(),
  surveyId: Key.nullable().optional(),
})
export type WorkshopChange = z.infer<typeof WorkshopChange>

/** Why a workshop cannot start as it is: what a step lacks. */
const StepProblem = z.object({
  step: z.string(),
  problem: z.enum(['no-figures', 'no-measures', 'definition-missing', 'definition-language', 'audience-missing']),
})
export type StepProblem = z.infer<typeof StepProblem>

export const Workshop = z.object({
  id: z.string(),
  schoolId: z.string(),
  title: z.string(),
  languages: z.array(z.string()),
  status: z.enum(workshopStatuses),
  steps: z.array(Step),
  surveyId: z.string().nullable(),
  /** Counts every change; see `WorkshopChange`. */
  version: z.int(),
  createdOn: z.string(),
  heldOn: z.string().nullable(),
  problems: z.array(StepProblem),
  mayManage: z.boolean(),
  example: z.boolean(),
})
export type Workshop = z.infer<typeof Workshop>

export const WorkshopsQuery = z.strictObject({ schoolId: Key.optional() })

export const WorkshopPlan = z.object({ id: z.enum(planIds), steps: z.array(Step) })
export type WorkshopPlan = z.infer<typeof WorkshopPlan>

/** Where the facilitator goes, from where: of two clicks on "next" the second finds that it has been done. */
export const Go = z.strictObject({ version: Version, step: Key, moment: Key })
export const AtVersion = z.strictObject({ version: Version })

/** The clock of a step. It runs on the server's time; `seconds` is what is left of it. */
export const TimerChange = z.strictObject({
  state: z.enum(['running', 'paused', 'off']),
  seconds: z
    .int()
    .min(1)
    .max(4 * 60 * 60)
    .optional(),
})
export type TimerChange = z.infer<typeof TimerChange>

/**
 * What somebody wrote down: a card from a telephone, or a note of the facilitator. `new` waits for the facilitator,
 * `shown` is on the big screen, `kept` is in the record alone, `hidden` is nowhere and goes at the end.
 */
export const cardStates = ['new', 'shown', 'kept', 'hidden'] as const
export const longestCard = 300
const Content = z
  .string()
  .trim()
  .min(1)
  .max(longestCard)
  .refine((text) => !/[^\P{Cc}\n]/u.test(text) && text.isWellFormed(), 'ordinary characters')

export const NewCard = z.strictObject({
  step: Key,
  content: Content,
  state: z.enum(['shown', 'kept']).default('shown'),
  /** To be chosen from in a `choose` step. */
  topic: z.boolean().default(false),
})
export type NewCard = z.infer<typeof NewCard>

export const CardChange = z.strictObject({
  content: Content.optional(),
  state: z.enum(['shown', 'kept', 'hidden']).optional(),
  /** Cards that belong together carry the same heading; '' is on its own. */
  group: z.union([line(80), z.string().trim().length(0)]).optional(),
  topic: z.boolean().optional(),
})
export type CardChange = z.infer<typeof CardChange>

export const Card = z.object({
  id: z.string(),
  step: z.string(),
  fromPhone: z.boolean(),
  /** The circle of who sent it, in a talk in three circles. */
  circle: z.enum(audiences).nullable(),
  content: z.string(),
  state: z.enum(cardStates),
  group: z.string(),
  topic: z.boolean(),
})
export type Card = z.infer<typeof Card>

/** Six digits, with or without a space in between; or what was scanned: the digits, a dot, and the mark of the screen. */
export const Join = z.strictObject({ code: z.string().max(40) })

export const Joined = z.object({
  workshop: z.string(),
  title: z.string(),
  school: z.string(),
  languages: z.array(z.string()),
  /** Opens what all telephones may see; the same for everybody. */
  key: z.string(),
  /** The right of one telephone to answer each round once. Only ever sent in the body of an answer or a card. */
  token: z.string(),
})
export type Joined = z.infer<typeof Joined>

const Token = z.string().max(200)

export const SentAnswers = z.strictObject({
  token: Token,
  round: Key,
  answers: z.record(z.string(), z.unknown()),
})
export const SentCard = z.strictObject({
  token: Token,
  /** 128 random bits of the sender: the same card sent again is stored once. */
  card: z.string().regex(/^[\w-]{16,64}$/, 'a card has an id of 128 random bits'),
  step: Key,
  circle: z.enum(audiences).optional(),
  content: Content,
})

/** Which stream of a workshop somebody may see. `present` is a random id, to count who is there and nothing else. */
export const WatchQuery = z.strictObject({
  key: z.string().max(200).optional(),
  present: z
    .string()
    .regex(/^[\w-]{16,64}$/)
    .optional(),
})
export const RoundParams = z.object({ id: Key, round: Key })
export const RoundQuery = z.strictObject({ key: z.string().max(200).optional(), language: Language.optional() })
export const CardParams = z.object({ id: Key, card: Key })
