import { readdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { dirname, join, relative, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import * as z from 'zod'
import { definitionSchema, textsSchema } from '../../server/definitions/json-schema.ts'
import { readYaml } from '../../server/definitions/read-yaml.ts'
import { inDefinition, inDutch, tiny } from './support.ts'

const folder = join(import.meta.dirname, '..', '..', 'survey-definitions')
const bytes = (text: string | Uint8Array | undefined) =>
  typeof text === 'string' ? new TextEncoder().encode(text) : (text ?? new Uint8Array())

/** Whether an editor that knows the schema has something to say about the file. */
const complains = (schema: z.core.JSONSchema.JSONSchema, file: string | Uint8Array | undefined): boolean =>
  !z.fromJSONSchema(schema).safeParse(readYaml(bytes(file)).data).success

test.each([
  ['definition.schema.json', definitionSchema()],
  ['texts.schema.json', textsSchema()],
])('%s is what the definition language says', async (name, schema) => {
  const written: unknown = JSON.parse(await readFile(join(folder, name), 'utf8'))
  expect(written, 'renew it with `npm run definitions -- --schema && npm run format`').toEqual(
    JSON.parse(JSON.stringify(schema)),
  )
})

describe('An editor', () => {
  test('has nothing to say about a good instrument', () => {
    expect(complains(definitionSchema(), tiny['definition.yaml'])).toBe(false)
    expect(complains(textsSchema(), tiny['texts/nl.yaml'])).toBe(false)
  })

  test('underlines a misspelt field and a value of the wrong kind', () => {
    expect(complains(definitionSchema(), inDefinition('minutes: 2', 'minuts: 2')['definition.yaml'])).toBe(true)
    expect(complains(definitionSchema(), inDefinition('version: 1', 'version: one')['definition.yaml'])).toBe(true)
    expect(complains(textsSchema(), inDutch('{ title: Wensen }', '{ titel: Wensen }')['texts/nl.yaml'])).toBe(true)
  })
})

const instruments = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory())
const files = instruments.flatMap(({ name }) => [
  [`${name}/definition.yaml`, 'definition.schema.json'] as const,
  ...readdirSync(join(folder, name, 'texts')).map((text) => [`${name}/texts/${text}`, 'texts.schema.json'] as const),
])

test.each(files)('%s tells editors of %s in its first line', async (file, schema) => {
  const [first = ''] = (await readFile(join(folder, file), 'utf8')).split('\n')
  const named = first.replace('# yaml-language-server: $schema=', '')
  expect(relative(folder, resolve(dirname(join(folder, file)), named))).toBe(schema)
})
