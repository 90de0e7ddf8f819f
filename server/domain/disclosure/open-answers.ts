import type { Audience } from '../texts.ts'
import { type Hidden, hidden, type Published, publish } from './published.ts'

/** Voices give people away: texts are read only from this many on (privacy rule 9). */
const fewestTexts = 10

/** From how many texts on they are read in a survey: a school that protects people more does so here as well. */
export const enoughTexts = (minimumGroup: number): number => Math.max(fewestTexts, minimumGroup)

export interface OpenAnswer {
  readonly id: string
  readonly text: string
  readonly released: boolean
}

/** The texts that one audience wrote at one open question, in an order that says nothing of when or by whom. */
export interface OpenAnswers {
  readonly question: string
  readonly audience: Audience
  readonly answers: Published<readonly OpenAnswer[]> | Published<Hidden>
}

/** Texts are shown from ten up (or more), by their random ids, without subgroup and never beside scores. */
export function publishTexts(
  question: string,
  audience: Audience,
  answers: readonly OpenAnswer[],
  minimumGroup: number,
): OpenAnswers {
  const shown = [...answers].sort((a, b) => (a.id < b.id ? -1 : 1))
  return {
    question,
    audience,
    answers: answers.length < enoughTexts(minimumGroup) ? publish(hidden('too-few-answers')) : publish(shown),
  }
}
