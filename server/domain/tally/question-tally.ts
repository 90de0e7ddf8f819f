import type { Question } from '../definition.ts'
import { type Answers, isMissing } from '../question-types/answer.ts'
import { type QuestionSummary, smallestGroup } from '../summary.ts'
import { type ValuesTally, valuesTally } from './values-tally.ts'

/** Counts who answered one question and how; what the answers add up to depends on its type. */
export class QuestionTally {
  readonly question: Question
  readonly #values: ValuesTally
  #n = 0
  #dontKnow = 0
  #notApplicable = 0

  constructor(question: Question) {
    this.question = question
    this.#values = valuesTally(question)
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
    this.#values.add(answer)
  }

  summary(texts: number): QuestionSummary {
    const { type } = this.question
    if (type === 'text') return { type, n: texts, asked: texts, dontKnow: 0, notApplicable: 0 }
    const asked = this.#n + this.#dontKnow + this.#notApplicable
    // Of fewer than five people not even a "weet ik niet" is kept.
    if (asked < smallestGroup) return { type, n: this.#n, asked, dontKnow: 0, notApplicable: 0 }
    const base = { type, n: this.#n, asked, dontKnow: this.#dontKnow, notApplicable: this.#notApplicable }
    return this.#n < smallestGroup ? base : { ...base, ...this.#values.figures() }
  }
}
