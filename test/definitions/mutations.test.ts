import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkDefinition } from '#domain/definition-check/check-definition.ts'
import { readYaml } from '../../server/definitions/read-yaml.ts'

const folder = join(import.meta.dirname, '..', '..', 'survey-definitions', 'school-profile')
const structure = await readFile(join(folder, 'definition.yaml'), 'utf8')
const dutch = await readFile(join(folder, 'texts', 'nl.yaml'), 'utf8')

type Change = (text: string, where: number) => string
const lineAt = (text: string, where: number) => Math.floor(where * text.split('\n').length)
const charAt = (text: string, where: number) => Math.floor(where * text.length)
const splice = <T>(list: T[], index: number, remove: number, ...add: T[]) => list.toSpliced(index, remove, ...add)

const onLines =
  (change: (lines: string[], index: number) => string[]): Change =>
  (text, where) =>
    change(text.split('\n'), lineAt(text, where)).join('\n')
const onCharacters =
  (remove: number, add: string): Change =>
  (text, where) => {
    const index = charAt(text, where)
    return text.slice(0, index) + add + text.slice(index + remove)
  }

const something = fc.constantFrom(
  '',
  ':',
  '- ',
  '{',
  ']',
  '"',
  "'",
  '#',
  '\n',
  '\t',
  ' ',
  '&a',
  '*a',
  '!',
  '|',
  '>',
  '?',
  ',',
  '0',
  'é',
  '\u0000',
  '\ud800',
  'null',
  '__proto__',
  '<b>',
)
const change: fc.Arbitrary<Change> = fc.oneof(
  fc.constant(onLines((lines, index) => splice(lines, index, 1))),
  fc.constant(onLines((lines, index) => splice(lines, index, 0, lines[index] ?? ''))),
  fc.constant(onLines((lines, index) => splice(lines, index, 1, `  ${lines[index] ?? ''}`))),
  something.map((added) => onLines((lines, index) => splice(lines, index, 1, added))),
  fc.constant(onCharacters(1, '')),
  something.map((added) => onCharacters(0, added)),
  something.map((added) => onCharacters(1, added)),
  fc.string({ unit: 'binary', maxLength: 6 }).map((added) => onCharacters(3, added)),
)
const changes = fc.array(fc.record({ change, where: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }) }), {
  minLength: 1,
  maxLength: 4,
})
const mutated = (text: string) =>
  changes.map((list) => list.reduce((text, { change, where }) => change(text, where), text))
const bytes = (text: string) => new TextEncoder().encode(text)

/** A file with random slips in it is usable, or there is at least one error that says why not. */
function usableOrExplained(structureText: string, dutchText: string) {
  const files = { 'definition.yaml': readYaml(bytes(structureText)), 'texts/nl.yaml': readYaml(bytes(dutchText)) }
  const unread = Object.values(files).flatMap(({ problems }) => problems)
  const checked = checkDefinition('school-profile', files['definition.yaml'].data, { nl: files['texts/nl.yaml'].data })
  const errors = checked.findings.filter(({ severity }) => severity === 'error')
  if (unread.length === 0) expect(checked.definition === undefined).toBe(errors.length > 0)
  for (const { file, path, message } of checked.findings) {
    expect(message).not.toBe('')
    const place = file in files ? files[file as keyof typeof files].locate(path) : { line: 1, column: 1 }
    expect(place.line).toBeGreaterThan(0)
    expect(place.column).toBeGreaterThan(0)
  }
}

test('Slips in a definition.yaml never crash the check: it is usable, or there is an error that says why', () => {
  fc.assert(
    fc.property(mutated(structure), (text) => usableOrExplained(text, dutch)),
    { numRuns: 300 },
  )
})

test('Nor do slips in a language file', () => {
  fc.assert(
    fc.property(mutated(dutch), (text) => usableOrExplained(structure, text)),
    { numRuns: 150 },
  )
})

test('Nor does a file of any bytes', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (random) => {
      const { data, problems, locate } = readYaml(random)
      if (problems.length > 0) expect(data).toBeUndefined()
      expect(locate(['a', 0]).line).toBeGreaterThan(0)
    }),
    { numRuns: 500 },
  )
})
