import { Secret, TOTP } from 'otpauth'
import { describe, expect, test } from 'vitest'
import { tokenOf } from '../support/people.ts'
import { aServer, type TestServer, Visitor } from '../support/server.ts'
import { fatima, password } from '../support/survey.ts'

const credentials = { email: 'fatima@school.nl', password }
const steps = (count: number) => count * 30_000

/** The app on somebody's telephone, with a clock that may be off. */
const anApp = (server: TestServer, secret: string) => (off: number) =>
  TOTP.generate({ secret: Secret.fromBase32(secret), timestamp: server.clock.now.getTime() + off })

/** Fatima with the second step on; half a minute later, because the first code was used to turn it on. */
async function withSecondStep(server: TestServer) {
  const visitor = await fatima(server)
  const { body } = await visitor.post('/api/account/second-step', { password })
  const code = anApp(server, body.secret)
  const confirmed = await visitor.post('/api/account/second-step/confirm', { code: code(0) })
  if (confirmed.status !== 200) throw new Error(`not confirmed: ${confirmed.text}`)
  const recoveryCodes: string[] = confirmed.body.recoveryCodes
  server.clock.now = new Date(server.clock.now.getTime() + steps(2))
  const logIn = (code?: string) => new Visitor(server.app).post('/api/session', { ...credentials, code })
  return { visitor, code, recoveryCodes, logIn }
}

const wrong = { status: 401, body: { type: '/problems/second-step-wrong' } }

describe('The second step', () => {
  test('is turned on with the password and a first code, and gives ten codes for when the app is lost', async () => {
    const server = await aServer()
    const visitor = await fatima(server)
    const start = (password: string) => visitor.post('/api/account/second-step', { password })
    expect(await start('wrong')).toMatchObject({ status: 401, body: { type: '/problems/credentials-wrong' } })
    const confirm = (code: string) => visitor.post('/api/account/second-step/confirm', { code })
    expect(await confirm('123456')).toMatchObject({ status: 409, body: { type: '/problems/second-step-not-started' } })
    const { body, status } = await start(password)
    expect(status).toBe(201)
    const uri = new URL(body.uri)
    expect([uri.protocol, uri.searchParams.get('secret'), uri.searchParams.get('issuer')]).toEqual([
      'otpauth:',
      body.secret,
      'Windroos',
    ])
    expect((await visitor.get('/api/account')).body.secondStep).toBe(false)
    expect((await new Visitor(server.app).post('/api/session', credentials)).status).toBe(200)
    expect(await confirm('nonsense')).toMatchObject(wrong)

    const confirmed = await confirm(anApp(server, body.secret)(0))
    expect(new Set(confirmed.body.recoveryCodes).size).toBe(10)
    for (const code of confirmed.body.recoveryCodes) expect(code).toMatch(/^[a-z2-9]{4}-[a-z2-9]{4}-[a-z2-9]{4}$/)
    expect((await visitor.get('/api/account')).body).toMatchObject({ secondStep: true, recoveryCodesLeft: 10 })
    expect((await visitor.get('/api/accounts')).body).toMatchObject([{ secondStep: true }])
    for (const again of [await start(password), await confirm(anApp(server, body.secret)(0))])
      expect(again).toMatchObject({ status: 409, body: { type: '/problems/second-step-on' } })
  })

  test('cannot be turned on by trying all codes: five wrong ones an hour, and the right one waits too', async () => {
    const server = await aServer()
    const visitor = await fatima(server)
    const { body } = await visitor.post('/api/account/second-step', { password })
    const confirm = (code: string) => visitor.post('/api/account/second-step/confirm', { code })
    for (let tries = 0; tries < 5; tries++) expect(await confirm('nonsense')).toMatchObject(wrong)
    const right = anApp(server, body.secret)
    const refused = await confirm(right(0))
    expect(refused).toMatchObject({ status: 429, body: { type: '/problems/too-many-tries' } })
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0)
    expect((await visitor.get('/api/account')).body.secondStep).toBe(false)
    server.clock.now = new Date(server.clock.now.getTime() + 61 * 60_000)
    expect((await confirm(right(0))).status).toBe(200)
  })

  test('is asked for only after the right password', async () => {
    const server = await aServer()
    const { code, logIn } = await withSecondStep(server)
    const guess = await new Visitor(server.app).post('/api/session', { ...credentials, password: 'wrong' })
    expect(guess.body.type).toBe('/problems/credentials-wrong')
    const needed = await logIn()
    expect(needed).toMatchObject({ status: 401, body: { type: '/problems/second-step-needed' } })
    expect(needed.headers['set-cookie']).toBeUndefined()
    expect(await logIn(code(0))).toMatchObject({ status: 200, body: { account: { name: 'Fatima' } } })
  })

  test('is not asked of a disabled account: there the right password is as wrong as any', async () => {
    const server = await aServer()
    const { logIn } = await withSecondStep(server)
    await server.db.updateTable('account').set({ disabled: 1 }).execute()
    expect(await logIn()).toMatchObject({ status: 401, body: { type: '/problems/credentials-wrong' } })
  })

  test('takes every code once, also of two at the same moment, and none that is older', async () => {
    const server = await aServer()
    const { code, logIn } = await withSecondStep(server)
    const both = await Promise.all([logIn(code(0)), logIn(code(0))])
    expect(both.map(({ status }) => status).sort()).toEqual([200, 401])
    expect(await logIn(code(0))).toMatchObject(wrong)
    expect(await logIn(code(-steps(1)))).toMatchObject(wrong)
    expect((await logIn(` ${code(steps(1)).replace(/^.../, '$& ')}`)).status).toBe(200)
  })

  test('forgives a clock that is half a minute off, and not more', async () => {
    const server = await aServer()
    const { code, logIn } = await withSecondStep(server)
    expect(await logIn(code(-steps(2)))).toMatchObject(wrong)
    expect(await logIn(code(steps(2)))).toMatchObject(wrong)
    expect((await logIn(code(-steps(1)))).status).toBe(200)
    expect((await logIn(code(steps(1)))).status).toBe(200)
  })

  test('takes a recovery code in its place, however it is typed, once', async () => {
    const server = await aServer()
    const { visitor, recoveryCodes, logIn } = await withSecondStep(server)
    const [first = '', second = ''] = recoveryCodes
    expect((await logIn(first.toUpperCase().replaceAll('-', ' '))).status).toBe(200)
    expect(await logIn(first)).toMatchObject(wrong)
    const both = await Promise.all([logIn(second), logIn(second)])
    expect(both.map(({ status }) => status).sort()).toEqual([200, 401])
    expect((await visitor.get('/api/account')).body.recoveryCodesLeft).toBe(8)
    const rows = JSON.stringify(await server.db.selectFrom('recovery_code').selectAll().execute())
    for (const code of recoveryCodes) expect(rows).not.toContain(code.replaceAll('-', ''))
  })

  test('cannot be guessed by who knows the password: five wrong codes and it is over for an hour', async () => {
    const server = await aServer()
    const { code, logIn } = await withSecondStep(server)
    // Right passwords in between do not start the count anew.
    for (let tries = 0; tries < 5; tries++) {
      expect((await logIn('000000')).status).toBe(401)
      expect((await logIn()).status).toBe(401)
    }
    expect((await logIn(code(0))).status).toBe(429)
    server.clock.now = new Date(server.clock.now.getTime() + 30 * 60_000)
    expect((await logIn(code(0))).status).toBe(429)
    server.clock.now = new Date(server.clock.now.getTime() + 31 * 60_000)
    expect((await logIn(code(0))).status).toBe(200)
  })

  test('counts wrong codes that come all at once', async () => {
    const server = await aServer()
    const { logIn } = await withSecondStep(server)
    const codes = Array.from({ length: 9 }, (_, index) => `10000${index}`)
    const statuses = (await Promise.all(codes.map(logIn))).map(({ status }) => status)
    expect(statuses.filter((status) => status === 401).length).toBeLessThanOrEqual(5)
  })

  test('stays when a password is reset, and goes with the link when an administrator says so', async () => {
    const server = await aServer()
    const { visitor, code, logIn } = await withSecondStep(server)
    const { id } = (await visitor.get('/api/session')).body.account
    const link = (removeSecondStep: boolean) => visitor.post(`/api/accounts/${id}/links`, { removeSecondStep })
    const stranger = new Visitor(server.app)
    const use = async (link: string) =>
      stranger.post('/api/account-links/use', { token: tokenOf(link), password: `${password}!` })
    const both = (await link(true)).body.link
    // Who knows the old password gains nothing by the promise of a link.
    expect((await logIn()).body.type).toBe('/problems/second-step-needed')
    const kept = (await link(false)).body.link
    expect((await use(both)).status).toBe(410)
    expect((await use(kept)).status).toBe(204)
    const again = (more: object) => stranger.post('/api/session', { ...credentials, password: `${password}!`, ...more })
    expect((await again({})).body.type).toBe('/problems/second-step-needed')
    expect((await again({ code: code(0) })).status).toBe(200)

    const removing = await stranger.post(`/api/accounts/${id}/links`, { removeSecondStep: true })
    expect((await use(removing.body.link)).status).toBe(204)
    expect((await again({})).status).toBe(200)
    expect((await stranger.get('/api/account')).body).toMatchObject({ secondStep: false, recoveryCodesLeft: 0 })
  })

  test('is turned off with the password, and can be turned on again with other codes', async () => {
    const server = await aServer()
    const { visitor, recoveryCodes, logIn } = await withSecondStep(server)
    const off = (password: string) => visitor.request('DELETE', '/api/account/second-step', { password })
    expect((await off('wrong')).status).toBe(401)
    expect((await visitor.delete('/api/account/second-step')).status).toBe(400)
    expect((await off(password)).status).toBe(204)
    expect((await logIn()).status).toBe(200)
    const { body } = await visitor.post('/api/account/second-step', { password })
    const { status } = await visitor.post('/api/account/second-step/confirm', { code: anApp(server, body.secret)(0) })
    expect(status).toBe(200)
    expect(await logIn(recoveryCodes[5])).toMatchObject(wrong)
  })
})
