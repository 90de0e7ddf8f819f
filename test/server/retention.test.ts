import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { deleteOldAnswers } from '../../server/surveys/retention.ts'
import { aServer } from '../support/server.ts'
import { all, anOpenSurvey, fatima } from '../support/survey.ts'

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
