import { brotliCompressSync, gzipSync } from 'node:zlib'
import type { QuestionnaireReply } from '#domain/api/answering.ts'
import { offeredLanguage, questionnaireFor } from '#domain/questionnaire.ts'
import type { Audience } from '#domain/texts.ts'
import type { Database } from '../database/open.ts'
import { hashOf } from '../database/random.ts'
import type { Encoded } from '../http/send-encoded.ts'
import { findSchool } from '../schools/repository.ts'
import { findSnapshot, findSurvey, type StoredSurvey } from '../surveys/repository.ts'
import type { Snapshot } from '../surveys/snapshot.ts'
import { answerChecker, type CheckedAnswers } from './check-answers.ts'
import type { FoundCode } from './code-reader.ts'

const mostSurveys = 200

interface Asked {
  readonly snapshot: Snapshot
  readonly checkers: Map<Audience, (given: Record<string, unknown>) => CheckedAnswers>
}

/**
 * What respondents of open surveys are asked, kept at hand: a snapshot never changes once a survey is open, and
 * parsing it for each of a thousand people would be the slowest thing the server does.
 */
export class OpenSurveys {
  readonly #db: Database
  readonly #asked = new Map<string, Asked>()
  readonly #encoded = new Map<string, Encoded>()

  constructor(db: Database) {
    this.#db = db
  }

  async check(surveyId: string, audience: Audience, answers: Record<string, unknown>): Promise<CheckedAnswers> {
    const asked = await this.#find(surveyId)
    const checker = asked.checkers.get(audience) ?? answerChecker(asked.snapshot.definition, audience)
    asked.checkers.set(audience, checker)
    return checker(answers)
  }

  /** The reply with the questionnaire, compressed once: it holds no secret and is the same for a whole audience. */
  async questionnaire(
    { surveyId, audience, forMany }: Pick<FoundCode, 'surveyId' | 'audience' | 'forMany'>,
    language: string | undefined,
  ): Promise<Encoded> {
    const survey = await findSurvey(this.#db, surveyId)
    if (!survey) throw new RangeError('a code without a survey')
    const { snapshot } = await this.#find(surveyId)
    const chosen = offeredLanguage(language, survey.languages)
    const school = await findSchool(this.#db, survey.schoolId)
    const reader = { audience, forMany, language: chosen, example: school?.example ?? false }
    const plain = Buffer.from(JSON.stringify(replyFor(survey, snapshot, reader)))
    const key = hashOf(plain.toString())
    const encoded = this.#encoded.get(key) ?? { plain, gzip: gzipSync(plain), br: brotliCompressSync(plain) }
    remember(this.#encoded, key, encoded)
    return encoded
  }

  async #find(surveyId: string): Promise<Asked> {
    const known = this.#asked.get(surveyId)
    if (known) return known
    const snapshot = await findSnapshot(this.#db, surveyId)
    if (!snapshot) throw new RangeError('an open survey has no snapshot')
    const asked = { snapshot, checkers: new Map() }
    remember(this.#asked, surveyId, asked)
    return asked
  }
}

/** The oldest makes room, so that years of surveys do not fill the memory. */
function remember<T>(map: Map<string, T>, key: string, value: T) {
  map.set(key, value)
  const [oldest] = map.keys()
  if (map.size > mostSurveys && oldest !== undefined) map.delete(oldest)
}

interface Asking {
  readonly audience: Audience
  readonly forMany: boolean
  readonly language: string
  readonly example: boolean
}

function replyFor(survey: StoredSurvey, snapshot: Snapshot, asking: Asking): QuestionnaireReply {
  const { audience, forMany, language, example } = asking
  const { title, closesOn, languages, unit, minimumGroup, retentionMonths } = survey
  return {
    survey: { title, school: snapshot.school, audience, closesOn, languages, unit, example },
    privacy: { minimumGroup, retentionMonths },
    code: { forMany },
    questionnaire: questionnaireFor(snapshot.definition, { audience, schoolType: snapshot.schoolType }, language),
  }
}
