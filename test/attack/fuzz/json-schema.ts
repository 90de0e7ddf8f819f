import type { Lot } from './lot.ts'

/** The part of JSON Schema in which the server describes its requests and replies. */
export interface JsonSchema {
  readonly type?: string | readonly string[]
  readonly enum?: readonly unknown[]
  readonly properties?: Readonly<Record<string, JsonSchema>>
  readonly required?: readonly string[]
  readonly additionalProperties?: boolean | JsonSchema
  readonly propertyNames?: JsonSchema
  readonly items?: JsonSchema
  readonly minItems?: number
  readonly maxItems?: number
  readonly anyOf?: readonly JsonSchema[]
  readonly oneOf?: readonly JsonSchema[]
  readonly minimum?: number
  readonly maximum?: number
  readonly minLength?: number
  readonly maxLength?: number
  readonly pattern?: string
}

/** A keyword that is in neither list would be a rule that nobody checks. */
const checked = new Set(
  `type enum properties required additionalProperties propertyNames items minItems maxItems anyOf oneOf minimum maximum
   pattern`.split(/\s+/),
)
/** The server measures lengths after trimming, and a format stands beside its pattern. */
const harmless = new Set(['minLength', 'maxLength', 'format', 'default', 'readOnly', '$schema'])

/** Where and how a value differs from its schema; undefined when it fits, without one field too many. */
export function mismatch(schema: JsonSchema, value: unknown, at = ''): string | undefined {
  for (const keyword of Object.keys(schema))
    if (!checked.has(keyword) && !harmless.has(keyword)) return `${at}: keyword ${keyword} is not known to this test`
  const { type, anyOf, oneOf } = schema
  if (type !== undefined && ![type].flat().some((name) => isOfType(name, value))) return `${at}: not ${type}`
  if (schema.enum && !schema.enum.includes(value)) return `${at}: not in the list`
  const variants = anyOf ?? oneOf
  if (variants && !variants.some((variant) => mismatch(variant, value, at) === undefined))
    return `${at}: no variant fits`
  if (typeof value === 'number' && !(value >= (schema.minimum ?? value) && value <= (schema.maximum ?? value)))
    return `${at}: outside the limits`
  if (typeof value === 'string' && schema.pattern && !new RegExp(schema.pattern).test(value)) return `${at}: no pattern`
  if (Array.isArray(value)) return mismatchInList(schema, value, at)
  if (typeof value === 'object' && value !== null) return mismatchInObject(schema, value, at)
  return undefined
}

function isOfType(name: string, value: unknown): boolean {
  switch (name) {
    case 'null':
      return value === null
    case 'array':
      return Array.isArray(value)
    case 'object':
      return typeof value === 'object' && value !== null && !Array.isArray(value)
    case 'integer':
      return Number.isInteger(value)
    default:
      return typeof value === name
  }
}

function mismatchInList({ items, minItems = 0, maxItems = Infinity }: JsonSchema, list: unknown[], at: string) {
  if (list.length < minItems || list.length > maxItems) return `${at}: ${list.length} items`
  return first(list, (item, index) => items && mismatch(items, item, `${at}/${index}`))
}

function mismatchInObject(schema: JsonSchema, value: object, at: string): string | undefined {
  const { properties = {}, required = [], additionalProperties = {}, propertyNames } = schema
  const missing = required.find((key) => !Object.hasOwn(value, key))
  if (missing !== undefined) return `${at}/${missing}: missing`
  return first(Object.entries(value), ([key, inner]) => {
    const own = Object.hasOwn(properties, key) ? properties[key] : undefined
    if (own) return mismatch(own, inner, `${at}/${key}`)
    if (additionalProperties === false) return `${at}/${key}: not in the schema`
    const wrongName = propertyNames && mismatch(propertyNames, key, `${at}/${key} (name)`)
    return (
      wrongName ?? (additionalProperties === true ? undefined : mismatch(additionalProperties, inner, `${at}/${key}`))
    )
  })
}

function first<T>(list: readonly T[], problem: (item: T, index: number) => string | undefined): string | undefined {
  for (const [index, item] of list.entries()) {
    const found = problem(item, index)
    if (found !== undefined) return found
  }
  return undefined
}

/** Values for a field by its name: a real school, a real code. Without one the schema alone decides. */
export type Hints = Readonly<Record<string, (() => unknown) | undefined>>

/** Something for every pattern of the API; a new pattern fails the test until an example stands here. */
const examples = [
  ...['nl', 'en', 'tr', 'nl-simple', 'zz-99', 'lower', 'upper', 'a', `a${'-0'.repeat(31)}`],
  ...['2027-03-01', '2028-02-29', '0000-01-01', '9999-12-31', 'fatima@school.nl', "o'neill+x@a.example.org"],
  ...['AAAAAAAAAAAAAAAAAAAAAA', 'abc/+_-=0123456789', 'z'.repeat(64)],
]
const texts = [
  'a',
  'De Klimboom',
  '1',
  'e\u0301 \u{1f600} \u202Ertl',
  '<b>&amp;"\'',
  "'; drop table survey; --",
  'İıſK',
  'null',
]

/** A value that the schema allows, often at one of its limits. */
export function validValue(lot: Lot, schema: JsonSchema, hints: Hints, name = ''): unknown {
  const hint = hints[name]
  if (hint && lot.chance(0.85)) return hint()
  if (schema.enum) return lot.pick(schema.enum)
  const variants = schema.anyOf ?? schema.oneOf
  if (variants) return validValue(lot, lot.pick(variants), hints, name)
  switch ([schema.type].flat()[0]) {
    case 'object':
      return validObject(lot, schema, hints)
    case 'array': {
      const { minItems = 0, maxItems = 4, items = {} } = schema
      const length = lot.chance(0.02) ? maxItems : minItems + lot.below(Math.min(4, maxItems - minItems + 1))
      return Array.from({ length }, () => validValue(lot, items, hints))
    }
    case 'integer': {
      const { minimum = -10, maximum = 10 } = schema
      return lot.pick([minimum, maximum, minimum + lot.below(20), minimum + lot.below(maximum - minimum + 1)])
    }
    case 'boolean':
      return lot.chance(0.5)
    case 'string':
      return validText(lot, schema)
    default:
      return null
  }
}

function validObject(lot: Lot, { properties = {}, required = [] }: JsonSchema, hints: Hints) {
  const chosen = Object.entries(properties).filter(([key]) => required.includes(key) || lot.chance(0.5))
  return Object.fromEntries(chosen.map(([key, inner]) => [key, validValue(lot, inner, hints, key)]))
}

function validText(lot: Lot, { pattern, minLength = 0, maxLength = 100 }: JsonSchema): string {
  if (pattern === undefined) {
    if (lot.chance(0.1)) return 'x'.repeat(maxLength)
    return lot.pick(texts).padEnd(minLength, 'x').slice(0, maxLength)
  }
  const fitting = examples.filter((example) => new RegExp(pattern).test(example))
  if (fitting.length === 0) throw new Error(`no example fits the pattern ${pattern}`)
  return lot.pick(fitting)
}
