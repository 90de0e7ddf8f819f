import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type * as z from 'zod'
import { SessionReply } from '#domain/api/accounts.ts'
import { IssuedCodes } from '#domain/api/invitations.ts'
import { School } from '#domain/api/schools.ts'
import { type NewSurvey, Survey } from '#domain/api/surveys.ts'
import { Workshop } from '#domain/api/workshops.ts'
import type { Audience } from '#domain/texts.ts'
import { inFolder, type Listening, startListening } from './child.ts'

/** The real server in a process of its own, on an empty database. */
export interface Windroos extends Listening {
  readonly file: string
  readonly facilitator: Facilitator
  /** Ends it without a warning and starts it once more, on the same database and the same port. */
  startAgain(): Promise<void>
  /** What it holds in memory now, in bytes. */
  memory(): Promise<number>
}

export const withWindroos = <T>(work: (windroos: Windroos) => Promise<T>): Promise<T> =>
  inFolder(async (folder) => {
    const start = (env: NodeJS.ProcessEnv, ready: RegExp) =>
      startListening('server/main.ts', { env: { DATA_DIR: folder, ...env }, ready })
    let server = await start({}, /:(\d+)\/setup#token=/)
    const { port, origin } = server
    try {
      const facilitator = new Facilitator(origin)
      await facilitator.setUp((await readFile(join(folder, 'setup-token'), 'utf8')).trim())
      return await work({
        ...{ port, origin, facilitator, file: join(folder, 'windroos.sqlite'), pid: server.pid },
        stop: (signal) => server.stop(signal),
        async startAgain() {
          await server.stop('SIGKILL')
          server = await start({ PORT: String(port) }, /:(\d+)/)
        },
        memory: async () => residentMemory(await readFile(`/proc/${server.pid}/status`, 'utf8')),
      })
    } finally {
      await server.stop('SIGKILL')
    }
  })

const residentMemory = (status: string): number => 1024 * Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1])

const mostCodesAtOnce = 2000

/** Somebody with an account, who uses the API as the pages do. */
export class Facilitator {
  readonly #origin: string
  #cookie = ''
  #schoolId = ''

  constructor(origin: string) {
    this.#origin = origin
  }

  /** The session, for a browser that goes on as this person. */
  get session(): { name: string; value: string; url: string } {
    const [name = '', value = ''] = this.#cookie.split('=')
    return { name, value, url: this.#origin }
  }

  async setUp(token: string): Promise<void> {
    const account = { name: 'Fatima', email: 'fatima@school.nl', password: 'een zin die niemand raadt' }
    await this.post('/api/setup', SessionReply, { ...account, token })
    const school = await this.post('/api/schools', School, { name: 'De Klimboom', type: 'po' })
    this.#schoolId = school.id
  }

  /** A survey with the school profile that people can answer. */
  async openSurvey(audiences: readonly { audience: Audience; invited: number }[]): Promise<string> {
    const plan: Partial<NewSurvey> = { schoolId: this.#schoolId, definitionId: 'school-profile', title: 'Voorjaar' }
    const { id } = await this.post('/api/surveys', Survey, { ...plan, languages: ['nl', 'en'], audiences })
    await this.post(`/api/surveys/${id}/open`, Survey)
    return id
  }

  /** A workshop of two steps that people can join. */
  async startWorkshop(): Promise<Workshop> {
    const steps = [
      { id: 'welcome', kind: 'welcome', minutes: 5 },
      { id: 'talk', kind: 'discuss', minutes: 5 },
    ]
    const plan = { schoolId: this.#schoolId, title: 'Teamavond', languages: ['nl'], steps }
    const { id, version } = await this.post('/api/workshops', Workshop, plan)
    return this.post(`/api/workshops/${id}/start`, Workshop, { version })
  }

  async codes(surveyId: string, audience: Audience, count: number): Promise<string[]> {
    const made: string[] = []
    while (made.length < count) {
      const body = { audience, count: Math.min(mostCodesAtOnce, count - made.length) }
      made.push(...(await this.post(`/api/surveys/${surveyId}/invitations`, IssuedCodes, body)).codes)
    }
    return made
  }

  async get(path: string): Promise<string> {
    return (await this.#send(path, { method: 'GET' })).text()
  }

  async post<T extends z.ZodType>(path: string, reply: T, body?: unknown): Promise<z.infer<T>> {
    const json = body === undefined ? {} : { body: JSON.stringify(body) }
    const sent = await this.#send(path, { method: 'POST', ...json })
    return reply.parse(await sent.json())
  }

  async #send(path: string, request: RequestInit): Promise<Response> {
    const headers = new Headers({ cookie: this.#cookie })
    if (request.body) headers.set('content-type', 'application/json')
    const reply = await fetch(this.#origin + path, { ...request, headers })
    if (!reply.ok) throw new Error(`${request.method} ${path}: ${reply.status} ${await reply.text()}`)
    const [cookie] = reply.headers.getSetCookie()
    if (cookie !== undefined) this.#cookie = cookie.split(';')[0] ?? ''
    return reply
  }
}
