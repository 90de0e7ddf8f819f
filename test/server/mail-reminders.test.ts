import { describe, expect, test } from 'vitest'
import { aMailSurvey, day, people, roundDone, storedAddresses } from '../support/mail-survey.ts'
import { aServer } from '../support/server.ts'
import { anSmtpServer } from '../support/smtp.ts'
import { all } from '../support/survey.ts'

describe('A reminder', () => {
  test('goes to those who have not answered, with the code they had; nothing tells who or how many that were', async () => {
    const survey = await aMailSurvey()
    const list = people(10)
    await survey.mail(list)
    await survey.arrived(10)
    await expect.poll(async () => (await survey.mailings()).mailings[0].counts.sent).toBe(10)
    const answered = survey.smtp.letters.slice(0, 6)
    for (const { code } of answered) expect((await survey.send(code, all(3))).status).toBe(201)
    const before = await survey.mailings()
    expect(before.reminders).toEqual({ rounds: 0, busy: false, possible: true })

    const reply = await survey.remind()
    expect(reply).toMatchObject({ status: 202, body: { accepted: true } })
    await roundDone(survey, 1)
    await survey.arrived(14)
    const reminded = survey.smtp.letters.slice(10)
    expect(reminded.map(({ to }) => to[0]).sort()).toEqual(
      list.filter((address) => !answered.some(({ to }) => to[0] === address)).sort(),
    )
    for (const { to, code, subject } of reminded) {
      expect(subject).toBe('Herinnering van De Klimboom: Voorjaar')
      expect(survey.smtp.lettersTo(to[0] ?? '')[0]?.code).toBe(code)
    }
    // What is stored is the same of everybody, but for who they are.
    const rows = (await storedAddresses(survey.server)).map(({ id: _, address: __, address_key: ___, ...rest }) =>
      JSON.stringify(rest),
    )
    expect(new Set(rows).size).toBe(1)
    const after = await survey.mailings()
    expect({ ...after, reminders: undefined }).toEqual({ ...before, reminders: undefined })
    for (const { code } of reminded) expect((await survey.send(code, all(3))).status).toBe(201)
  })

  test('comes twice at most, and a full day apart', async () => {
    const survey = await aMailSurvey()
    expect(await survey.remind()).toMatchObject({
      status: 409,
      body: { type: '/problems/reminder-not-possible', detail: 'nobody-mailed' },
    })
    await survey.mail(['an@thuis.example'])
    await survey.arrived(1)
    await expect.poll(async () => (await survey.mailings()).reminders.possible).toBe(true)
    const start = survey.server.clock.now.getTime()
    expect((await survey.remind()).status).toBe(202)
    await roundDone(survey, 1)
    const early = async (after: number) => {
      survey.server.clock.now = new Date(start + after)
      return survey.remind()
    }
    for (const after of [0, 60_000, day - 1])
      expect(await early(after)).toMatchObject({ status: 409, body: { detail: 'too-soon' } })
    expect((await survey.mailings()).reminders).toEqual({
      rounds: 1,
      busy: false,
      possible: false,
      reason: 'too-soon',
      earliestOn: new Date(start + day).toISOString(),
    })
    expect((await early(day)).status).toBe(202)
    await roundDone(survey, 2)
    await survey.arrived(3)
    expect(await early(9 * day)).toMatchObject({ status: 409, body: { detail: 'enough' } })
    expect((await survey.mailings()).reminders).toEqual({ rounds: 2, busy: false, possible: false, reason: 'enough' })
  })

  test('of two that are asked for at the same moment is one', async () => {
    const survey = await aMailSurvey()
    await survey.mail(people(3))
    await survey.arrived(3)
    await expect.poll(async () => (await survey.mailings()).mailings[0].counts.sent).toBe(3)
    const statuses = (await Promise.all([survey.remind(), survey.remind(), survey.remind()])).map(
      ({ status }) => status,
    )
    expect(statuses.sort()).toEqual([202, 409, 409])
    await roundDone(survey, 1)
    await survey.arrived(6)
  })

  test('can be for one audience, and not for one that is not there', async () => {
    const survey = await aMailSurvey()
    await survey.mail(['ouder@thuis.example'])
    await survey.mail(['juf@school.example'], { audience: 'staff' })
    await survey.arrived(2)
    await expect
      .poll(async () =>
        (await survey.mailings()).mailings.every((each: { counts: { sent: number } }) => each.counts.sent === 1),
      )
      .toBe(true)
    expect((await survey.remind({ audience: 'pupils' })).status).toBe(400)
    expect((await survey.remind({ audience: 'staff', all: true })).status).toBe(400)
    expect((await survey.remind({ audience: 'staff' })).status).toBe(202)
    await roundDone(survey, 1)
    await survey.arrived(3)
    expect(survey.smtp.letters[2]?.to).toEqual(['juf@school.example'])
  })

  test('comes twice at most to each audience: who was invited later is still reminded, and the others are not', async () => {
    const survey = await aMailSurvey()
    const start = survey.server.clock.now.getTime()
    const at = (days: number) => {
      survey.server.clock.now = new Date(start + days * day)
    }
    const arrived = async (letters: number) => {
      await survey.arrived(letters)
      await expect.poll(async () => (await survey.mailings()).reminders.busy).toBe(false)
    }
    await survey.mail(['ouder@thuis.example'])
    await arrived(1)
    await expect.poll(async () => (await survey.mailings()).reminders.possible).toBe(true)
    // A round for nobody is no round.
    expect(await survey.remind({ audience: 'staff' })).toMatchObject({ status: 409, body: { detail: 'nobody-mailed' } })
    for (const round of [1, 2]) {
      expect((await survey.remind({ audience: 'parents' })).status).toBe(202)
      await arrived(1 + round)
      at(round)
    }
    expect((await survey.mailings()).reminders).toMatchObject({ rounds: 2, possible: false, reason: 'enough' })
    await survey.mail(['juf@school.example'], { audience: 'staff' })
    await arrived(4)
    await expect.poll(async () => (await survey.mailings()).reminders.possible).toBe(true)
    expect(await survey.remind({ audience: 'parents' })).toMatchObject({ status: 409, body: { detail: 'enough' } })
    expect((await survey.remind()).status).toBe(202)
    await arrived(5)
    expect((await survey.mailings()).reminders).toMatchObject({
      possible: false,
      reason: 'too-soon',
      earliestOn: new Date(start + 3 * day).toISOString(),
    })
    at(3)
    expect((await survey.remind()).status).toBe(202)
    await arrived(6)
    at(9)
    expect(await survey.remind()).toMatchObject({ status: 409, body: { detail: 'enough' } })
    expect(survey.smtp.lettersTo('ouder@thuis.example')).toHaveLength(3)
    expect(survey.smtp.lettersTo('juf@school.example')).toHaveLength(3)
  })

  test('that waits behind others when the server is stopped comes after the restart, once', async () => {
    const survey = await aMailSurvey()
    const { server, smtp } = survey
    const list = people(8)
    await survey.mail(list)
    await survey.arrived(8)
    await expect.poll(async () => (await survey.mailings()).mailings[0].counts.sent).toBe(8)
    const [answered] = smtp.letters
    await survey.send(answered?.code ?? '', all(3))
    for (const address of list) smtp.treat(address, { takeAfter: 1500 })
    await survey.remind()
    // Everybody had a turn, and most messages are not sent yet.
    const due = async () => (await storedAddresses(server)).filter(({ due_round }) => due_round > 0)
    await expect.poll(due, { timeout: 10_000 }).toEqual([])
    await server.stop()
    for (const address of list) smtp.treat(address, 'take')
    expect(smtp.letters.length).toBeLessThan(14)
    const { dataDir } = server.config
    const env = { DATA_DIR: dataDir, ...smtp.env, PUBLIC_URL: 'https://scan.school.example' }
    const restarted = await aServer({ env })
    await restarted.app.ready()
    await expect.poll(() => smtp.letters.length, { timeout: 15_000 }).toBe(15)
    await expect
      .poll(async () =>
        (await restarted.db.selectFrom('mail_reminder').select('done').execute()).map(({ done }) => done),
      )
      .toEqual([1])
    const expected = list.filter((address) => address !== answered?.to[0])
    expect(
      smtp.letters
        .slice(8)
        .map(({ to }) => to[0])
        .sort(),
    ).toEqual(expected.sort())
  }, 30_000)

  test('takes as long when everybody has answered as when nobody has, however slow the mail server is', async () => {
    const survey = await aMailSurvey({}, { MAIL_PER_MINUTE: '120' })
    await survey.mail(people(4))
    await survey.arrived(4)
    await expect.poll(async () => (await survey.mailings()).mailings[0].counts.sent).toBe(4)
    for (const address of people(4)) survey.smtp.treat(address, { takeAfter: 1500 })
    const took = async () => {
      const start = performance.now()
      expect((await survey.remind()).status).toBe(202)
      const busy = async () => (await survey.mailings()).reminders.busy
      await expect.poll(busy, { interval: 10, timeout: 15_000 }).toBe(false)
      return performance.now() - start
    }
    const nobody = await took()
    await survey.arrived(8)
    for (const { code } of survey.smtp.letters.slice(0, 4)) expect((await survey.send(code, all(1))).status).toBe(201)
    survey.server.clock.now = new Date(survey.server.clock.now.getTime() + day)
    const everybody = await took()
    expect(survey.smtp.letters).toHaveLength(8)
    // Four turns of half a second. Were the messages waited for, nobody's round would take six seconds.
    expect(nobody).toBeGreaterThan(1900)
    expect(everybody).toBeGreaterThan(1900)
    expect(Math.abs(nobody - everybody)).toBeLessThan(2000)
  })

  test('that does not arrive is not shown; one that is put off is not counted against anybody', async () => {
    const survey = await aMailSurvey()
    await survey.mail(['an@thuis.example', 'eva@thuis.example'])
    await survey.arrived(2)
    await expect.poll(async () => (await survey.mailings()).mailings[0].counts.sent).toBe(2)
    const before = await survey.mailings()
    survey.smtp.treat('an@thuis.example', { refuse: 550 })
    survey.smtp.treat('eva@thuis.example', { refuse: 451 })
    await survey.remind()
    await expect.poll(() => survey.smtp.tried.length).toBe(4)
    await roundDone(survey, 1)
    expect((await survey.mailings()).mailings).toEqual(before.mailings)
    expect((await survey.mailings()).trouble).toBe(null)
  })

  test('waits, for everybody alike, while the mail server is away', async () => {
    const survey = await aMailSurvey()
    await survey.mail(people(4))
    await survey.arrived(4)
    await expect.poll(async () => (await survey.mailings()).mailings[0].counts.sent).toBe(4)
    await survey.smtp.stop()
    await survey.remind()
    await expect.poll(async () => (await survey.mailings()).trouble).toMatch(/ECONNREFUSED/)
    expect((await storedAddresses(survey.server)).map(({ due_round }) => due_round)).toEqual([1, 1, 1, 1])
    const back = await anSmtpServer({ port: survey.smtp.port })
    survey.server.clock.now = new Date(survey.server.clock.now.getTime() + 60_000)
    await expect.poll(() => back.letters.length, { timeout: 5000 }).toBe(4)
  })
})
