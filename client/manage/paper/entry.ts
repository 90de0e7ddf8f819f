import { chosenIn } from '#domain/conditions.ts'
import { type Answer, type Answers, isMissing } from '#domain/question-types/answer.ts'
import { type Reading, typedFor } from '../../questions/amounts.ts'
import { chosenAfter } from '../../questions/chosen.ts'
import { standingAnswers } from '../../questions/standing.ts'
import type { Typed } from '../../questions/typed.ts'
import type { CodedOption } from './coded-options.ts'
import type { NumberedQuestion } from './numbered-questions.ts'

/**
 * Where the keying in of one sheet is: a first time, if asked a second time, the questions where the two differ, and
 * then the overview, from where single questions can be put right.
 */
export type Stage = 'keying' | 'again' | 'differences' | 'overview' | 'fixing'

/** How sheets are keyed in. */
export interface Form {
  readonly questions: readonly NumberedQuestion[]
  /** Every sheet twice, to find typing errors. */
  readonly twice: boolean
}

/** One sheet while it is keyed in. */
export interface Entry {
  readonly stage: Stage
  /** The questions of this stage, and which of them is on the screen. */
  readonly asked: readonly NumberedQuestion[]
  readonly at: number
  readonly answers: Answers
  /** The questions on which somebody has decided in this stage, also to leave them open. */
  readonly settled: ReadonlySet<string>
  /** The first digits of a number of more. */
  readonly typed: string
  /** What was keyed and means nothing at this question; '' when all is well. */
  readonly refused: string
  /** How many boxes there can be, after one more was keyed. */
  readonly full?: number | undefined
  /** What was typed in the fields of the question on the screen, as long as it is there. */
  readonly cells?: Typed | undefined
  /** Those fields, when they could not be left because they are no answer. */
  readonly unread?: Reading | undefined
  /** What was read in a double entry: the first time, and the second. */
  readonly readings: readonly Answers[]
}

export const newEntry = ({ questions }: Form): Entry => ({
  stage: 'keying',
  asked: questions,
  at: 0,
  answers: {},
  settled: new Set(),
  typed: '',
  refused: '',
  readings: [],
})

/** The question on the screen; none in the overview. */
export function currentQuestion({ stage, asked, at, answers }: Entry): NumberedQuestion | undefined {
  const current = stage === 'overview' ? undefined : asked[at]
  const among = current?.question.type === 'choice' ? current.question.among : undefined
  if (!current || among === undefined) return current
  // Only what was ticked there can be picked here; the boxes keep their numbers.
  const chosen = chosenIn(answers[among])
  return {
    ...current,
    options: current.options.filter(({ answer }) => isMissing(answer) || chosen.includes(String(answer))),
  }
}

/** Whether there is something to lose. */
export const isBegun = ({ stage, answers, settled, cells }: Entry): boolean =>
  stage !== 'keying' || cells !== undefined || settled.size > 0 || Object.keys(answers).length > 0

/**
 * The answers as they are sent: in the order of the list, whatever way they were keyed in, and without those to
 * questions that are not asked of somebody with the other answers.
 */
export const answersInOrder = ({ questions }: Form, { answers }: Entry): Answers =>
  standingAnswers(
    questions.map(({ question }) => question),
    answers,
  )

/** What stands in the fields of a question: what was typed now, or the answer that was keyed in before. */
export const cellsOf = ({ cells, answers }: Entry, { question }: NumberedQuestion): Typed =>
  cells ?? typedFor(answers[question.id])

export function withAnswer(answers: Answers, id: string, answer: Answer | undefined): Answers {
  const { [id]: _old, ...others } = answers
  return answer === undefined ? others : { ...answers, [id]: answer }
}

/** The answer of a question when this box is ticked or, where several may be, ticked off again. */
export function answerWith({ question }: NumberedQuestion, known: Answer | undefined, { answer }: CodedOption) {
  if (question.type !== 'choice' || !question.several) return answer
  if (typeof answer !== 'string') return isMissing(known) ? undefined : answer
  return chosenAfter(question, known, answer)
}

/** Whether this box is ticked. */
export function isTicked(known: Answer | undefined, { answer }: CodedOption): boolean {
  if (isMissing(known)) return isMissing(answer) && known.missing === answer.missing
  if (Array.isArray(known)) return known.some((id) => id === answer)
  return known !== undefined && isSameReading(known, answer)
}

/** Both are written in the same order, so that two readings of the same boxes are the same text. */
export const isSameReading = (one: Answer | undefined, other: Answer | undefined): boolean =>
  JSON.stringify(one) === JSON.stringify(other)
