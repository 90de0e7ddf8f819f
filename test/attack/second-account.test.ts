import { describe, expect, test } from 'vitest'
import type { Step } from '#domain/workshop/steps.ts'
import { randomKey } from '../../server/database/random.ts'
import { aColleague } from '../support/people.ts'
import { aServer, type TestServer, Visitor } from '../support/server.ts'
import { aDraft, all, fatima } from '../support/survey.ts'
import { aWorkshop, type Phone, type TestWorkshop } from '../support/workshop.ts'
import { type Hints, validValue } from './fuzz/json-schema.ts'
import { Lot } from './fuzz/lot.ts'
import { type Operation, operationsOf } from './fuzz/requests.ts'

/**
 * A second person's account drives every operation that the server describes, with the ids of the first one's school,
 * surveys, answers, workshop, account and session. An operation that is added later is driven as well.
 */
const names = {
  ...{ school: 'Het Verborgen Nest', title: 'Stille afname', person: 'sam.sluis@verborgen-nest.nl' },
  card: 'De deur mag vaker open',
}

interface First {
  readonly server: TestServer
  readonly administrator: Visitor
  readonly schoolId: string
  readonly surveyIds: { readonly draft: string; readonly open: string; readonly closed: string }
  readonly others: readonly string[]
  readonly answerId: string
  readonly agreementId: string
  readonly workshop: LiveWorkshop
  readonly operations: readonly Operation[]
}

/** A workshop that goes on at this moment: a round of it is open, and somebody sent a card. */
interface LiveWorkshop extends Pick<TestWorkshop, 'id'> {
  readonly round: string
  readonly card: string
  readonly phone: Phone
  readonly screenKey: string
  /** Every one of these opens something. */
  readonly keys: readonly string[]
}

async function theFirstWorkshop(server: TestServer, administrator: Visitor, schoolId: string): Promise<LiveWorkshop> {
  const talk: Step = { id: 'talk', kind: 'discuss', minutes: 5, form: 'fours', questions: [], cards: true }
  const roads = { id: 'roads', kind: 'estimate', minutes: 5, definitionId: 'school-roads', audience: 'staff' } as const
  const workshop = await aWorkshop(server, administrator, { schoolId, steps: [talk, roads] })
  const { version } = await workshop.remote()
  await administrator.patch(`/api/workshops/${workshop.id}`, { version, title: names.title })
  const phone = await workshop.join()
  await phone.card(names.card)
  const { live, cards, joinCode, screenKey } = await workshop.go('roads', 'answering')
  const [card] = cards
  if (!card || !live.round || !joinCode) throw new Error('the workshop is not as it should be')
  const keys = [joinCode, screenKey, phone.key, phone.token]
  return { id: workshop.id, round: live.round.id, card: card.id, phone, screenKey, keys }
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
  const workshop = await theFirstWorkshop(server, administrator, schoolId)
  const answerId = questions.flatMap(({ answers }: { answers: { id: string }[] }) => answers)[0].id
  return {
    ...{ server, administrator, reader, schoolId, answerId, workshop, agreementId: agreement.body.id },
    surveyIds: { draft: draft.id, open: open.id, closed: closed.id },
    others: [account.id, sessions[0].id, agreement.body.id, workshop.id, workshop.round, workshop.card],
    operations: operationsOf((await administrator.get('/api/openapi.json')).body),
  }
}

/** What needs no account, is the same for every account, or is about the person's own account alone. */
const publicOrOwn =
  /^\/api\/(health|setup|session|account|account-links|password-resets|definitions|responses|workshop-plans|join)(\/|$)/
const byCode = ({ template }: Operation) => template.includes('{code}')
/** What telephones send: not an account decides, but a token that a telephone got by joining. */
const byToken = ({ method, template }: Operation) => method !== 'get' && /\/workshops\/\{id\}\/phone\//.test(template)
const changes = ({ method }: Operation) => method !== 'get'

/** Whether an operation can be asked for something of the first one's by its id. */
const namesAThing = ({ template, parameters, body }: Operation): boolean =>
  template.includes('{') ||
  /"(school|survey|account|workshop)Id"/.test(JSON.stringify([parameters.map(nameOf), body ?? '']))
const nameOf = ({ name }: { name: string }) => ({ [name]: 1 })

/** Draws lots, and never leaves out what a hint says. */
class SureLot extends Lot {
  override chance = (share: number): boolean => share > 0.8 || this.next() < share
}

/** What fits in fields that only somebody who knows this server can fill in. */
const hintsFor = (lot: Lot, { schoolId, round }: Target): Hints => ({
  schoolId: () => schoolId,
  round: () => round,
  steps: () => [{ id: 'welcome', kind: 'welcome', minutes: 5 }],
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
  readonly card: string
  readonly round: string
}

/** Sends one operation to a target with a body that its schema allows. */
async function send(visitor: Visitor, operation: Operation, target: Target, seed: number) {
  const lot = new SureLot(seed)
  const hints = hintsFor(lot, target)
  const value = (name: string) => {
    const parameter = operation.parameters.find((each) => each.name === name)
    return String(parameter ? validValue(lot, parameter.schema, hints, name) : 'x')
  }
  const path = operation.template
    .replace(/\{(id|answerId|card|round)\}/g, (_all, name: 'id' | 'answerId' | 'card' | 'round') => target[name])
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

const nothing = (): Target => ({
  ...{ id: randomKey(), schoolId: randomKey(), answerId: randomKey(), card: randomKey(), round: randomKey() },
})
const targetAt = ({ schoolId, answerId, workshop: { card, round } }: First, id: string): Target => ({
  ...{ id, schoolId, answerId, card, round },
})
const targetsOf = (first: First): Target[] =>
  [first.schoolId, ...Object.values(first.surveyIds), ...first.others].map((id) => targetAt(first, id))

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
  const ids = [first.schoolId, ...Object.values(first.surveyIds), ...first.others]
  const secrets = [...Object.values(names), ...ids, ...first.workshop.keys]
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
    const { reader, schoolId, surveyIds, workshop } = await theFirstOnes()
    expect((await reader.get('/api/schools')).body).toMatchObject([{ id: schoolId, mayManage: false }])
    expect((await reader.get(`/api/surveys?schoolId=${schoolId}`)).body).toHaveLength(3)
    for (const path of [
      `schools/${schoolId}`,
      `surveys/${surveyIds.open}`,
      `surveys/${surveyIds.open}/progress`,
      `surveys/${surveyIds.closed}/definition`,
      `surveys/${surveyIds.closed}/report`,
      `workshops/${workshop.id}`,
      `workshops/${workshop.id}/screen`,
      `workshops/${workshop.id}/record`,
      `workshops/${workshop.id}/rounds/${workshop.round}/questionnaire`,
    ])
      expect([path, (await reader.get(`/api/${path}`)).status]).toEqual([path, 200])
    // What people wrote is read by who decides on it; a reader finds it in the report.
    expect((await reader.get(`/api/surveys/${surveyIds.closed}/open-answers`)).status).toBe(403)
    // So are cards; and there stands the key that opens the big screen without an account.
    expect((await reader.get(`/api/workshops/${workshop.id}/remote`)).status).toBe(403)
  })

  test('changes nothing: every operation that would is refused', async () => {
    const first = await theFirstOnes()
    const { server, reader, schoolId, agreementId, workshop, operations } = first
    const idsOf = (template: string) => {
      if (template.startsWith('/api/agreements/')) return [agreementId]
      if (template.startsWith('/api/workshops/')) return [workshop.id]
      return template.startsWith('/api/surveys/') ? Object.values(first.surveyIds) : [schoolId]
    }
    const before = await stored(server)
    const changing = operations.filter(
      (each) => changes(each) && namesAThing(each) && !byCode(each) && !publicOrOwn.test(each.template),
    )
    expect(changing.length).toBeGreaterThan(15)
    for (const operation of changing) {
      for (const id of idsOf(operation.template)) {
        const { reply } = await sent(reader, operation, targetAt(first, id))
        const what = `${operation.method} ${operation.template}`
        // Without a token nobody at all is a telephone.
        const refused = byToken(operation)
          ? [404, '/problems/workshop-not-found']
          : [403, '/problems/role-insufficient']
        expect([what, reply.status, reply.body?.type]).toEqual([what, ...refused])
      }
    }
    expect(await stored(server)).toEqual(before)
  })
})

/** A telephone or a big screen asks for everything that it may, at a workshop. */
async function asAScreen(visitor: Visitor, id: string, { round, keys }: Pick<LiveWorkshop, 'round' | 'keys'>) {
  const at = `/api/workshops/${id}`
  const replies = []
  for (const key of ['', ...keys.map((each) => `?key=${each}`)])
    for (const path of ['phone', 'screen', `rounds/${round}/questionnaire`, `rounds/${round}/definition`])
      replies.push(await visitor.get(`${at}/${path}${key}`))
  for (const token of keys) {
    const card = { token, card: randomKey(), step: 'roads', content: 'Van elders' }
    replies.push(await visitor.post(`${at}/phone/cards`, card))
    replies.push(await visitor.post(`${at}/phone/answers`, { token, round, answers: {} }))
  }
  return replies
}

describe('With a workshop of their own somebody', () => {
  /** Eva leads a workshop as well, at another school. */
  async function evasWorkshop(first: First) {
    const { server, administrator } = first
    const { body: school } = await administrator.post('/api/schools', { name: 'De Overkant', type: 'po' })
    const roles = [{ role: 'facilitator' as const, schoolId: school.id }]
    const eva = await aColleague(server, administrator, { name: 'Eva', email: 'eva@elders.nl', roles })
    return { eva, school: school.id as string, workshop: await theFirstWorkshop(server, eva, school.id) }
  }

  test('opens no other one: its keys, its token and its round are good for itself alone', async () => {
    const first = await theFirstOnes()
    const { eva, workshop } = await evasWorkshop(first)
    const before = await stored(first.server)
    const { round } = first.workshop
    for (const reply of await asAScreen(eva, first.workshop.id, { round, keys: workshop.keys })) {
      expect([reply.status, reply.body.type]).toEqual([404, '/problems/workshop-not-found'])
    }
    // Of one's own workshop, with the round of the other.
    for (const token of [workshop.phone.token, first.workshop.phone.token])
      expect(
        (await eva.post(`/api/workshops/${workshop.id}/phone/answers`, { token, round, answers: {} })).status,
      ).toBe(404)
    for (const path of ['questionnaire', 'definition']) {
      const reply = await eva.get(`/api/workshops/${workshop.id}/rounds/${round}/${path}`)
      expect([reply.status, reply.body.type]).toEqual([404, '/problems/workshop-not-found'])
    }
    expect(await stored(first.server)).toEqual(before)
  })

  test('cannot reach into the other one: not its cards, not its survey, not its agreements', async () => {
    const first = await theFirstOnes()
    const { eva, school, workshop } = await evasWorkshop(first)
    const before = await stored(first.server)
    const at = `/api/workshops/${workshop.id}`
    const what = { schoolId: school, what: 'Koffie', who: 'team' }
    const { version } = (await eva.get(at)).body
    const reaching = async (card: string, surveyId: string, workshopId: string) => [
      await eva.patch(`${at}/cards/${card}`, { state: 'shown' }),
      await eva.patch(at, { version, surveyId }),
      await eva.post('/api/workshops', { schoolId: school, title: 'Van ons', languages: ['nl'], surveyId }),
      await eva.post('/api/agreements', { ...what, workshopId }),
      await eva.post('/api/agreements', { ...what, surveyId }),
      await eva.get(`/api/agreements?schoolId=${school}&workshopId=${workshopId}`),
    ]
    const found = await reaching(first.workshop.card, first.surveyIds.closed, first.workshop.id)
    const unknown = await reaching(randomKey(), randomKey(), randomKey())
    expect(found.map(({ status }) => status)).toEqual([404, 404, 404, 400, 400, 200])
    expect(found.map(({ text }) => text)).toEqual(unknown.map(({ text }) => text))
    expect(found.at(-1)?.body).toEqual([])
    expect(await stored(first.server)).toEqual(before)
  })

  test('joins the first one with the code on its screen, and then is a telephone like any other', async () => {
    const first = await theFirstOnes()
    const { eva } = await evasWorkshop(first)
    const { id, keys } = first.workshop
    const joined = await eva.post('/api/join', { code: keys[0] })
    expect([joined.status, joined.body.workshop]).toEqual([201, id])
    const looked = await eva.get(`/api/workshops/${id}/phone?key=${joined.body.key}`)
    expect(looked.status).toBe(200)
    // A card that nobody has read is on no telephone, and what is for who leads stays there.
    for (const secret of [names.card, ...keys]) expect(looked.text).not.toContain(secret)
    for (const path of ['remote', 'record', `screen?key=${joined.body.key}`])
      expect([path, (await eva.get(`/api/workshops/${id}/${path}`)).status]).toEqual([path, 404])
  })
})
