import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { aDraftOf, aMailSurvey, day, people, storedAddresses, withMail } from '../support/mail-survey.ts'
import { aServer, Visitor } from '../support/server.ts'
import { anSmtpServer } from '../support/smtp.ts'
import { all, anOpenSurvey, fatima } from '../support/survey.ts'

describe('Invitations by mail', () => {
  test('reach everybody once, each with a code of their own that opens the questions', async () => {
    const survey = await aMailSurvey()
    const list = people(12)
    const started = await survey.mail([...list, list[0]?.toUpperCase() ?? ''], { subgroup: undefined })
    expect(started).toMatchObject({ status: 201, body: { audience: 'parents', subgroup: null, total: 12 } })
    await survey.arrived(12)
    expect(survey.smtp.letters.map(({ to }) => to[0]).sort()).toEqual([...list].sort())
    const codes = survey.smtp.letters.map(({ code }) => code)
    expect(new Set(codes).size).toBe(12)
    for (const code of codes) {
      expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{2}$/)
      expect((await survey.send(code, all(3))).status).toBe(201)
      expect((await survey.send(code, all(3))).status).toBe(410)
    }
    const { mailings, configured } = await survey.mailings()
    expect(configured).toBe(true)
    expect(mailings).toEqual([
      {
        id: started.body.id,
        audience: 'parents',
        subgroup: null,
        startedOn: '2027-02-01',
        total: 12,
        stopped: false,
        keyMissing: false,
        counts: { waiting: 0, sent: 12, refused: 0, uncertain: 0 },
        refused: [],
        uncertain: [],
      },
    ])
    expect(
      (await survey.server.db.selectFrom('invitation').select('channel').execute()).map(({ channel }) => channel),
    ).toEqual(Array(12).fill('mail'))
  })

  test('say in each language what the school asks, where, until when, and what happens with the address', async () => {
    const survey = await aMailSurvey()
    await survey.facilitator.patch(`/api/surveys/${survey.id}`, { closesOn: '2027-03-01' })
    await survey.mail(['jan@thuis.example'])
    await survey.arrived(1)
    const [letter] = survey.smtp.letters
    expect(letter?.subject).toBe('Vragenlijst van De Klimboom: Voorjaar')
    for (const sentence of [
      `https://scan.school.example/i/${letter?.code}`,
      `scan.school.example/i en vul deze code in: ${letter?.code}`,
      'Beste ouder',
      'tot en met 1 maart 2027',
      'Niemand kan zien wat u hebt ingevuld',
      'Deze e-mail komt van De Klimboom',
      'wist het als de vragenlijst sluit',
      'This e-mail is also in English below.',
      'Dear parent',
      'until 1 March 2027',
      'Nobody can see what you answered',
    ])
      expect(letter?.text).toContain(sentence)
    expect(letter?.raw).toMatch(/^From: De Klimboom <windroos@school\.example>\r$/m)
    expect(letter?.raw).toMatch(/^Content-Type: text\/plain/m)
    // Nothing to fetch: no picture, no page, no address but the one of the questions.
    expect(letter?.raw).not.toMatch(/<html|<img|text\/html|multipart/i)
    expect(new Set(letter?.text.match(/https?:\/\/[^/\s]+/g))).toEqual(new Set(['https://scan.school.example']))
  })

  test("use the school's own text, and speak of its title as it is, whatever stands in it", async () => {
    const survey = await aMailSurvey({ languages: ['nl'] })
    await survey.facilitator.patch(`/api/surveys/${survey.id}`, { title: 'Één, twee: Bcc: x@evil.example {school}' })
    const content = 'Hoi,\n\nDoe mee met {title}!\n.\nGroet'
    await survey.facilitator.request('PUT', `/api/surveys/${survey.id}/texts/mail/nl`, { content })
    await survey.mail(['jan@thuis.example'])
    await survey.arrived(1)
    const [letter] = survey.smtp.letters
    expect(letter?.to).toEqual(['jan@thuis.example'])
    expect(letter?.subject).toBe('Vragenlijst van De Klimboom: Één, twee: Bcc: x@evil.example {school}')
    expect(letter?.text).toContain('Doe mee met Één, twee: Bcc: x@evil.example {school}!\n.\nGroet')
    expect(letter?.raw).not.toMatch(/^Bcc:/im)
    expect(letter?.text).not.toContain('English')
  })

  test('are sent in an order that is not the order of the list', async () => {
    const survey = await aMailSurvey()
    const list = people(20)
    await survey.mail(list)
    await survey.arrived(20)
    expect(survey.smtp.letters.map(({ to }) => to[0])).not.toEqual(list)
  })

  test('never go twice to one person of an audience; a teacher who is a parent hears it as both', async () => {
    const survey = await aMailSurvey()
    expect((await survey.mail(['Jan@Thuis.example', 'an@thuis.example'])).status).toBe(201)
    await survey.arrived(2)
    expect(await survey.mail(['jan@thuis.example'], { subgroup: undefined })).toMatchObject({
      status: 409,
      body: { type: '/problems/addresses-known' },
    })
    expect((await survey.mail(['jan@thuis.example', 'eva@thuis.example'])).body).toMatchObject({
      total: 1,
      alreadyInvited: 1,
    })
    await survey.arrived(3)
    expect((await survey.mail(['jan@thuis.example'], { audience: 'staff' })).status).toBe(201)
    await survey.arrived(4)
    expect(survey.smtp.lettersTo('jan@thuis.example')[0]?.text).toContain('Beste collega')
    await expect(
      survey.server.db.updateTable('mail_address').set({ address_key: 'x', audience: 'parents' }).execute(),
    ).rejects.toThrow('UNIQUE')
  })

  test('are refused with a clear reason when they cannot be sent, and nothing is kept', async () => {
    const survey = await aMailSurvey({ parents: { invited: 40, subgroups: [{ id: 'lower', invited: 20 }] } })
    const ok = 'jan@thuis.example'
    const bad: [object, string][] = [
      [{ addresses: [] }, '/addresses'],
      [{ addresses: 'jan@thuis.example' }, '/addresses'],
      [{ addresses: [ok, 'jan'] }, '/addresses/1'],
      [{ addresses: [ok, `${ok}\r\nBcc: eva@evil.example`] }, '/addresses/1'],
      [{ addresses: [ok, `${ok}, eva@evil.example`] }, '/addresses/1'],
      [{ addresses: [ok, `<${ok}>`] }, '/addresses/1'],
      [{ addresses: [ok, '=cmd@thuis.example'] }, '/addresses/1'],
      [{ addresses: [ok, 7] }, '/addresses/1'],
      [{ addresses: [`${'j'.repeat(400)}@thuis.example`] }, '/addresses/0'],
      [{ addresses: people(5001) }, '/addresses'],
      [{ audience: 'pupils' }, '/audience'],
      [{ audience: 'neighbours' }, '/audience'],
      [{ subgroup: 'attic' }, '/subgroup'],
      [{ subject: 'x' }, '/subject'],
    ]
    for (const [more, pointer] of bad) {
      const reply = await survey.mail([ok], more)
      expect(reply.status, JSON.stringify(more).slice(0, 80)).toBe(400)
      expect(reply.body.errors.map((error: { pointer: string }) => error.pointer)).toContain(pointer)
    }
    expect(await storedAddresses(survey.server)).toEqual([])
    expect(await survey.server.db.selectFrom('invitation').selectAll().execute()).toEqual([])
  })

  test('to five thousand people at once are taken in', async () => {
    const survey = await aMailSurvey({ parents: { invited: 5000 } }, { MAIL_PER_MINUTE: '1' })
    expect((await survey.mail(people(5000))).body).toMatchObject({ total: 5000 })
    expect((await survey.mailings()).mailings[0].total).toBe(5000)
  })

  test('are for open surveys, for who manages them, and for servers that can send', async () => {
    const survey = await aMailSurvey()
    const url = `/api/surveys/${survey.id}/mailings`
    const stranger = new Visitor(survey.server.app)
    for (const path of [url, `${url}/preview?audience=parents`, `${url}/x/stop`, `/api/surveys/${survey.id}/reminders`])
      expect(
        (await stranger.post(path, path === url ? { audience: 'parents', addresses: ['a@b.example'] } : undefined))
          .status,
      ).toBe(401)
    expect((await stranger.get(url)).status).toBe(401)
    const draft = withMail(await aDraftOf(survey), survey.smtp)
    expect(await draft.mail(['a@b.example'])).toMatchObject({
      status: 409,
      body: { type: '/problems/survey-not-open' },
    })
    await survey.close()
    expect(await survey.mail(['a@b.example'])).toMatchObject({
      status: 409,
      body: { type: '/problems/survey-is-closed' },
    })

    const mute = await aServer()
    const other = await anOpenSurvey(mute, await fatima(mute))
    const silent = withMail(other, survey.smtp)
    expect(await silent.mail(['a@b.example'])).toMatchObject({
      status: 409,
      body: { type: '/problems/mail-not-configured' },
    })
    expect(await silent.remind()).toMatchObject({ status: 409, body: { type: '/problems/mail-not-configured' } })
    expect(await silent.mailings()).toMatchObject({
      configured: false,
      mailings: [],
      reminders: { possible: false, reason: 'mail-not-configured' },
    })
    await expect(stat(join(mute.config.dataDir, 'mail-key'))).rejects.toThrow('ENOENT')
  })
})

describe('The links in invitations', () => {
  test('lead to this server alone, whatever name for it a request makes up', async () => {
    const smtp = await anSmtpServer()
    const server = await aServer({ env: smtp.env })
    const survey = withMail(await anOpenSurvey(server, await fatima(server)), smtp)
    const url = `/api/surveys/${survey.id}/mailings`
    const list = { audience: 'parents', addresses: ['an@thuis.example'] }
    for (const host of ['evil.example', 'localhost.evil.example', 'localhost@evil.example', '127.0.0.1.evil.example']) {
      const refused = await survey.facilitator.request('POST', url, list, { host })
      expect(refused).toMatchObject({ status: 409, body: { type: '/problems/mail-not-configured' } })
      expect(refused.body.detail).toContain('PUBLIC_URL')
      expect((await survey.facilitator.request('GET', url, undefined, { host })).body.configured).toBe(false)
    }
    expect(await storedAddresses(server)).toEqual([])
    expect(await server.db.selectFrom('invitation').selectAll().execute()).toEqual([])
    expect((await survey.mailings()).configured).toBe(true)
    expect((await survey.mail(list.addresses)).status).toBe(201)
    await survey.arrived(1)
    expect(smtp.letters[0]?.text).toContain(`http://localhost/i/${smtp.letters[0]?.code}`)
  })

  test('lead to the address of the configuration, also where a request says another', async () => {
    const survey = await aMailSurvey()
    const url = `/api/surveys/${survey.id}/mailings`
    const list = { audience: 'parents', addresses: ['an@thuis.example'] }
    const started = await survey.facilitator.request('POST', url, list, { host: 'evil.example' })
    expect(started.status).toBe(201)
    await survey.arrived(1)
    expect(survey.smtp.letters[0]?.text).toContain('https://scan.school.example/i/')
    expect(survey.smtp.letters[0]?.raw).not.toContain('evil')
  })
})

describe('A mail server that does not simply take everything', () => {
  test('refuses some for ever: their addresses are shown with its words, and never tried again', async () => {
    const survey = await aMailSurvey()
    survey.smtp.treat('weg@thuis.example', { refuse: 550, says: 'weg@thuis.example: no such mailbox' })
    await survey.mail(['weg@thuis.example', 'an@thuis.example'])
    await expect
      .poll(async () => (await survey.mailings()).mailings[0].counts)
      .toEqual({
        waiting: 0,
        sent: 1,
        refused: 1,
        uncertain: 0,
      })
    expect((await survey.mailings()).mailings[0].refused).toEqual([
      { address: 'weg@thuis.example', reason: '550 weg@thuis.example: no such mailbox' },
    ])
    survey.server.clock.now = new Date(survey.server.clock.now.getTime() + day)
    await pause(1200)
    expect(survey.smtp.tried.filter((address) => address === 'weg@thuis.example')).toHaveLength(1)
  })

  test('puts some off: they are tried again after growing pauses, and not for ever', async () => {
    const survey = await aMailSurvey()
    survey.smtp.treat('vol@thuis.example', { refuse: 451, says: 'try later' })
    await survey.mail(['vol@thuis.example', 'an@thuis.example'])
    await survey.arrived(1)
    const tries = () => survey.smtp.tried.filter((address) => address === 'vol@thuis.example').length
    await expect.poll(tries).toBe(1)
    const later = async (minutes: number, count: number) => {
      survey.server.clock.now = new Date(survey.server.clock.now.getTime() + minutes * 60_000)
      await expect.poll(tries, { timeout: 20_000 }).toBe(count)
    }
    await later(1, 2)
    // The second pause is longer than the first.
    survey.server.clock.now = new Date(survey.server.clock.now.getTime() + 2 * 60_000)
    await pause(1500)
    expect(tries()).toBe(2)
    await later(3, 3)
    await later(15, 4)
    await later(60, 5)
    expect((await survey.mailings()).mailings[0].counts).toMatchObject({ waiting: 1, refused: 0 })
    await later(180, 6)
    await expect
      .poll(async () => (await survey.mailings()).mailings[0].refused)
      .toEqual([{ address: 'vol@thuis.example', reason: '451 try later' }])
    expect(survey.smtp.lettersTo('an@thuis.example')).toHaveLength(1)
  }, 90_000)

  test('hangs up in the middle: that is tried again; after the whole message it is uncertain, and is not', async () => {
    const survey = await aMailSurvey()
    survey.smtp.treat('halverwege@thuis.example', 'drop')
    survey.smtp.treat('onzeker@thuis.example', 'take-and-drop')
    await survey.mail(['halverwege@thuis.example', 'onzeker@thuis.example'])
    await expect
      .poll(async () => (await survey.mailings()).mailings[0])
      .toMatchObject({
        counts: { waiting: 1, sent: 0, refused: 0, uncertain: 1 },
        uncertain: ['onzeker@thuis.example'],
      })
    survey.smtp.treat('halverwege@thuis.example', 'take')
    survey.server.clock.now = new Date(survey.server.clock.now.getTime() + 60_000)
    await expect
      .poll(async () => (await survey.mailings()).mailings[0].counts, { timeout: 5000 })
      .toMatchObject({ sent: 1, uncertain: 1 })
    expect(survey.smtp.lettersTo('onzeker@thuis.example')).toHaveLength(1)
    expect(survey.smtp.lettersTo('halverwege@thuis.example')).toHaveLength(1)
  })

  test('is away: everybody waits, the facilitator hears why, and it goes on when it is back', async () => {
    const survey = await aMailSurvey()
    await survey.smtp.stop()
    await survey.mail(people(3))
    await expect.poll(async () => (await survey.mailings()).trouble).toMatch(/ECONNREFUSED/)
    expect((await survey.mailings()).mailings[0].counts).toEqual({ waiting: 3, sent: 0, refused: 0, uncertain: 0 })
    const back = await anSmtpServer({ port: survey.smtp.port })
    survey.server.clock.now = new Date(survey.server.clock.now.getTime() + 60_000)
    await expect.poll(() => back.letters.length, { timeout: 5000 }).toBe(3)
    await expect.poll(async () => (await survey.mailings()).trouble).toBe(null)
  })

  test('closes the door with words about somebody: other schools are told that it did, and not those words', async () => {
    const survey = await aMailSurvey()
    const says = '4.7.0 jan.bos@thuis.example of De Klimboom sent too much, see https://mail.example/?u=jan.bos'
    survey.smtp.treat('jan.bos@thuis.example', { refuse: 421, says })
    await survey.mail(['jan.bos@thuis.example'])
    await expect.poll(async () => (await survey.mailings()).trouble).toBe('421 4.7.0')
    const other = await aDraftOf(survey)
    const { body, text } = await survey.facilitator.get(`/api/surveys/${other.id}/mailings`)
    expect(body).toMatchObject({ trouble: '421 4.7.0', mailings: [] })
    expect(text).not.toMatch(/jan|bos|klimboom|https/i)
  })

  test('is not sent more in a minute than it was said to take', async () => {
    const survey = await aMailSurvey({}, { MAIL_PER_MINUTE: '240' })
    const start = performance.now()
    await survey.mail(people(5))
    await survey.arrived(5)
    expect(performance.now() - start).toBeGreaterThan(4 * 250 - 20)
  })
})

describe('Stopping a mailing', () => {
  test('ends it: nobody after that is sent to, and they can be invited anew', async () => {
    const survey = await aMailSurvey({}, { MAIL_PER_MINUTE: '120' })
    const list = people(10)
    const { body } = await survey.mail(list)
    await expect.poll(() => survey.smtp.letters.length).toBeGreaterThan(1)
    const url = `/api/surveys/${survey.id}/mailings/${body.id}/stop`
    expect((await survey.facilitator.post(url)).status).toBe(204)
    await pause(700)
    const { mailings } = await survey.mailings()
    const reached = survey.smtp.letters.length
    expect(reached).toBeLessThan(5)
    expect(mailings[0]).toMatchObject({ stopped: true, total: reached, counts: { waiting: 0, sent: reached } })
    await pause(700)
    expect(survey.smtp.letters).toHaveLength(reached)
    // Codes that nobody knows are not left behind.
    expect(await survey.server.db.selectFrom('invitation').selectAll().execute()).toHaveLength(reached)
    for (const { code } of survey.smtp.letters) expect((await survey.send(code, all(2))).status).toBe(201)
    expect((await survey.mail(list)).body).toMatchObject({ total: 10 - reached, alreadyInvited: reached })
    expect((await survey.facilitator.post(`/api/surveys/${survey.id}/mailings/nothing/stop`)).status).toBe(404)
    const elsewhere = await aDraftOf(survey)
    expect((await survey.facilitator.post(`/api/surveys/${elsewhere.id}/mailings/${body.id}/stop`)).status).toBe(404)
  })

  test('forgets as well who was being sent to in that moment and was not reached', async () => {
    const survey = await aMailSurvey()
    survey.smtp.treat('an@thuis.example', 'hang')
    const { body } = await survey.mail(['an@thuis.example'])
    await expect.poll(() => survey.smtp.tried).toEqual(['an@thuis.example'])
    expect((await survey.facilitator.post(`/api/surveys/${survey.id}/mailings/${body.id}/stop`)).status).toBe(204)
    // The mail server hangs up before it took anything: this would be tried again.
    await survey.smtp.stop()
    await expect.poll(() => storedAddresses(survey.server), { timeout: 5000 }).toEqual([])
    expect(await survey.server.db.selectFrom('invitation').selectAll().execute()).toEqual([])
    expect((await survey.mailings()).mailings[0]).toMatchObject({ stopped: true, total: 0, counts: { waiting: 0 } })
    const back = await anSmtpServer({ port: survey.smtp.port })
    expect((await survey.mail(['an@thuis.example'])).body).toMatchObject({ total: 1, alreadyInvited: 0 })
    await expect.poll(() => back.letters.length, { timeout: 5000 }).toBe(1)
  })
})
