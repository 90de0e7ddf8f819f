import { describe, expect, test } from 'vitest'
import { codeHash, normaliseCode } from '../../server/surveys/codes.ts'
import { aServer } from '../support/server.ts'
import { aDraft, all, anOpenSurvey, fatima } from '../support/survey.ts'

const tenParents = Array.from({ length: 10 }, (_, index) => all((index % 4) + 1))

describe('A draft', () => {
  test('can be changed, opened and deleted; opened, its structure is fixed and it stays', async () => {
    const server = await aServer()
    const survey = await aDraft(server, await fatima(server))
    const { facilitator, id } = survey
    const changed = await facilitator.patch(`/api/surveys/${id}`, {
      title: 'Najaar',
      minimumGroup: 8,
      closesOn: '2027-03-01',
    })
    expect(changed).toMatchObject({
      status: 200,
      body: { title: 'Najaar', minimumGroup: 8, closesOn: '2027-03-01', status: 'draft' },
    })
    await survey.open()
    expect(await facilitator.patch(`/api/surveys/${id}`, { minimumGroup: 5 })).toMatchObject({
      status: 409,
      body: { type: '/problems/survey-not-draft' },
    })
    expect(await facilitator.patch(`/api/surveys/${id}`, { closesOn: '2027-03-08' })).toMatchObject({
      status: 200,
      body: { closesOn: '2027-03-08' },
    })
    expect(await facilitator.delete(`/api/surveys/${id}`)).toMatchObject({ status: 409 })
    const other = await aDraft(server, facilitator)
    expect((await facilitator.delete(`/api/surveys/${other.id}`)).status).toBe(204)
    expect((await facilitator.get(`/api/surveys/${other.id}`)).status).toBe(404)
  })

  test('opened twice at the same moment opens once', async () => {
    const server = await aServer()
    const { facilitator, id } = await aDraft(server, await fatima(server))
    const replies = await Promise.all([1, 2, 3].map(() => facilitator.post(`/api/surveys/${id}/open`)))
    expect(replies.map(({ status, body }) => [status, body.status])).toEqual([1, 2, 3].map(() => [200, 'open']))
  })

  test.each([
    ['a minimum group below five', { minimumGroup: 4 }, '/minimumGroup'],
    ['a date that does not exist', { closesOn: '2027-02-30' }, '/closesOn'],
    ['a language the instrument does not have', { languages: ['nl', 'tr'] }, '/languages/1'],
    [
      'an audience the instrument does not have',
      { audiences: [{ audience: 'pupils', invited: 9 }] },
      '/audiences/0/audience',
    ],
    [
      'an audience twice',
      {
        audiences: [
          { audience: 'staff', invited: 9 },
          { audience: 'staff', invited: 8 },
        ],
      },
      '/audiences/1/audience',
    ],
    [
      'a subgroup the school does not have',
      { audiences: [{ audience: 'staff', invited: 9, subgroups: [{ id: 'attic', invited: 3 }] }] },
      '/audiences/0/subgroups/0/id',
    ],
    [
      'subgroups larger than their audience',
      { audiences: [{ audience: 'staff', invited: 9, subgroups: [{ id: 'lower', invited: 10 }] }] },
      '/audiences/0/subgroups',
    ],
    ['a negative number', { audiences: [{ audience: 'staff', invited: -1 }] }, '/audiences/0/invited'],
    ['half a person', { audiences: [{ audience: 'staff', invited: 1.5 }] }, '/audiences/0/invited'],
    ['nobody at all', { audiences: [] }, '/audiences'],
    ['an unknown field', { password: 'x' }, '/password'],
  ])('with %s is refused at its place', async (_what, change, pointer) => {
    const server = await aServer()
    const { facilitator, schoolId } = await aDraft(server, await fatima(server))
    const body = {
      schoolId,
      definitionId: 'school-profile',
      title: 'T',
      languages: ['nl'],
      audiences: [{ audience: 'staff', invited: 9 }],
      ...change,
    }
    const reply = await facilitator.post('/api/surveys', body)
    expect(reply.status).toBe(400)
    expect(reply.body.errors.map((error: { pointer: string }) => error.pointer)).toContain(pointer)
  })

  test('of a school or an instrument that does not exist is refused', async () => {
    const server = await aServer()
    const { facilitator, schoolId } = await aDraft(server, await fatima(server))
    const body = {
      schoolId,
      definitionId: 'school-profile',
      title: 'T',
      languages: ['nl'],
      audiences: [{ audience: 'staff', invited: 9 }],
    }
    expect(await facilitator.post('/api/surveys', { ...body, schoolId: 'x' })).toMatchObject({
      status: 404,
      body: { type: '/problems/school-not-found' },
    })
    expect(await facilitator.post('/api/surveys', { ...body, definitionId: '../secret' })).toMatchObject({
      status: 404,
      body: { type: '/problems/definition-not-found' },
    })
  })
})

describe('A draft that loses a subgroup', () => {
  test('loses its codes as well, so that nobody is counted in the total and in no part of it', async () => {
    const server = await aServer()
    const plan = (ids: string[]) => [
      { audience: 'staff', invited: 60, subgroups: ids.map((id) => ({ id, invited: 20 })) },
    ]
    const survey = await aDraft(server, await fatima(server), {
      staff: { invited: 60, subgroups: [{ id: 'middle', invited: 20 }] },
    })
    const [gone = ''] = await survey.codes('staff', 1, 'middle')
    const [kept = ''] = await survey.codes('staff', 1)
    const [parent = ''] = await survey.codes('parents', 1)
    expect((await survey.facilitator.patch(`/api/surveys/${survey.id}`, { audiences: plan(['upper']) })).status).toBe(
      200,
    )
    await survey.open()
    expect((await survey.send(gone, all(3))).status).toBe(404)
    expect((await survey.send(parent, all(3))).status).toBe(404)
    expect((await survey.send(kept, all(3))).status).toBe(201)
  })

  test('does not open for a school that the instrument is not worded for any more', async () => {
    const server = await aServer()
    const survey = await aDraft(server, await fatima(server))
    await survey.facilitator.patch(`/api/schools/${survey.schoolId}`, { type: 'mbo' })
    expect((await survey.facilitator.post(`/api/surveys/${survey.id}/open`)).status).toBe(400)
  })

  test('stays open when it is opened and renamed at the same moment', async () => {
    const server = await aServer()
    const { facilitator, id } = await aDraft(server, await fatima(server))
    await Promise.all([
      facilitator.post(`/api/surveys/${id}/open`),
      facilitator.patch(`/api/surveys/${id}`, { title: 'Nieuw' }),
    ])
    expect((await facilitator.get(`/api/surveys/${id}`)).body.status).toBe('open')
  })
})

describe('Codes', () => {
  test('are shown once, are all different, and are not in the database', async () => {
    const server = await aServer()
    const survey = await anOpenSurvey(server, await fatima(server))
    const codes = await survey.codes('parents', 500)
    expect(new Set(codes).size).toBe(500)
    for (const code of codes)
      expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{2}$/)
    const stored = JSON.stringify(await server.db.selectFrom('invitation').selectAll().execute())
    for (const code of codes) {
      expect(stored).not.toContain(code)
      expect(stored).not.toContain(normaliseCode(code))
    }
  })

  test('are not made for who was not invited, nor by the thousands, nor after closing', async () => {
    const server = await aServer()
    const survey = await anOpenSurvey(server, await fatima(server))
    const make = (body: object) => survey.facilitator.post(`/api/surveys/${survey.id}/invitations`, body)
    expect((await make({ audience: 'pupils', count: 1 })).status).toBe(400)
    expect((await make({ audience: 'staff', count: 1, subgroup: 'lower' })).status).toBe(400)
    expect((await make({ audience: 'staff', count: 2001 })).status).toBe(400)
    expect((await make({ audience: 'staff', count: 0 })).status).toBe(400)
    await survey.close()
    expect(await make({ audience: 'staff', count: 1 })).toMatchObject({
      status: 409,
      body: { type: '/problems/survey-is-closed' },
    })
  })
})

describe('While a survey is open', () => {
  test('the response is rounded down to five and there are no results', async () => {
    const server = await aServer()
    const survey = await anOpenSurvey(server, await fatima(server))
    const progress = async () => (await survey.facilitator.get(`/api/surveys/${survey.id}/progress`)).body.audiences[1]
    await survey.answered('parents', tenParents.slice(0, 4))
    expect(await progress()).toMatchObject({ audience: 'parents', invited: 40, answered: '<5', share: null })
    await survey.answered('parents', tenParents.slice(0, 5))
    expect(await progress()).toMatchObject({ audience: 'parents', invited: 40, answered: '5+', share: 0.125 })
    await survey.answered('parents', tenParents.slice(0, 1))
    expect(await progress()).toMatchObject({ answered: '10+', share: 0.25 })
    expect(await survey.report()).toMatchObject({ status: 409, body: { type: '/problems/survey-not-closed' } })
  })

  test('changes of the instrument on disk or of the school do not reach it', async () => {
    const server = await aServer()
    const survey = await anOpenSurvey(server, await fatima(server))
    await survey.facilitator.patch(`/api/schools/${survey.schoolId}`, { name: 'Een andere naam', type: 'vo' })
    const [code = ''] = await survey.codes('parents', 1)
    const { body } = await survey.facilitator.get(`/api/questionnaires/${code}?language=nl`)
    expect(body.survey.school).toBe('De Klimboom')
    expect(JSON.stringify(body)).toContain('leerkracht')
  })
})

describe('Closing a survey', () => {
  test('freezes the report and destroys the codes; closing again changes nothing', async () => {
    const server = await aServer()
    const survey = await anOpenSurvey(server, await fatima(server))
    await survey.answered('parents', tenParents)
    const unused = await survey.codes('staff', 3)
    await survey.close()
    const first = await survey.report()
    expect(first.status).toBe(200)
    expect(first.body.survey).toEqual({
      id: survey.id,
      title: 'Voorjaar',
      definitionId: 'school-profile',
      closedOn: '2027-02-01',
    })
    expect(await server.db.selectFrom('invitation').selectAll().execute()).toEqual([])
    expect(await server.db.selectFrom('open_link_receipt').selectAll().execute()).toEqual([])
    server.clock.now = new Date('2027-02-05T09:00:00Z')
    expect((await survey.facilitator.post(`/api/surveys/${survey.id}/close`)).body.closedOn).toBe('2027-02-01')
    expect((await survey.send(unused[0] ?? '', all(1))).status).toBe(410)
    expect((await survey.report()).body).toEqual(first.body)
  })

  test('leaves no hash of a code anywhere in the file or its log', async () => {
    const { readFile } = await import('node:fs/promises')
    const server = await aServer()
    const survey = await anOpenSurvey(server, await fatima(server))
    const codes = await survey.codes('parents', 30)
    await Promise.all(codes.slice(0, 20).map((code) => survey.send(code, all(3))))
    const hashes = codes.map((code) => codeHash(normaliseCode(code) ?? ''))
    const everything = async () => {
      const parts = await Promise.all(
        [server.file, `${server.file}-wal`].map((file) => readFile(file).catch(() => Buffer.alloc(0))),
      )
      return Buffer.concat(parts).toString('latin1')
    }
    expect((await everything()).includes(hashes[0] ?? '')).toBe(true)
    await survey.close()
    const after = await everything()
    expect(hashes.filter((hash) => after.includes(hash))).toEqual([])
  })

  test('while people send: every response is stored before and counted, or refused as too late', async () => {
    const server = await aServer()
    const survey = await anOpenSurvey(server, await fatima(server), { parents: { invited: 200 } })
    const codes = await survey.codes('parents', 200)
    const [early, late] = [codes.slice(0, 60), codes.slice(60)]
    await Promise.all(early.map((code) => survey.send(code, all(3))))
    const sending = late.map((code) => survey.send(code, all(2)))
    const closing = survey.close()
    const statuses = (await Promise.all(sending)).map(({ status }) => status)
    await closing
    expect(statuses.filter((status) => status !== 201 && status !== 410)).toEqual([])
    const acknowledged = early.length + statuses.filter((status) => status === 201).length
    const { body } = await survey.report()
    expect(body.audiences.parents.answered).toBe(acknowledged)
    expect(await server.db.selectFrom('response').selectAll().execute()).toHaveLength(acknowledged)
  })

  test('is not for drafts', async () => {
    const server = await aServer()
    const survey = await aDraft(server, await fatima(server))
    expect(await survey.facilitator.post(`/api/surveys/${survey.id}/close`)).toMatchObject({
      status: 409,
      body: { type: '/problems/survey-not-open' },
    })
  })

  test('of a survey that nobody answered gives a report that says so', async () => {
    const server = await aServer()
    const survey = await anOpenSurvey(server, await fatima(server))
    await survey.close()
    const { status, body } = await survey.report()
    expect(status).toBe(200)
    expect(body.audiences.staff.answered).toEqual({ hidden: true, reason: 'too-few-answers' })
    expect(body).toMatchObject({ strength: null, discussion: [] })
  })
})

describe('The example school', () => {
  test('has a closed and an open survey, is marked as example, and goes in one click with all that is in it', async () => {
    const server = await aServer()
    const facilitator = await fatima(server)
    const made = await facilitator.post('/api/example-school')
    expect(made.status).toBe(201)
    const { schoolId, closedSurveyId, openSurveyId } = made.body
    expect((await facilitator.get(`/api/schools/${schoolId}`)).body.example).toBe(true)
    expect((await facilitator.get(`/api/surveys/${openSurveyId}`)).body).toMatchObject({
      status: 'open',
      example: true,
    })
    const { body } = await facilitator.get(`/api/surveys/${closedSurveyId}/report`)
    const mean = (audience: string, measure: string) => body.audiences[audience].measures[measure].mean
    for (const measure of ['information', 'structure', 'collaboration'])
      expect(mean('staff', measure)).toBeGreaterThan(mean('parents', measure))
    expect(mean('parents', 'structure')).toBeGreaterThan(mean('parents', 'information'))
    expect(await facilitator.post('/api/example-school')).toMatchObject({
      status: 409,
      body: { type: '/problems/example-exists' },
    })

    expect((await facilitator.delete('/api/example-school')).status).toBe(204)
    expect((await facilitator.get(`/api/surveys/${closedSurveyId}`)).status).toBe(404)
    for (const table of ['school', 'survey', 'response', 'summary', 'invitation', 'closed_code'] as const)
      expect(await server.db.selectFrom(table).selectAll().execute()).toEqual([])
    expect((await facilitator.delete('/api/example-school')).status).toBe(404)
  })

  test('is the same every time', async () => {
    const reports = await Promise.all(
      [1, 2].map(async () => {
        const server = await aServer()
        const facilitator = await fatima(server)
        const { body } = await facilitator.post('/api/example-school')
        return (await facilitator.get(`/api/surveys/${body.closedSurveyId}/report`)).body.audiences
      }),
    )
    expect(reports[0]).toEqual(reports[1])
  })
})
