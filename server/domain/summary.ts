import { type Definition, type Measure, type Question, questionsFor, questionsOfMeasure } from './definition.ts'
import { type Answers, isMissing } from './question-types/answer.ts'
import { categories, categoriesOf } from './question-types/counting.ts'
import { scoreOf, validRating } from './scoring.ts'
import { mean, standardDeviation } from './statistics/moments.ts'
import { RunningAlpha } from './statistics/running-alpha.ts'
import { agreementA } from './statistics/van-der-eijk.ts'
import type { Audience } from './texts.ts'

/** Below this number of people no figure is even frozen: only how many there were. */
export const smallestGroup = 5

/** Reliability is only worth a look from this many complete answers (T2). */
const enoughForAlpha = 30

/** What closing freezes of one measure in one group: how many people have a score, and what they make together. */
export interface MeasureSummary {
  readonly n: number
  /** People who answered "weet ik niet" to at least one of its questions, and the pooled share of such answers. */
  readonly dontKnowPeople: number
  readonly dontKnow: number
  readonly figures?: MeasureFigures | undefined
}

export interface MeasureFigures {
  /** Mean and standard deviation (n - 1) of the person scores. */
  readonly mean: number
  readonly sd: number
  /** The mean of the question means: differs from `mean` when skipped answers matter (T1 warns above 0.1). */
  readonly meanOfQuestions: number
  /** The share of all valid answers in the top half of the scale, 0 to 1 (T1e). */
  readonly favourable: number
  /** Van der Eijk's A over person scores rounded to the points of the scale, -1 to 1 (T5). */
  readonly agreement: number
  readonly alpha?: number | undefined
}

/** What closing freezes of one question in one group. Open questions keep only how many texts there are. */
export interface QuestionSummary {
  readonly type: Question['type']
  readonly n: number
  readonly dontKnow: number
  readonly notApplicable: number
  readonly counts?: Readonly<Record<string, number>> | undefined
}

export interface GroupSummary {
  readonly invited: number
  readonly answered: number
  readonly measures: Readonly<Record<string, MeasureSummary>>
  readonly questions: Readonly<Record<string, QuestionSummary>>
}

export interface AudienceSummary extends GroupSummary {
  /** Every subgroup of the frozen breakdown, and under '' the people who were invited without one. */
  readonly subgroups: Readonly<Record<string, GroupSummary>>
}

/** Everything that a closed survey can ever tell: made once, at closing, and never again (privacy rule 7). */
export interface Summary {
  readonly minimumGroup: number
  readonly audiences: Readonly<Partial<Record<Audience, AudienceSummary>>>
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

class QuestionTally {
  readonly question: Question
  #n = 0
  #dontKnow = 0
  #notApplicable = 0
  readonly #counts: Map<string, number>

  constructor(question: Question) {
    this.question = question
    this.#counts = new Map(categories(question).map((category) => [category, 0]))
  }

  add(answers: Answers) {
    const answer = Object.hasOwn(answers, this.question.id) ? answers[this.question.id] : undefined
    if (answer === undefined) return
    if (isMissing(answer)) {
      if (answer.missing === 'dont-know') this.#dontKnow += 1
      else this.#notApplicable += 1
      return
    }
    this.#n += 1
    for (const category of categoriesOf(answer)) this.#counts.set(category, (this.#counts.get(category) ?? 0) + 1)
  }

  summary(texts: number): QuestionSummary {
    const { type } = this.question
    if (type === 'text') return { type, n: texts, dontKnow: 0, notApplicable: 0 }
    const asked = this.#n + this.#dontKnow + this.#notApplicable
    // Of fewer than five people not even a "weet ik niet" is kept.
    if (asked < smallestGroup) return { type, n: this.#n, dontKnow: 0, notApplicable: 0 }
    const base = { type, n: this.#n, dontKnow: this.#dontKnow, notApplicable: this.#notApplicable }
    return this.#n < smallestGroup ? base : { ...base, counts: Object.fromEntries(this.#counts) }
  }
}

class MeasureTally {
  readonly measure: Measure
  readonly #questions
  readonly #scores: number[] = []
  readonly #complete = new RunningAlpha()
  readonly #byQuestion: RunningMean[]
  #valid = 0
  #favourable = 0
  #dontKnow = 0
  #dontKnowPeople = 0
  /** People who gave any answer to its questions, "weet ik niet" included. */
  #people = 0

  constructor(definition: Definition, measure: Measure, audience: Audience) {
    this.measure = measure
    this.#questions = questionsOfMeasure(definition, measure, audience)
    this.#byQuestion = this.#questions.map(() => new RunningMean())
  }

  get #points() {
    return this.#questions[0]?.points ?? 0
  }

  add(answers: Answers) {
    const row: number[] = []
    let sum = 0
    let dontKnows = 0
    for (const [index, question] of this.#questions.entries()) {
      const rating = validRating(question, answers)
      if (rating === undefined) {
        if (isDontKnow(answers, question.id)) dontKnows += 1
        continue
      }
      row.push(rating)
      sum += rating
      if (2 * rating > question.points + 1) this.#favourable += 1
      const own = this.#byQuestion[index]
      if (own) own.add(rating)
    }
    this.#valid += row.length
    this.#dontKnow += dontKnows
    if (dontKnows > 0) this.#dontKnowPeople += 1
    if (row.length + dontKnows > 0) this.#people += 1
    const score = scoreOf(sum, row.length, this.#questions.length, this.measure.answered)
    if (score !== null) this.#scores.push(score)
    if (row.length === this.#questions.length) this.#complete.add(row)
  }

  summary(): MeasureSummary {
    const answers = this.#valid + this.#dontKnow
    const n = this.#scores.length
    if (this.#people < smallestGroup) return { n, dontKnowPeople: 0, dontKnow: 0 }
    const counted = { n, dontKnowPeople: this.#dontKnowPeople, dontKnow: answers === 0 ? 0 : this.#dontKnow / answers }
    return this.#scores.length < smallestGroup ? counted : { ...counted, figures: this.#figures() }
  }

  #figures(): MeasureFigures {
    const rounded = Array.from({ length: this.#points }, () => 0)
    for (const score of this.#scores) rounded[Math.round(score) - 1] = (rounded[Math.round(score) - 1] ?? 0) + 1
    return {
      // Sorted, so that the frozen figures do not depend on the order of storage, not even in the last bit.
      mean: mean(this.#scores.sort((a, b) => a - b)),
      sd: standardDeviation(this.#scores),
      meanOfQuestions: mean(this.#byQuestion.flatMap((question) => question.mean)),
      favourable: this.#favourable / this.#valid,
      agreement: agreementA(rounded),
      ...this.#alpha(),
    }
  }

  /** No reliability where nobody differs: the coefficient is then 0 / 0. */
  #alpha(): { alpha?: number } {
    const alpha = this.#complete.n < enoughForAlpha ? null : this.#complete.alpha
    return alpha === null ? {} : { alpha }
  }
}

class RunningMean {
  #sum = 0
  #n = 0

  add(value: number) {
    this.#sum += value
    this.#n += 1
  }

  /** Empty when nothing was added. */
  get mean(): number[] {
    return this.#n === 0 ? [] : [this.#sum / this.#n]
  }
}

function isDontKnow(answers: Answers, id: string): boolean {
  const answer = Object.hasOwn(answers, id) ? answers[id] : undefined
  return isMissing(answer) && answer.missing === 'dont-know'
}

/** Who was invited, as fixed before the survey opened. */
export interface InvitedAudience {
  readonly audience: Audience
  readonly invited: number
  readonly subgroups: readonly { readonly id: string; readonly invited: number }[]
}

/** One stored response. No subgroup is ''. */
export interface StoredResponse {
  readonly audience: Audience
  readonly subgroup: string
  readonly answers: Answers
}

/** How many texts an open question got from an audience; texts know no subgroup. */
export interface TextCount {
  readonly audience: Audience
  readonly question: string
  readonly count: number
}

/** Adds up a survey, response by response, per audience and per subgroup of the frozen breakdown. */
export class SurveyTally {
  readonly #groups: ReadonlyMap<Audience, ReturnType<typeof audienceTally>>

  constructor(definition: Definition, invited: readonly InvitedAudience[]) {
    this.#groups = new Map(invited.map((group) => [group.audience, audienceTally(definition, group)]))
  }

  add({ audience, subgroup, answers }: StoredResponse) {
    const group = this.#groups.get(audience)
    group?.all.add(answers)
    group?.subgroups.get(subgroup)?.tally.add(answers)
  }

  summary(texts: readonly TextCount[], minimumGroup: number): Summary {
    const audiences = [...this.#groups].map(([audience, { invited, all, subgroups }]) => {
      const own = new Map(texts.filter((text) => text.audience === audience).map((text) => [text.question, text.count]))
      const parts = [...subgroups].map(([id, { tally, invited }]) => [id, tally.summary(invited, new Map())])
      const summary: AudienceSummary = { ...all.summary(invited, own), subgroups: Object.fromEntries(parts) }
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
