import { type Definition, resolveDefinition } from '#domain/definition.ts'
import type { Answers } from '#domain/question-types/answer.ts'
import { makeReport } from '#domain/report.ts'
import type { InvitedAudience, StoredResponse, Summary } from '#domain/summary.ts'
import { SurveyTally } from '#domain/tally/survey-tally.ts'

const rating = (id: string, sensitive = false) => ({ id, scale: 'often', sensitive, reversed: false })

/** A small instrument in one language: two measures of three questions, one of them sensitive, and a choice. */
export const tinyInstrument: Definition = resolveDefinition(
  {
    id: 'tiny',
    version: 1,
    audiences: ['staff', 'parents'],
    schoolTypes: ['po'],
    minutes: 2,
    sources: [],
    purpose: 'where-we-are',
    validated: false,
    lists: {},
    figures: [],
    nowAndWished: [],
    scales: { often: { type: 'rating', points: 4, dontKnow: true, notApplicable: false } },
    sections: [
      { id: 'first', questions: [rating('a1'), rating('a2'), rating('a3')] },
      { id: 'second', questions: [rating('b1'), rating('b2', true), rating('b3')] },
      {
        id: 'about',
        questions: [
          {
            id: 'years',
            type: 'choice',
            options: ['few', 'many'],
            several: false,
            dontKnow: false,
            notApplicable: false,
            sensitive: false,
          },
        ],
      },
    ],
    measures: [
      { id: 'first', mean: ['a1', 'a2', 'a3'], answered: 0.5 },
      { id: 'second', mean: ['b1', 'b2', 'b3'], answered: 0.5 },
    ],
    outcome: { cumulative: ['first', 'second'], inOrder: 3, gap: 0.3 },
  },
  {
    nl: {
      title: 'Klein',
      summary: 'Klein',
      scales: { often: { points: ['nooit', 'soms', 'vaak', 'altijd'], dontKnow: 'weet ik niet' } },
      sections: { first: { title: 'Eerste' }, second: { title: 'Tweede' }, about: { title: 'Over u' } },
      questions: {},
      measures: { first: { title: 'Eerste', explanation: [] }, second: { title: 'Tweede', explanation: [] } },
      lists: {},
      figures: {},
      discussion: { measures: {}, questions: {}, outcomes: {} },
    },
  },
)

export interface Answered {
  readonly subgroup: string
  readonly answers: Answers
}

/** What closing would freeze of these answers. */
export function summaryOf(
  staff: readonly Answered[],
  options: { invited?: number; subgroups?: InvitedAudience['subgroups']; k?: number; definition?: Definition } = {},
): Summary {
  const invited = [{ audience: 'staff' as const, invited: options.invited ?? 1000, subgroups: options.subgroups ?? [] }]
  const tally = new SurveyTally(options.definition ?? tinyInstrument, invited)
  for (const response of staff) tally.add({ audience: 'staff', ...response } satisfies StoredResponse)
  return tally.summary([], options.k ?? 5)
}

/** The staff's part of the report, of everybody or of one subgroup. */
export const staffReport = (summary: Summary, subgroup?: string) =>
  makeReport(tinyInstrument, summary, subgroup, { language: 'nl', schoolType: 'po' })?.audiences.staff
