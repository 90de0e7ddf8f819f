import { PhoneView, RemoteView, ScreenView } from '#domain/api/live-workshop.ts'
import {
  brokenBody,
  contentTypes,
  foreignOrigins,
  hostileHeaders,
  hostileParts,
  hostileQueries,
  mutated,
  wrongCookies,
} from './hostile.ts'
import { type Hints, type JsonSchema, validValue } from './json-schema.ts'
import type { Lot } from './lot.ts'
import type { World } from './world.ts'

export interface Operation {
  readonly method: string
  readonly template: string
  readonly parameters: readonly { readonly name: string; readonly in: string; readonly schema: JsonSchema }[]
  readonly body: JsonSchema | undefined
  /** By status; a status without content is undefined. */
  readonly replies: ReadonlyMap<number, JsonSchema | undefined>
}

interface Content {
  readonly content?: Readonly<Record<string, { readonly schema: JsonSchema }>>
}
interface Description {
  readonly paths: Readonly<Record<string, Readonly<Record<string, DescribedOperation>>>>
}
interface DescribedOperation {
  readonly parameters?: Operation['parameters']
  readonly requestBody?: Content
  readonly responses: Readonly<Record<string, Content>>
}

export const operationsOf = ({ paths }: Description): Operation[] => {
  const operations = describedIn(paths)
  const remote = operations.find(({ template }) => template === '/api/workshops/{id}/go')?.replies.get(200)
  return operations.map((operation) => {
    const view = operation.method === 'get' ? watched.get(operation.template) : undefined
    if (!view || !remote) return operation
    return { ...operation, replies: new Map([[200, partOf(remote, Object.keys(view.shape))]]) }
  })
}

/**
 * What the screens of a workshop follow comes as events or as JSON, which the description does not tell apart. The JSON
 * is what `go` answers, or a part of it, and that is described.
 */
const watched = new Map<string, { readonly shape: object }>([
  ['/api/workshops/{id}/phone', PhoneView],
  ['/api/workshops/{id}/screen', ScreenView],
  ['/api/workshops/{id}/remote', RemoteView],
])

function partOf({ properties = {}, ...schema }: JsonSchema, names: readonly string[]): JsonSchema {
  const part = Object.entries(properties).filter(([name]) => names.includes(name))
  return { ...schema, properties: Object.fromEntries(part), required: names, additionalProperties: false }
}

const describedIn = (paths: Description['paths']): Operation[] =>
  Object.entries(paths).flatMap(([template, methods]) =>
    Object.entries(methods).map(([method, { parameters = [], requestBody, responses }]) => {
      const { default: _problem, ...good } = responses
      const replies = Object.entries(good).map(
        ([status, { content }]) => [Number(status), content?.['application/json']?.schema] as const,
      )
      const body = requestBody?.content?.['application/json']?.schema
      return { method, template, parameters, body, replies: new Map(replies) }
    }),
  )

export interface Sent {
  readonly operation: Operation
  readonly method: string
  readonly url: string
  readonly headers: Record<string, string>
  readonly payload: string | undefined
  readonly toBareServer: boolean
}

/** A request for one operation: as it should be, or with one or more things wrong with it. */
export function aRequest(lot: Lot, world: World, hints: Hints, operation: Operation): Sent {
  const good = lot.chance(0.45)
  const wrong = (share: number) => !good && lot.chance(share)
  const { template, body } = operation
  const toBareServer = /setup/.test(template) ? lot.chance(0.5) : lot.chance(0.02)
  const method = wrong(0.03) ? lot.pick(['put', 'options', 'head', 'patch', 'get']) : operation.method

  let path = world.path(template)
  if (wrong(0.35) && template.includes('{'))
    path = template.replaceAll(/\{\w+\}/g, () => lot.pick([...hostileParts, ...world.schools]))
  const query = operation.parameters.flatMap(({ name, in: where, schema }) => {
    if (where !== 'query' || !lot.chance(0.5)) return []
    return `${name}=${encodeURIComponent(String(validValue(lot, schema, hints, name)))}`
  })
  if (wrong(0.25)) query.push(lot.pick(hostileQueries))
  const url = query.length > 0 ? `${path}?${query.join('&')}` : path

  const headers: Record<string, string> = {}
  let payload: string | undefined
  if (body || wrong(0.2)) {
    const value = validValue(lot, body ?? { type: 'object' }, hints)
    payload = JSON.stringify(wrong(0.5) ? mutated(lot, value) : value)
    if (wrong(0.2)) payload = brokenBody(lot, payload ?? '')
    if (!wrong(0.05)) headers['content-type'] = wrong(0.1) ? lot.pick(contentTypes) : 'application/json'
  }
  // The one route that takes a file, with whatever bytes are in it.
  if (template.endsWith('/mailings/preview') && !wrong(0.2)) {
    payload = lot.pick(lists)
    headers['content-type'] = lot.pick(['text/csv', 'text/plain', 'application/octet-stream'])
  }
  const endsSession = method === 'delete' && template === '/api/session'
  const cookie = endsSession ? (world.sessions.pop() ?? lot.pick(wrongCookies)) : world.facilitator.cookie
  if (!wrong(0.15)) headers.cookie = wrong(0.1) ? lot.pick(wrongCookies) : (cookie ?? '')
  if (wrong(0.1)) Object.assign(headers, lot.pick(foreignOrigins))
  if (wrong(0.1)) Object.assign(headers, lot.pick(hostileHeaders))
  return { operation, method, url, headers, payload, toBareServer }
}

const lists = [
  'ouder@thuis.example\nander@thuis.example',
  'Naam;E-mail\n"Jansen; A";a.jansen@thuis.example\n=cmd|\' /C calc\'!A0;b@thuis.example\n',
  '\u0000\u0001\ufffd@x',
  '',
  `"${'x'.repeat(5000)}`,
  'a@b.nl,'.repeat(3000),
]

export function drawOperation(lot: Lot, operations: readonly Operation[]): Operation {
  const drawn = lot.pick(operations)
  // Checking a password is slow on purpose.
  const slow = /^(post|delete) .*(\/session|\/second-step|\/password|\/account-links\/use)$/.test(
    `${drawn.method} ${drawn.template}`,
  )
  return slow && lot.chance(0.6) ? drawOperation(lot, operations) : drawn
}
