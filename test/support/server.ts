import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance, InjectOptions } from 'fastify'
import { onTestFinished } from 'vitest'
import { buildApp } from '../../server/app.ts'
import { type Config, readConfig } from '../../server/config.ts'
import { type Database, openDatabase, type SqliteOptions } from '../../server/database/open.ts'
import { DefinitionLibrary } from '../../server/definitions/library.ts'
import { createMailer } from '../../server/mail/mailer.ts'
import { CodeReader } from '../../server/responses/code-reader.ts'
import { ResponseWriter } from '../../server/responses/writer.ts'

export interface TestServer {
  readonly app: FastifyInstance
  readonly db: Database
  readonly writer: ResponseWriter
  readonly config: Config
  readonly file: string
  /** The clock of the server; a test may set it. */
  readonly clock: { now: Date }
  stop(): Promise<void>
}

/** An empty folder that is gone after the test. */
export async function aFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'windroos-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  return folder
}

const libraries = new Map<string, DefinitionLibrary>()

/** Servers of one file read the same instruments once; a file that changed is read again, as ever. */
function libraryOf(folder: string): DefinitionLibrary {
  const library = libraries.get(folder) ?? new DefinitionLibrary(folder)
  libraries.set(folder, library)
  return library
}

/** The whole server on a fresh database file with the real migrations; it stops after the test. */
export async function aServer(options: SqliteOptions & { env?: NodeJS.ProcessEnv } = {}): Promise<TestServer> {
  const config = readConfig({ DATA_DIR: await aFolder(), LOG_LEVEL: 'silent', ...options.env })
  const file = join(config.dataDir, 'windroos.sqlite')
  const clock = { now: new Date('2027-02-01T09:00:00Z') }
  const db = await openDatabase(file, options)
  const codes = new CodeReader(file)
  const writer = new ResponseWriter(file, options)
  const mailer = createMailer(config)
  const app = await buildApp({
    config,
    db,
    codes,
    writer,
    mailer,
    now: () => clock.now,
    library: libraryOf(config.definitionsDir),
  })
  let stopped = false
  const stop = async () => {
    if (stopped) return
    stopped = true
    await app.close()
    mailer?.close()
    codes.close()
    await writer.stop()
    await db.destroy()
  }
  onTestFinished(stop)
  return { app, db, writer, config, file, clock, stop }
}

/** Somebody with a browser: sends JSON, keeps the cookie, gets the status and the parsed reply. */
export class Visitor {
  readonly #app: FastifyInstance
  cookie: string | undefined

  constructor(app: FastifyInstance) {
    this.#app = app
  }

  async request(
    method: NonNullable<InjectOptions['method']>,
    url: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ) {
    const reply = await this.#app.inject({
      method,
      url,
      headers: { ...(this.cookie ? { cookie: this.cookie } : {}), ...headers },
      ...(body === undefined ? {} : { payload: body as InjectOptions['payload'] & object }),
    })
    const set = [reply.headers['set-cookie'] ?? []].flat().find((each) => each.startsWith('windroos_session='))
    if (set) this.cookie = set.split(';')[0]
    const json = /json/.test(String(reply.headers['content-type'])) ? reply.json() : undefined
    return { status: reply.statusCode, body: json, headers: reply.headers, text: reply.body }
  }

  get = (url: string) => this.request('GET', url)
  post = (url: string, body?: unknown) => this.request('POST', url, body)
  patch = (url: string, body?: unknown) => this.request('PATCH', url, body)
  delete = (url: string) => this.request('DELETE', url)
}
