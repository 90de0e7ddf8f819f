import * as z from 'zod'
import { Id } from '../definition.ts'
import type { ReportFigures } from '../report-figures.ts'
import { audiences } from '../texts.ts'
import { Language } from './common.ts'
import { orHidden } from './hidden.ts'
import { replyOf } from './published-reply.ts'
import { CellSumsReport, CloudReport, FigureReport, PartsReport, PrioritiesReport } from './values.ts'

export const MeasureView = z.object({
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

export const QuestionReportView = z.object({
  type: z.enum(['rating', 'choice', 'split', 'grid-split', 'count', 'position', 'text']),
  n: z.int(),
  dontKnow: z.int(),
  notApplicable: z.int(),
  counts: z.record(z.string(), z.int()).optional(),
  bands: z.record(z.string(), z.enum(['nearly-everyone', 'nearly-nobody', 'some'])).optional(),
  mean: z.number().optional(),
  median: z.number().optional(),
  quartiles: z.array(z.number()).length(2).readonly().optional(),
  /** Of a split by part, of a grid by "row.column". */
  parts: PartsReport.optional(),
  sums: CellSumsReport.optional(),
  cloud: CloudReport.optional(),
})

/** How evenly the subgroups answered (T11); the part '' is who was invited without one. */
const Representation = z.object({
  parts: z.array(z.object({ id: z.string(), invited: z.int(), answered: orHidden(z.int()) })).readonly(),
  indicator: z.number().optional(),
  reading: z.enum(['even', 'uneven', 'may-be-chance', 'unknown']),
  behind: z.array(z.string()).readonly(),
  /** Means of the measures as they would be had all subgroups answered as much. */
  weighted: z.record(z.string(), z.number()),
})

const AudienceReport = z.object({
  invited: z.int(),
  answered: orHidden(z.int()),
  response: orHidden(z.number()),
  measures: z.record(z.string(), orHidden(MeasureView)),
  questions: z.record(z.string(), orHidden(QuestionReportView)),
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
  /** Answers per way they came by; missing where it was not counted, and in the report of a subgroup. */
  channels: z.record(z.string(), orHidden(z.int())).optional(),
  representation: Representation.optional(),
  figures: z.record(z.string(), FigureReport),
  priorities: PrioritiesReport,
})

export const GapView = z.object({
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
  gaps: z.record(z.string(), orHidden(GapView)),
  strength: z.string().nullable(),
  discussion: z
    .array(
      z.object({
        topic: z.string(),
        /** What it is about: a measure, a question, or the whole. */
        measure: z.string().optional(),
        question: z.string().optional(),
        questions: z.array(z.string()).readonly(),
      }),
    )
    .readonly(),
})
export type Report = z.infer<typeof Report>

/** A report as only disclosure control can make it. */
export interface PublishedReport extends ReportFigures {
  readonly survey: Report['survey']
}
export const ReportReply = replyOf<PublishedReport>()(Report)
