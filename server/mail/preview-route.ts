import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { decodeText } from '#domain/addresses/decode-text.ts'
import { readAddresses } from '#domain/addresses/read-addresses.ts'
import { KeyParams } from '#domain/api/common.ts'
import { MailPreview, mostAddresses, PreviewQuery } from '#domain/api/mail.ts'
import { Problem } from '#domain/problem.ts'
import type { Access } from '../accounts/access.ts'
import type { Database } from '../database/open.ts'
import { groupIn } from '../surveys/issue-codes.ts'
import { surveyFor } from '../surveys/survey-for.ts'
import { knownAddresses } from './repository.ts'

const types = ['application/octet-stream', 'text/csv', 'text/plain']

/** What is understood of a list, before anything is stored or sent. The one route that takes a file. */
export const mailPreviewRoute: FastifyPluginAsyncZod<{ db: Database; access: Access }> = async (
  app,
  { db, access },
) => {
  // Within this plugin only: everywhere else JSON is the language.
  app.removeAllContentTypeParsers()
  app.addContentTypeParser<Buffer>(types, { parseAs: 'buffer' }, (_request, body, done) => done(null, body))

  app.post(
    '/surveys/:id/mailings/preview',
    {
      bodyLimit: 8 * 1024 * 1024,
      schema: { params: KeyParams, querystring: PreviewQuery, response: { 200: MailPreview } },
    },
    async (request) => {
      const { survey } = await surveyFor({ db, access }, request, request.params.id, 'manage')
      const { audience } = request.query
      groupIn(survey, { audience })
      const decoded = decodeText(bytesOf(request.body))
      if (!decoded) throw new Problem('list-unreadable')
      const { addresses, column, ...list } = readAddresses(decoded.text)
      const known = await knownAddresses(db, survey.id, audience)
      const added = addresses.filter(({ key }) => !known.has(key))
      if (added.length > mostAddresses)
        throw new Problem('too-many-addresses', { detail: `${added.length} addresses, and at most ${mostAddresses}` })
      return {
        ...list,
        wrong: [...list.wrong],
        addresses: added.map(({ address }) => address),
        understood: addresses.length,
        alreadyInvited: addresses.length - added.length,
        encoding: decoded.encoding,
        ...(column === undefined ? {} : { column }),
      }
    },
  )
}

const bytesOf = (body: unknown): Buffer => (Buffer.isBuffer(body) ? body : Buffer.alloc(0))
