import { describe, expect, test } from 'vitest'
import { randomKey } from '../../server/database/random.ts'
import { aColleague } from '../support/people.ts'
import { aServer, type TestServer, Visitor } from '../support/server.ts'
import { aDraft, all, fatima } from '../support/survey.ts'
import { type Hints, validValue } from './fuzz/json-schema.ts'
import { Lot } from './fuzz/lot.ts'
import { type Operation, operationsOf } from './fuzz/requests.ts'

/**
 * A second person's account drives every operation that the server describes, with the ids of the first one's school,
 * surveys, answers, account and session. An operation that is added later is driven as well.
 */
const names = { school: 'Het Verborgen Nest', title: 'Stille afname', person: 'sam.sluis@verborgen-nest.nl' }

interface First {
  readonly server: TestServer
  readonly administrator: Visitor
  readonly schoolId: string
  readonly surveyIds: { readonly draft: string; readonly open: string; readonly closed: string }
  readonly others: readonly string[]
  readonly answerId: string
  readonly agreementId: string
  readonly operations: readonly Operation[]
}

/** A school with a survey in every state, a reader of its own, and everything that has an id. */
async function theFirstOnes(): Promise<First & { readonly reader: Visitor }> {
  const server = await aServer()
  const administrator = await fatima(server)
  const surveys = []
  for (const state of ['draft', 'open', 'closed'] as const) {
    const survey = await aDraft(server, administrator)
    await administrator.patch(`/api/schools/${survey.schoolId}`, { name: names.school })
    await administrator.patch(`/api/surveys/${survey.id}`, { title: names.title })
    if (state !== 'draft') await survey.open()
    if (state === 'closed') {
      const wishes = Array.from({ length: 10 }, (_, index) => ({ ...all(3), 'one-wish': `wens ${index}` }))
      await survey.answered('parents', wishes)
      await survey.close()
    }
    surveys.push(survey)
  }
  const [draft, open, closed] = surveys
  if (!draft || !open || !closed) throw new Error('no surveys')
  // All at one school: the rights of its reader are for all of them.
  const { schoolId } = closed
  await server.db.updateTable('survey').set({ school_id: schoolId }).execute()
  const roles = [{ role: 'reader' as const, schoolId }]
  const reader = await aColleague(server, administrator, { name: 'Sam Sluis', email: names.person, roles })
  const { account, sessions } = (await administrator.get('/api/account')).body
  const { questions } = (await administrator.get(`/api/surveys/${closed.id}/open-answers`)).body
  const agreement = await administrator.post('/api/agreements', { schoolId, what: names.title, who: names.person })
  const answerId = questions.flatMap(({ answers }: { answers: { id: string }[] }) => answers)[0].id
  return {
    ...{ server, administrator, reader, schoolId, answerId, agreementId: agreement.body.id },
    surveyIds: { draft: draft.id, open: open.id, closed: closed.id },
    others: [account.id, sessions[0].id, agreement.body.id],
    operations: operationsOf((await administrator.get('/api/openapi.json')).body),
  }
}

/** What needs no account, or is about the person's own account alone. */
const publicOrOwn = /^\/api\/(health|setup|session|account|account-links|password-resets|definitions|responses)(\/|$)/
const byCode = ({ template }: Operation) => template.includes('{code}')
const changes = ({ method }: Operation) => method !== 'get'

/** Whether an operation can be asked for something of the first one's by its id. */
const namesAThing = ({ template, parameters, body }: Operation): boolean =>
  template.includes('{') || /"(school|survey|account)Id"/.test(JSON.stringify([parameters.map(nameOf), body ?? '']))
const nameOf = ({ name }: { name: string }) => ({ [name]: 1 })

/** Draws lots, and never leaves out what a hint says. */
class SureLot extends Lot {
  override chance = (share: number): boolean => share > 0.8 || this.next() < share
}

/** What fits in fields that only somebody who knows this server can fill in. */
const hintsFor = (lot: Lot, schoolId: string): Hints => ({
  schoolId: () => schoolId,
  definitionId: () => 'school-profile',
  type: () => 'po',
  subgroups: () => [{ id: 'lower', name: 'Onderbouw' }],
  language: () => 'nl',
  languages: () => ['nl'],
  audience: () => lot.pick(['staff', 'parents']),
  subgroup: () => 'lower',
  audiences: () => [{ audience: 'parents', invited: 40 }],
  email: () => 'nobody@school.nl',
  addresses: () => ['nobody@school.nl'],
  roles: () => [{ role: 'facilitator', schoolId }],
  password: () => 'een zin van iemand anders',
  confirm: () => names.title,
  count: () => 1,
})

interface Target {
  /** For {id}. */
  readonly id: string
  readonly schoolId: string
  readonly answerId: string
}

/** Sends one operation to a target with a body that its schema allows. */
async function send(visitor: Visitor, operation: Operation, { id, schoolId, answerId }: Target, seed: number) {
  const lot = new SureLot(seed)
  const hints = hintsFor(lot, schoolId)
  const value = (name: string) => {
    const parameter = operation.parameters.find((each) => each.name === name)
    return String(parameter ? validValue(lot, parameter.schema, hints, name) : 'x')
  }
  const path = operation.template
    .replace('{id}', id)
    .replace('{answerId}', answerId)
    .replaceAll(/\{(\w+)\}/g, (_all, name: string) => encodeURIComponent(value(name)))
  const query = operation.parameters.filter((each) => each.in === 'query').map(({ name }) => [name, value(name)])
  const search = query.length > 0 && lot.chance(0.7) ? `?${new URLSearchParams(query)}` : ''
  const body = operation.body && validValue(lot, operation.body, hints)
  return visitor.request(operation.method.toUpperCase() as 'GET', path + search, body)
}

/** The first bodies that come to mind may break a rule that no schema can say; one of a few dozen does not. */
async function sent(visitor: Visitor, operation: Operation, target: Target) {
  for (let seed = 1; ; seed++) {
    const reply = await send(visitor, operation, target, seed)
    if (reply.status !== 400 || seed === 40) return { reply, seed }
  }
}

const nothing = (): Target => ({ id: randomKey(), schoolId: randomKey(), answerId: randomKey() })
const targetsOf = ({ schoolId, surveyIds, others, answerId }: First): Target[] =>
  [schoolId, ...Object.values(surveyIds), ...others].map((id) => ({ id, schoolId, answerId }))

/** Everything that is stored, but for what every request may touch. */
async function stored({ db }: TestServer): Promise<string[]> {
  const rows: string[] = []
  for (const { name } of await db.introspection.getTables()) {
    if (name === 'session' || name === 'audit_entry') continue
    const all = await db
      .selectFrom(name as 'school')
      .selectAll()
      .execute()
    rows.push(...all.map((row) => `${name} ${JSON.stringify(row)}`))
  }
  return rows.sort()
}

function expectNothingOf(first: First, text: string, what: string) {
  const secrets = [...Object.values(names), first.schoolId, ...Object.values(first.surveyIds), ...first.others]
  for (const secret of secrets) expect(text, `${what} says ${secret}`).not.toContain(secret)
}

/** Asks for everything there is; nothing of it is there. */
async function findsNothing(first: First, visitor: Visitor, allowed: readonly number[]) {
  const before = await stored(first.server)
  const driven = new Set<string>()
  for (const operation of first.operations) {
    const what = `${operation.method} ${operation.template}`
    if (byCode(operation) || (publicOrOwn.test(operation.template) && !namesAThing(operation))) continue
    const named = namesAThing(operation)
    for (const target of named ? targetsOf(first) : [nothing()]) {
      const { reply, seed } = await sent(visitor, operation, target)
      expectNothingOf(first, reply.text, what)
      driven.add(what)
      // A list of what is one's own may be empty; the instruments are there for all.
      if (!named && !changes(operation) && reply.status === 200) expect([what, reply.body]).toEqual([what, []])
      else expect([what, allowed], reply.text).toEqual([what, expect.arrayContaining([reply.status])])
      if (!named) continue
      const unknown = await send(visitor, operation, nothing(), seed)
      expect([what, unknown.status, unknown.text]).toEqual([what, reply.status, reply.text])
    }
  }
  expect(driven.size).toBeGreaterThan(30)
  expect(await stored(first.server)).toEqual(before)
  await ownRoutesSayNothing(first, visitor)
}

/** What is somebody's own comes last: it may end the session. */
async function ownRoutesSayNothing(first: First, visitor: Visitor) {
  const own = first.operations.filter((each) => publicOrOwn.test(each.template) && !namesAThing(each))
  const logsOut = ({ template }: Operation) => Number(template === '/api/session')
  for (const operation of own.sort((a, b) => logsOut(a) - logsOut(b))) {
    const reply = await send(visitor, operation, nothing(), 1)
    expectNothingOf(first, reply.text, `${operation.method} ${operation.template}`)
  }
}

describe('The first one’s school cannot be found', () => {
  test('by an account without roles', async () => {
    const first = await theFirstOnes()
    const person = { name: 'Eva', email: 'eva@elders.nl', roles: [] }
    await findsNothing(first, await aColleague(first.server, first.administrator, person), [403, 404])
  })

  test('by the facilitator of another school', async () => {
    const first = await theFirstOnes()
    const { body } = await first.administrator.post('/api/schools', { name: 'De Overkant', type: 'po' })
    const roles = [{ role: 'facilitator' as const, schoolId: body.id }]
    const person = { name: 'Eva', email: 'eva@elders.nl', roles }
    const eva = await aColleague(first.server, first.administrator, person)
    expect((await eva.get('/api/schools')).body).toHaveLength(1)
    const lists = ['/api/schools']
    const operations = first.operations.filter(
      ({ method, template }) => !(method === 'get' && lists.includes(template)),
    )
    expectNothingOf(first, (await eva.get('/api/schools')).text, 'her own schools')
    await findsNothing({ ...first, operations }, eva, [403, 404])
  })

  test('by somebody who is not logged in', async () => {
    const first = await theFirstOnes()
    await findsNothing(first, new Visitor(first.server.app), [401, 404])
  })
})

describe('A reader', () => {
  test('reads the school, its surveys, the response and the report', async () => {
    const { reader, schoolId, surveyIds } = await theFirstOnes()
    expect((await reader.get('/api/schools')).body).toMatchObject([{ id: schoolId, mayManage: false }])
    expect((await reader.get(`/api/surveys?schoolId=${schoolId}`)).body).toHaveLength(3)
    for (const path of [
      `schools/${schoolId}`,
      `surveys/${surveyIds.open}`,
      `surveys/${surveyIds.open}/progress`,
      `surveys/${surveyIds.closed}/definition`,
      `surveys/${surveyIds.closed}/report`,
    ])
      expect([path, (await reader.get(`/api/${path}`)).status]).toEqual([path, 200])
    // What people wrote is read by who decides on it; a reader finds it in the report.
    expect((await reader.get(`/api/surveys/${surveyIds.closed}/open-answers`)).status).toBe(403)
  })

  test('changes nothing: every operation that would is refused', async () => {
    const first = await theFirstOnes()
    const { server, reader, schoolId, answerId, agreementId, operations } = first
    const idsOf = (template: string) => {
      if (template.startsWith('/api/agreements/')) return [agreementId]
      return template.startsWith('/api/surveys/') ? Object.values(first.surveyIds) : [schoolId]
    }
    const before = await stored(server)
    const changing = operations.filter(
      (each) => changes(each) && namesAThing(each) && !byCode(each) && !publicOrOwn.test(each.template),
    )
    expect(changing.length).toBeGreaterThan(15)
    for (const operation of changing) {
      for (const id of idsOf(operation.template)) {
        const { reply } = await sent(reader, operation, { id, schoolId, answerId })
        const what = `${operation.method} ${operation.template}`
        expect([what, reply.status, reply.body?.type]).toEqual([what, 403, '/problems/role-insufficient'])
      }
    }
    expect(await stored(server)).toEqual(before)
  })
})
