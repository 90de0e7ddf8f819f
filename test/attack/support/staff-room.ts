import type { Answers } from '#domain/question-types/answer.ts'
import { randomKey } from '../../../server/database/random.ts'
import { codeHash, normaliseCode } from '../../../server/surveys/codes.ts'
import { profileQuestions, type TestSurvey } from '../../support/survey.ts'

/** A colleague of whom the attacker knows the code and when they answered, and not what. */
export interface Colleague {
  readonly code: string
  readonly codeHash: string
  readonly submission: string
  /** How the answers lie on the disk, which the test knows and the attacker wants to know. */
  readonly trace: string
  readonly text: string
}

/** Answers of which each of 4,096 people gives another one, so that a response can be recognised on the disk. */
export const answersOf = (person: number): Answers =>
  Object.fromEntries(profileQuestions.relation.map((id, digit) => [id, 1 + (Math.floor(person / 4 ** digit) % 4)]))

export const hashOfCode = (code: string) => codeHash(normaliseCode(code) ?? '')

/** Lets these people answer one after the other, each with an answer of their own, and a wish. */
export async function answerInTurn(survey: TestSurvey, codes: readonly string[], first = 0): Promise<Colleague[]> {
  const colleagues: Colleague[] = []
  for (const [index, code] of codes.entries()) {
    const answers = answersOf(first + index)
    const text = `wens nummer ${first + index} van de ${codes.length}`
    const submission = randomKey()
    const { status } = await survey.send(code, { ...answers, 'one-wish': text }, submission)
    if (status !== 201) throw new Error(`not stored: ${status}`)
    const trace = JSON.stringify(answers).slice(1, -1)
    colleagues.push({ code, codeHash: hashOfCode(code), submission, trace, text })
  }
  return colleagues
}
