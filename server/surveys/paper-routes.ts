import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { Received } from '#domain/api/answering.ts'
import { KeyParams } from '#domain/api/common.ts'
import { NewPaperResponse } from '#domain/api/paper.ts'
import { Problem } from '#domain/problem.ts'
import type { Access } from '../accounts/access.ts'
import type { Database } from '../database/open.ts'
import { hashOf, randomKey } from '../database/random.ts'
import type { OpenSurveys } from '../responses/open-surveys.ts'
import type { Outcome } from '../responses/store.ts'
import type { ResponseWriter } from '../responses/writer.ts'
import { type PaperGroup, paperInvitation, recordPaperDay } from './paper-repository.ts'
import type { StoredSurvey } from './repository.ts'
import { surveyFor } from './survey-for.ts'

interface Options {
  readonly db: Database
  readonly access: Access
  readonly writer: ResponseWriter
  readonly openSurveys: OpenSurveys
  readonly now: () => Date
}

/**
 * Keying in paper. The route is as silent as those of respondents, and names no action for the log of accounts: a line
 * per sheet would tell when each response came.
 */
export const paperRoutes: FastifyPluginAsyncZod<Options> = async (app, { db, access, writer, openSurveys, now }) => {
  app.post(
    '/surveys/:id/paper-responses',
    {
      logLevel: 'silent',
      schema: { params: KeyParams, body: NewPaperResponse, response: { 201: Received } },
    },
    async (request, reply) => {
      const account = await access.signedIn(request)
      const { survey, school } = await surveyFor({ db, access }, request, request.params.id, 'manage')
      const { submission, audience, answers } = request.body
      const group = paperGroup(survey, request.body)
      const checked = await openSurveys.check(survey.id, audience, answers)
      const outcome = await writer.store({
        codeHash: await paperInvitation(db, group),
        // Of the survey and not of the group: a sheet that is sent again for another group is still the same sheet.
        receipt: hashOf('receipt', survey.id, submission),
        responseId: randomKey(),
        answers: JSON.stringify(checked.answers),
        openAnswers: checked.openAnswers.map((answer) => ({ id: randomKey(), ...answer })),
      })
      refuseUnlessStored(outcome)
      await recordPaperDay(db, account, survey, school, now().toISOString().slice(0, 10))
      return reply.code(201).send({ received: true })
    },
  )
}

function paperGroup(
  survey: StoredSurvey,
  { audience, subgroup }: Pick<NewPaperResponse, 'audience' | 'subgroup'>,
): PaperGroup {
  if (survey.status === 'draft') throw new Problem('survey-not-open')
  if (survey.status === 'closed') throw new Problem('survey-is-closed')
  const invited = survey.audiences.find((group) => group.audience === audience)
  const wrong = (pointer: string, message: string) => new Problem('request-invalid', { errors: [{ pointer, message }] })
  if (!invited) throw wrong('/audience', `this survey is not for ${audience}`)
  if (subgroup !== undefined && !invited.subgroups.some(({ id }) => id === subgroup))
    throw wrong('/subgroup', `this survey has no subgroup '${subgroup}' of ${audience}`)
  return { surveyId: survey.id, audience, subgroup: subgroup ?? '' }
}

function refuseUnlessStored(outcome: Outcome) {
  if (outcome === 'stored' || outcome === 'stored-before') return
  if (outcome === 'survey-closed') throw new Problem('survey-is-closed')
  // No person holds this code. That it is not there means that it was voided just now: the next try makes a new one.
  if (outcome === 'code-unknown') throw new Problem('busy', { retryAfter: 1 })
  throw new Problem(outcome)
}
