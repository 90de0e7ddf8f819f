import type { Question } from '../definition.ts'
import { type Answers, isMissing } from '../question-types/answer.ts'
import { categories, categoriesOf } from '../question-types/counting.ts'
import { type QuestionSummary, smallestGroup } from '../summary.ts'

/** Counts the answers to one question. */
export class QuestionTally {
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
    if (type === 'text') return { type, n: texts, asked: texts, dontKnow: 0, notApplicable: 0 }
    const asked = this.#n + this.#dontKnow + this.#notApplicable
    // Of fewer than five people not even a "weet ik niet" is kept.
    if (asked < smallestGroup) return { type, n: this.#n, asked, dontKnow: 0, notApplicable: 0 }
    const base = { type, n: this.#n, asked, dontKnow: this.#dontKnow, notApplicable: this.#notApplicable }
    return this.#n < smallestGroup ? base : { ...base, counts: Object.fromEntries(this.#counts) }
  }
}
