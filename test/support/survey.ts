import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Answers } from '#domain/question-types/answer.ts'
import type { Audience } from '#domain/texts.ts'
import { insertAccount } from '../../server/accounts/repository.ts'
import { insertSession } from '../../server/accounts/session-repository.ts'
import { hashOf, randomKey } from '../../server/database/random.ts'
import { type TestServer, Visitor } from './server.ts'

export const password = 'een zin die niemand raadt'

/** Of the password above. Hundreds of tests need an account, and working out a hash is made to take time. */
const passwordHash = '$argon2id$v=19$m=19456,t=2,p=1$JawtDEk/CTQ5DkfWxYt8FQ$bip8HRXqHAUabjXgqS8L0zGqkGXki2AFs/Ap5UTZaOs'

/** Fatima, the facilitator: hers is the first account, and she is logged in. */
export async function fatima({ app, db, clock }: TestServer): Promise<Visitor> {
  const visitor = new Visitor(app)
  const [id, token] = [randomKey(), randomKey()]
  await insertAccount(
    db,
    { id, name: 'Fatima', email: 'fatima@school.nl', roles: [{ role: 'administrator' }] },
    passwordHash,
  )
  await insertSession(db, {
    token_hash: hashOf(token),
    id: randomKey(),
    account_id: id,
    expires_at: new Date(clock.now.getTime() + 14 * 24 * 60 * 60 * 1000).toISOString(),
    created_at: clock.now.toISOString(),
    last_seen_on: clock.now.toISOString().slice(0, 10),
    browser: 'lightMyRequest',
  })
  visitor.cookie = `windroos_session=${token}`
  return visitor
}

/** The same, as she makes it herself: with the token that the server writes when it starts or when somebody offers one. */
export async function fatimaSetsUp({ app, config }: TestServer): Promise<Visitor> {
  const visitor = new Visitor(app)
  await visitor.post('/api/setup', { name: 'x', email: 'x@school.nl', password, token: 'a guess' })
  const token = (await readFile(join(config.dataDir, 'setup-token'), 'utf8')).trim()
  const reply = await visitor.post('/api/setup', { name: 'Fatima', email: 'fatima@school.nl', password, token })
  if (reply.status !== 201) throw new Error(`set-up failed: ${reply.text}`)
  return visitor
}

interface Group {
  readonly invited: number
  readonly subgroups?: readonly { readonly id: string; readonly invited: number }[]
}
export interface Plan {
  readonly staff?: Group
  readonly parents?: Group
  readonly minimumGroup?: number
  readonly languages?: readonly string[]
}

export interface TestSurvey {
  readonly id: string
  readonly schoolId: string
  readonly server: TestServer
  readonly facilitator: Visitor
  codes(audience: Audience, count: number, subgroup?: string): Promise<string[]>
  send(code: string, answers: unknown, submission?: string): ReturnType<Visitor['post']>
  /** Everybody answers, each with a code of their own. */
  answered(audience: Audience, people: readonly Answers[], subgroup?: string): Promise<void>
  open(): Promise<void>
  close(): Promise<void>
  report(query?: string): ReturnType<Visitor['get']>
}

const subgroups = [
  { id: 'lower', name: 'Onderbouw' },
  { id: 'middle', name: 'Middenbouw' },
  { id: 'upper', name: 'Bovenbouw' },
  { id: 'top', name: 'Eindgroep' },
]

/** A draft of the school profile at a school with four subgroups. */
export async function aDraft(server: TestServer, facilitator: Visitor, plan: Plan = {}): Promise<TestSurvey> {
  const school = await facilitator.post('/api/schools', { name: 'De Klimboom', type: 'po', subgroups })
  const { minimumGroup, languages = ['nl', 'en'], ...groups } = plan
  const audiences = Object.entries({ staff: { invited: 24 }, parents: { invited: 40 }, ...groups })
  const made = await facilitator.post('/api/surveys', {
    schoolId: school.body.id,
    definitionId: 'school-profile',
    title: 'Voorjaar',
    languages,
    audiences: audiences.map(([audience, group]) => ({ audience, ...group })),
    ...(minimumGroup === undefined ? {} : { minimumGroup }),
  })
  if (made.status !== 201) throw new Error(`no survey: ${made.text}`)
  const id: string = made.body.id
  const parent = new Visitor(server.app)

  const survey: TestSurvey = {
    id,
    schoolId: school.body.id,
    server,
    facilitator,
    async codes(audience, count, subgroup) {
      const body = { audience, count, ...(subgroup === undefined ? {} : { subgroup }) }
      return (await facilitator.post(`/api/surveys/${id}/invitations`, body)).body.codes
    },
    send: (code, answers, submission = randomKey()) =>
      parent.post('/api/responses', { code, submission, language: 'nl', answers }),
    async answered(audience, people, subgroup) {
      if (people.length === 0) return
      const codes = await survey.codes(audience, people.length, subgroup)
      const replies = await Promise.all(people.map((answers, index) => survey.send(codes[index] ?? '', answers)))
      for (const reply of replies) if (reply.status !== 201) throw new Error(`not stored: ${reply.text}`)
    },
    async open() {
      await facilitator.post(`/api/surveys/${id}/open`)
    },
    async close() {
      await facilitator.post(`/api/surveys/${id}/close`)
    },
    report: (query = '') => facilitator.get(`/api/surveys/${id}/report${query}`),
  }
  return survey
}

/** The same, open. */
export async function anOpenSurvey(server: TestServer, facilitator: Visitor, plan: Plan = {}): Promise<TestSurvey> {
  const survey = await aDraft(server, facilitator, plan)
  await survey.open()
  return survey
}

/** The questions of the school profile, by the profile they belong to. */
export const profileQuestions = {
  information: [
    'info-news-on-time',
    'info-calendar',
    'info-clear-messages',
    'info-whom-to-ask',
    'info-bullying',
    'info-child-doing',
  ],
  relation: [
    'relation-greeting',
    'relation-known',
    'relation-reachable',
    'relation-listens',
    'relation-pleasant-talk',
    'relation-good-news',
  ],
} as const

/** Somebody who gives every question of one profile the same rating. */
export const all = (rating: number, profile: keyof typeof profileQuestions = 'information'): Answers =>
  Object.fromEntries(profileQuestions[profile].map((id) => [id, rating]))
