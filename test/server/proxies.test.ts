import { describe, expect, test } from 'vitest'
import { ConfigError, readConfig } from '../../server/config.ts'
import { aServer, type TestServer, Visitor } from '../support/server.ts'

const proxy = '10.0.0.7'

/** A link that does not work, as the proxy passes it on that the visitor is connected to. */
const tryLink = ({ app }: TestServer, forwarded: string, from = proxy) =>
  app.inject({
    method: 'POST',
    url: '/api/account-links/look',
    remoteAddress: from,
    headers: { 'x-forwarded-for': forwarded },
    payload: { token: 'x'.repeat(44) },
  })

/** How the last of so many tries fares; each says that it comes from somewhere else, and the proxy adds who it is. */
async function guess(server: TestServer, count: number, forwarded: (number: number) => string, from?: string) {
  let status = 0
  for (let number = 0; number < count; number++) status = (await tryLink(server, forwarded(number), from)).statusCode
  return status
}

describe.each(['true', '1', proxy, '10.0.0.0/8, 192.168.1.1'])('Behind a proxy, with TRUST_PROXY=%s', (value) => {
  test('who makes up addresses is counted as one, and nobody else for him', async () => {
    const server = await aServer({ env: { TRUST_PROXY: value } })
    expect(await guess(server, 51, (number) => `192.0.2.${number}, 203.0.113.9`)).toBe(429)
    expect((await tryLink(server, '203.0.113.9')).statusCode).toBe(429)
    // Neither whom he named, nor the next visitor of the same proxy.
    expect((await tryLink(server, '192.0.2.1')).statusCode).toBe(410)
    expect((await tryLink(server, '198.51.100.3')).statusCode).toBe(410)
  })

  test('nobody locks a school out by naming its address', async () => {
    const server = await aServer({ env: { TRUST_PROXY: value } })
    expect(await guess(server, 60, () => '198.51.100.3, 203.0.113.9')).toBe(429)
    expect((await tryLink(server, '198.51.100.3')).statusCode).toBe(410)
  })
})

describe('Behind two proxies', () => {
  test.each(['2', '10.0.0.7,10.0.0.8'])('with TRUST_PROXY=%s the one that both report is counted', async (value) => {
    const server = await aServer({ env: { TRUST_PROXY: value } })
    expect(await guess(server, 51, (number) => `192.0.2.${number}, 203.0.113.9, 10.0.0.8`)).toBe(429)
    expect((await tryLink(server, '198.51.100.3, 10.0.0.8')).statusCode).toBe(410)
  })
})

describe('Without a proxy that is trusted', () => {
  test.each([{}, { TRUST_PROXY: 'false' }, { TRUST_PROXY: '0' }, { TRUST_PROXY: '' }, { TRUST_PROXY: '10.0.0.9' }])(
    'what a request says of its address is not believed: %o',
    async (env) => {
      const server = await aServer({ env })
      expect(await guess(server, 51, (number) => `192.0.2.${number}`)).toBe(429)
      expect((await tryLink(server, '192.0.2.1', '10.0.0.8')).statusCode).toBe(410)
    },
  )

  test('a header that is no list of addresses breaks nothing', async () => {
    const server = await aServer({ env: { TRUST_PROXY: '2' } })
    for (const value of ['', ',', 'unknown', "'; drop table account", '::1, x'.repeat(200)])
      expect((await tryLink(server, value)).statusCode).toBe(410)
    expect((await new Visitor(server.app).get('/api/health')).status).toBe(200)
  })
})

test.each(['yes', 'TRUE', '-1', '1.5', '12', '*', '10.0.0.0/0', '10.0.0.0/33', '::/0', '10.0.0.1,', 'proxy.school.nl'])(
  'TRUST_PROXY=%s is refused in one line: it names no number of proxies and no addresses',
  (value) => {
    expect(() => readConfig({ TRUST_PROXY: value })).toThrow(ConfigError)
    expect(() => readConfig({ TRUST_PROXY: value })).toThrow(`TRUST_PROXY=${value} is neither`)
  },
)
