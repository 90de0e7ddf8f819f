import { afterEach, expect, test, vi } from 'vitest'
import { openQuestionnaire, sendResponse } from '../../../client/answer/server.ts'
import { aReply } from './support.ts'

const body = { code: 'K7QF29XM4C', submission: '0'.repeat(32), language: 'nl', answers: { news: 3 } }

/** A server that replies this; a fetch that throws is no network. */
const replying = (status: number, content: unknown, headers: Record<string, string> = {}) =>
  vi.stubGlobal('fetch', async () => new Response(JSON.stringify(content), { status, headers }))
const problem = (code: string, errors?: { pointer: string }[]) => ({ type: `/problems/${code}`, errors })

afterEach(() => void vi.unstubAllGlobals())

test('a questionnaire opens', async () => {
  replying(200, aReply())
  expect(await openQuestionnaire('K7QF29XM4C', 'nl')).toEqual({ kind: 'opened', reply: aReply() })
})

test('a code that is unknown, used, closed or early says which', async () => {
  for (const [status, code] of [
    [404, 'code-unknown'],
    [410, 'code-used'],
    [410, 'code-replaced'],
    [410, 'survey-closed'],
    [409, 'survey-not-open'],
  ] as const) {
    replying(status, problem(code))
    expect(await openQuestionnaire('K7QF29XM4C', 'nl')).toEqual({ kind: 'refused', problem: code })
  }
})

test('without a network, or with something else in between, it can be tried again', async () => {
  vi.stubGlobal('fetch', async () => Promise.reject(new TypeError('Failed to fetch')))
  expect(await openQuestionnaire('K7QF29XM4C', 'nl')).toEqual({ kind: 'retry', trouble: 'network' })
  expect(await sendResponse(body)).toEqual({ kind: 'retry', trouble: 'network', after: 0 })
  vi.stubGlobal('fetch', async () => new Response('<h1>404</h1>', { status: 404 }))
  expect(await openQuestionnaire('K7QF29XM4C', 'nl')).toEqual({ kind: 'retry', trouble: 'busy' })
  expect(await sendResponse(body)).toMatchObject({ kind: 'retry', trouble: 'busy' })
  // The network of a hotel or a school that first wants a login answers 200 with a page.
  vi.stubGlobal('fetch', async () => new Response('<h1>Log in</h1>', { status: 200 }))
  expect(await openQuestionnaire('K7QF29XM4C', 'nl')).toEqual({ kind: 'retry', trouble: 'network' })
  expect(await sendResponse(body)).toMatchObject({ kind: 'retry' })
})

test('only a 201 is a receipt', async () => {
  replying(201, { received: true })
  expect(await sendResponse(body)).toEqual({ kind: 'received' })
  for (const [status, code, trouble] of [
    [429, 'link-busy', 'crowd'],
    [503, 'busy', 'crowd'],
    [500, 'internal', 'busy'],
    [503, 'database-unavailable', 'busy'],
    [507, 'storage-full', 'busy'],
  ] as const) {
    replying(status, problem(code), { 'retry-after': '9' })
    expect(await sendResponse(body)).toEqual({ kind: 'retry', trouble, after: 9 })
  }
})

test('answers that are refused name their questions', async () => {
  const pointers = ['/answers/news', '/answers/wish', '/answers/wish/0', '/language']
  replying(
    422,
    problem(
      'answers-invalid',
      pointers.map((pointer) => ({ pointer })),
    ),
  )
  expect(await sendResponse(body)).toEqual({ kind: 'invalid', questions: ['news', 'wish'] })
})

test('a code that was used or closed in the meantime ends it; a survey that is not open yet does not', async () => {
  replying(410, problem('survey-closed'))
  expect(await sendResponse(body)).toEqual({ kind: 'refused', problem: 'survey-closed' })
  replying(409, problem('survey-not-open'))
  expect(await sendResponse(body)).toMatchObject({ kind: 'retry', trouble: 'busy' })
})
