import type { Lot } from './lot.ts'

const nested = (depth: number): unknown => JSON.parse(`${'['.repeat(depth)}${']'.repeat(depth)}`)

/** What does not belong in a field, whatever the field is. */
const strangers: readonly (() => unknown)[] = [
  ...[null, true, false, 0, -0, -1, 0.5, 1e308, -1e308, 2 ** 31, 2 ** 53, 100_001, '', ' ', '0', 'NaN', '1e3'],
  ...['\u0000', 'a\u0000b', '\ud800', 'a\udfffb', '\u{1f600}'.repeat(50), '\u202e\u2066', '../../etc/passwd', '%00'],
  ...['__proto__', 'constructor', 'toString', '{{7*7}}', "' or 1=1 --", '2027-02-30', 'x@', 'NL', 'a'.repeat(65)],
  ...[[], {}, [[]], [null], { toString: 1 }, { valueOf: null, length: -1 }, { missing: 'dont-know', extra: 1 }],
].map((value) => () => value)
const largeStrangers: readonly (() => unknown)[] = [
  () => 'x'.repeat(20_000),
  () => '\ud800'.repeat(5_000),
  () => nested(2_000),
  () => Array.from({ length: 3_000 }, (_, index) => index),
  () => Object.fromEntries(Array.from({ length: 1_000 }, (_, index) => [`key-${index}`, index])),
]
const strangeKeys = [
  'extra',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  '',
  'id',
  '$ref',
  'a/b~c',
  '\ud800',
]

const stranger = (lot: Lot): unknown => lot.pick(lot.chance(0.1) ? largeStrangers : strangers)()

/** The same value with one thing wrong somewhere inside it. */
export function mutated(lot: Lot, value: unknown): unknown {
  const inside = typeof value === 'object' && value !== null ? Object.keys(value) : []
  if (inside.length === 0 || lot.chance(0.1)) return lot.chance(0.2) ? [value] : stranger(lot)
  const key = lot.pick(inside)
  if (Array.isArray(value)) {
    if (lot.chance(0.2)) return [...value, ...value]
    return value.map((item, index) => (String(index) === key ? mutated(lot, item) : item))
  }
  const entries = Object.entries(value as object)
  if (lot.chance(0.15)) return Object.fromEntries(entries.filter(([name]) => name !== key))
  if (lot.chance(0.15)) return Object.fromEntries([...entries, [lot.pick(strangeKeys), stranger(lot)]])
  return Object.fromEntries(entries.map(([name, inner]) => [name, name === key ? mutated(lot, inner) : inner]))
}

/** Bodies that are no JSON, or JSON that is made to hurt whoever reads it. */
const brokenBodies: readonly ((json: string) => string)[] = [
  () => '',
  () => ' \n\t',
  () => 'null',
  () => '{"__proto__":{"polluted":true}}',
  () => '{"constructor":{"prototype":{"polluted":true}}}',
  () => `${'['.repeat(20_000)}${']'.repeat(20_000)}`,
  () => `{"name":"${'x'.repeat(300_000)}"}`,
  () => '\u0000\u0001',
  (json) => json.slice(0, -1),
  (json) => `${json},`,
  (json) => `\ufeff${json}`,
  (json) => json.replace(/:(\d+|"[^"]*")/, ':NaN'),
  (json) => json.replace('{', '{"__proto__":{"polluted":true},'),
  (json) => json.replace('{', '{"\\u005f_proto__":{"polluted":true},'),
  (json) => json.replace('{', '{"constructor":{"prototype":{"polluted":true}},'),
  (json) => json.replace(/"([^"]+)":/, '"$1":1,"$1":'),
  (json) => json.replaceAll('"', "'"),
  (json) => json.replace('"', '"\n'),
  (json) => `${json}${json}`,
]
export const brokenBody = (lot: Lot, json: string): string => lot.pick(brokenBodies)(json)

export const contentTypes = [
  ...['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'text/html', 'application'],
  ...['application/json; charset=utf-16', 'application/JSON', 'application/json;;', 'application/problem+json', ''],
]

/** Parts of an address; some are not even well formed, and stand there as they are. */
export const hostileParts = [
  ...['%00', '%', '%zz', '%ED%A0%80', '%C0%AF', '..', '%2e%2e', '%2F', 'a%2Fb', '..%2F..%2Fetc%2Fpasswd', '..%5C..'],
  ...['%F0%9F%98%80', '%E2%80%AE', '__proto__', 'constructor', 'toString', '%27%20or%201%3D1%20--', '*', ';', ':id'],
  ...['x'.repeat(64), 'x'.repeat(65), 'x'.repeat(201), 'x'.repeat(5_000), '%F0%9F%98%80'.repeat(40), '0', '-1', 'NaN'],
  ...['schema.json', 'undefined', 'null', '%0d%0aset-cookie:%20a=b', '?', '#', '0000-0000-00', 'ABCD-EFGH-JK', ''],
]

export const hostileQueries = [
  ...['language=nl&language=en', 'language[]=nl', 'language=', 'language=NL', 'language=%', 'language=%00', 'language'],
  ...['schoolId=a&schoolId=b', 'schoolId=', `schoolId=${'x'.repeat(65)}`, 'schoolId=%27%20or%201=1', 'schoolId[a]=b'],
  ...['subgroup=', 'subgroup=constructor', 'subgroup=__proto__', 'subgroup=lower&subgroup=upper', 'subgroup=%F0%9F'],
  ...[
    '__proto__[polluted]=1',
    '__proto__=polluted',
    'constructor.prototype.polluted=1',
    '&&&===',
    `x=${'y'.repeat(4_000)}`,
  ],
  ...['language=zz', 'language=constructor', 'unknown=1', '%', 'a=b#c', 'language=nl%00'],
  ...[
    'key=',
    'key=a&key=b',
    `key=${'x'.repeat(300)}`,
    'key=%F0%9F%98%80',
    'present=',
    'present=__proto__',
    'present[]=a',
  ],
]

export const hostileHeaders: readonly Readonly<Record<string, string>>[] = [
  { 'accept-language': '*;q=0,,,-' },
  { 'accept-language': '__proto__' },
  { 'accept-language': 'x'.repeat(3_000) },
  { 'accept-encoding': 'identity;q=0' },
  { 'content-length': 'abc' },
  { 'transfer-encoding': 'chunked' },
  { accept: 'text/html' },
  { host: '' },
  { 'x-forwarded-for': "127.0.0.1'\u00ff" },
  { 'x-http-method-override': 'DELETE' },
]

export const foreignOrigins: readonly Readonly<Record<string, string>>[] = [
  { origin: 'https://evil.example' },
  { origin: 'null' },
  { origin: 'not an address' },
  { 'sec-fetch-site': 'cross-site' },
  { 'sec-fetch-site': 'same-site', origin: 'http://localhost:80' },
]

export const wrongCookies = [
  'windroos_session=wrong',
  'windroos_session=',
  'windroos_session=%',
  `windroos_session=${'x'.repeat(4_000)}`,
  'windroos_session=__proto__; __proto__=x',
  '=;;; =',
]
