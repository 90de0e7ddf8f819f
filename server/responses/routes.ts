import type { FastifyRequest } from 'fastify'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { CodeParams, NewResponse, QuestionnaireReply, Received } from '#domain/api/answering.ts'
import { LanguageQuery } from '#domain/api/common.ts'
import { Problem } from '#domain/problem.ts'
import type { Database } from '../database/open.ts'
import { hashOf, randomKey } from '../database/random.ts'
import { sendEncoded } from '../http/send-encoded.ts'
import { codeHash, normaliseCode } from '../surveys/codes.ts'
import type { CodeReader } from './code-reader.ts'
import type { OpenSurveys } from './open-surveys.ts'
import { Pace } from './pace.ts'
import { findFormerCode } from './repository.ts'
import type { ResponseWriter } from './writer.ts'

interface Options {
  readonly db: Database
  readonly codes: CodeReader
  readonly writer: ResponseWriter
  readonly openSurveys: OpenSurveys
  readonly now: () => Date
}

/** Enough for every question and an open answer or ten; a request of megabytes is cut off while it arrives. */
const bodyLimit = 256 * 1024

/**
 * What respondents use: no account, no cookie, and no line in any log (`logLevel: 'silent'`), because a log with codes
 * and times would tell who answered what.
 */
export const responseRoutes: FastifyPluginAsyncZod<Options> = async (app, options) => {
  const { writer, openSurveys } = options
  const pace = new Pace(options.now)

  app.get(
    '/questionnaires/:code',
    {
      logLevel: 'silent',
      schema: { params: CodeParams, querystring: LanguageQuery, response: { 200: QuestionnaireReply } },
    },
    async (request, reply) => {
      const invitation = await answerable(options, hashed(request.params.code))
      const language = request.query.language ?? preferredLanguage(request)
      return sendEncoded(request, reply, await openSurveys.questionnaire(invitation, language))
    },
  )

  app.post(
    '/responses',
    { logLevel: 'silent', bodyLimit, schema: { body: NewResponse, response: { 201: Received } } },
    async (request, reply) => {
      const { code, submission, answers } = request.body
      const hash = hashed(code)
      const { surveyId, audience, forMany } = await known(options, hash)
      const checked = await openSurveys.check(surveyId, audience, answers)
      const receipt = hashOf('receipt', hash, submission)
      // Before the pace: who repeats one sending many times would take the places of others, and count what is left.
      if (forMany && options.codes.isStored(surveyId, receipt)) return reply.code(201).send({ received: true })
      const response = {
        codeHash: hash,
        receipt,
        responseId: randomKey(),
        answers: JSON.stringify(checked.answers),
        openAnswers: checked.openAnswers.map((answer) => ({ id: randomKey(), ...answer })),
      }
      const store = () => writer.store(response)
      const outcome = forMany ? await pace.keep(hash, store, (outcome) => outcome === 'stored') : await store()
      if (outcome === 'code-unknown') throw await whyGone(options.db, hash)
      if (outcome !== 'stored' && outcome !== 'stored-before') throw new Problem(outcome)
      return reply.code(201).send({ received: true })
    },
  )
}

export function hashed(code: string): string {
  const normalised = normaliseCode(code)
  if (!normalised) throw new Problem('code-unknown')
  return codeHash(normalised)
}

/** The invitation of a code in an open survey. Whether it was used is for the writer to say. */
async function known({ db, codes }: Options, hash: string) {
  const invitation = codes.find(hash)
  if (!invitation) throw await whyGone(db, hash)
  if (invitation.status === 'draft') throw new Problem('survey-not-open')
  if (invitation.status === 'closed') throw new Problem('survey-closed')
  return invitation
}

async function answerable(options: Options, hash: string) {
  const invitation = await known(options, hash)
  if (invitation.spent) throw new Problem('code-used')
  return invitation
}

/** A code that is not there, or is not there any more: also one that went while the answers were on their way. */
const whyGone = async (db: Database, hash: string) =>
  new Problem((await findFormerCode(db, hash))?.gone ?? 'code-unknown')

const preferredLanguage = (request: FastifyRequest): string | undefined =>
  request.headers['accept-language']?.split(/[,;-]/)[0]?.trim().toLowerCase()
