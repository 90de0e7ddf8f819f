import { describe, expect, test } from 'vitest'
import { aColleague } from '../support/people.ts'
import { aServer } from '../support/server.ts'
import { anOpenSurvey, fatima } from '../support/survey.ts'

const notAllowed = { status: 403, body: { type: '/problems/role-insufficient' } }

describe('A facilitator', () => {
  test('runs the surveys of her school, and manages neither schools nor people', async () => {
    const server = await aServer()
    const administrator = await fatima(server)
    const survey = await anOpenSurvey(server, administrator)
    const roles = [{ role: 'facilitator' as const, schoolId: survey.schoolId }]
    const eva = await aColleague(server, administrator, { name: 'Eva', email: 'eva@school.nl', roles })
    expect((await eva.get('/api/session')).body.account.roles).toEqual(roles)
    expect((await eva.get('/api/schools')).body).toMatchObject([{ id: survey.schoolId, mayManage: true }])
    expect((await eva.post(`/api/surveys/${survey.id}/invitations`, { audience: 'staff', count: 1 })).status).toBe(201)
    expect((await eva.post(`/api/surveys/${survey.id}/close`)).status).toBe(200)
    for (const [method, url, body] of [
      ['POST', '/api/schools', { name: 'Nog een', type: 'po' }],
      ['DELETE', `/api/schools/${survey.schoolId}`, { confirm: 'De Klimboom' }],
      ['GET', '/api/accounts', undefined],
      ['GET', '/api/audit', undefined],
      ['POST', '/api/accounts', { name: 'X', email: 'x@school.nl', roles: [{ role: 'administrator' }] }],
      ['POST', '/api/example-school', undefined],
    ] as const)
      expect(await eva.request(method, url, body)).toMatchObject(notAllowed)
  })

  test('cannot give herself a role', async () => {
    const server = await aServer()
    const administrator = await fatima(server)
    const eva = await aColleague(server, administrator, { name: 'Eva', email: 'eva@school.nl', roles: [] })
    const { id } = (await eva.get('/api/session')).body.account
    const roles = [{ role: 'administrator' }]
    expect(await eva.patch(`/api/accounts/${id}`, { roles })).toMatchObject(notAllowed)
    expect((await eva.patch('/api/account', { name: 'Eva', roles })).status).toBe(400)
    expect(await eva.post(`/api/accounts/${id}/links`)).toMatchObject(notAllowed)
    expect((await eva.get('/api/session')).body.account.roles).toEqual([])
  })
})

describe('Somebody with a role at two schools', () => {
  test('sees both, and may change something at one', async () => {
    const server = await aServer()
    const administrator = await fatima(server)
    const [own, other, third] = [
      await anOpenSurvey(server, administrator),
      await anOpenSurvey(server, administrator),
      await anOpenSurvey(server, administrator),
    ]
    const eva = await aColleague(server, administrator, {
      name: 'Eva',
      email: 'eva@school.nl',
      roles: [
        { role: 'facilitator', schoolId: own.schoolId },
        { role: 'reader', schoolId: other.schoolId },
      ],
    })
    const { body: schools } = await eva.get('/api/schools')
    const rights = schools.map(({ id, mayManage }: { id: string; mayManage: boolean }) => [id, mayManage])
    expect(new Map(rights)).toEqual(
      new Map([
        [own.schoolId, true],
        [other.schoolId, false],
      ]),
    )
    expect((await eva.get('/api/surveys')).body).toHaveLength(2)
    expect((await eva.patch(`/api/surveys/${own.id}`, { title: 'Najaar' })).status).toBe(200)
    expect(await eva.patch(`/api/surveys/${other.id}`, { title: 'Najaar' })).toMatchObject(notAllowed)
    expect((await eva.get(`/api/surveys/${other.id}/progress`)).status).toBe(200)
    expect((await eva.get(`/api/surveys/${third.id}/progress`)).status).toBe(404)
  })

  test('loses a role with the school', async () => {
    const server = await aServer()
    const administrator = await fatima(server)
    const survey = await anOpenSurvey(server, administrator)
    const roles = [{ role: 'reader' as const, schoolId: survey.schoolId }]
    const eva = await aColleague(server, administrator, { name: 'Eva', email: 'eva@school.nl', roles })
    const confirm = { confirm: 'De Klimboom' }
    expect((await administrator.request('DELETE', `/api/schools/${survey.schoolId}`, confirm)).status).toBe(204)
    expect((await eva.get('/api/session')).body.account.roles).toEqual([])
    expect((await eva.get('/api/surveys')).body).toEqual([])
  })
})
