import type { DefinitionView } from '#domain/api/definitions.ts'
import type { QuestionView } from '#domain/api/questionnaire.ts'
import type { Report } from '#domain/api/reports.ts'
import { shown } from '#domain/disclosure/published.ts'
import { type AudienceReport, audiencesOf } from '../../manage/report/figures.ts'

type Measures = DefinitionView['measures']
type Figures = AudienceReport['questions'][string] | undefined
export interface Asked {
  readonly question: QuestionView
  readonly figures: Figures
}

/** Something that can be hung on the wall: one question, questions on the same scale, or the scores of the parts. */
export type Exhibit =
  | {
      readonly kind: 'measures'
      readonly measures: Measures
      readonly own: AudienceReport
      readonly labels: readonly string[]
    }
  | { readonly kind: 'ratings'; readonly asked: readonly Asked[] }
  | ({ readonly kind: 'question' } & Asked)

export interface Wall {
  /** Those that matter first. */
  readonly pictures: readonly Exhibit[]
  /** All others, which get a line each. */
  readonly rest: readonly Asked[]
}

/** More lines than these nobody reads from a chair. */
export const mostLines = 4

/** Which pictures belong on one screen. Two rounds stand beside each other, so then there is room for one. */
export function wallOf(definition: DefinitionView, report: Report, rounds: number): Wall {
  const [first] = audiencesOf(report)
  if (!first) return { pictures: [], rest: [] }
  const [audience, own] = first
  const sections = definition.questionnaires[audience]?.sections ?? []
  const asked = sections
    .flatMap(({ questions }) => questions)
    .filter(({ type }) => type !== 'text')
    .map((question): Asked => ({ question, figures: own.questions[question.id] }))
  const all = chosen(definition, own, asked)
  const pictures = all.slice(0, rounds > 1 || isBroad(all[0]) ? 1 : 2)
  return { pictures, rest: asked.filter(({ question }) => !pictures.some((each) => holds(each, question.id))) }
}

/** A table of so many columns has numbers of a readable size on the whole width alone. */
const isBroad = (exhibit: Exhibit | undefined): boolean =>
  exhibit?.kind === 'question' && exhibit.question.type === 'grid-split' && exhibit.question.columns.length > 3

function chosen({ measures }: DefinitionView, own: AudienceReport, asked: readonly Asked[]): Exhibit[] {
  const scored = measures.filter(({ id }) => shown(own.measures[id]))
  if (scored.length > 0) return [{ kind: 'measures', measures, own, labels: wordsOfScale(measures, asked) }]
  const single = [...asked].sort((a, b) => weight(a.question) - weight(b.question))
  const row = onOneScale(asked)
  if (row.length > 2 && !single.some(({ question }) => weight(question) === 0)) return [{ kind: 'ratings', asked: row }]
  const [first] = single
  // A mark or a division is worth the whole wall; of a kind there may be two.
  const alike = single.filter(({ question }) => first && weight(question) === weight(first.question))
  return alike.map((each) => ({ kind: 'question', ...each }))
}

/** The words of the points, where all parts are on the same scale. */
function wordsOfScale(measures: Measures, asked: readonly Asked[]): readonly string[] {
  const scored = asked.flatMap(({ question }) =>
    question.type === 'rating' && measures.some(({ questions }) => questions.includes(question.id)) ? [question] : [],
  )
  const alike = new Set(scored.map(({ labels }) => labels.join('\n'))).size === 1
  return alike && !scored[0]?.ends ? (scored[0]?.labels ?? []) : []
}

/** What a picture tells more than a line does comes first. */
const weights = { position: 0, 'grid-split': 0, split: 1, count: 2, rating: 3, choice: 4, text: 5 } as const
const weight = ({ type }: QuestionView): number => weights[type]

/** Ratings with the same words, where those are most of what was asked. */
function onOneScale(asked: readonly Asked[]): Asked[] {
  const labels = ({ question }: Asked) => (question.type === 'rating' && !question.ends ? question.labels.join() : '')
  const scales = [...new Set(asked.map(labels))].filter((each) => each !== '')
  const groups = scales.map((scale) => asked.filter((each) => labels(each) === scale))
  return groups.reduce((most, each) => (each.length > most.length ? each : most), [])
}

function holds(exhibit: Exhibit, question: string): boolean {
  if (exhibit.kind === 'question') return exhibit.question.id === question
  if (exhibit.kind === 'ratings') return exhibit.asked.some((each) => each.question.id === question)
  return exhibit.measures.some(({ questions }) => questions.includes(question))
}
