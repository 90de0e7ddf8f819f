import { randomBytes } from 'node:crypto'
import { QuestionnaireReply } from '#domain/api/answering.ts'
import type { QuestionView } from '#domain/api/questionnaire.ts'
import { seededRandom } from '../../../server/examples/respondents.ts'
import type { Facilitator } from './windroos.ts'

/** Bodies for POST /api/responses, each with a code of its own. */
export class Bodies {
  readonly #facilitator: Facilitator
  readonly #surveyId: string
  readonly #codes: string[]
  readonly nextAnswers: () => string
  used = 0

  private constructor(facilitator: Facilitator, surveyId: string, code: string, answers: readonly string[]) {
    this.#facilitator = facilitator
    this.#surveyId = surveyId
    this.#codes = [code]
    let turn = 0
    this.nextAnswers = () => answers[turn++ % answers.length] ?? '{}'
  }

  static async of(facilitator: Facilitator): Promise<Bodies> {
    const surveyId = await facilitator.openSurvey([{ audience: 'parents', invited: 100_000 }])
    const [code = ''] = await facilitator.codes(surveyId, 'parents', 1)
    return new Bodies(facilitator, surveyId, code, await invented(facilitator, code))
  }

  /** Codes are made before they are used: making them is work for the server too. */
  async prepare(count: number): Promise<void> {
    this.#codes.push(...(await this.#facilitator.codes(this.#surveyId, 'parents', count - this.#codes.length)))
  }

  readonly next = (): string | undefined => {
    const code = this.#codes.pop()
    if (code === undefined) return undefined
    this.used++
    return this.withCode(code)
  }

  withCode(code: string): string {
    const submission = randomBytes(16).toString('base64url')
    return `{"code":"${code}","submission":"${submission}","language":"nl","answers":${this.nextAnswers()}}`
  }
}

/** The answers of a thousand people who leave out no closed question of the questionnaire behind this code. */
async function invented(facilitator: Facilitator, code: string): Promise<string[]> {
  const reply: unknown = JSON.parse(await facilitator.get(`/api/questionnaires/${code}?language=nl`))
  const questions = QuestionnaireReply.parse(reply).questionnaire.sections.flatMap((section) => section.questions)
  const random = seededRandom(1)
  return Array.from({ length: 1000 }, () =>
    JSON.stringify(Object.fromEntries(questions.flatMap((question) => answerTo(question, random)))),
  )
}

function answerTo(question: QuestionView, random: () => number): [string, number | string][] {
  if (question.type !== 'rating' && question.type !== 'choice') return []
  if (question.type === 'rating') return [[question.id, 1 + Math.floor(random() * question.points)]]
  return [[question.id, question.options[Math.floor(random() * question.options.length)]?.id ?? '']]
}
