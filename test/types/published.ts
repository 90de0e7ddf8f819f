/**
 * Not run but compiled: `npm run check` fails as soon as one of these lines starts to compile, for then figures that
 * disclosure control has not seen can leave the server.
 */
import type * as z from 'zod'
import type { BenchmarkReply, TrendReply } from '#domain/api/comparisons.ts'
import type { ProgressReply } from '#domain/api/progress.ts'
import type { Report, ReportReply } from '#domain/api/reports.ts'
import { publishBenchmark, type SchoolFigure } from '#domain/disclosure/benchmark.ts'
import type { MeasureReport, QuestionReport } from '#domain/disclosure/publish-figures.ts'
import type { Hidden, Published } from '#domain/disclosure/published.ts'
import { profileLevels } from '#domain/profile-levels.ts'
import { makeReport } from '#domain/report.ts'
import type { AudienceReport } from '#domain/report-figures.ts'
import type { AudienceSummary, Summary } from '#domain/summary.ts'

type ReplyOf<Schema extends z.ZodType> = z.output<Schema>

declare const summary: Summary
declare const team: AudienceSummary
declare const published: AudienceReport
declare const parsed: Report
declare const school: SchoolFigure
declare const survey: Report['survey']
declare const definition: Parameters<typeof makeReport>[0]
const wording = { language: 'nl', schoolType: 'po' } as const
const around = { minimumGroup: 5, gaps: {}, strength: null, discussion: [] }

/** The way that is open: through disclosure control. */
const made = makeReport(definition, summary, undefined, wording)
export const allowed: ReplyOf<typeof ReportReply> | undefined = made && { survey, ...made }
export const allowedBenchmark: ReplyOf<typeof BenchmarkReply> = {
  audiences: { staff: { measures: { information: publishBenchmark(school, [school]) } } },
}

// @ts-expect-error A number is not a published number.
export const count: Published<number> = 12
// @ts-expect-error Nor is the reason why it is not there, made elsewhere.
export const reason: Published<Hidden> = { hidden: true, reason: 'too-few-answers' }

// @ts-expect-error What closing froze is no report.
export const frozen: AudienceReport = team
// @ts-expect-error Nor are its figures, one by one.
export const answered: AudienceReport = { ...published, answered: team.answered }
export const measures: AudienceReport = {
  ...published,
  // @ts-expect-error The figures of a measure as they were frozen.
  measures: { information: { n: 4, mean: 2.5, sd: 1, correction: 'none', agreement: 1 } satisfies MeasureReport },
}
export const questions: AudienceReport = {
  ...published,
  // @ts-expect-error Counts as they were frozen.
  questions: { news: { type: 'rating', n: 4, dontKnow: 0, notApplicable: 0, counts: {} } satisfies QuestionReport },
}
// @ts-expect-error Ranks are figures as well: levels made of what was frozen.
export const outcome: AudienceReport = { ...published, outcome: profileLevels([]) }
// @ts-expect-error How many came by which way.
export const ways: AudienceReport = { ...published, channels: team.channels }

// @ts-expect-error A reply of the report is not what a client reads back from it, without the mark.
export const reply: ReplyOf<typeof ReportReply> = parsed
// @ts-expect-error Nor something that looks like it.
export const lookalike: ReplyOf<typeof ReportReply> = { survey, ...around, audiences: { staff: { ...team } } }

export const benchmark: ReplyOf<typeof BenchmarkReply> = {
  // @ts-expect-error One school is no comparison.
  audiences: { staff: { measures: { information: { schools: 1, mean: school.mean, low: 1, high: 4 } } } },
}
export const trend: ReplyOf<typeof TrendReply> = {
  // @ts-expect-error Nor are the figures of an earlier summary a trend.
  surveys: [{ id: 'a', title: 'A', closedOn: '2026-01-01', audiences: { staff: { measures: team.measures } } }],
}
export const progress: ReplyOf<typeof ProgressReply> = {
  audiences: [
    {
      ...{ audience: 'staff', invited: 24, target: { half: 12, useful: 20 }, codes: null, codesMade: true },
      // @ts-expect-error The exact response of an open survey.
      answered: '13',
      // @ts-expect-error And as a share.
      share: 13 / 24,
      subgroups: [],
      channels: {},
    },
  ],
}
