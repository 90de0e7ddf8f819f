import { readFile } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import { aServer, type TestServer } from '../support/server.ts'
import { aDraft, all, anOpenSurvey, fatima, type TestSurvey } from '../support/survey.ts'

const wish = 'een heel bijzondere wens over de fietsenstalling'

async function aSurveyWithAnswers(server: TestServer): Promise<TestSurvey> {
  const survey = await anOpenSurvey(server, await fatima(server))
  await survey.answered(
    'parents',
    Array.from({ length: 6 }, () => ({ ...all(3), 'one-wish': wish })),
  )
  return survey
}

const bytesOf = async ({ file }: TestServer) =>
  Buffer.concat([await readFile(file), await readFile(`${file}-wal`).catch(() => Buffer.alloc(0))])

const tablesOfSurveys = ['survey', 'summary', 'invitation', 'closed_code', 'response', 'open_answer'] as const
const rowsOf = (server: TestServer) =>
  Promise.all(tablesOfSurveys.map(async (table) => (await server.db.selectFrom(table).selectAll().execute()).length))

describe('Deleting a survey', () => {
  test('forgets every title it had in the log of accounts, and not that of another survey', async () => {
    const server = await aServer()
    const survey = await aDraft(server, await fatima(server))
    const { facilitator } = survey
    await facilitator.patch(`/api/surveys/${survey.id}`, { title: 'Gedoe in de bovenbouw' })
    await facilitator.patch(`/api/surveys/${survey.id}`, { title: 'Najaar' })
    const other = await aDraft(server, facilitator)
    for (const closesOn of ['2027-03-01', '2027-03-02'])
      await facilitator.patch(`/api/surveys/${other.id}`, { title: 'Najaar', closesOn })
    expect((await facilitator.delete(`/api/surveys/${survey.id}`)).status).toBe(204)

    const entries = (await facilitator.get('/api/audit')).body
    const titles = JSON.stringify(entries).match(/Voorjaar|Gedoe in de bovenbouw|Najaar/g)
    // Of the other one: made and renamed as Voorjaar, and then changed once more.
    expect(titles?.sort()).toEqual(['Najaar', 'Voorjaar', 'Voorjaar'])
    const bytes = await bytesOf(server)
    expect(bytes.includes('Gedoe in de bovenbouw')).toBe(false)
    expect(bytes.includes(survey.id)).toBe(false)
  })

  test('asks for its title, and what it is called must be typed exactly', async () => {
    const server = await aServer()
    const survey = await aSurveyWithAnswers(server)
    await survey.close()
    const remove = (body?: unknown) => survey.facilitator.request('DELETE', `/api/surveys/${survey.id}`, body)
    for (const body of [undefined, { confirm: '' }, { confirm: 'voorjaar' }, { confirm: 'Voorjaar 2' }])
      expect(await remove(body)).toMatchObject({ status: 409, body: { type: '/problems/confirmation-needed' } })
    expect((await remove({ confirm: 7 })).status).toBe(400)
    expect((await remove({ confirm: 'Voorjaar', force: true })).status).toBe(400)
    expect((await survey.report()).status).toBe(200)

    expect((await remove({ confirm: ' Voorjaar ' })).status).toBe(204)
    expect((await survey.report()).status).toBe(404)
    expect((await remove({ confirm: 'Voorjaar' })).status).toBe(404)
  })

  test.each(['open', 'closed'])('leaves nothing of an %s one behind, in no table and in no byte', async (status) => {
    const server = await aServer()
    const survey = await aSurveyWithAnswers(server)
    if (status === 'closed') await survey.close()
    expect((await bytesOf(server)).includes(wish)).toBe(true)
    await survey.facilitator.request('DELETE', `/api/surveys/${survey.id}`, { confirm: 'Voorjaar' })
    expect(await rowsOf(server)).toEqual(tablesOfSurveys.map(() => 0))
    const bytes = await bytesOf(server)
    for (const trace of [wish, survey.id, 'Voorjaar']) expect(bytes.includes(trace), trace).toBe(false)
  })
})

describe('Deleting a school', () => {
  test('asks for its name, and takes its surveys, roles and its name in the log with it', async () => {
    const server = await aServer()
    const survey = await aSurveyWithAnswers(server)
    await survey.close()
    const remove = (body?: unknown) => survey.facilitator.request('DELETE', `/api/schools/${survey.schoolId}`, body)
    expect((await remove()).status).toBe(409)
    expect((await remove({ confirm: 'De klimboom' })).status).toBe(409)
    expect((await remove({ confirm: 'De Klimboom' })).status).toBe(204)

    expect(await rowsOf(server)).toEqual(tablesOfSurveys.map(() => 0))
    const bytes = await bytesOf(server)
    for (const trace of [wish, survey.schoolId, 'De Klimboom', 'Voorjaar', 'Onderbouw'])
      expect(bytes.includes(trace), trace).toBe(false)
    const log = await server.db.selectFrom('audit_entry').select(['action', 'school_name', 'subject']).execute()
    expect(log).toContainEqual({ action: 'school-deleted', school_name: null, subject: null })
    expect(log).toContainEqual({ action: 'survey-closed', school_name: null, subject: null })
  })
})
