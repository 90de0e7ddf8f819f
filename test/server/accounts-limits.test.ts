import { describe, expect, test } from 'vitest'
import { networkOf } from '../../server/http/tries.ts'
import { aColleague } from '../support/people.ts'
import { aServer, type TestServer, Visitor } from '../support/server.ts'
import { fatima, password } from '../support/survey.ts'

const credentials = { email: 'fatima@school.nl', password }
const tryIn = (server: TestServer, body: object, headers = {}) =>
  new Visitor(server.app).request('POST', '/api/session', body, headers)

/** What a browser keeps after logging in, beside the session. */
async function knownBrowser(server: TestServer) {
  const reply = await tryIn(server, credentials)
  const cookies = [reply.headers['set-cookie'] ?? []].flat()
  return cookies.find((cookie) => cookie.startsWith('windroos_browser=')) ?? ''
}
const sent = (cookie: string) => ({ cookie: cookie.split(';')[0] ?? '' })

describe('A stranger who keeps trying an account', () => {
  test('keeps other strangers out, and not who is logged in', async () => {
    const server = await aServer()
    const visitor = await fatima(server)
    for (let tries = 0; tries < 12; tries++) await tryIn(server, { ...credentials, password: `guess ${tries}` })
    expect((await tryIn(server, credentials)).status).toBe(429)
    expect((await visitor.get('/api/account')).status).toBe(200)
    expect((await visitor.post('/api/account/password', { current: password, password: `${password}!` })).status).toBe(
      204,
    )
  })

  test('does not keep out a browser that was used before; its own wrong tries count for itself', async () => {
    const server = await aServer()
    await fatima(server)
    const cookie = await knownBrowser(server)
    for (let tries = 0; tries < 12; tries++) await tryIn(server, { ...credentials, password: `guess ${tries}` })
    expect((await tryIn(server, credentials)).status).toBe(429)
    expect((await tryIn(server, credentials, sent(cookie))).status).toBe(200)
    for (let tries = 0; tries < 10; tries++)
      expect((await tryIn(server, { ...credentials, password: 'x' }, sent(cookie))).status).toBe(401)
    expect((await tryIn(server, credentials, sent(cookie))).status).toBe(429)
  })

  test('gains nothing with a mark that is made up, of another account, or from before the password changed', async () => {
    const server = await aServer()
    const administrator = await fatima(server)
    const cookie = await knownBrowser(server)
    await aColleague(server, administrator, { name: 'Eva', email: 'eva@school.nl', roles: [] })
    for (let tries = 0; tries < 10; tries++) await tryIn(server, { email: 'eva@school.nl', password: 'x' })
    const eva = { email: 'eva@school.nl', password }
    const value = sent(cookie).cookie
    for (const mark of [value, 'windroos_browser=x', 'windroos_browser=.', `${value}x`, `windroos_browser=a.b.c`])
      expect((await tryIn(server, eva, { cookie: mark })).status).toBe(429)

    await administrator.post('/api/account/password', { current: password, password: 'een andere zin, even lang' })
    for (let tries = 0; tries < 10; tries++) await tryIn(server, { ...credentials, password: 'x' })
    expect((await tryIn(server, credentials, sent(cookie))).status).toBe(429)
  })

  test('leaves a mark that no script and no other site can use, and that is sent nowhere but to log in', async () => {
    const server = await aServer({ env: { PUBLIC_URL: 'https://scan.school.nl' } })
    await fatima(server)
    const cookie = await knownBrowser(server)
    for (const word of ['HttpOnly', 'SameSite=Strict', 'Secure', 'Path=/api/session'])
      expect(cookie.split('; ')).toContain(word)
    expect(cookie).not.toMatch(/fatima|school\.nl/i)
  })
})

describe('A school behind one address', () => {
  test('logs in all day: what is right is not counted', async () => {
    const server = await aServer()
    await fatima(server)
    for (let tries = 0; tries < 30; tries++) expect((await tryIn(server, credentials)).status).toBe(200)
  })

  test('is kept out by a hundred wrong tries of one pupil, but for the browsers that are known', async () => {
    const server = await aServer()
    await fatima(server)
    const cookie = await knownBrowser(server)
    const guesses = Array.from({ length: 100 }, (_, index) => ({ email: `${index}@school.nl`, password: 'x' }))
    for (const guess of guesses) await tryIn(server, guess)
    expect((await tryIn(server, credentials)).status).toBe(429)
    expect((await tryIn(server, credentials, sent(cookie))).status).toBe(200)
    server.clock.now = new Date(server.clock.now.getTime() + 16 * 60_000)
    expect((await tryIn(server, credentials)).status).toBe(200)
  })

  test.each([
    ['192.0.2.1', '192.0.2.1'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
    ['2001:db8:1:2::9', '2001:db8:1:2'],
    ['2001:db8::9', '2001:db8:0:0'],
    ['::1', '0:0:0:0'],
    ['::ffff:192.0.2.1', '::ffff:192.0.2.1'],
  ])('%s is counted as %s: somebody with IPv6 has more addresses than can be counted', (address, network) => {
    expect(networkOf(address)).toBe(network)
  })
})
