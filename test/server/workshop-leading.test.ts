import { describe, expect, test } from 'vitest'
import type { Step } from '#domain/workshop/steps.ts'
import { endForgotten } from '../../server/workshops/lead.ts'
import { aColleague } from '../support/people.ts'
import { aServer, Visitor } from '../support/server.ts'
import { all, anOpenSurvey, fatima } from '../support/survey.ts'
import { aWorkshop, aWorkshopDraft, people } from '../support/workshop.ts'

const welcome = { id: 'welcome', kind: 'welcome', minutes: 5 } as const
const roads = { id: 'roads', kind: 'estimate', minutes: 10, definitionId: 'school-roads', audience: 'staff' } as const
const talk: Step = { id: 'talk', kind: 'discuss', minutes: 5, form: 'fours', questions: [], cards: true }
const choose = { id: 'choose', kind: 'choose', minutes: 5, mode: 'dots', dots: 2 } as const

describe('Two facilitators at once', () => {
  test('press "next" at the same moment, and the workshop goes on by one', async () => {
    const server = await aServer()
    const fatimas = await fatima(server)
    const workshop = await aWorkshop(server, fatimas, { steps: [welcome, talk] })
    const roles = [{ role: 'facilitator' as const, schoolId: workshop.schoolId }]
    const eva = await aColleague(server, fatimas, { name: 'Eva', email: 'eva@school.nl', roles })
    const { version, next } = await workshop.remote()
    const press = (who: typeof eva) => who.post(`/api/workshops/${workshop.id}/go`, { version, ...next })
    const replies = await Promise.all([press(fatimas), press(eva)])
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 409])
    expect(replies.find(({ status }) => status === 409)?.body.type).toBe('/problems/workshop-changed')
    expect((await workshop.remote()).live.place.step).toBe('talk')
  })

  test('open one round between them', async () => {
    const server = await aServer()
    const fatimas = await fatima(server)
    const workshop = await aWorkshop(server, fatimas, { steps: [welcome, roads] })
    const { version, next } = await workshop.remote()
    const press = () => fatimas.post(`/api/workshops/${workshop.id}/go`, { version, ...next })
    await Promise.all([press(), press(), press()])
    expect(await server.db.selectFrom('workshop_round').selectAll().execute()).toHaveLength(1)
  })

  test('take over from each other', async () => {
    const server = await aServer()
    const fatimas = await fatima(server)
    const workshop = await aWorkshop(server, fatimas, { steps: [welcome, talk] })
    const roles = [{ role: 'facilitator' as const, schoolId: workshop.schoolId }]
    const eva = await aColleague(server, fatimas, { name: 'Eva', email: 'eva@school.nl', roles })
    const { version, next } = (await eva.get(`/api/workshops/${workshop.id}/remote`)).body
    expect((await eva.post(`/api/workshops/${workshop.id}/go`, { version, ...next })).status).toBe(200)
    expect((await workshop.remote()).live.place.step).toBe('talk')
  })
})

describe('Somebody without a role at the school', () => {
  test('finds no workshop, whatever they ask for', async () => {
    const server = await aServer()
    const fatimas = await fatima(server)
    const workshop = await aWorkshop(server, fatimas, { steps: [welcome, talk] })
    const other = await anOpenSurvey(server, fatimas)
    const roles = [{ role: 'facilitator' as const, schoolId: other.schoolId }]
    const eva = await aColleague(server, fatimas, { name: 'Eva', email: 'eva@school.nl', roles })
    const at = `/api/workshops/${workshop.id}`
    const { version } = await workshop.remote()
    const replies = [
      await eva.get(at),
      await eva.get(`${at}/remote`),
      await eva.get(`${at}/screen`),
      await eva.get(`${at}/record`),
      await eva.get(`${at}/phone?key=guess`),
      await eva.patch(at, { version, title: 'Mijn' }),
      await eva.post(`${at}/go`, { version, step: 'talk', moment: 'topic:1' }),
      await eva.request('PUT', `${at}/timer`, { state: 'off' }),
      await eva.post(`${at}/cards`, { step: 'talk', content: 'Hallo' }),
      await eva.post(`${at}/end`, { version }),
      await eva.delete(at),
    ]
    for (const reply of replies)
      expect(reply).toMatchObject({ status: 404, body: { type: '/problems/workshop-not-found' } })
    expect((await eva.get('/api/workshops')).body).toEqual([])
    expect((await workshop.remote()).live.place.step).toBe('welcome')
  })

  test('who may only read follows it, and leads nothing', async () => {
    const server = await aServer()
    const fatimas = await fatima(server)
    const workshop = await aWorkshop(server, fatimas, { steps: [welcome, talk] })
    const roles = [{ role: 'reader' as const, schoolId: workshop.schoolId }]
    const eva = await aColleague(server, fatimas, { name: 'Eva', email: 'eva@school.nl', roles })
    const { body, status } = await eva.get(`/api/workshops/${workshop.id}/screen`)
    expect([status, body.live.place.kind]).toEqual([200, 'welcome'])
    const refused = { status: 403, body: { type: '/problems/role-insufficient' } }
    expect(await eva.get(`/api/workshops/${workshop.id}/remote`)).toMatchObject(refused)
    const place = { step: 'talk', moment: 'topic:1' }
    const moved = await eva.post(`/api/workshops/${workshop.id}/go`, {
      version: (await workshop.remote()).version,
      ...place,
    })
    expect(moved).toMatchObject(refused)
  })
})

describe('A plan', () => {
  test('says what it lacks, and does not start without it', async () => {
    const facilitator = await fatima(await aServer())
    const draft = await aWorkshopDraft(facilitator, {
      steps: [
        welcome,
        { id: 'predict', kind: 'predict', minutes: 5, audience: 'parents' },
        { ...roads, definitionId: 'gone' },
      ],
    })
    expect(draft.problems).toEqual([
      { step: 'predict', problem: 'no-figures' },
      { step: 'roads', problem: 'definition-missing' },
    ])
    const started = await facilitator.post(`/api/workshops/${draft.id}/start`, { version: draft.version })
    expect(started).toMatchObject({
      status: 409,
      body: { type: '/problems/workshop-incomplete', errors: [{ pointer: '/steps/1' }, { pointer: '/steps/2' }] },
    })
  })

  test('changes on the version that was read, and on no other', async () => {
    const facilitator = await fatima(await aServer())
    const draft = await aWorkshopDraft(facilitator, { steps: [welcome, talk] })
    const at = `/api/workshops/${draft.id}`
    const steps = [welcome, { ...talk, minutes: 20 }]
    const changed = await facilitator.patch(at, { version: draft.version, steps })
    expect(changed.body).toMatchObject({ steps, version: draft.version + 1 })
    const late = await facilitator.patch(at, { version: draft.version, steps: [welcome] })
    expect(late).toMatchObject({ status: 409, body: { type: '/problems/workshop-changed' } })
    expect((await facilitator.get(at)).body.steps).toEqual(steps)
  })

  test('keeps a step in which something was answered as it is, and lets the rest go', async () => {
    const server = await aServer()
    const facilitator = await fatima(server)
    const workshop = await aWorkshop(server, facilitator, { steps: [welcome, roads, talk] })
    await workshop.next()
    const at = `/api/workshops/${workshop.id}`
    const version = async () => (await workshop.remote()).version
    const without = await facilitator.patch(at, { version: await version(), steps: [welcome, talk] })
    expect(without).toMatchObject({ status: 409, body: { type: '/problems/step-begun' } })
    const other = { ...roads, definitionId: 'contact-types' }
    const changed = await facilitator.patch(at, { version: await version(), steps: [welcome, other] })
    expect(changed.status).toBe(409)
    const shorter = await facilitator.patch(at, {
      version: await version(),
      steps: [welcome, { ...roads, minutes: 4 }],
    })
    expect(shorter.status).toBe(200)
  })

  test('is refused when it is no plan, with the place of what is wrong', async () => {
    const facilitator = await fatima(await aServer())
    const draft = await aWorkshopDraft(facilitator)
    const send = (steps: unknown) => facilitator.patch(`/api/workshops/${draft.id}`, { version: draft.version, steps })
    const wrong: [unknown, string][] = [
      ['welcome', '/steps'],
      [[], '/steps'],
      [[welcome, welcome], '/steps/1/id'],
      [[{ ...welcome, kind: 'dance' }], '/steps/0/kind'],
      [[{ ...welcome, minutes: 0 }], '/steps/0/minutes'],
      [[{ ...welcome, music: true }], '/steps/0/music'],
      [[{ ...talk, questions: ['x'.repeat(301)] }], '/steps/0/questions/0'],
      [[{ id: 'c', kind: 'three-circles', minutes: 9, order: ['staff', 'staff'] }], '/steps/0/order'],
      [Array.from({ length: 41 }, (_, index) => ({ ...welcome, id: `step-${index}` })), '/steps'],
    ]
    for (const [steps, pointer] of wrong) {
      const reply = await send(steps)
      expect([pointer, reply.status, reply.body.errors?.[0]?.pointer]).toEqual([pointer, 400, pointer])
    }
  })

  test('talks about a closed survey of its own school alone', async () => {
    const server = await aServer()
    const facilitator = await fatima(server)
    const survey = await anOpenSurvey(server, facilitator)
    const mine = { schoolId: survey.schoolId, title: 'Avond', languages: ['nl'], surveyId: survey.id }
    expect((await facilitator.post('/api/workshops', mine)).body.type).toBe('/problems/survey-not-closed')
    await survey.close()
    expect((await facilitator.post('/api/workshops', mine)).status).toBe(201)
    const { body: other } = await facilitator.post('/api/schools', { name: 'De Ark', type: 'po', subgroups: [] })
    const theirs = await facilitator.post('/api/workshops', { ...mine, schoolId: other.id })
    expect(theirs.body.type).toBe('/problems/survey-not-found')
  })
})

describe('Topics', () => {
  test('come from cards, get dots, and are shown when at least five gave theirs', async () => {
    const server = await aServer()
    const facilitator = await fatima(server)
    const workshop = await aWorkshop(server, facilitator, { steps: [welcome, choose] })
    const phones = await people(workshop, 6)
    await workshop.go('choose', 'collect')
    const early = await workshop.next().catch((error: Error) => error.message)
    expect(early).toContain('topics-missing')
    const at = `/api/workshops/${workshop.id}/cards`
    for (const content of ['Nieuwsbrief', 'Startgesprek', 'Schoolplein'])
      await facilitator.post(at, { step: 'choose', content, topic: true })
    const answering = await workshop.next()
    expect(answering.live.choice?.topics).toEqual(['Nieuwsbrief', 'Schoolplein', 'Startgesprek'])
    for (const phone of phones) expect((await phone.answer({ topics: ['topic-1', 'topic-3'] })).status).toBe(201)
    const greedy = await (await workshop.join()).answer({ topics: ['topic-1', 'topic-2', 'topic-3'] })
    expect(greedy).toMatchObject({ status: 422, body: { errors: [{ pointer: '/answers/topics' }] } })
    await workshop.next()
    const [result] = (await workshop.next()).live.results
    expect(result?.report.audiences.staff?.questions.topics).toMatchObject({
      n: 6,
      counts: { 'topic-1': 6, 'topic-3': 6 },
    })
  })
})

describe('An agreement', () => {
  test('stands on every screen as soon as it is made', async () => {
    const server = await aServer()
    const agree = { id: 'agree', kind: 'agree', minutes: 5 } as const
    const workshop = await aWorkshop(server, await fatima(server), { steps: [agree] })
    const [phone] = await people(workshop, 1)
    const made = { schoolId: workshop.schoolId, workshopId: workshop.id, what: 'Elke ouder bellen', who: 'Mentoren' }
    await workshop.facilitator.post('/api/agreements', made)
    await expect
      .poll(async () => (await phone?.look())?.body.live.agreements)
      .toMatchObject([{ what: 'Elke ouder bellen', who: 'Mentoren' }])
  })
})

describe('What is agreed after a scan on the spot', () => {
  test('comes back at the next survey with the same instrument', async () => {
    const server = await aServer()
    const facilitator = await fatima(server)
    const scan = { id: 'scan', kind: 'scan', minutes: 15, definitionId: 'school-profile', audience: 'staff' } as const
    const workshop = await aWorkshop(server, facilitator, { steps: [welcome, scan, talk] })
    await workshop.next()
    await workshop.next()
    const { schoolId } = workshop
    const agreed = { schoolId, workshopId: workshop.id, what: 'Elke ouder bellen', who: 'Mentoren' }
    expect((await facilitator.post('/api/agreements', agreed)).body).toMatchObject({ definitionId: 'school-profile' })
    const later = { schoolId, definitionId: 'school-profile', title: 'Volgend jaar', languages: ['nl'] }
    const audiences = [{ audience: 'staff', invited: 20 }]
    const { id } = (await facilitator.post('/api/surveys', { ...later, audiences })).body
    const earlier = (await facilitator.get(`/api/surveys/${id}/earlier-agreements`)).body
    expect(earlier).toMatchObject([{ what: 'Elke ouder bellen' }])
  })
})

describe('A scan on the spot', () => {
  test('becomes a survey of the school, and its rounds beside it do not', async () => {
    const server = await aServer()
    const facilitator = await fatima(server)
    const scan = { id: 'scan', kind: 'scan', minutes: 15, definitionId: 'school-profile', audience: 'staff' } as const
    const reveal = { id: 'reveal', kind: 'reveal', minutes: 5 } as const
    const workshop = await aWorkshop(server, facilitator, { steps: [welcome, scan, roads, reveal] })
    const phones = await people(workshop, 6)
    await workshop.next()
    for (const phone of phones) expect((await phone.answer(all(3))).status).toBe(201)
    await workshop.next()
    await workshop.next()
    const listed = (await facilitator.get(`/api/surveys?schoolId=${workshop.schoolId}`)).body
    expect(listed).toMatchObject([
      { title: 'Teamavond', status: 'closed', audiences: [{ audience: 'staff', invited: 6 }] },
    ])
    const { live } = await workshop.go('reveal', 'measure:information')
    expect(live.reveal?.measures).toMatchObject([{ audiences: { staff: { n: 6, mean: 3 } } }])
    expect((await facilitator.get(`/api/surveys/${live.round?.id ?? 'none'}/report`)).status).toBe(404)
  })
})

describe('A workshop that is over', () => {
  test('closes what was open, and keeps what was shown, chosen and agreed in its record', async () => {
    const server = await aServer()
    const facilitator = await fatima(server)
    const workshop = await aWorkshop(server, facilitator, { steps: [welcome, talk, roads] })
    const phones = await people(workshop, 6)
    await workshop.go('talk', 'topic:1')
    for (const content of ['Bewaard', 'Verborgen', 'Nooit bekeken']) await phones[0]?.card(content)
    const { cards } = await workshop.remote()
    const cardNamed = (content: string) => cards.find((card) => card.content === content)?.id
    const at = `/api/workshops/${workshop.id}`
    await facilitator.patch(`${at}/cards/${cardNamed('Bewaard')}`, { state: 'kept' })
    await facilitator.patch(`${at}/cards/${cardNamed('Verborgen')}`, { state: 'hidden' })
    await facilitator.post('/api/agreements', {
      ...{ schoolId: workshop.schoolId, workshopId: workshop.id },
      ...{ what: 'We bellen elke ouder', who: 'Mentoren' },
    })
    await workshop.go('roads', 'answering')
    for (const phone of phones) await phone.answer({ roads: { smooth: 60, bumpy: 30, hole: 10 } })
    const { version } = await workshop.remote()
    expect((await facilitator.post(`${at}/end`, { version })).body.status).toBe('ended')

    const record = (await facilitator.get(`${at}/record`)).body
    const [, talked, estimated] = record.steps
    expect(talked.cards.map(({ content }: { content: string }) => content)).toEqual(['Bewaard'])
    // It was closed by the end, and nobody has seen it.
    expect(estimated.results).toEqual([])
    expect(await server.db.selectFrom('survey').select('status').execute()).toEqual([{ status: 'closed' }])
    expect(record.agreements).toMatchObject([{ what: 'We bellen elke ouder' }])
    expect(await server.db.selectFrom('workshop_card').selectAll().execute()).toHaveLength(1)
    expect((await phones[0]?.look())?.body.live.status).toBe('ended')
    expect((await phones[0]?.answer({ roads: { smooth: 60, bumpy: 30, hole: 10 } }))?.status).toBe(410)
  })

  test('ends by itself a day later, when everybody forgot', async () => {
    const server = await aServer()
    const workshop = await aWorkshop(server, await fatima(server), { steps: [welcome, roads] })
    await workshop.next()
    const now = () => server.clock.now
    await endForgotten({ db: server.db, now })
    expect((await workshop.remote()).live.status).toBe('live')
    server.clock.now = new Date('2027-02-02T10:00:00Z')
    await endForgotten({ db: server.db, now })
    expect((await workshop.facilitator.get(`/api/workshops/${workshop.id}`)).body.status).toBe('ended')
    expect(await server.db.selectFrom('survey').select('status').execute()).toEqual([{ status: 'closed' }])
  })

  test('is deleted with its rounds when somebody types its name; a survey of the school stays', async () => {
    const server = await aServer()
    const facilitator = await fatima(server)
    const workshop = await aWorkshop(server, facilitator, { steps: [welcome, roads] })
    await workshop.next()
    const at = `/api/workshops/${workshop.id}`
    expect((await facilitator.delete(at)).status).toBe(409)
    expect((await facilitator.request('DELETE', at, { confirm: 'Teamavond' })).status).toBe(204)
    expect((await facilitator.get(at)).status).toBe(404)
    expect(await server.db.selectFrom('survey').select('id').execute()).toEqual([])
    expect(await server.db.selectFrom('invitation').select('code_hash').execute()).toEqual([])
  })
})

describe('A plan that is changed while it goes on', () => {
  test('keeps its way forward and back, also when the figures are gone', async () => {
    const server = await aServer()
    const facilitator = await fatima(server)
    const survey = await anOpenSurvey(server, facilitator)
    await survey.answered('staff', Array(8).fill(all(4)))
    await survey.close()
    const reveal = { id: 'reveal', kind: 'reveal', minutes: 5 } as const
    const plan = { steps: [welcome, reveal, talk], surveyId: survey.id, schoolId: survey.schoolId }
    const workshop = await aWorkshop(server, facilitator, plan)
    const { version } = await workshop.go('reveal', 'measure:relation')
    const changed = await facilitator.patch(`/api/workshops/${workshop.id}`, { version, surveyId: null })
    expect(changed.status).toBe(200)
    expect(await workshop.remote()).toMatchObject({
      live: { place: { step: 'reveal', moment: 'overview' } },
      next: { step: 'talk', moment: 'topic:1' },
      before: { step: 'welcome', moment: 'welcome' },
    })
  })

  test('keeps the figures that people have predicted', async () => {
    const server = await aServer()
    const facilitator = await fatima(server)
    const survey = await anOpenSurvey(server, facilitator)
    await survey.answered('parents', Array(8).fill(all(4)))
    await survey.close()
    const plan = { plan: 'discuss-scan', surveyId: survey.id, schoolId: survey.schoolId }
    const workshop = await aWorkshop(server, facilitator, plan)
    const { version } = await workshop.next()
    const changed = await facilitator.patch(`/api/workshops/${workshop.id}`, { version, surveyId: null })
    expect(changed).toMatchObject({ status: 409, body: { type: '/problems/step-begun' } })
  })
})

describe('The record', () => {
  test('holds what was shown, and not what could have been', async () => {
    const server = await aServer()
    const facilitator = await fatima(server)
    const survey = await anOpenSurvey(server, facilitator)
    await survey.answered('staff', Array(8).fill(all(4)))
    await survey.close()
    const reveal = { id: 'reveal', kind: 'reveal', minutes: 5 } as const
    const plan = { steps: [welcome, roads, reveal, talk], surveyId: survey.id, schoolId: survey.schoolId }
    const workshop = await aWorkshop(server, facilitator, plan)
    const phones = await people(workshop, 5)
    await workshop.next()
    for (const phone of phones) await phone.answer({ roads: { smooth: 60, bumpy: 30, hole: 10 } })
    await workshop.next()
    await workshop.go('reveal', 'measure:relation')
    const record = (await facilitator.get(`/api/workshops/${workshop.id}/record`)).body
    const [, locked, revealed, talked] = record.steps
    expect(locked.results).toEqual([])
    expect(revealed.reveal.measures.map(({ id }: { id: string }) => id)).toEqual(['relation'])
    expect(talked.discussion).toEqual([])
    await workshop.go('roads', 'shown')
    const [, shown] = (await facilitator.get(`/api/workshops/${workshop.id}/record`)).body.steps
    expect(shown.results).toMatchObject([{ enough: true, report: { audiences: { staff: { answered: 5 } } } }])
    expect(shown.words.questionnaires.staff).toBeDefined()
  })
})

describe('Who was in the room', () => {
  test('counts as invited when a round closes, also when their telephones sleep and the server was started anew', async () => {
    const server = await aServer()
    const facilitator = await fatima(server)
    const scan = { id: 'scan', kind: 'scan', minutes: 15, definitionId: 'school-profile', audience: 'staff' } as const
    const workshop = await aWorkshop(server, facilitator, { steps: [welcome, scan] })
    await people(workshop, 2)
    await workshop.next()
    const phones = await people(workshop, 18)
    await workshop.remote()
    for (const phone of phones.slice(0, 8)) await phone.answer(all(3))
    await server.stop()
    const again = await aServer({ env: { DATA_DIR: server.config.dataDir } })
    again.clock.now = new Date(server.clock.now.getTime() + 120_000)
    const fatimas = new Visitor(again.app)
    fatimas.cookie = facilitator.cookie
    const at = `/api/workshops/${workshop.id}`
    const { live, version, next } = (await fatimas.get(`${at}/remote`)).body
    expect(live.round).toMatchObject({ answered: '5+', everybody: false })
    await fatimas.post(`${at}/go`, { version, ...next })
    const [survey] = (await fatimas.get(`/api/surveys?schoolId=${workshop.schoolId}`)).body
    expect(survey.audiences).toMatchObject([{ invited: 20 }])
  })
})
