import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { aServer, type TestServer, Visitor } from '../support/server.ts'
import { all, anOpenSurvey, fatima } from '../support/survey.ts'

/** Every address of the client; one that does not exist shows the page that says so, with the same headers. */
const pages = [
  ...['/', '/setup', '/login', '/welcome', '/forgot', '/account', '/accounts', '/activity', '/definitions'],
  ...['/definitions/school-profile', '/schools/x', '/surveys/x', '/surveys/x/report', '/no/such/page'],
]
const pagesOfRespondents = ['/i', '/i/K7QF-29XM-4C', '/k/K7QF-29XM-4C', '/uitleg/K7QF-29XM-4C', '/i/K7QF-29XM-4C/x']

const html = { accept: 'text/html' }
const visit = (server: TestServer, url: string) => new Visitor(server.app).request('GET', url, undefined, html)

function directives(policy: unknown): Map<string, string[]> {
  const parts = String(policy).split(';').filter(Boolean)
  return new Map(parts.map((part) => [part.trim().split(' ')[0] ?? '', part.trim().split(' ').slice(1)]))
}

describe('Every page', () => {
  test.each([...pages, ...pagesOfRespondents])(
    '(%s) runs only what this server sends, in no frame, and passes no address on',
    async (url) => {
      const server = await aServer()
      const { headers, text } = await visit(server, url)
      const policy = directives(headers['content-security-policy'])
      expect(policy.get('default-src')).toEqual(["'self'"])
      for (const [name, sources] of policy)
        expect([name, sources.filter((source) => /unsafe|\*|https?:|blob:/.test(source))]).toEqual([name, []])
      expect(policy.get('script-src') ?? policy.get('default-src')).toEqual(["'self'"])
      expect(policy.get('style-src') ?? policy.get('default-src')).toEqual(["'self'"])
      for (const closed of ['frame-ancestors', 'base-uri', 'object-src']) expect(policy.get(closed)).toEqual(["'none'"])
      expect(policy.get('form-action')).toEqual(["'self'"])
      expect(headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'cross-origin-opener-policy': 'same-origin',
      })
      expect(headers['set-cookie']).toBeUndefined()
      expect(headers['x-powered-by'] ?? headers.server).toBeUndefined()
      // What the policy forbids is not there either.
      expect(text).not.toMatch(
        /<script(?![^>]*\bsrc=)|\bstyle=|<style|\bon\w+=|javascript:|https?:\/\/(?!www\.w3\.org)/i,
      )
    },
  )

  test.each(pagesOfRespondents)('(%s) with a code in its address stays in no cache', async (url) => {
    expect((await visit(await aServer(), url)).headers['cache-control']).toBe('no-store')
  })

  test('comes with files that keep their type and are kept for a year', async () => {
    const server = await aServer()
    const files = readdirSync(join(server.config.clientDir, 'assets')).filter((name) => /\.(js|css)$/.test(name))
    expect(files.length).toBeGreaterThan(3)
    for (const file of files) {
      const { status, headers } = await visit(server, `/assets/${file}`)
      expect([file, status]).toEqual([file, 200])
      expect(headers['x-content-type-options']).toBe('nosniff')
      expect(headers['cache-control']).toBe('public, max-age=31536000, immutable')
      expect(headers['content-type']).toMatch(/^(application|text)\/(javascript|css)/)
      expect(headers['set-cookie']).toBeUndefined()
    }
  })
})

describe('Every reply of the API', () => {
  test('stays in no cache, keeps its type, and goes to no other site', async () => {
    const server = await aServer()
    const survey = await anOpenSurvey(server, await fatima(server))
    const { paths } = (await survey.facilitator.get('/api/openapi.json')).body as { paths: Record<string, object> }
    const asked = Object.entries(paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((m) => [m, path] as const),
    )
    expect(asked.length).toBeGreaterThan(25)
    const anybody = new Visitor(server.app)
    for (const [method, path] of [...asked, ['get', '/api/openapi.json'], ['get', '/api/nothing']] as const)
      for (const visitor of [survey.facilitator, anybody]) {
        if (method !== 'get' && visitor === survey.facilitator) continue
        const url = path.replace('{id}', path.startsWith('/api/surveys') ? survey.id : 'x').replaceAll(/\{\w+\}/g, 'x')
        const { headers, status } = await visitor.request(method.toUpperCase() as 'GET', url)
        expect([method, url, status, headers['cache-control']]).toEqual([method, url, status, 'no-store'])
        expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer' })
        expect(directives(headers['content-security-policy']).get('frame-ancestors')).toEqual(["'none'"])
        expect(headers['access-control-allow-origin']).toBeUndefined()
        expect(headers['content-type'] ?? 'application/json').toMatch(/^application\/(problem\+)?json/)
      }
  })

  test('to a respondent sets no cookie, with or without one', async () => {
    const server = await aServer()
    const survey = await anOpenSurvey(server, await fatima(server))
    const [code = ''] = await survey.codes('parents', 1)
    const body = { code, submission: 'A'.repeat(22), language: 'nl', answers: all(3) }
    for (const cookie of ['', 'windroos_session=wrong', survey.facilitator.cookie ?? '']) {
      const ask = (method: 'GET' | 'POST', url: string, payload?: unknown) =>
        server.app.inject({ method, url, headers: { cookie }, ...(payload ? { payload: payload as object } : {}) })
      const replies = [
        ...['/i', `/i/${code}`, `/k/${code}`, `/uitleg/${code}`].map((url) => ask('GET', url)),
        ask('GET', `/api/questionnaires/${code}`),
        ask('GET', `/api/explanations/${code}`),
        ask('POST', '/api/responses', body),
        ask('POST', '/api/responses', { ...body, answers: { nonsense: 1 } }),
      ]
      for (const reply of await Promise.all(replies)) expect(reply.headers['set-cookie']).toBeUndefined()
    }
  })
})

describe('Browsers are told to come back over https', () => {
  test.each([
    [{ PUBLIC_URL: 'https://scan.school.nl' }, /^max-age=\d{7,}/],
    [{ PUBLIC_URL: 'http://scan.school.nl' }, /^undefined$/],
    [{}, /^undefined$/],
  ])('with %j: %s', async (env, expected) => {
    const server = await aServer({ env })
    for (const url of ['/', '/i/K7QF-29XM-4C', '/api/health'])
      expect(String((await visit(server, url)).headers['strict-transport-security'])).toMatch(expected)
  })
})
