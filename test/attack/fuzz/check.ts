import * as z from 'zod'
import { ProblemReply } from '#domain/api/running.ts'
import { problems } from '#domain/problem.ts'
import { type JsonSchema, mismatch } from './json-schema.ts'
import type { Operation, Sent } from './requests.ts'
import type { World } from './world.ts'

/** Nobody needs an account for these. */
const open =
  /^\/api\/(health|session|setup|definitions|questionnaires|responses|explanations|account-links|password-resets|join)\b/
/** Telephones have a key or a token instead of an account; a big screen has one of both. */
const phones = /^\/api\/workshops\/\{id\}\/phone\b/
const screens = /^\/api\/workshops\/\{id\}\/(screen|rounds)\b/
const problemSchema = z.toJSONSchema(ProblemReply) as JsonSchema
const respondents = /^\/api\/(questionnaires|responses|explanations|join|workshops\/[^/]+\/(phone|screen|rounds))\b/

export interface Reply {
  readonly status: number
  readonly type: string
  readonly text: string
  readonly setsCookie: boolean
  readonly milliseconds: number
}

/** What is wrong with a reply; undefined when it is as it should be. */
export function complaint(
  operations: readonly Operation[],
  world: World,
  sent: Sent,
  reply: Reply,
): string | undefined {
  const { status, type, text } = reply
  if (status >= 500) return 'the server failed'
  if (status >= 300 && status < 400) return 'sent elsewhere'
  const leak = [world.server, world.bare].some(({ config }) => text.includes(config.dataDir))
  if (leak || /SQLITE|SqliteError|node_modules|\$argon2|file:\/\/| at (\/|async |Object\.)|\.ts:\d/.test(text))
    return 'says how the server is built'
  // A HEAD reply is the headers of another one.
  if (sent.method === 'head') return text === '' ? undefined : 'a HEAD reply with a body'
  const { pathname } = new URL(sent.url, 'http://localhost')
  if (reply.setsCookie && respondents.test(pathname)) return 'a respondent gets a cookie'
  if (status >= 400) return wrongProblem(status, type, text)
  const operation = operationAt(operations, sent.method, pathname)
  if (!operation?.replies.has(status)) return 'a status that is not described'
  const why = shouldBeRefused(operation, world, sent)
  if (why !== undefined) return `accepted, although ${why}`
  const schema = operation.replies.get(status)
  if (!schema) return text === '' ? undefined : 'a body where none is described'
  if (!type.startsWith('application/json')) return `described as JSON, and is ${type}`
  return mismatch(schema, JSON.parse(text))
}

function wrongProblem(status: number, type: string, text: string): string | undefined {
  if (!type.startsWith('application/problem+json')) return `a problem as ${type}`
  const body = JSON.parse(text) as z.infer<typeof ProblemReply>
  const other = mismatch(problemSchema, body)
  if (other !== undefined) return `a problem of another shape: ${other}`
  const known = Object.entries(problems).find(([code]) => body.type === `/problems/${code}`)?.[1]
  if (!known) return `an unknown problem ${body.type}`
  if (known.status !== status || body.status !== status) return 'a problem with another status'
  return known.title === body.title ? undefined : 'a problem with another title'
}

/** A hostile address may lead to another operation than the one it was made for. */
function operationAt(operations: readonly Operation[], method: string, pathname: string): Operation | undefined {
  const fitting = operations.filter(
    (operation) =>
      operation.method === method &&
      new RegExp(`^${operation.template.replaceAll(/\{\w+\}/g, '[^/]*')}$`).test(pathname),
  )
  return fitting.find(({ template }) => !template.includes('{')) ?? fitting[0]
}

/** Why a request cannot be accepted, read from the description alone. */
function shouldBeRefused(operation: Operation, world: World, sent: Sent): string | undefined {
  const { headers, url, payload = '' } = sent
  const known = !sent.toBareServer && headers.cookie?.includes(world.facilitator.cookie ?? '-')
  const opened = !sent.toBareServer && world.workshops.opens(url, payload)
  if (phones.test(operation.template)) {
    if (!opened) return 'it has no key and no token'
  } else if (!open.test(operation.template) && !known && !(opened && screens.test(operation.template)))
    return 'nobody is logged in'
  const foreign = headers['sec-fetch-site'] ?? headers.origin
  if (foreign !== undefined && operation.method !== 'get') return 'it comes from another site'
  const { searchParams } = new URL(url, 'http://localhost')
  for (const { name, in: where, schema } of operation.parameters) {
    const given = where === 'query' ? searchParams.getAll(name) : []
    if (given.length > 1 || given.some((value) => mismatch(schema, value) !== undefined)) return `${name} is not valid`
  }
  if (!operation.body) return undefined
  if (!/json/i.test(headers['content-type'] ?? '')) return 'its body is not announced as JSON'
  // Announced but empty is no body at all, which is fine where it may be left out.
  if (sent.payload === '') return mismatch(operation.body, null)
  try {
    return mismatch(operation.body, JSON.parse((sent.payload ?? '').replace(/^\ufeff/, '')))
  } catch {
    return 'its body is not JSON'
  }
}

export const shown = ({ method, url, headers, payload = '' }: Sent, { status, text }: Reply): string =>
  `${method.toUpperCase()} ${url.slice(0, 200)}\n  ${JSON.stringify(headers).slice(0, 300)}\n  ${payload.slice(0, 600)}
  -> ${status} ${text.slice(0, 400)}`
