import { readFile } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import { monthsLater } from '#domain/days.ts'
import { closeForgottenSurveys } from '../../server/surveys/close-forgotten.ts'
import { deleteOldAnswers } from '../../server/surveys/retention.ts'
import { aServer, type TestServer } from '../support/server.ts'
import { aDraft, all, anOpenSurvey, fatima } from '../support/survey.ts'

test('Raw answers go 24 months after closing, out of the file as well; the report stays', async () => {
  const server = await aServer()
  const survey = await anOpenSurvey(server, await fatima(server))
  const wish = 'een heel bijzondere wens over de fietsenstalling'
  await survey.answered(
    'parents',
    Array.from({ length: 6 }, () => ({ ...all(3), 'one-wish': wish })),
  )
  await survey.close()
  const report = (await survey.report()).body
  const rows = () => server.db.selectFrom('response').selectAll().execute()

  expect(await deleteOldAnswers(server.db, server.writer, new Date('2029-01-31T09:00:00Z'))).toBe(0)
  expect(await rows()).toHaveLength(6)
  expect((await readFile(server.file)).includes(wish)).toBe(true)

  expect(await deleteOldAnswers(server.db, server.writer, new Date('2029-02-01T09:00:00Z'))).toBe(1)
  expect(await rows()).toEqual([])
  expect(await server.db.selectFrom('open_answer').selectAll().execute()).toEqual([])
  const bytes = Buffer.concat([await readFile(server.file), await readFile(`${server.file}-wal`)])
  expect(bytes.includes(wish)).toBe(false)
  expect((await survey.report()).body).toEqual(report)
})

test('Answers of a survey that is open are kept, however old', async () => {
  const server = await aServer()
  const survey = await anOpenSurvey(server, await fatima(server))
  await survey.answered('parents', [all(3)])
  expect(await deleteOldAnswers(server.db, server.writer, new Date('2040-01-01T09:00:00Z'))).toBe(0)
  expect(await server.db.selectFrom('response').selectAll().execute()).toHaveLength(1)
})

test.each([
  ['2027-08-31', 6, '2028-02-29'],
  ['2026-08-31', 6, '2027-02-28'],
  ['2027-02-01', 24, '2029-02-01'],
  ['2027-12-31', 2, '2028-02-29'],
  ['2028-02-29', 12, '2029-02-28'],
  ['2027-01-31', 11, '2027-12-31'],
])('Answers of a survey that closed on %s are kept %i months: until %s', (closedOn, months, lastDay) => {
  expect(monthsLater(closedOn, months)).toBe(lastDay)
})

describe('A survey that nobody closes', () => {
  const closeOn = (server: TestServer, day: string) =>
    closeForgottenSurveys(server.db, server.writer, new Date(`${day}T09:00:00Z`))
  const wish = 'een heel bijzondere wens over de zandbak'
  const six = Array.from({ length: 6 }, () => ({ ...all(3), 'one-wish': wish }))

  test('closes two weeks after its last day, as if somebody had closed it', async () => {
    const server = await aServer()
    const survey = await anOpenSurvey(server, await fatima(server))
    await survey.facilitator.patch(`/api/surveys/${survey.id}`, { closesOn: '2027-03-01' })
    await survey.answered('parents', six)
    const [unused = ''] = await survey.codes('parents', 1)
    expect(await closeOn(server, '2027-03-14')).toBe(0)
    expect((await survey.send(unused, all(2))).status).toBe(201)

    expect(await closeOn(server, '2027-03-15')).toBe(1)
    const shown = await survey.facilitator.get(`/api/surveys/${survey.id}`)
    expect(shown.body).toMatchObject({ status: 'closed', closedOn: '2027-03-15' })
    expect((await survey.report()).body.audiences.parents.answered).toBe(7)
    expect(await server.db.selectFrom('invitation').selectAll().execute()).toEqual([])
    expect((await survey.send(unused, all(2))).status).toBe(410)
    expect(await closeOn(server, '2027-03-16')).toBe(0)
  })

  test('closes a year after opening where it has no last day, and then its answers go in time', async () => {
    const server = await aServer()
    const survey = await anOpenSurvey(server, await fatima(server))
    await survey.answered('parents', six)
    const other = await aDraft(server, survey.facilitator)
    expect(await closeOn(server, '2028-01-31')).toBe(0)
    expect(await closeOn(server, '2028-02-01')).toBe(1)
    expect((await survey.facilitator.get(`/api/surveys/${other.id}`)).body.status).toBe('draft')
    expect(await deleteOldAnswers(server.db, server.writer, new Date('2030-02-01T09:00:00Z'))).toBe(1)
    expect((await readFile(server.file)).includes(wish)).toBe(false)
  })
})
