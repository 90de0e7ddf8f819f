import { type Definition, DefinitionFile, resolveDefinition, TextsFile } from '#domain/definition.ts'
import type { QuestionReport } from '#domain/disclosure/publish-figures.ts'
import { isHidden } from '#domain/disclosure/published.ts'
import type { Answers } from '#domain/question-types/answer.ts'
import { makeReport } from '#domain/report.ts'
import type { Summary } from '#domain/summary.ts'

const sensitive = (id: string) => ({ id, type: 'split', parts: ['guilt', 'ways-out'], sensitive: true })

/** An instrument with every question that is answered in numbers, and the figures that are made of them. */
export const valuesInstrument: Definition = resolveDefinition(
  DefinitionFile.parse({
    ...{ id: 'numbers', version: 1, purpose: 'where-we-are', audiences: ['staff'], minutes: 3, validated: false },
    lists: { leary: ['sb', 'bs', 'bt', 'tb', 'to', 'ot', 'os', 'so'] },
    sections: [
      {
        id: 'all',
        questions: [
          { id: 'roads', type: 'split', parts: ['smooth', 'bumpy', 'hole'], dontKnow: true },
          {
            id: 'grid',
            type: 'grid-split',
            rows: ['smooth', 'bumpy', 'hole'],
            columns: ['0', 'v', 'ww', 'dd', 'mm'].map((c) => `c${c}`),
          },
          { id: 'stairs', type: 'count', rows: ['teacher', 'mentor', 'head'], columns: ['before', 'after'] },
          { id: 'place', type: 'position', octants: 'leary' },
          { id: 'secret-place', type: 'position', octants: 'leary', sensitive: true },
          sensitive('secret'),
          { id: 'secret-count', type: 'count', rows: ['own'], columns: ['times'], sensitive: true },
          { id: 'mark', type: 'rating', from: 0, points: 10, ends: true },
        ],
      },
      {
        id: 'themes',
        questions: ['a', 'b', 'c', 'd', 'e'].flatMap((theme) => [
          { id: `${theme}-one`, type: 'rating', points: 4 },
          { id: `${theme}-two`, type: 'rating', points: 4 },
          { id: `${theme}-matters`, type: 'rating', points: 4 },
        ]),
      },
    ],
    measures: ['a', 'b', 'c', 'd', 'e'].map((id) => ({ id, mean: [`${id}-one`, `${id}-two`] })),
    figures: [
      { id: 'prevention', ratio: { plus: [{ question: 'stairs', column: 'before' }], of: [{ question: 'stairs' }] } },
      {
        id: 'escalation',
        ratio: {
          plus: [{ question: 'stairs', row: 'head', column: 'after' }],
          of: [{ question: 'stairs', column: 'after' }],
        },
      },
      {
        id: 'initiative',
        ratio: {
          plus: [{ question: 'stairs', row: 'teacher' }],
          minus: [{ question: 'stairs', row: 'mentor' }],
          of: [
            { question: 'stairs', row: 'teacher' },
            { question: 'stairs', row: 'mentor' },
          ],
        },
      },
      { id: 'partner-less-consumer', difference: ['a', 'b'] },
    ],
    priorities: { themes: ['a', 'b', 'c', 'd', 'e'].map((id) => ({ measure: id, importance: `${id}-matters` })) },
  }),
  { nl: TextsFile.parse({ title: 'Getallen', summary: 'Getallen' }) },
)

/** The staff's part of the report on this instrument. */
export const valuesReport = (summary: Summary, subgroup?: string) =>
  makeReport(valuesInstrument, summary, subgroup, { language: 'nl', schoolType: 'po' })?.audiences.staff

export const sixRoads: readonly Answers[] = [
  [70, 25, 5],
  [60, 30, 10],
  [80, 15, 5],
  [50, 40, 10],
  [75, 25, 0],
  [65, 25, 10],
].map(([smooth = 0, bumpy = 0, hole = 0]) => ({ roads: { smooth, bumpy, hole } }))

export const sixDots = [
  [0.6, 0.5],
  [0.2, 0.7],
  [-0.4, 0.6],
  [0.5, -0.1],
  [0.7, 0.2],
  [-0.2, -0.5],
].map(([x = 0, y = 0]) => ({ x, y }))

/** The shown figures of one question; a hidden one fails the test. */
export function shownQuestion(summary: Summary, id: string, subgroup?: string): QuestionReport {
  const question = valuesReport(summary, subgroup)?.questions[id]
  if (!question || isHidden(question)) throw new Error(`${id} is hidden: ${JSON.stringify(question)}`)
  return question
}
