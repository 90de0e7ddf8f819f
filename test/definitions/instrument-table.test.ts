import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { worksheets } from '../../client/manage/worksheets/all.ts'
import { instrumentTable } from '../../server/definitions/instrument-table.ts'
import { DefinitionLibrary } from '../../server/definitions/library.ts'
import { aDefinitionFolder, inDefinition, inDutch, tiny, tinyInEnglish } from './support.ts'

const root = join(import.meta.dirname, '..', '..')
const tableOf = async (folder: string) => instrumentTable(await new DefinitionLibrary(folder).all())

test('The page with all instruments says what the definitions say', async () => {
  const page = await readFile(join(root, 'docs', 'instruments.md'), 'utf8')
  expect(page, 'renew it with `npm run --silent definitions -- --table > docs/instruments.md`').toBe(
    await tableOf(join(root, 'survey-definitions')),
  )
})

test('An instrument stands under its purpose, with a row of its own; a broken one is left out', async () => {
  const talk = inDefinition('minutes: 2', 'minutes: 2\npurpose: how-we-talk', tinyInEnglish)
  const other = inDutch('title: Contact', 'title: "Contact | gesprek"', inDefinition('id: tiny', 'id: other', tiny))
  const broken = inDefinition('id: tiny', 'id: elsewhere', tiny)
  const table = await tableOf(await aDefinitionFolder({ tiny: talk, other, broken }))
  const lines = table.split('\n')
  expect(lines.filter((line) => line.startsWith('## '))).toEqual(['## Where are we?', '## How do we talk?'])
  expect(lines.filter((line) => line.startsWith('| ['))).toEqual([
    '| [`other`](../survey-definitions/other) | Contact \\| gesprek | staff, parents | po, vo | 6 | 2 | nl | no |',
    '| [`tiny`](../survey-definitions/tiny) | Contact | staff, parents | po, vo | 6 | 2 | nl, en | no |',
  ])
})

test('Asking for the table prints it and nothing else', async () => {
  const folder = await aDefinitionFolder({ tiny })
  const command = join(root, 'server', 'definitions', 'check-command.ts')
  const { stdout } = await promisify(execFile)(process.execPath, [command, '--table', folder])
  expect(stdout).toBe(await tableOf(folder))
})

test('The page about coverage has every row of the checklist once, says yes, partly or not yet, and names what exists', async () => {
  const page = await readFile(join(root, 'docs', 'coverage.md'), 'utf8')
  const rows = [...page.matchAll(/^\| (\d+) \| (.+?) \| (yes|partly|not yet) \| (.*)\|$/gm)]
  expect(rows.map(([, number]) => Number(number))).toEqual(Array.from({ length: 71 }, (_, index) => index + 1))
  const ready = new Set(await readyIn(join(root, 'survey-definitions')))
  for (const [, number, , covered, by = ''] of rows) {
    const named = [...by.matchAll(/survey-definitions\/([\w-]+)\)/g)].map(([, id = '']) => id)
    expect(
      named.filter((id) => !ready.has(id)),
      `row ${number}`,
    ).toEqual([])
    if (covered === 'yes') expect(by.trim(), `row ${number}`).not.toBe('')
  }
  const sheets = [...page.matchAll(/worksheet `([\w-]+)`/g)].map(([, id]) => id)
  expect(sheets.sort()).toEqual(worksheets.map(({ id }) => id).sort())
})

const readyIn = async (folder: string) =>
  (await new DefinitionLibrary(folder).all()).flatMap(({ id, definition }) => (definition ? [id] : []))
