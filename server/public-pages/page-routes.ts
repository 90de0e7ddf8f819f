import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify'
import { Problem } from '#domain/problem.ts'
import type { PublicPage } from '#domain/public-page.ts'
import type { Access } from '../accounts/access.ts'
import type { Database } from '../database/open.ts'
import { chooseLanguage } from './choose-language.ts'
import { documentOf, styleSheetOf } from './document.ts'
import { bodyOf, goneBody } from './render-page.ts'
import { findPage, findPublished } from './repository.ts'
import { closedSurveyFor } from './routes.ts'
import { pageOf } from './write-page.ts'

interface Options {
  readonly db: Database
  readonly access: Access
  readonly folder: string
  readonly now: () => Date
}

/** No page of the described API, and who visits leaves no line in the log. */
const quietly = { schema: { hide: true }, logLevel: 'silent' } as const

/** The pages that schools publish, for everybody who has the link. No script, no cookie, no trace of a visit. */
export const publishedPages: FastifyPluginAsync<Options> = async (app, { db, access, folder, now }) => {
  const styleSheet = styleSheetOf(folder)

  const send = (reply: FastifyReply, status: number, page: string) =>
    reply
      .code(status)
      .headers({ 'cache-control': 'no-store', 'x-robots-tag': 'noindex, nofollow' })
      .type('text/html; charset=utf-8')
      .send(page)

  const gone = documentOf({ language: 'nl', title: 'Windroos', styleSheet }, goneBody)

  function show(request: FastifyRequest, reply: FastifyReply, page: PublicPage | undefined, preview: boolean) {
    const { taal } = request.query as { taal?: unknown }
    const offered = page?.languages.map(({ language }) => language) ?? []
    const language = chooseLanguage(offered, taal, request.headers['accept-language'])
    const shown = page?.languages.find((each) => each.language === language)
    if (!page || !shown) return send(reply, 404, gone)
    const head = { language, title: `${shown.title} · ${page.school}`, styleSheet }
    return send(reply, 200, documentOf(head, bodyOf(page, shown, { preview })))
  }

  app.get<{ Params: { key: string } }>('/terugkoppeling/:key', quietly, async (request, reply) =>
    show(request, reply, await findPublished(db, request.params.key), false),
  )

  app.get<{ Params: { id: string } }>('/terugkoppeling/voorbeeld/:id', quietly, async (request, reply) => {
    const closed = await closedSurveyFor({ db, access }, request, request.params.id, 'read').catch(notAllowed)
    const stored = closed && (await findPage(db, closed.survey.id))
    const page = closed && stored && pageOf(stored.draft, closed, now().toISOString().slice(0, 10))
    return show(request, reply, page, true)
  })

  app.get('/terugkoppeling', quietly, async (_request, reply) => send(reply, 404, gone))
  app.get('/terugkoppeling/*', quietly, async (_request, reply) => send(reply, 404, gone))
}

/** Who may not see a preview finds what everybody finds behind a wrong address. */
function notAllowed(error: unknown): undefined {
  if (error instanceof Problem && error.body.status < 500) return undefined
  throw error
}
