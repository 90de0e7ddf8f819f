import { type Definition, type Measure, questionsOfMeasure } from '../definition.ts'
import { type Answers, isMissing } from '../question-types/answer.ts'
import { scoreOf, validRating } from '../scoring.ts'
import { mean, standardDeviation } from '../statistics/moments.ts'
import { RunningAlpha } from '../statistics/running-alpha.ts'
import { agreementA } from '../statistics/van-der-eijk.ts'
import { type MeasureFigures, type MeasureSummary, smallestGroup } from '../summary.ts'
import type { Audience } from '../texts.ts'

/** Reliability is only worth a look from this many complete answers (T2). */
const enoughForAlpha = 30

/** Adds up the answers to the questions of one measure. */
export class MeasureTally {
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
    const people = this.#people
    if (people < smallestGroup) return { n, people, dontKnowPeople: 0, dontKnow: 0 }
    const dontKnow = answers === 0 ? 0 : this.#dontKnow / answers
    const counted = { n, people, dontKnowPeople: this.#dontKnowPeople, dontKnow }
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
  #alpha(): Pick<MeasureFigures, 'alpha'> {
    const { n, alpha } = this.#complete
    return n < enoughForAlpha || alpha === null ? {} : { alpha: { value: alpha, n } }
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
