import { type Definition, questionsFor, questionsOfMeasure } from '../definition.ts'
import type { AudienceSummary, GroupSummary } from '../summary.ts'
import type { Audience } from '../texts.ts'
import { restOfMeasure, restOfQuestion, restTellsOnAll } from './rest.ts'
import { type Cell, hiddenTogether } from './suppression.ts'
import { isSensitive, questionInWords, questionWithheld, tellsOnEachPerson } from './unanimous.ts'

/** Of the parts of an audience: which are not shown in numbers, and which of those are told in words instead. */
export interface HiddenParts {
  readonly hidden: ReadonlySet<string>
  readonly worded: ReadonlySet<string>
}

/** Which figures of which subgroup may stand beside the total of their audience (rules 3 to 5). */
export interface Breakdown {
  readonly answered: ReadonlySet<string>
  readonly questions: ReadonlyMap<string, HiddenParts>
  readonly measures: ReadonlyMap<string, HiddenParts>
}

/** A question or measure: on how many people it rests, and what may give it away. */
interface Figure {
  readonly id: string
  /** Its measures, of a question; its questions, of a measure. */
  readonly related: readonly string[]
  /** "Weet ik niet" and skipped answers make bases differ: who gave a valid answer, and who gave any. */
  readonly counts: readonly (readonly Cell[])[]
  /** Told in words, a part is as good as shown, so it protects nobody. */
  readonly worded: (group: GroupSummary) => boolean
  /** Whether who is not among the shown is found by subtraction to have answered all alike. */
  readonly restAlike: (shown: readonly GroupSummary[]) => boolean
}

/**
 * Looked at figure by figure. The mean of a measure and all its questions but one give back that question, and all
 * questions together give back the mean: so what is hidden of one may hide the other, until nothing changes any more.
 */
export function breakdownOf(definition: Definition, audience: Audience, all: AudienceSummary, k: number): Breakdown {
  const parts = new Map(Object.entries(all.subgroups))
  const answered = hiddenTogether([cellsOf(parts, (group) => group.answered)], k)
  const { questions, measures } = figuresOf(definition, audience, all, parts)
  const state = { questions: new Map<string, HiddenParts>(), measures: new Map<string, HiddenParts>() }
  for (let before = -1; before !== size(state); ) {
    before = size(state)
    const exposed = new Map(measures.map((figure) => [figure.id, exposedParts(figure, state, parts, k)]))
    for (const figure of questions) {
      const given = figure.related.flatMap((id) => exposed.get(id) ?? [])
      state.questions.set(figure.id, hide(figure, parts, k, answered, given, state.questions.get(figure.id)))
    }
    for (const figure of measures) {
      const anybodyAnswered = (question: string) => (group: GroupSummary) => (group.questions[question]?.n ?? 0) > 0
      const given = figure.related.map((id) => partsWith(parts, state.questions.get(id)?.hidden, anybodyAnswered(id)))
      state.measures.set(figure.id, hide(figure, parts, k, answered, given, state.measures.get(figure.id)))
    }
  }
  return { answered, ...state }
}

type Parts = ReadonlyMap<string, GroupSummary>

function figuresOf(definition: Definition, audience: Audience, all: AudienceSummary, parts: Parts) {
  const measures = definition.measures.map(({ id }) => id)
  const asked = new Map(
    definition.measures.map((own) => [own.id, questionsOfMeasure(definition, own, audience).map(({ id }) => id)]),
  )
  const question = ({ id }: { id: string }): Figure => ({
    id,
    related: measures.filter((measure) => asked.get(measure)?.includes(id)),
    counts: [
      cellsOf(parts, ({ questions }) => questions[id]?.n ?? 0),
      cellsOf(parts, ({ questions }) => questions[id]?.asked ?? 0),
    ],
    // Withheld because all agree, a part is found by subtraction just as one that is told in words.
    worded: (group) => questionInWords(definition, id, group) || questionWithheld(definition, id, group),
    restAlike: (shown) =>
      questionInWords(definition, id, restOfQuestion(id, all, shown)) ||
      (isSensitive(definition, id) && restTellsOnAll(id, all, shown)),
  })
  const measure = (id: string): Figure => ({
    id,
    related: asked.get(id) ?? [],
    counts: [
      cellsOf(parts, ({ measures }) => measures[id]?.n ?? 0),
      cellsOf(parts, ({ measures }) => measures[id]?.people ?? 0),
    ],
    worded: (group) => tellsOnEachPerson(definition, id, group),
    restAlike: (shown) =>
      (asked.get(id) ?? []).some((each) => isSensitive(definition, each)) && restOfMeasure(id, all, shown).allEqual,
  })
  return { questions: questionsFor(definition, audience).map(question), measures: measures.map(measure) }
}

/** Hides one figure in as many parts as it takes: those hidden `before` and `given` by other figures, and more. */
function hide(
  { counts, worded, restAlike }: Figure,
  parts: Parts,
  k: number,
  answered: ReadonlySet<string>,
  given: readonly ReadonlySet<string>[],
  before: HiddenParts | undefined,
): HiddenParts {
  // Words come with the number of people, so a part of which that number is hidden is not told in words either.
  const few = hiddenTogether(counts, k, answered)
  const inWords = new Set([...parts].flatMap(([id, group]) => (!few.has(id) && worded(group) ? [id] : [])))
  let hidden = hiddenTogether(counts, k, union(few, inWords, before?.hidden, ...given))
  for (;;) {
    const shown = [...parts].flatMap(([id, group]) => (hidden.has(id) ? [] : [group]))
    const next = [...(counts[0] ?? [])].filter(({ id }) => !hidden.has(id)).sort((a, b) => a.n - b.n)[0]
    if (hidden.size === 0 || !next || !restAlike(shown)) return { hidden, worded: inWords }
    hidden = hiddenTogether(counts, k, union(hidden, new Set([next.id])))
  }
}

const cellsOf = (parts: Parts, count: (group: GroupSummary) => number): Cell[] =>
  [...parts].map(([id, group]) => ({ id, n: count(group) }))

/**
 * The parts in which a measure is hidden for the sake of others while all its questions are shown, so that the mean can
 * be made of them. One that is hidden for too few scores cannot.
 */
function exposedParts(
  { id, related }: Figure,
  state: Pick<Breakdown, 'questions' | 'measures'>,
  parts: Parts,
  k: number,
) {
  const measure = state.measures.get(id)
  const shown = (part: string) => related.every((question) => !state.questions.get(question)?.hidden.has(part))
  const ids = [...(measure?.hidden ?? [])].filter((part) => !measure?.worded.has(part) && shown(part))
  return partsWith(parts, new Set(ids), ({ measures }) => (measures[id]?.n ?? 0) >= k)
}

const partsWith = (parts: Parts, ids: ReadonlySet<string> | undefined, has: (group: GroupSummary) => boolean) =>
  new Set([...(ids ?? [])].filter((id) => has(parts.get(id) ?? nobody)))
const nobody: GroupSummary = { invited: 0, answered: 0, measures: {}, questions: {} }

const union = (...sets: readonly (ReadonlySet<string> | undefined)[]): Set<string> =>
  new Set(sets.flatMap((set) => [...(set ?? [])]))

const size = ({ questions, measures }: Pick<Breakdown, 'questions' | 'measures'>): number =>
  [...questions.values(), ...measures.values()].reduce((sum, { hidden }) => sum + hidden.size, 0)
