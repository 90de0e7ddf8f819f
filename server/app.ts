import cookie from '@fastify/cookie'
import helmet from '@fastify/helmet'
import swagger from '@fastify/swagger'
import fastify, { type FastifyInstance, LogController } from 'fastify'
import { serializerCompiler, type ZodTypeProvider } from 'fastify-type-provider-zod'
import { createAccess } from './accounts/access.ts'
import { recordActions } from './accounts/audit.ts'
import { accountRoutes } from './accounts/routes.ts'
import { agreementRoutes } from './agreements/routes.ts'
import { groupComparisonRoutes } from './comparison/routes.ts'
import type { Config } from './config.ts'
import type { Database } from './database/open.ts'
import { DefinitionLibrary } from './definitions/library.ts'
import { definitionRoutes } from './definitions/routes.ts'
import { exampleRoutes } from './examples/routes.ts'
import { acceptJson } from './http/accept-json.ts'
import { healthRoutes } from './http/health.ts'
import { logRequests } from './http/log-requests.ts'
import { openApi } from './http/open-api.ts'
import { pages } from './http/pages.ts'
import { beforeRoutes, handleProblems } from './http/problem-handler.ts'
import { requireSameOrigin } from './http/same-origin.ts'
import { contentSecurity, keepOutOfCaches } from './http/security-headers.ts'
import { type Patience, slowClients } from './http/slow-clients.ts'
import { watchStopping } from './http/stopping.ts'
import { validate } from './http/validate.ts'
import type { Mailer } from './mail/mailer.ts'
import { mailRoutes } from './mail/routes.ts'
import { openAnswerRoutes } from './open-answers/routes.ts'
import { publishedPages } from './public-pages/page-routes.ts'
import { publicPageRoutes } from './public-pages/routes.ts'
import { comparisonRoutes } from './reports/comparison-routes.ts'
import { reportRoutes } from './reports/routes.ts'
import type { CodeReader } from './responses/code-reader.ts'
import { explanationRoutes } from './responses/explanation-routes.ts'
import { OpenSurveys } from './responses/open-surveys.ts'
import { responseRoutes } from './responses/routes.ts'
import type { ResponseWriter } from './responses/writer.ts'
import { schoolRoutes } from './schools/routes.ts'
import { invitationRoutes } from './surveys/invitation-routes.ts'
import { paperRoutes } from './surveys/paper-routes.ts'
import { surveyRoutes } from './surveys/routes.ts'
import { textRoutes } from './surveys/text-routes.ts'
import { ClosedFigures } from './workshops/figures.ts'
import { liveRoutes } from './workshops/live-routes.ts'
import { openRooms } from './workshops/open-rooms.ts'
import { phoneRoutes } from './workshops/phone-routes.ts'
import { workshopRoutes } from './workshops/routes.ts'

export interface Dependencies {
  readonly config: Config
  readonly db: Database
  readonly codes: CodeReader
  readonly writer: ResponseWriter
  /** null where no mail server is configured. */
  readonly mailer: Mailer | null
  readonly now: () => Date
  /** The instruments; those of the configured folder when left out. */
  readonly library?: DefinitionLibrary | undefined
  /** How long slow clients are waited for; the usual time when left out. */
  readonly patience?: Patience | undefined
}

/** The whole server, assembled but not listening. */
export async function buildApp({
  config,
  db,
  codes,
  writer,
  mailer,
  now,
  library = new DefinitionLibrary(config.definitionsDir),
  patience,
}: Dependencies): Promise<FastifyInstance> {
  const app = fastify({
    logger: { level: config.logLevel },
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: 256 * 1024,
    // Who is half way when the server stops gets a real answer; nobody new gets in.
    return503OnClosing: false,
    ...slowClients(patience),
    trustProxy: config.trustProxy,
    ...beforeRoutes,
    routerOptions: { maxParamLength: 200 },
  }).withTypeProvider<ZodTypeProvider>()
  app.setValidatorCompiler(validate)
  app.setSerializerCompiler(serializerCompiler)
  acceptJson(app)
  handleProblems(app)
  logRequests(app)
  requireSameOrigin(app, config.publicUrl)
  recordActions(app, { db, now })
  keepOutOfCaches(app)
  const isStopping = watchStopping(app)

  const https = config.publicUrl?.startsWith('https:') ?? false
  await app.register(helmet, contentSecurity(https))
  await app.register(cookie)
  await app.register(swagger, openApi(config.version))

  const access = createAccess(db, now, https)
  // Read once before anybody asks: checking a folder of large files takes a while.
  app.addHook('onListen', async () => void (await library.all()))
  const openSurveys = new OpenSurveys(db)
  const figures = new ClosedFigures(db)
  const rooms = openRooms(app, { db, figures, publicUrl: config.publicUrl }, now)
  await app.register(
    async (api) => {
      await api.register(healthRoutes, { db, writer, isStopping, version: config.version })
      await api.register(accountRoutes, {
        db,
        access,
        now,
        mailer,
        dataDir: config.dataDir,
        publicUrl: config.publicUrl,
      })
      await api.register(definitionRoutes, { library })
      await api.register(schoolRoutes, { db, access, writer })
      await api.register(surveyRoutes, { db, access, library, writer, now })
      await api.register(invitationRoutes, { db, access, now })
      await api.register(textRoutes, { db, access })
      await api.register(responseRoutes, { db, codes, writer, openSurveys, now })
      await api.register(explanationRoutes, { db, codes, library })
      await api.register(paperRoutes, { db, access, writer, openSurveys, now })
      await api.register(mailRoutes, {
        db,
        access,
        writer,
        mailer,
        dataDir: config.dataDir,
        publicUrl: config.publicUrl,
        now,
      })
      await api.register(reportRoutes, { db, access })
      await api.register(comparisonRoutes, { db, access })
      await api.register(groupComparisonRoutes, { db, access })
      await api.register(openAnswerRoutes, { db, access, writer })
      await api.register(agreementRoutes, { db, access, now, changed: (workshopId) => rooms.changed(workshopId) })
      await api.register(publicPageRoutes, { db, access, now })
      await api.register(workshopRoutes, { db, access, library, figures, writer, rooms, now })
      await api.register(liveRoutes, { db, access, library, figures, writer, rooms, now })
      await api.register(phoneRoutes, { db, access, writer, openSurveys, rooms, now })
      await api.register(exampleRoutes, { db, access, library, writer, now })
      let described: string | undefined
      api.get('/openapi.json', { schema: { hide: true } }, async (_request, reply) => {
        // It does not change, and takes long enough to write out to keep others waiting.
        described ??= JSON.stringify(app.swagger())
        return reply.type('application/json; charset=utf-8').send(described)
      })
    },
    { prefix: '/api' },
  )
  await app.register(publishedPages, { db, access, folder: config.clientDir, now })
  await app.register(pages, { folder: config.clientDir })
  return app
}
