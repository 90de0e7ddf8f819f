import * as z from 'zod'
import { type Definition, type Question, questionsFor } from '#domain/definition.ts'
import type { Answer, Answers } from '#domain/question-types/answer.ts'
import { answerProblem } from '#domain/question-types/check.ts'
import { type Audience, audiences } from '#domain/texts.ts'

const audience = z.enum(audiences)
const status = z.enum(['in-order', 'uncertain', 'not-yet', 'too-few'])

/** What one person answered, by question id; a question that is not there was skipped. */
const Numbers = z.record(z.string(), z.number())
const Respondent = z.record(
  z.string(),
  z.union([z.number(), z.string(), z.array(z.string()), Numbers, z.record(z.string(), Numbers)]),
)

/** The figures of a measure as the report must show them; what is left out is not compared. */
const Figures = z.strictObject({
  n: z.int(),
  mean: z.number(),
  sd: z.number(),
  /** Both left out: the report has no interval. */
  low: z.number().optional(),
  high: z.number().optional(),
  dontKnow: z.number(),
  favourable: z.number(),
  agreement: z.number().optional(),
  alpha: z.number().optional(),
})

const AudienceOutcome = z.strictObject({
  /** Per person, per measure; null: too few answers for a score. */
  scores: z.array(z.record(z.string(), z.number().nullable())),
  /** A measure that is not here must be hidden in the report. */
  measures: z.record(z.string(), Figures),
  levels: z.record(z.string(), status).optional(),
  solidLevel: z.int().optional(),
  firstMissing: z.string().nullable().optional(),
  dominant: z.array(z.string()).optional(),
  tension: z.array(z.string()).optional(),
  /** Figures of questions as the report must show them, as deep as they are written; `hidden: true` for none. */
  questions: z.record(z.string(), z.record(z.string(), z.unknown())).optional(),
  /** The named numbers of the instrument: one that is not here must not be shown. And its themes in the order of their priority. */
  figures: z.record(z.string(), z.record(z.string(), z.unknown())).optional(),
  priorities: z.array(z.record(z.string(), z.unknown())).optional(),
})
export type AudienceOutcome = z.infer<typeof AudienceOutcome>

const Gap = z.strictObject({
  difference: z.number(),
  low: z.number().optional(),
  high: z.number().optional(),
  reading: z.enum(['larger-than-chance', 'may-be-chance', 'small']),
  quadrant: z.enum(['sustain', 'blind-spot', 'hidden-strength', 'work-on']),
})

const Example = z.strictObject({
  name: z.string().min(1),
  /** Where the figures come from: a book, or a calculation that others can repeat. */
  source: z.string().min(1),
  working: z.string().optional(),
  minimumGroup: z.int().min(5).default(5),
  audiences: z.partialRecord(
    audience,
    z.strictObject({ invited: z.int().min(1), respondents: z.array(Respondent).min(1) }),
  ),
  expect: z.strictObject({
    staff: AudienceOutcome.optional(),
    parents: AudienceOutcome.optional(),
    pupils: AudienceOutcome.optional(),
    gaps: z.record(z.string(), Gap).optional(),
  }),
})
export type Example = z.infer<typeof Example>

/** examples.yaml: worked answers with what must come out. */
export const ExamplesFile = z.array(Example).min(1)

const ways = ['dont-know', 'not-applicable'] as const
const isWay = (given: unknown): given is (typeof ways)[number] => ways.some((way) => way === given)

/** The answers of a person as the engine knows them. */
export const answersOf = (respondent: z.infer<typeof Respondent>): Answers =>
  Object.fromEntries(
    Object.entries(respondent).map(([id, given]): [string, Answer] => [id, isWay(given) ? { missing: given } : given]),
  )

/** Names in an example that lead nowhere, answers nobody can give, and what is not worked out: all would prove nothing. */
export function slipsIn(definition: Definition, example: Example): string[] {
  const slips: string[] = []
  const measures = definition.measures.map(({ id }) => id)
  const complete = (what: string, names: string[], needed: readonly string[]) => {
    slips.push(...names.filter((name) => !needed.includes(name)).map((name) => `${what}: '${name}' does not exist`))
    slips.push(...needed.filter((name) => !names.includes(name)).map((name) => `${what}: '${name}' is not worked out`))
  }
  const groups = Object.entries(example.audiences)
  complete('expect', audiencesIn(example), Object.keys(example.audiences))
  if ('staff' in example.audiences && 'parents' in example.audiences && !example.expect.gaps)
    slips.push("expect: 'gaps' is not worked out")
  for (const id of Object.keys(example.expect.gaps ?? {}))
    if (!measures.includes(id)) slips.push(`gaps: '${id}' does not exist`)

  for (const [name, { respondents }] of groups) {
    const group = audiences.find((audience) => audience === name)
    const outcome = group && example.expect[group]
    if (!group || !outcome) continue
    const questions = new Map(questionsFor(definition, group).map((question) => [question.id, question]))
    respondents.forEach((respondent, person) => {
      slips.push(...impossible(questions, answersOf(respondent)).map((slip) => `${name} ${person + 1}: ${slip}`))
    })
    if (outcome.scores.length !== respondents.length)
      slips.push(`${name}: ${respondents.length} people and ${outcome.scores.length} of them with scores`)
    for (const scores of outcome.scores) complete(`${name} scores`, Object.keys(scores), measures)
    for (const id of Object.keys(outcome.measures))
      if (!measures.includes(id)) slips.push(`${name} measures: '${id}' does not exist`)
    for (const id of Object.keys(outcome.questions ?? {}))
      if (!questions.has(id)) slips.push(`${name} questions: '${id}' does not exist`)
    for (const id of Object.keys(outcome.figures ?? {}))
      if (!(definition.figures ?? []).some((figure) => figure.id === id))
        slips.push(`${name} figures: '${id}' does not exist`)
    complete(`${name} levels`, Object.keys(outcome.levels ?? {}), definition.outcome?.cumulative ?? [])
  }
  return slips
}

const audiencesIn = (example: Example): Audience[] =>
  audiences.filter((audience) => example.expect[audience] !== undefined)

const impossible = (questions: ReadonlyMap<string, Question>, answers: Answers): string[] =>
  Object.entries(answers).flatMap(([id, answer]) => {
    const question = questions.get(id)
    const problem = question ? answerProblem(question, answer) : 'there is no such question'
    return problem === undefined ? [] : [`'${id}': ${problem}`]
  })
