import { readFile, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { aMailSurvey, people, roundDone, storedAddresses } from '../support/mail-survey.ts'
import type { TestServer } from '../support/server.ts'
import { all } from '../support/survey.ts'

describe('The key that codes are made with', () => {
  test('is made once, for the server alone, and lies outside the database', async () => {
    const survey = await aMailSurvey()
    const file = join(survey.server.config.dataDir, 'mail-key')
    await Promise.all([survey.mail(['an@thuis.example']), survey.mail(['eva@thuis.example'])])
    await survey.arrived(2)
    expect((await stat(file)).mode & 0o777).toBe(0o600)
    const key = (await readFile(file, 'utf8')).trim()
    await survey.server.writer.tidy()
    expect((await readFile(survey.server.file)).includes(key)).toBe(false)
    expect(
      new Set((await survey.server.db.selectFrom('mailing').select('key_mark').execute()).map((row) => row.key_mark))
        .size,
    ).toBe(1)
  })

  test.each(['gone', 'another one', 'damaged'])(
    'when it is %s nothing is sent with wrong codes, and that is said',
    async (what) => {
      const survey = await aMailSurvey()
      const file = join(survey.server.config.dataDir, 'mail-key')
      await survey.mail(['an@thuis.example'])
      await survey.arrived(1)
      await expect.poll(async () => (await survey.mailings()).mailings[0].counts.sent).toBe(1)
      const key = await readFile(file)
      if (what === 'gone') await rm(file)
      else await writeFile(file, what === 'damaged' ? 'x' : Buffer.alloc(32, 7).toString('base64url'))
      expect((await survey.mailings()).mailings[0].keyMissing).toBe(true)
      expect((await survey.mailings()).reminders).toMatchObject({ possible: false, reason: 'key-missing' })
      expect(await survey.remind()).toMatchObject({ status: 409, body: { type: '/problems/mail-key-missing' } })
      if (what === 'damaged')
        expect((await survey.mail(['eva@thuis.example'])).body.type).toBe('/problems/mail-key-missing')
      await writeFile(file, key)
      expect((await survey.remind()).status).toBe(202)
      await survey.arrived(2)
      expect(survey.smtp.letters[1]?.code).toBe(survey.smtp.letters[0]?.code)
    },
  )

  test('that goes while messages wait stops them until it is back', async () => {
    const survey = await aMailSurvey({}, { MAIL_PER_MINUTE: '240' })
    const file = join(survey.server.config.dataDir, 'mail-key')
    await survey.mail(people(4))
    await expect.poll(() => survey.smtp.letters.length).toBe(1)
    const key = await readFile(file)
    await rm(file)
    await pause(900)
    const sent = survey.smtp.letters.length
    expect(sent).toBeLessThan(4)
    await pause(600)
    expect(survey.smtp.letters).toHaveLength(sent)
    await writeFile(file, key)
    await survey.arrived(4)
    for (const { code } of survey.smtp.letters) expect((await survey.send(code, all(2))).status).toBe(201)
  })
})

describe('What is kept of a mailing', () => {
  const everything = async (server: TestServer) =>
    Buffer.concat(
      await Promise.all([server.file, `${server.file}-wal`].map((file) => readFile(file).catch(() => Buffer.alloc(0)))),
    )
  const traces = [...people(15), 'weg@thuis.example', 'no such mailbox here']

  async function aUsedSurvey() {
    const survey = await aMailSurvey({}, { MAIL_PER_MINUTE: '6000' })
    survey.smtp.treat('weg@thuis.example', { refuse: 550, says: 'no such mailbox here' })
    await survey.mail([...people(15), 'weg@thuis.example'])
    await survey.arrived(15)
    await expect.poll(async () => (await survey.mailings()).mailings[0].counts.waiting).toBe(0)
    for (const { code } of survey.smtp.letters.slice(0, 6)) await survey.send(code, all(3))
    await survey.remind()
    await roundDone(survey, 1)
    const bytes = await everything(survey.server)
    expect(traces.filter((trace) => !bytes.includes(trace))).toEqual([])
    return survey
  }

  test('is gone when the survey closes: no address is left in the file or its log', async () => {
    const survey = await aUsedSurvey()
    await survey.close()
    const bytes = await everything(survey.server)
    expect(traces.filter((trace) => bytes.includes(trace))).toEqual([])
    for (const table of ['mailing', 'mail_address', 'mail_reminder'] as const)
      expect(await survey.server.db.selectFrom(table).selectAll().execute()).toEqual([])
    expect((await survey.mailings()).mailings).toEqual([])
    // Who comes too late hears that it is closed, like everybody.
    expect((await survey.send(survey.smtp.letters[14]?.code ?? '', all(1))).body.type).toBe('/problems/survey-closed')
  })

  test.each(['survey', 'school'])('is gone when the %s is deleted', async (what) => {
    const survey = await aUsedSurvey()
    const url = what === 'survey' ? `/api/surveys/${survey.id}` : `/api/schools/${survey.schoolId}`
    const confirm = what === 'survey' ? 'Voorjaar' : 'De Klimboom'
    expect((await survey.facilitator.request('DELETE', url, { confirm })).status).toBe(204)
    const bytes = await everything(survey.server)
    expect(traces.filter((trace) => bytes.includes(trace))).toEqual([])
  })

  test('stops being sent in the moment that the survey closes', async () => {
    const survey = await aMailSurvey({}, { MAIL_PER_MINUTE: '240' })
    await survey.mail(people(8))
    await expect.poll(() => survey.smtp.letters.length).toBeGreaterThan(1)
    await survey.close()
    const sent = survey.smtp.letters.length
    await pause(800)
    expect(survey.smtp.letters.length).toBeLessThanOrEqual(sent + 1)
    expect(await storedAddresses(survey.server)).toEqual([])
  })

  test('says in the log of accounts that mail was sent, and to nobody whom', async () => {
    const survey = await aMailSurvey()
    const { body } = await survey.mail(['an@thuis.example'])
    await survey.arrived(1)
    await expect.poll(async () => (await survey.mailings()).mailings[0].counts.sent).toBe(1)
    await survey.remind()
    await survey.facilitator.post(`/api/surveys/${survey.id}/mailings/${body.id}/stop`)
    const entries = await survey.server.db.selectFrom('audit_entry').selectAll().execute()
    expect(entries.map(({ action }) => action)).toEqual(
      expect.arrayContaining(['mail-started', 'reminder-started', 'mail-stopped']),
    )
    expect(JSON.stringify(entries)).not.toContain('thuis.example')
  })
})
