import { type Definition, questionsOfMeasure } from '../definition.ts'
import type { AudienceSummary, GroupSummary, MeasureSummary, QuestionSummary, Summary } from '../summary.ts'
import { type Audience, audiences } from '../texts.ts'
import { type ScreenedGroup, screenAudience, screenSubgroups } from './groups.ts'
import { hasValues } from './publish-values.ts'
import type { HiddenReason } from './published.ts'
import { bandsOf, questionInWords, questionWithheld, tellsOnEachPerson } from './unanimous.ts'

/**
 * A summary as it is kept: what no report will ever show is not in it. It outlives the answers, so a figure that is
 * hidden now could be found in it for ever: the whole minus the subgroups that are shown would be the answers of one
 * person of another subgroup. The reason why something is hidden stays, so the report is the same.
 */
export function freezeSummary(definition: Definition, { minimumGroup: k, audiences: own }: Summary): Summary {
  const frozen = audiences.flatMap((audience): [Audience, AudienceSummary][] => {
    const all = own[audience]
    return all ? [[audience, freezeAudience(definition, audience, all, k)]] : []
  })
  return { minimumGroup: k, audiences: Object.fromEntries(frozen) }
}

function freezeAudience(definition: Definition, audience: Audience, all: AudienceSummary, k: number): AudienceSummary {
  if (all.screened) return all
  const parts = [...screenSubgroups(definition, audience, all, k)].map(
    ([id, screened]) => [id, freezeGroup(definition, audience, screened, k)] as const,
  )
  return {
    ...all,
    ...freezeGroup(definition, audience, screenAudience(all, k), k),
    // How many answered of all who were invited is told anyway, and is nobody's answer.
    answered: all.answered,
    subgroups: Object.fromEntries(parts),
  }
}

function freezeGroup(definition: Definition, audience: Audience, screened: ScreenedGroup, k: number): GroupSummary {
  const { group, answered } = screened
  const measures = Object.entries(group.measures).map(([id, measure]) => [
    id,
    freezeMeasure(definition, audience, id, measure, screened, k),
  ])
  const questions = Object.entries(group.questions).map(([id, question]) => [
    id,
    freezeQuestion(definition, id, question, screened),
  ])
  return {
    screened: true,
    ...(answered ? { hidden: answered } : {}),
    invited: group.invited,
    answered: answered ? 0 : group.answered,
    measures: Object.fromEntries(measures),
    questions: Object.fromEntries(questions),
  }
}

function freezeMeasure(
  definition: Definition,
  audience: Audience,
  id: string,
  measure: MeasureSummary,
  { group, ...screened }: ScreenedGroup,
  k: number,
): MeasureSummary {
  const hidden = screened.measure(id) ?? (tellsOnEachPerson(definition, id, group) ? 'unanimous' : undefined)
  if (hidden || !measure.figures) return nothingOfMeasure(hidden ?? 'too-few-answers')
  const { n, people, dontKnow, figures } = measure
  const own = definition.measures.find((each) => each.id === id)
  const asked = own ? questionsOfMeasure(definition, own, audience) : []
  const allShown = asked.every((each) => !screened.question(each.id) && !questionInWords(definition, each.id, group))
  const { meanOfQuestions, favourable, alpha, ...always } = figures
  return {
    ...{ n, people, dontKnowPeople: 0, dontKnow: allShown ? dontKnow : 0 },
    figures: {
      ...always,
      // Sums over the questions would give back the one that is hidden.
      ...(allShown ? { meanOfQuestions, favourable } : {}),
      ...(alpha && alpha.n >= k ? { alpha } : {}),
    },
  }
}

const nothingOfMeasure = (hidden: HiddenReason): MeasureSummary => ({
  ...{ n: 0, people: 0, dontKnowPeople: 0, dontKnow: 0, hidden },
})

function freezeQuestion(
  definition: Definition,
  id: string,
  question: QuestionSummary,
  { group, ...screened }: ScreenedGroup,
): QuestionSummary {
  // Of texts there is a number for everybody together, and no more.
  if (question.type === 'text') return question
  const { type, n, counts = {} } = question
  const hidden = screened.question(id) ?? (questionWithheld(definition, id, group) ? 'unanimous' : undefined)
  if (hidden || !hasValues(question))
    return { type, n: 0, asked: 0, dontKnow: 0, notApplicable: 0, hidden: hidden ?? 'too-few-answers' }
  if (!questionInWords(definition, id, group)) return question
  return { ...question, counts: undefined, bands: bandsOf(counts, n) }
}
