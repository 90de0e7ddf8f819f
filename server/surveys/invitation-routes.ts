import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { KeyParams } from '#domain/api/common.ts'
import { IssuedCode, IssuedCodes, NewInvitations, NewOpenLink } from '#domain/api/invitations.ts'
import type { Access } from '../accounts/access.ts'
import type { Database } from '../database/open.ts'
import { issueOpenLink, issuePrinted } from './issue-codes.ts'
import { RecentReplacements } from './recent-replacements.ts'
import { surveyFor } from './survey-for.ts'

/** Codes: each is in one reply, once, and nowhere else. */
export const invitationRoutes: FastifyPluginAsyncZod<{ db: Database; access: Access; now: () => Date }> = async (
  app,
  { db, access, now },
) => {
  const recent = new RecentReplacements(now)

  app.post(
    '/surveys/:id/invitations',
    {
      config: { audit: 'codes-made' },
      schema: { params: KeyParams, body: NewInvitations, response: { 201: IssuedCodes } },
    },
    async (request, reply) => {
      const { survey } = await surveyFor({ db, access }, request, request.params.id, 'manage')
      const issue = () => issuePrinted(db, survey.id, request.body)
      const { audience, subgroup = '', replaceUnused } = request.body
      const codes = await (replaceUnused ? recent.once(`${survey.id} ${audience} ${subgroup}`, issue) : issue())
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
      const code = await issueOpenLink(db, survey.id, request.body)
      return reply.code(201).send({ code })
    },
  )
}
