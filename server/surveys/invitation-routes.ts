import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { KeyParams } from '#domain/api/common.ts'
import { IssuedCode, IssuedCodes, NewInvitations, NewOpenLink } from '#domain/api/invitations.ts'
import { Problem } from '#domain/problem.ts'
import type { Audience } from '#domain/texts.ts'
import type { Access } from '../accounts/access.ts'
import type { Database } from '../database/open.ts'
import { issueCodes } from './invitations.ts'
import type { StoredSurvey } from './repository.ts'
import { surveyFor } from './survey-for.ts'

/** Codes: each is in one reply, once, and nowhere else. */
export const invitationRoutes: FastifyPluginAsyncZod<{ db: Database; access: Access }> = async (
  app,
  { db, access },
) => {
  app.post(
    '/surveys/:id/invitations',
    {
      config: { audit: 'codes-made' },
      schema: { params: KeyParams, body: NewInvitations, response: { 201: IssuedCodes } },
    },
    async (request, reply) => {
      const { survey } = await surveyFor({ db, access }, request, request.params.id, 'manage')
      const { audience, subgroup, count } = request.body
      const codes = await issueCodes(db, { ...forWhom(survey, audience, subgroup), many: false }, count)
      return reply.code(201).send({ codes })
    },
  )

  app.post(
    '/surveys/:id/open-links',
    {
      config: { audit: 'open-link-made' },
      schema: { params: KeyParams, body: NewOpenLink, response: { 201: IssuedCode } },
    },
    async (request, reply) => {
      const { survey } = await surveyFor({ db, access }, request, request.params.id, 'manage')
      const { audience, subgroup } = request.body
      const [code = ''] = await issueCodes(db, { ...forWhom(survey, audience, subgroup), many: true }, 1)
      return reply.code(201).send({ code })
    },
  )
}

function forWhom(survey: StoredSurvey, audience: Audience, subgroup: string | undefined) {
  if (survey.status === 'closed') throw new Problem('survey-is-closed')
  const invited = survey.audiences.find((group) => group.audience === audience)
  const wrong = (pointer: string, message: string) => new Problem('request-invalid', { errors: [{ pointer, message }] })
  if (!invited) throw wrong('/audience', `this survey is not for ${audience}`)
  if (subgroup !== undefined && !invited.subgroups.some(({ id }) => id === subgroup))
    throw wrong('/subgroup', `this survey has no subgroup '${subgroup}' of ${audience}`)
  return { surveyId: survey.id, audience, subgroup: subgroup ?? '' }
}
