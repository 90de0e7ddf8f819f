import { readFile } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import { aColleague } from '../support/people.ts'
import { aServer, type Visitor } from '../support/server.ts'
import { aDraft, anOpenSurvey, fatima } from '../support/survey.ts'

const walk = { what: 'Elke maandag koffie bij de deur', who: 'bouwcoördinator', dueOn: '2027-03-01' }

/** Fatima with a draft at De Klimboom. */
async function atTheClimbingTree() {
  const server = await aServer()
  const survey = await aDraft(server, await fatima(server))
  const { facilitator, schoolId } = survey
  const agree = async (more: object = {}) => {
    const { body } = await facilitator.post('/api/agreements', { schoolId, ...walk, ...more })
    return body as { id: string; version: number }
  }
  return { server, survey, facilitator, schoolId, agree }
}

const listOf = async (visitor: Visitor, schoolId: string, query = '') =>
  (await visitor.get(`/api/agreements?schoolId=${schoolId}${query}`)).body

describe('An agreement', () => {
  test('is made at a school, with what it came out of, and listed by each of these', async () => {
    const { survey, facilitator, schoolId, agree } = await atTheClimbingTree()
    const body = { schoolId, ...walk, evidence: 'Twintig ouders per keer', surveyId: survey.id }
    const made = await facilitator.post('/api/agreements', body)
    expect(made).toMatchObject({
      status: 201,
      body: { ...body, definitionId: 'school-profile', workshopId: null, state: 'open', createdOn: '2027-02-01' },
    })
    expect(made.body).toMatchObject({ settledOn: null, version: 1 })
    const other = await agree({ dueOn: null })
    expect((await listOf(facilitator, schoolId)).map(({ id }: { id: string }) => id).sort()).toEqual(
      [made.body.id, other.id].sort(),
    )
    for (const query of [`definitionId=school-profile`, `surveyId=${survey.id}`])
      expect(await listOf(facilitator, schoolId, `&${query}`)).toEqual([made.body])
    expect(await listOf(facilitator, schoolId, '&workshopId=nothing')).toEqual([])
    expect(await listOf(facilitator, schoolId)).toHaveLength(2)
  })

  test('is settled on a day, and opened again without one', async () => {
    const { server, facilitator, agree } = await atTheClimbingTree()
    const { id } = await agree()
    const change = (body: object) => facilitator.patch(`/api/agreements/${id}`, body)
    server.clock.now = new Date('2027-02-10T09:00:00Z')
    expect((await change({ version: 1, state: 'done' })).body).toMatchObject({ settledOn: '2027-02-10', version: 2 })
    server.clock.now = new Date('2027-02-11T09:00:00Z')
    expect((await change({ version: 2, who: 'team' })).body).toMatchObject({ settledOn: '2027-02-10', who: 'team' })
    expect((await change({ version: 3, state: 'dropped' })).body).toMatchObject({ settledOn: '2027-02-11' })
    expect((await change({ version: 4, state: 'open', dueOn: null })).body).toMatchObject({
      ...{ settledOn: null, dueOn: null, what: walk.what, version: 5 },
    })
  })

  test('that two people change at the same moment keeps what the first wrote, and shows it to the second', async () => {
    const { facilitator, schoolId, agree } = await atTheClimbingTree()
    const { id } = await agree()
    const change = (who: string) => facilitator.patch(`/api/agreements/${id}`, { version: 1, who })
    const replies = await Promise.all(['team', 'directie', 'ouderraad'].map(change))
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 409, 409])
    const first = replies.find(({ status }) => status === 200)?.body
    for (const { status, body } of replies)
      if (status === 409) expect(body).toMatchObject({ type: '/problems/agreement-changed', current: first })
    expect(await listOf(facilitator, schoolId)).toEqual([first])
    expect((await facilitator.patch(`/api/agreements/${id}`, { version: 7, who: 'x' })).status).toBe(409)
  })

  test('is deleted once, and leaves no word in the file nor in the log of accounts', async () => {
    const { server, facilitator, agree } = await atTheClimbingTree()
    const { id } = await agree({ who: 'juf Annemarijke' })
    expect((await facilitator.delete(`/api/agreements/${id}`)).status).toBe(204)
    for (const gone of [
      await facilitator.delete(`/api/agreements/${id}`),
      await facilitator.patch(`/api/agreements/${id}`, { version: 1, state: 'done' }),
    ])
      expect(gone).toMatchObject({ status: 404, body: { type: '/problems/agreement-not-found' } })
    const { text } = await facilitator.get('/api/audit')
    expect(text).toContain('agreement-deleted')
    expect(text).not.toContain('Annemarijke')
    await server.writer.tidy()
    const bytes = Buffer.concat([
      await readFile(server.file),
      await readFile(`${server.file}-wal`).catch(() => Buffer.alloc(0)),
    ])
    expect(bytes.includes('Annemarijke')).toBe(false)
  })

  test.each([
    ['nothing to do', { what: '   ' }, '/what'],
    ['a whole letter', { what: 'x'.repeat(301) }, '/what'],
    ['a second line', { what: 'een\ntwee' }, '/what'],
    ['nobody', { who: '' }, '/who'],
    ['half a pair of characters', { who: '\ud800' }, '/who'],
    ['a number for a person', { who: 7 }, '/who'],
    ['a day that does not exist', { dueOn: '2027-02-30' }, '/dueOn'],
    ['a moment for a day', { dueOn: '2027-03-01T10:00:00Z' }, '/dueOn'],
    ['a survey that does not exist', { surveyId: 'nothing' }, '/surveyId'],
    ['a workshop that does not exist', { workshopId: 'nothing' }, '/workshopId'],
    ['a state of its own', { state: 'done' }, '/state'],
    ['an id of its own', { id: 'mine' }, '/id'],
  ])('with %s is refused at its place, and not made', async (_what, change, pointer) => {
    const { facilitator, schoolId } = await atTheClimbingTree()
    const reply = await facilitator.post('/api/agreements', { schoolId, ...walk, ...change })
    expect(reply.status).toBe(400)
    expect(reply.body.errors.map((error: { pointer: string }) => error.pointer)).toContain(pointer)
    expect(await listOf(facilitator, schoolId)).toEqual([])
  })

  test.each([
    ['no version', { who: 'team' }],
    ['an unknown state', { version: 1, state: 'late' }],
    ['another school', { version: 1, schoolId: 'x' }],
    ['nothing at all', undefined],
  ])('is not changed by a request with %s', async (_what, body) => {
    const { facilitator, schoolId, agree } = await atTheClimbingTree()
    const { id } = await agree()
    expect((await facilitator.patch(`/api/agreements/${id}`, body)).status).toBe(400)
    expect(await listOf(facilitator, schoolId)).toMatchObject([{ ...walk, version: 1 }])
  })
})

describe('The rights on agreements', () => {
  test('a reader reads them; who has no role at the school finds none, and puts none under its surveys', async () => {
    const { server, survey, facilitator, schoolId, agree } = await atTheClimbingTree()
    const { id } = await agree({ surveyId: survey.id })
    const other = await aDraft(server, facilitator)
    const reader = await aColleague(server, facilitator, {
      ...{ name: 'Sam', email: 'sam@school.nl', roles: [{ role: 'reader', schoolId }] },
    })
    const stranger = await aColleague(server, facilitator, {
      ...{ name: 'Eva', email: 'eva@elders.nl', roles: [{ role: 'facilitator', schoolId: other.schoolId }] },
    })
    const attempts = (visitor: Visitor) => [
      visitor.post('/api/agreements', { schoolId, ...walk }),
      visitor.patch(`/api/agreements/${id}`, { version: 1, state: 'done' }),
      visitor.delete(`/api/agreements/${id}`),
    ]
    expect(await listOf(reader, schoolId)).toHaveLength(1)
    for (const reply of await Promise.all(attempts(reader))) expect(reply.status).toBe(403)

    expect((await stranger.get(`/api/agreements?schoolId=${schoolId}`)).status).toBe(404)
    for (const reply of await Promise.all(attempts(stranger))) expect(reply.status).toBe(404)
    const body = { schoolId: other.schoolId, ...walk, surveyId: survey.id }
    expect((await stranger.post('/api/agreements', body)).status).toBe(400)
    expect(await listOf(facilitator, schoolId)).toMatchObject([{ id, version: 1, state: 'open' }])
  })
})

describe('A reminder', () => {
  test('is for who manages the school, and says nothing where there is nothing late or near', async () => {
    const { server, facilitator, schoolId, agree } = await atTheClimbingTree()
    const { schoolId: quiet } = await aDraft(server, facilitator)
    await facilitator.post('/api/agreements', { schoolId: quiet, ...walk, dueOn: '2027-02-09' })
    for (const dueOn of ['2027-01-31', '2027-01-01', '2027-02-08', '2027-02-09', null]) await agree({ dueOn })
    const done = await agree({ dueOn: '2027-01-01' })
    await facilitator.patch(`/api/agreements/${done.id}`, { version: 1, state: 'done' })
    const reminders = async (visitor: Visitor) => (await visitor.get('/api/agreements/reminders')).body
    expect(await reminders(facilitator)).toEqual([{ schoolId, overdue: 2, soon: 1 }])
    const reader = await aColleague(server, facilitator, {
      ...{ name: 'Sam', email: 'sam@school.nl', roles: [{ role: 'reader', schoolId }] },
    })
    expect(await reminders(reader)).toEqual([])
  })
})

describe('What was agreed then', () => {
  test('stands by the next survey with the same instrument, with how it stood when that survey closed', async () => {
    const { server, survey, facilitator, schoolId, agree } = await atTheClimbingTree()
    const first = await agree({ surveyId: survey.id })
    await agree({ what: 'Niet uit een afname' })
    const next = await facilitator.post('/api/surveys', {
      ...{ schoolId, definitionId: 'school-profile', title: 'Najaar', languages: ['nl'] },
      audiences: [{ audience: 'staff', invited: 9 }],
    })
    const earlier = async (id: string) => (await facilitator.get(`/api/surveys/${id}/earlier-agreements`)).body
    expect(await earlier(next.body.id)).toMatchObject([{ id: first.id, state: 'open', stateThen: null }])
    expect(await earlier(survey.id)).toEqual([])

    await facilitator.post(`/api/surveys/${next.body.id}/open`)
    server.clock.now = new Date('2027-02-12T09:00:00Z')
    await facilitator.post(`/api/surveys/${next.body.id}/close`)
    server.clock.now = new Date('2027-02-13T09:00:00Z')
    await facilitator.patch(`/api/agreements/${first.id}`, { version: 1, state: 'done' })
    await agree({ what: 'Pas na de sluiting', surveyId: survey.id })
    expect(await earlier(next.body.id)).toMatchObject([{ id: first.id, state: 'done', stateThen: 'open' }])
  })

  test('stays when its survey is deleted, and goes with its school', async () => {
    const server = await aServer()
    const survey = await anOpenSurvey(server, await fatima(server))
    const { facilitator, schoolId } = survey
    await facilitator.post('/api/agreements', { schoolId, ...walk, surveyId: survey.id })
    await facilitator.request('DELETE', `/api/surveys/${survey.id}`, { confirm: 'Voorjaar' })
    expect(await listOf(facilitator, schoolId)).toMatchObject([{ surveyId: null, definitionId: 'school-profile' }])
    await facilitator.request('DELETE', `/api/schools/${schoolId}`, { confirm: 'De Klimboom' })
    expect(await server.db.selectFrom('agreement').selectAll().execute()).toEqual([])
  })
})

describe('An agreement of a workshop', () => {
  const workshop = (id: string, schoolId: string) => ({
    ...{ id, school_id: schoolId, title: 'Samen kijken', languages: '["nl"]', status: 'done', steps: '[]' },
    ...{ version: 1, created_on: '2027-02-01', step: '', moment: '', reached: '[]', secret: '' },
  })

  test('is listed with it, is of the same school, and stays when the workshop goes', async () => {
    const { server, facilitator, schoolId, agree } = await atTheClimbingTree()
    const { schoolId: elsewhere } = await aDraft(server, facilitator)
    const insert = (id: string, school: string) =>
      server.db.insertInto('workshop').values(workshop(id, school)).execute()
    await insert('ours', schoolId)
    await insert('theirs', elsewhere)
    const { id } = await agree({ workshopId: 'ours' })
    expect(await listOf(facilitator, schoolId, '&workshopId=ours')).toMatchObject([{ id, workshopId: 'ours' }])
    const reply = await facilitator.post('/api/agreements', { schoolId, ...walk, workshopId: 'theirs' })
    expect(reply).toMatchObject({ status: 400, body: { errors: [{ pointer: '/workshopId' }] } })
    await server.db.deleteFrom('workshop').execute()
    expect(await listOf(facilitator, schoolId)).toMatchObject([{ id, workshopId: null }])
  })
})
