import type * as z from 'zod'
import { didYouMean } from './nearest.ts'

type Issue = z.core.$ZodIssue
type Path = (string | number)[]
interface Sentence {
  readonly path: Path
  readonly message: string
}

/** The issues of a zod parse as sentences for somebody who writes YAML and has never heard of zod. */
export function issueSentences(error: z.ZodError, knownKeys: (path: Path) => readonly string[]): Sentence[] {
  return error.issues.flatMap((issue) => sentencesOf(issue, [], knownKeys))
}

function sentencesOf(issue: Issue, prefix: Path, knownKeys: (path: Path) => readonly string[]): Sentence[] {
  const path = [...prefix, ...issue.path.map((key) => (typeof key === 'symbol' ? String(key) : key))]
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({
        path: [...path, key],
        message: `unknown field '${key}'${didYouMean(key, knownKeys(path))}`,
      }))
    case 'invalid_union':
      if (issue.discriminator !== undefined) return [{ path, message: wrongType(issue) }]
      return closestBranch(issue.errors).flatMap((inner) => sentencesOf(inner, path, knownKeys))
    case 'invalid_key':
      return issue.issues.map((inner) => ({ path, message: `'${String(path.at(-1))}': ${inner.message}` }))
    case 'invalid_value':
      return [{ path, message: `this must be ${oneOf(issue.values.map(String))}${misspelt(issue)}` }]
    case 'invalid_type':
      return [
        {
          path,
          message:
            issue.input === undefined ? missing(path) : `this must be ${nouns[issue.expected] ?? issue.expected}`,
        },
      ]
    case 'too_small':
      return [{ path, message: `${quantities[issue.origin] ?? 'this'} must be at least ${issue.minimum}` }]
    case 'too_big':
      return [{ path, message: `${quantities[issue.origin] ?? 'this'} must be at most ${issue.maximum}` }]
    default:
      return [{ path, message: issue.message }]
  }
}

/** Of the forms an entry may have, the author meant the one that fits furthest: complain about that one only. */
function closestBranch(branches: readonly (readonly Issue[])[]): readonly Issue[] {
  return [...branches].sort((a, b) => misfit(a) - misfit(b))[0] ?? []
}

const misfit = (issues: readonly Issue[]): number => issues.reduce((sum, issue) => sum + weight(issue), 0)

function weight(issue: Issue): number {
  if (issue.code === 'invalid_type' && issue.path.length === 0) return 1000
  if (issue.code === 'unrecognized_keys') return issue.keys.length
  if (issue.code !== 'invalid_union') return 1
  // A `type` that does not exist is a slip of the pen; without one the author meant another form.
  if (issue.discriminator !== undefined) return typeIn(issue) === undefined ? 10 : 0
  return Math.min(...issue.errors.map(misfit))
}

type Union = Issue & { code: 'invalid_union' }

const typeIn = (issue: Union): unknown =>
  typeof issue.input === 'object' && issue.input !== null
    ? Reflect.get(issue.input, issue.discriminator ?? '')
    : undefined

function wrongType(issue: Union): string {
  const options = 'options' in issue ? (issue.options ?? []).map(String) : []
  const given = typeIn(issue)
  if (given === undefined) return missing([issue.discriminator ?? 'type'])
  return `this must be ${oneOf(options)}${typeof given === 'string' ? didYouMean(given, options) : ''}`
}

const missing = (path: Path) => `the field '${path.at(-1)}' is missing`
const misspelt = (issue: Issue & { code: 'invalid_value' }) =>
  typeof issue.input === 'string' ? didYouMean(issue.input, issue.values.map(String)) : ''
const oneOf = (words: string[]) =>
  words.length === 1 ? `'${words[0]}'` : `one of ${words.map((word) => `'${word}'`).join(', ')}`

const nouns: Record<string, string> = {
  array: 'a list',
  boolean: 'true or false',
  int: 'a whole number',
  number: 'a number',
  object: 'a group of fields',
  record: 'a group of fields',
  string: 'text',
}
const quantities: Record<string, string> = {
  array: 'the number of entries',
  string: 'the length of the text',
}
