import * as z from 'zod'
import { Id } from './definition.ts'
import { hiddenReasons } from './disclosure/published.ts'
import { audiences, schoolTypes } from './texts.ts'

/**
 * The bodies and replies of the HTTP API. Requests are strict: an unknown field is an error. Replies are allow-lists:
 * a field that is not declared here does not leave the server.
 */

const Key = z.string().min(1).max(64)
const Language = z.string().regex(/^[a-z]{2,3}(-[a-z0-9]{2,8})?$/, 'a language is a code such as nl or en')
const line = (longest: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(longest)
    .refine((text) => !/\p{Cc}/u.test(text) && text.isWellFormed(), 'one line of ordinary characters')
const PlainDate = z.iso.date()
const Count = z.int().min(0).max(100_000)

export const LanguageQuery = z.strictObject({ language: Language.optional() })
export const KeyParams = z.object({ id: Key })

// Running

export const Health = z.object({
  status: z.literal('ok'),
  version: z.string(),
  database: z.enum(['sqlite', 'postgres']),
})

export const ProblemReply = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string().optional(),
  errors: z.array(z.object({ pointer: z.string(), message: z.string() })).optional(),
})

// Accounts

export const roles = ['administrator', 'facilitator', 'reader'] as const

export const Account = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string(),
  roles: z.array(z.object({ role: z.enum(roles), schoolId: z.string().optional() })),
})
export type Account = z.infer<typeof Account>

export const SessionReply = z.object({
  account: Account.nullable(),
  setupNeeded: z.boolean(),
  /** The address that codes and QR pictures lead to; null: the one this page came from. For accounts only. */
  publicUrl: z.string().nullable().optional(),
})
export type SessionReply = z.infer<typeof SessionReply>

const Email = z.email().max(254)
/** Long enough to withstand guessing; long enough also to be a sentence, short enough not to be an attack. */
const NewPassword = z.string().min(12, 'a password has at least 12 characters').max(200)

export const Setup = z.strictObject({
  name: line(100),
  email: Email,
  password: NewPassword,
  token: z.string().max(200),
})
export type Setup = z.infer<typeof Setup>
export const Login = z.strictObject({ email: z.string().max(254), password: z.string().max(200) })

// Definitions

export const DefinitionSummary = z.object({
  id: z.string(),
  version: z.int().nullable(),
  title: z.string(),
  summary: z.string().optional(),
  audiences: z.array(z.enum(audiences)),
  schoolTypes: z.array(z.enum(schoolTypes)),
  languages: z.array(z.string()),
  minutes: z.int().nullable(),
  status: z.enum(['ready', 'broken']),
  problems: z.array(z.object({ file: z.string(), line: z.int(), column: z.int(), message: z.string() })),
})
export type DefinitionSummary = z.infer<typeof DefinitionSummary>

// Schools

const Subgroup = z.strictObject({ id: Id, name: line(60) })

export const NewSchool = z.strictObject({
  name: line(120),
  type: z.enum(schoolTypes),
  subgroups: z
    .array(Subgroup)
    .max(40)
    .refine(
      (subgroups) => new Set(subgroups.map(({ id }) => id)).size === subgroups.length,
      'two subgroups have one id',
    )
    .default([]),
})
export type NewSchool = z.infer<typeof NewSchool>
export const SchoolChange = z.strictObject({
  name: NewSchool.shape.name.optional(),
  type: NewSchool.shape.type.optional(),
  subgroups: NewSchool.shape.subgroups.unwrap().optional(),
})

export const School = z.object({
  id: z.string(),
  name: z.string(),
  type: z.enum(schoolTypes),
  subgroups: z.array(z.object({ id: z.string(), name: z.string() })),
  example: z.boolean(),
})
export type School = z.infer<typeof School>

// Surveys

export const units = ['person', 'household', 'child'] as const
export const surveyStatuses = ['draft', 'open', 'closed'] as const

const InvitedAudience = z.strictObject({
  audience: z.enum(audiences),
  invited: Count.min(1),
  subgroups: z
    .array(z.strictObject({ id: Id, invited: Count }))
    .max(40)
    .default([]),
})

/** What must hold within the audiences of a survey; what depends on the school or the instrument is checked later. */
const InvitedAudiences = z
  .array(InvitedAudience)
  .min(1)
  .max(audiences.length)
  .superRefine((list, context) => {
    list.forEach(({ audience, invited, subgroups }, index) => {
      const problem = (path: (string | number)[], message: string) =>
        context.addIssue({ code: 'custom', path: [index, ...path], message })
      if (list.findIndex((other) => other.audience === audience) !== index) problem(['audience'], 'named twice')
      if (new Set(subgroups.map(({ id }) => id)).size !== subgroups.length) problem(['subgroups'], 'one is named twice')
      if (subgroups.reduce((sum, subgroup) => sum + subgroup.invited, 0) > invited)
        problem(['subgroups'], 'the subgroups together are larger than the number invited')
    })
  })

export const NewSurvey = z.strictObject({
  schoolId: Key,
  definitionId: Key,
  title: line(120),
  languages: z
    .array(Language)
    .min(1)
    .max(20)
    .refine((languages) => new Set(languages).size === languages.length, 'a language is named twice'),
  audiences: InvitedAudiences,
  /** Nobody may lower it below five (privacy.md). */
  minimumGroup: z.int().min(5).max(1000).default(5),
  closesOn: PlainDate.optional(),
  unit: z.enum(units).default('person'),
})
export type NewSurvey = z.infer<typeof NewSurvey>

export const SurveyChange = z.strictObject({
  title: NewSurvey.shape.title.optional(),
  languages: NewSurvey.shape.languages.optional(),
  audiences: NewSurvey.shape.audiences.optional(),
  minimumGroup: NewSurvey.shape.minimumGroup.unwrap().optional(),
  closesOn: PlainDate.nullable().optional(),
  unit: NewSurvey.shape.unit.unwrap().optional(),
})
export type SurveyChange = z.infer<typeof SurveyChange>

export const Survey = z.object({
  id: z.string(),
  schoolId: z.string(),
  definitionId: z.string(),
  title: z.string(),
  status: z.enum(surveyStatuses),
  languages: z.array(z.string()),
  audiences: z.array(
    z.object({
      audience: z.enum(audiences),
      invited: z.int(),
      subgroups: z.array(z.object({ id: z.string(), name: z.string(), invited: z.int() })),
    }),
  ),
  minimumGroup: z.int(),
  unit: z.enum(units),
  closesOn: z.string().nullable(),
  openedOn: z.string().nullable(),
  closedOn: z.string().nullable(),
  example: z.boolean(),
})
export type Survey = z.infer<typeof Survey>

export const SurveysQuery = z.strictObject({ schoolId: Key.optional() })

const ForWhom = { audience: z.enum(audiences), subgroup: Id.optional() }
export const NewInvitations = z.strictObject({ ...ForWhom, count: z.int().min(1).max(2000) })
export const NewOpenLink = z.strictObject(ForWhom)
export const IssuedCodes = z.object({ codes: z.array(z.string()) })
export type IssuedCodes = z.infer<typeof IssuedCodes>
export const IssuedCode = z.object({ code: z.string() })
export type IssuedCode = z.infer<typeof IssuedCode>

export const Progress = z.object({
  audiences: z.array(
    z.object({
      audience: z.enum(audiences),
      invited: z.int(),
      /** Rounded down to five ("25+"), or "<5". */
      answered: z.string(),
      /** The rounded number as a share of those invited, 0 to 1; null below five. */
      share: z.number().nullable(),
      codes: z.int(),
    }),
  ),
})
export type Progress = z.infer<typeof Progress>

// Answering

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

export const QuestionnaireReply = z.object({
  survey: z.object({
    title: z.string(),
    school: z.string(),
    audience: z.enum(audiences),
    closesOn: z.string().nullable(),
    languages: z.array(z.string()),
    unit: z.enum(units),
    example: z.boolean(),
  }),
  privacy: z.object({ minimumGroup: z.int(), retentionMonths: z.int() }),
  questionnaire: Questionnaire,
})
export type QuestionnaireReply = z.infer<typeof QuestionnaireReply>

export const CodeParams = z.object({ code: z.string().max(100) })

export const NewResponse = z.strictObject({
  code: z.string().max(100),
  submission: z.string().regex(/^[\w+/=-]{16,64}$/, 'a submission is 128 random bits in letters and digits'),
  language: Language,
  answers: z.record(z.string(), z.unknown()),
})
export type NewResponse = z.infer<typeof NewResponse>
export const Received = z.object({ received: z.literal(true) })

// Instruments and reports, as the facilitator's pages show them

export const DefinitionView = z.object({
  id: z.string(),
  version: z.int(),
  title: z.string(),
  summary: z.string().optional(),
  about: z.string().optional(),
  language: z.string(),
  languages: z.array(z.string()),
  minutes: z.int(),
  validated: z.boolean(),
  sources: z.array(z.object({ file: z.string(), section: z.string() })),
  audiences: z.array(z.enum(audiences)),
  schoolTypes: z.array(z.enum(schoolTypes)),
  measures: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      explanation: z.array(z.string()),
      nextStep: z.string().optional(),
      questions: z.array(z.string()),
      points: z.int(),
    }),
  ),
  outcome: z.object({ cumulative: z.array(z.string()), inOrder: z.number(), gap: z.number() }).optional(),
  questionnaires: z.partialRecord(z.enum(audiences), Questionnaire),
})
export type DefinitionView = z.infer<typeof DefinitionView>

/** The same with the structure and every text of every language, for who reads definitions by program. */
export const DefinitionReply = DefinitionView.extend({
  sections: z.array(z.object({ id: z.string(), questions: z.array(z.unknown()) })),
  texts: z.record(z.string(), z.unknown()),
})

const Hidden = z.object({ hidden: z.literal(true), reason: z.enum(hiddenReasons) })
const orHidden = <T extends z.ZodType>(shown: T) => z.union([Hidden, shown])

const MeasureReport = z.object({
  n: z.int(),
  mean: z.number(),
  sd: z.number(),
  low: z.number().optional(),
  high: z.number().optional(),
  correction: z.enum(['finite-population', 'none']),
  reason: z.string().optional(),
  /** The three sums over the questions are missing where one of the questions is hidden. */
  meanOfQuestions: z.number().optional(),
  dontKnow: z.number().optional(),
  favourable: z.number().optional(),
  agreement: z.number(),
  alpha: z.number().optional(),
})

const QuestionReport = z.object({
  type: z.enum(['rating', 'choice', 'text']),
  n: z.int(),
  dontKnow: z.int(),
  notApplicable: z.int(),
  counts: z.record(z.string(), z.int()).optional(),
  bands: z.record(z.string(), z.enum(['nearly-everyone', 'nearly-nobody', 'some'])).optional(),
  mean: z.number().optional(),
})

const AudienceReport = z.object({
  invited: z.int(),
  answered: orHidden(z.int()),
  response: orHidden(z.number()),
  measures: z.record(z.string(), orHidden(MeasureReport)),
  questions: z.record(z.string(), orHidden(QuestionReport)),
  outcome: z
    .object({
      levels: z
        .array(z.object({ profile: z.string(), status: z.enum(['in-order', 'uncertain', 'not-yet', 'too-few']) }))
        .readonly(),
      solidLevel: z.int(),
      firstMissing: z.string().nullable(),
      dominant: z.array(z.string()).readonly(),
      tension: z.array(z.string()).readonly(),
    })
    .optional(),
})

const GapReport = z.object({
  difference: z.number(),
  low: z.number().optional(),
  high: z.number().optional(),
  correction: z.enum(['finite-population', 'none']),
  g: z.number().nullable(),
  reading: z.enum(['larger-than-chance', 'may-be-chance', 'small']),
  quadrant: z.enum(['sustain', 'blind-spot', 'hidden-strength', 'work-on']),
})

export const ReportQuery = z.strictObject({ subgroup: Id.optional(), language: Language.optional() })

export const Report = z.object({
  survey: z.object({ id: z.string(), title: z.string(), definitionId: z.string(), closedOn: z.string() }),
  minimumGroup: z.int(),
  audiences: z.partialRecord(z.enum(audiences), AudienceReport),
  gaps: z.record(z.string(), orHidden(GapReport)),
  strength: z.string().nullable(),
  discussion: z
    .array(z.object({ topic: z.string(), measure: z.string(), questions: z.array(z.string()).readonly() }))
    .readonly(),
})
export type Report = z.infer<typeof Report>

// Open answers

const OpenAnswer = z.object({ id: z.string(), text: z.string(), released: z.boolean() })
export const OpenAnswersReply = z.object({
  questions: z.array(
    z.object({ question: z.string(), audience: z.enum(audiences), answers: orHidden(z.array(OpenAnswer).readonly()) }),
  ),
})
export type OpenAnswersReply = z.infer<typeof OpenAnswersReply>
export const OpenAnswerParams = z.object({ id: Key, answerId: Key })
export const Release = z.strictObject({ released: z.boolean() })
export const NamesToMask = z.strictObject({ names: z.array(line(100)).min(1).max(1000) })

export const ExampleReply = z.object({ schoolId: z.string(), closedSurveyId: z.string(), openSurveyId: z.string() })
export type ExampleReply = z.infer<typeof ExampleReply>
