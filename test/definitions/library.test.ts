import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { contentHash, DefinitionLibrary } from '../../server/definitions/library.ts'
import { aServer } from '../support/server.ts'
import { fatima } from '../support/survey.ts'
import {
  aDefinitionFolder,
  changed,
  type Files,
  inDefinition,
  inDutch,
  put,
  theDefinition,
  tiny,
  tinyInEnglish,
} from './support.ts'

/** The same instrument under another id. */
const named = (id: string, files: Files = tiny): Files => inDefinition('id: tiny', `id: ${id}`, files)

const withTypo = inDutch(', parents: "Hoe vaak groet de school u?"', '')

describe('In a folder of instruments', () => {
  test('a broken one is listed as broken, with its errors, and the others still work', async () => {
    const root = await aDefinitionFolder({ tiny, another: named('another', withTypo), third: named('third') })
    const found = await new DefinitionLibrary(root).all()
    expect(found.map(({ id, definition }) => [id, definition !== undefined])).toEqual([
      ['another', false],
      ['third', true],
      ['tiny', true],
    ])
    const [problem] = found[0]?.problems ?? []
    expect(`${problem?.file}:${problem?.line}:${problem?.column} ${problem?.message}`).toBe(
      "another/texts/nl.yaml:9:3 question 'greets' has no wording for parents",
    )
  })

  test('a file is read again when it has changed, and only then', async () => {
    const root = await aDefinitionFolder({ tiny })
    const library = new DefinitionLibrary(root)
    const before = await library.find('tiny')
    expect((await library.find('tiny'))?.definition).toBe(before?.definition)

    await put(join(root, 'tiny'), withTypo)
    expect((await library.find('tiny'))?.definition).toBeUndefined()
    await put(join(root, 'tiny'), inDutch('title: Contact', 'title: Nieuw contact'))
    expect((await library.find('tiny'))?.definition?.texts.nl?.title).toBe('Nieuw contact')

    await put(join(root, 'tiny'), tinyInEnglish)
    expect(Object.keys((await library.find('tiny'))?.definition?.texts ?? {})).toEqual(['nl', 'en'])
    await rm(join(root, 'tiny'), { recursive: true })
    expect(await library.find('tiny')).toBeUndefined()
  })

  test('loose files and hidden folders are not instruments', async () => {
    const root = await aDefinitionFolder({ tiny, '.git': { HEAD: 'x' } })
    await writeFile(join(root, 'README.md'), 'how to write one')
    expect((await new DefinitionLibrary(root).all()).map(({ id }) => id)).toEqual(['tiny'])
  })
})

test('The content of an instrument has one fingerprint, whatever the order of its fields', () => {
  const hash = contentHash(theDefinition())
  const reordered = inDefinition('version: 1\naudiences: [staff, parents]', 'audiences: [staff, parents]\nversion: 1')
  expect(contentHash(theDefinition(reordered))).toBe(hash)
  expect(contentHash(theDefinition(inDutch('title: Contact', 'title: Contact!')))).not.toBe(hash)
  expect(contentHash(theDefinition(inDefinition('minutes: 2', 'minutes: 3')))).not.toBe(hash)
})

describe('Fatima', () => {
  async function withInstruments(instruments: Readonly<Record<string, Files>>) {
    const server = await aServer({ env: { DEFINITIONS_DIR: await aDefinitionFolder(instruments) } })
    return { server, facilitator: await fatima(server) }
  }

  test('sees which instruments are broken and why, and uses one that is not', async () => {
    const { facilitator } = await withInstruments({ another: named('another', withTypo), tiny: tinyInEnglish })
    const { status, body } = await facilitator.get('/api/definitions?language=en')
    expect(status).toBe(200)
    expect(body).toMatchObject([
      {
        id: 'another',
        status: 'broken',
        languages: [],
        problems: [
          {
            file: 'another/texts/nl.yaml',
            line: 9,
            column: 3,
            message: "question 'greets' has no wording for parents",
          },
        ],
      },
      {
        id: 'tiny',
        status: 'ready',
        version: 1,
        languages: ['nl', 'en'],
        summary: 'Six questions about contact',
        problems: [],
      },
    ])
    expect((await facilitator.get('/api/definitions/tiny')).status).toBe(200)
    expect(await facilitator.get('/api/definitions/another')).toMatchObject({
      status: 409,
      body: { type: '/problems/definition-broken' },
    })
    expect((await facilitator.get('/api/definitions/__proto__')).status).toBe(404)
  })

  test('cannot make a survey with a broken instrument, and can as soon as it is mended', async () => {
    const { server, facilitator } = await withInstruments({ tiny: withTypo })
    const school = await facilitator.post('/api/schools', { name: 'De Klimboom', type: 'po', subgroups: [] })
    const plan = {
      schoolId: school.body.id,
      definitionId: 'tiny',
      title: 'Voorjaar',
      languages: ['nl'],
      audiences: [{ audience: 'parents', invited: 20 }],
    }
    expect(await facilitator.post('/api/surveys', plan)).toMatchObject({
      status: 409,
      body: { type: '/problems/definition-broken' },
    })
    await put(join(server.config.definitionsDir, 'tiny'), tiny)
    expect((await facilitator.post('/api/surveys', plan)).status).toBe(201)
  })

  test('cannot offer a language whose translation is not complete', async () => {
    const half = changed('texts/en.yaml', '  calls: "How often does the school call?"\n', '', tinyInEnglish)
    const { facilitator } = await withInstruments({ tiny: half })
    const { body } = await facilitator.get('/api/definitions')
    expect(body).toMatchObject([{ id: 'tiny', status: 'ready', languages: ['nl'], problems: [] }])
    const school = await facilitator.post('/api/schools', { name: 'De Klimboom', type: 'po', subgroups: [] })
    const audiences = [{ audience: 'parents', invited: 20 }]
    const plan = {
      schoolId: school.body.id,
      definitionId: 'tiny',
      title: 'Voorjaar',
      languages: ['nl', 'en'],
      audiences,
    }
    expect(await facilitator.post('/api/surveys', plan)).toMatchObject({
      status: 400,
      body: { errors: [{ pointer: '/languages/1' }] },
    })
  })

  test('is not bothered by hostile files beside hers', async () => {
    const { facilitator } = await withInstruments({
      tiny,
      constructor: { 'definition.yaml': '__proto__: { polluted: true }' },
      huge: { 'definition.yaml': '#'.repeat(300_000) },
      wordless: {},
    })
    const { body } = await facilitator.get('/api/definitions')
    expect(body.map(({ id, status }: { id: string; status: string }) => `${id} ${status}`)).toEqual([
      'constructor broken',
      'huge broken',
      'tiny ready',
      'wordless broken',
    ])
  })
})
