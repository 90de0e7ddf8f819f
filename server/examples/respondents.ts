import { type Definition, type Question, questionsFor } from '#domain/definition.ts'
import type { Answer, Answers } from '#domain/question-types/answer.ts'
import type { Audience } from '#domain/texts.ts'

/** Numbers from 0 to 1 that are the same every time for the same seed (mulberry32, Tommy Ettinger 2017). */
export function seededRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** How a group answers: the mean it tends to per section, and how often it does not know or skips. */
export interface Tendency {
  readonly audience: Audience
  readonly levels: Readonly<Record<string, number>>
  readonly dontKnow: Readonly<Record<string, number>>
}

const skipped = 0.015
const betweenPeople = 0.35
const betweenQuestions = 0.28
const withinPerson = 0.6

/** Plausible respondents: people differ from each other, questions from each other, and nobody is consistent. */
export function* respondents(definition: Definition, tendency: Tendency, seed: number): Generator<Answers> {
  const random = seededRandom(seed)
  const questions = questionsFor(definition, tendency.audience)
  const difficulty = new Map(questions.map(({ id }) => [id, betweenQuestions * normal(random)]))
  for (;;) {
    const mildness = betweenPeople * normal(random)
    const answers: [string, Answer][] = questions.flatMap((question): [string, Answer][] => {
      const answer = answerTo(question, mildness + (difficulty.get(question.id) ?? 0))
      return answer === undefined ? [] : [[question.id, answer]]
    })
    yield Object.fromEntries(answers)
  }

  function answerTo(question: Question, shift: number): Answer | undefined {
    // Instruments with other types have no example school.
    if (random() < skipped || (question.type !== 'rating' && question.type !== 'choice')) return undefined
    if (question.dontKnow && random() < (tendency.dontKnow[question.section] ?? 0)) return { missing: 'dont-know' }
    if (question.type === 'choice') {
      const option = question.options[Math.floor(random() * question.options.length)] ?? ''
      return question.several ? [option] : option
    }
    const level = (tendency.levels[question.section] ?? (question.points + 1) / 2) + shift
    return Math.min(question.points, Math.max(1, Math.round(level + withinPerson * normal(random))))
  }
}

/** A draw from the standard normal distribution (Box and Muller 1958). */
const normal = (random: () => number): number =>
  Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
