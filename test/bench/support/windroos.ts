import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type * as z from 'zod'
import { SessionReply } from '#domain/api/accounts.ts'
import { IssuedCodes } from '#domain/api/invitations.ts'
import { School } from '#domain/api/schools.ts'
import { type NewSurvey, Survey } from '#domain/api/surveys.ts'
import type { Audience } from '#domain/texts.ts'
import { inFolder, type Listening, startListening } from './child.ts'

/** The real server in a process of its own, on an empty database. */
export interface Windroos extends Listening {
  readonly file: string
  readonly facilitator: Facilitator
}

export const withWindroos = <T>(work: (windroos: Windroos) => Promise<T>): Promise<T> =>
  inFolder(async (folder) => {
    const server = await startListening('server/main.ts', { env: { DATA_DIR: folder }, ready: /:(\d+)\/setup#token=/ })
    try {
      const facilitator = new Facilitator(server.origin)
      await facilitator.setUp((await readFile(join(folder, 'setup-token'), 'utf8')).trim())
      return await work({ ...server, file: join(folder, 'windroos.sqlite'), facilitator })
    } finally {
      await server.stop('SIGKILL')
    }
  })

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
