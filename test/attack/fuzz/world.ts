import { cp, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { randomKey } from '../../../server/database/random.ts'
import { aFolder, aServer, type TestServer, type Visitor } from '../../support/server.ts'
import { anSmtpServer } from '../../support/smtp.ts'
import { aDraft, all, anOpenSurvey, fatima, type TestSurvey } from '../../support/survey.ts'
import type { Lot } from './lot.ts'
import { People } from './people.ts'
import { Workshops } from './workshops.ts'

export const definitions = ['school-profile', 'only-secondary', 'broken'] as const
const states = ['draft', 'open', 'closed'] as const
type State = (typeof states)[number]
const mostOfAKind = 8
export const groups = {
  staff: { invited: 24, subgroups: ['lower', 'middle'].map((id) => ({ id, invited: 9 })) },
  parents: { invited: 40, subgroups: [{ id: 'lower', invited: 20 }] },
}

/** A new thing takes the place of the oldest, so that most of what is asked for still exists. */
function keep<T>(list: T[], ...things: T[]) {
  list.push(...things)
  list.splice(0, Math.max(0, list.length - mostOfAKind))
}

/** What exists at the moment: schools, surveys in every state, codes that were used and codes that were not. */
export class World {
  readonly server: TestServer
  /** A server that nobody has set up yet. */
  readonly bare: TestServer
  readonly facilitator: Visitor
  readonly #lot: Lot
  readonly schools: string[] = []
  readonly surveys: Record<State, string[]> = { draft: [], open: [], closed: [] }
  readonly codes: string[] = []
  /** Codes of the lasting survey; most have not been used yet. */
  readonly fresh: string[] = []
  readonly texts: { surveyId: string; id: string }[] = []
  readonly mailings: { surveyId: string; id: string }[] = []
  readonly agreements: string[] = []
  readonly people: People
  readonly workshops: Workshops
  /** The operation that a request is made for at this moment: a field is filled in to fit. */
  asking = ''
  /** Sessions to be ended: the facilitator keeps her own. */
  readonly sessions: string[] = []
  /** How far surveys have come in their life, as a reply said; there is no way back. */
  readonly reached = new Map<string, State>()
  #example: readonly string[] = []
  setupToken = 'not the token'
  /** The survey that many ask for at the same moment. */
  #crowded: string | undefined
  /** A survey that stays open whatever happens around it. */
  readonly lasting: TestSurvey

  private constructor(lot: Lot, server: TestServer, bare: TestServer, facilitator: Visitor, lasting: TestSurvey) {
    this.#lot = lot
    this.server = server
    this.bare = bare
    this.facilitator = facilitator
    this.lasting = lasting
    this.people = new People(lot, () => server.clock.now)
    this.workshops = new Workshops(lot)
  }

  static async make(lot: Lot): Promise<World> {
    const mail = { ...(await anSmtpServer()).env, PUBLIC_URL: 'http://localhost' }
    const server = await aServer({ env: { DEFINITIONS_DIR: await someDefinitions(), ...mail } })
    const facilitator = await fatima(server)
    const bare = await aServer()
    return new World(lot, server, bare, facilitator, await anOpenSurvey(server, facilitator, groups))
  }

  /** Later on the same day there is something new of every kind, and who had to wait may perhaps try again. */
  async later(): Promise<void> {
    const { server, bare, facilitator } = this
    if (this.#lot.chance(0.3))
      for (const { clock } of [server, bare]) clock.now = new Date(clock.now.getTime() + 60 * 60_000)
    const [draft, open, closed] = [
      await aDraft(server, facilitator, groups),
      await anOpenSurvey(server, facilitator, groups),
      await anOpenSurvey(server, facilitator, groups),
    ]
    keep(this.codes, ...(await draft.codes('staff', 1)), ...(await closed.codes('parents', 1)))
    const wishes = Array.from({ length: 10 }, (_, index) => ({ ...all((index % 4) + 1), 'one-wish': `wens ${index}` }))
    await closed.answered('parents', wishes)
    await closed.answered('staff', wishes.slice(0, 7))
    await closed.close()
    const [used = '', ...unused] = await this.lasting.codes('parents', 7)
    await this.lasting.send(used, all(3))
    const poster = await facilitator.post(`/api/surveys/${this.lasting.id}/open-links`, { audience: 'staff' })
    keep(this.fresh, ...unused, poster.body.code)
    await facilitator.post(`/api/surveys/${open.id}/mailings`, { audience: 'parents', addresses: this.addresses() })
    keep(this.codes, used, ...(await open.codes('staff', 2, 'lower')))
    for (const survey of [draft, open, closed]) keep(this.schools, survey.schoolId)
    for (let more = 0; more < 3; more++) keep(this.surveys.draft, (await aDraft(server, facilitator, groups)).id)
    keep(this.surveys.draft, draft.id)
    keep(this.surveys.open, open.id)
    keep(this.surveys.closed, closed.id)
    const made = { schoolId: closed.schoolId, what: 'Koffie bij de deur', who: 'team' }
    for (let more = 0; more < 3; more++)
      keep(this.agreements, (await facilitator.post('/api/agreements', made)).body.id)
    const page = { version: 0, texts: { nl: { title: 'T', said: 'S', doing: 'D' } }, figures: [], figuresAs: 'share' }
    await facilitator.request('PUT', `/api/surveys/${closed.id}/public-page`, page)
    await this.workshops.make(server, facilitator, closed)
    const example = await facilitator.post('/api/example-school')
    if (example.status === 201) this.#keepExample(example.body)
    await this.#findTexts(closed.id)
  }

  async #findTexts(surveyId: string) {
    const { body } = await this.facilitator.get(`/api/surveys/${surveyId}/open-answers`)
    for (const { answers } of body.questions)
      if (Array.isArray(answers)) keep(this.texts, ...answers.map(({ id }: { id: string }) => ({ surveyId, id })))
  }

  /** From the next request on the right token is offered to the server that waits for it. */
  async findSetupToken() {
    this.setupToken = (await readFile(join(this.bare.config.dataDir, 'setup-token'), 'utf8')).trim()
  }

  /** Whether the next requests meet at one survey: one opens it while another deletes it. */
  crowd() {
    this.#crowded = this.#lot.chance(0.3)
      ? this.#lot.pick([...this.surveys.draft, ...this.surveys.open, ...this.surveys.closed])
      : undefined
  }

  /** Addresses of people who were not invited before. */
  addresses(): string[] {
    return Array.from({ length: 1 + this.#lot.below(3) }, () => `ouder${this.#lot.below(1e9)}@thuis.example`)
  }

  /** The address of an operation with ids that mostly exist and mostly fit. */
  path(operation: string): string {
    const lot = this.#lot
    this.asking = operation
    const template = operation
      .replace('{kind}', () => lot.pick(['letter', 'mail', 'reminder']))
      .replace('{language}', () => lot.pick(['nl', 'en']))
    if (/^\/api\/account/.test(template)) return template.replace('{id}', this.people.id(template))
    if (/^\/api\/workshops\/\{id\}/.test(template)) return this.workshops.path(template)
    const round = this.workshops.aRound()
    if (template.startsWith('/api/surveys/') && round !== undefined && lot.chance(0.03))
      return template.replace('{id}', round).replaceAll(/\{(answer|mailing)Id\}/g, randomKey)
    if (template.includes('{mailingId}') && this.mailings.length > 0 && lot.chance(0.8)) {
      const { surveyId, id } = lot.pick(this.mailings)
      return template.replace('{id}', surveyId).replace('{mailingId}', id)
    }
    if (this.#crowded !== undefined && template.startsWith('/api/surveys/') && lot.chance(0.8))
      return template.replace('{id}', this.#crowded).replaceAll(/\{(answer|mailing)Id\}/g, randomKey)
    if (template.includes('{answerId}') && this.texts.length > 0 && lot.chance(0.8)) {
      const { surveyId, id } = lot.pick(this.texts)
      return template.replace('{id}', surveyId).replace('{answerId}', id)
    }
    if (template.startsWith('/api/agreements/') && this.agreements.length > 0)
      return template.replace('{id}', () => lot.pick(this.agreements))
    const ids = template.startsWith('/api/schools')
      ? this.schools
      : template.startsWith('/api/definitions')
        ? definitions
        : this.surveys[lot.chance(0.8) ? fittingState(template) : lot.pick(states)]
    return template
      .replace('{code}', () => encodeURIComponent(lot.pick(lot.chance(0.5) ? this.fresh : this.codes)))
      .replaceAll(/\{(answer|mailing)Id\}/g, randomKey)
      .replace('{id}', () => lot.pick(ids.length > 0 ? ids : definitions))
  }

  /** Remembers what a successful request made, changed or took away. */
  learn(method: string, path: string, body: Made) {
    if (/^\/api\/(workshops|join)\b/.test(path)) this.workshops.learn(method, path, body)
    const route = `${method} ${path.replace(/^(\/api\/surveys\/)[^/]+/, '$1:id')}`
    if (route === 'post /api/schools') keep(this.schools, body.id)
    if (route === 'post /api/agreements') keep(this.agreements, body.id)
    if (route === 'post /api/surveys') keep(this.surveys.draft, body.id)
    if (/:id\/(invitations|open-links)$/.test(route)) keep(this.codes, body.codes?.[0] ?? body.code ?? '')
    if (/:id\/(open|close)$/.test(route)) this.#moved(body.id, route.endsWith('/open') ? 'open' : 'closed')
    const [, surveyId = ''] = /^\/api\/surveys\/([^/]+)/.exec(path) ?? []
    if (route === 'post /api/surveys/:id/mailings') keep(this.mailings, { surveyId, id: body.id })
    if (/^delete \/api\/schools\//.test(route)) this.#forget([path.slice('/api/schools/'.length)])
    if (route === 'delete /api/surveys/:id') this.#forget([path.slice('/api/surveys/'.length)])
    if (route === 'delete /api/example-school') this.#forget(this.#example)
    if (route === 'post /api/example-school') this.#keepExample(body)
  }

  #moved(id: string, state: State) {
    if (state === 'closed' || this.reached.get(id) !== 'closed') this.reached.set(id, state)
    this.#forget([id])
    keep(this.surveys[state], id)
  }

  #keepExample({ schoolId, openSurveyId, closedSurveyId }: Made) {
    this.#example = [schoolId, openSurveyId, closedSurveyId]
    keep(this.schools, schoolId)
    keep(this.surveys.open, openSurveyId)
    keep(this.surveys.closed, closedSurveyId)
  }

  #forget(ids: readonly string[]) {
    for (const list of [this.schools, ...Object.values(this.surveys)])
      list.splice(0, list.length, ...list.filter((id) => !ids.includes(id)))
  }
}

/** The fields of replies that name what was made. */
type Made = Record<'id' | 'schoolId' | 'openSurveyId' | 'closedSurveyId', string> & { codes?: string[]; code?: string }

function fittingState(template: string): State {
  if (/report|open-answers|benchmark|trend|public-page/.test(template)) return 'closed'
  return /close|progress|open-links|invitations|mailings|reminders|paper|texts/.test(template) ? 'open' : 'draft'
}

/** The instruments of the product, one for another kind of school, and one that is broken. */
async function someDefinitions(): Promise<string> {
  const folder = await aFolder()
  const shipped = join(import.meta.dirname, '..', '..', '..', 'survey-definitions', 'school-profile')
  for (const name of definitions) await cp(shipped, join(folder, name), { recursive: true })
  const secondary = join(folder, 'only-secondary', 'definition.yaml')
  const yaml = await readFile(secondary, 'utf8')
  const changed = yaml
    .replace('id: school-profile', 'id: only-secondary')
    .replace(/schoolTypes: .*/, 'schoolTypes: [vo]')
  await writeFile(secondary, changed)
  await writeFile(join(folder, 'broken', 'definition.yaml'), 'id: broken\nversion: none\n')
  return folder
}
