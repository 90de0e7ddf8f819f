import { type Definition, questionsFor } from '../definition.ts'
import type { Answers } from '../question-types/answer.ts'
import type {
  AudienceSummary,
  ChannelCounts,
  GroupSummary,
  InvitedAudience,
  StoredResponse,
  Summary,
  TextCount,
} from '../summary.ts'
import type { Audience } from '../texts.ts'
import { MeasureTally } from './measure-tally.ts'
import { QuestionTally } from './question-tally.ts'

/** Adds up a survey, response by response, per audience and per subgroup of the frozen breakdown. */
export class SurveyTally {
  readonly #groups: ReadonlyMap<Audience, ReturnType<typeof audienceTally>>

  constructor(definition: Definition, invited: readonly InvitedAudience[]) {
    this.#groups = new Map(invited.map((group) => [group.audience, audienceTally(definition, group)]))
  }

  add({ audience, subgroup, answers }: StoredResponse) {
    const group = this.#groups.get(audience)
    group?.all.add(answers)
    // Somebody of a subgroup that left the plan before opening belongs to the rest: everybody is in one part.
    const part = group?.subgroups.get(subgroup) ?? group?.subgroups.get('')
    part?.tally.add(answers)
  }

  summary(
    texts: readonly TextCount[],
    minimumGroup: number,
    channels: ReadonlyMap<Audience, ChannelCounts> = new Map(),
  ): Summary {
    const audiences = [...this.#groups].map(([audience, { invited, all, subgroups }]) => {
      const own = new Map(texts.filter((text) => text.audience === audience).map((text) => [text.question, text.count]))
      const parts = [...subgroups].map(([id, { tally, invited }]) => [id, tally.summary(invited, new Map())])
      const by = channels.get(audience)
      const summary: AudienceSummary = {
        ...all.summary(invited, own),
        subgroups: Object.fromEntries(parts),
        ...(by ? { channels: by } : {}),
      }
      return [audience, summary]
    })
    return { minimumGroup, audiences: Object.fromEntries(audiences) }
  }
}

function audienceTally(definition: Definition, { audience, invited, subgroups }: InvitedAudience) {
  const named = subgroups.reduce((sum, subgroup) => sum + subgroup.invited, 0)
  const cells = subgroups.length === 0 ? [] : [...subgroups, { id: '', invited: invited - named }]
  const tallyFor = (cell: { id: string; invited: number }) =>
    [cell.id, { invited: cell.invited, tally: new GroupTally(definition, audience) }] as const
  return { invited, all: new GroupTally(definition, audience), subgroups: new Map(cells.map(tallyFor)) }
}

/** Adds up one group, response by response, so that a hundred thousand of them are read once. */
class GroupTally {
  answered = 0
  readonly #questions: readonly QuestionTally[]
  readonly #measures: readonly MeasureTally[]

  constructor(definition: Definition, audience: Audience) {
    this.#questions = questionsFor(definition, audience).map((question) => new QuestionTally(question))
    this.#measures = definition.measures.map((measure) => new MeasureTally(definition, measure, audience))
  }

  add(answers: Answers) {
    this.answered += 1
    for (const question of this.#questions) question.add(answers)
    for (const measure of this.#measures) measure.add(answers)
  }

  summary(invited: number, texts: ReadonlyMap<string, number>): GroupSummary {
    return {
      invited,
      answered: this.answered,
      measures: Object.fromEntries(this.#measures.map((tally) => [tally.measure.id, tally.summary()])),
      questions: Object.fromEntries(
        this.#questions.map((tally) => [tally.question.id, tally.summary(texts.get(tally.question.id) ?? 0)]),
      ),
    }
  }
}
