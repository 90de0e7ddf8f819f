import { execFile } from 'node:child_process'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { aDefinitionFolder, changed, inDefinition, inDutch, tiny, tinyInEnglish } from './support.ts'

const command = join(import.meta.dirname, '..', '..', 'server', 'definitions', 'check-command.ts')

/** What an author sees in the terminal. */
const run = (...args: string[]) =>
  new Promise<{ exitCode: number; lines: string[] }>((resolve) => {
    const child = execFile(process.execPath, [command, ...args], (_error, stdout, stderr) =>
      resolve({ exitCode: child.exitCode ?? -1, lines: `${stdout}${stderr}`.trim().split('\n') }),
    )
  })

test('An author hears that all is well', async () => {
  expect(await run(await aDefinitionFolder({ tiny: tinyInEnglish }))).toEqual({
    exitCode: 0,
    lines: ['tiny: ready; wording: nl 100% (38/38), en 100% (38/38)', '1 instrument, 0 errors'],
  })
})

test('An author sees every error with its place, and the command fails', async () => {
  const missing = inDutch(', parents: "Hoe vaak groet de school u?"', '', inDefinition('id: tiny', 'id: another'))
  const wrong = inDefinition('[greets, listens]', '[greets, listns]', tinyInEnglish)
  expect(await run(await aDefinitionFolder({ tiny: wrong, another: missing, third: {} }))).toEqual({
    exitCode: 1,
    lines: [
      "another/texts/nl.yaml:9:3 question 'greets' has no wording for parents",
      'another: broken; wording: nl 97% (37/38)',
      'third/definition.yaml:1:1 the file is missing',
      'third/texts:1:1 there is no language file: write texts/nl.yaml',
      'third: broken',
      "tiny/definition.yaml:20:35 there is no question 'listns': did you mean 'listens'?",
      'tiny: broken; wording: nl 100% (38/38), en 100% (38/38)',
      '3 instruments, 4 errors',
    ],
  })
})

test('Warnings and a translation in the making do not make it fail', async () => {
  const half = changed('texts/en.yaml', '  calls: "How often does the school call?"\n', '', tinyInEnglish)
  const files = inDutch('"Hoe vaak belt de school?"', '"Belt en/of mailt de school?"', half)
  expect(await run(await aDefinitionFolder({ tiny: files }))).toEqual({
    exitCode: 0,
    lines: [
      "tiny/texts/nl.yaml:11:3 warning: 'and/or' asks two things at once: choose one",
      "tiny/texts/en.yaml:8:1 warning: question 'calls' has no wording",
      'tiny: ready; wording: nl 100% (38/38), en 94% (36/38)',
      '1 instrument, 0 errors',
    ],
  })
})

test('A folder that is not there is said to be so', async () => {
  const root = await aDefinitionFolder({})
  const { exitCode, lines } = await run(join(root, 'nowhere'))
  expect(exitCode).toBe(1)
  expect(lines).toEqual([expect.stringMatching(/nowhere: there is no such folder$/)])
})

test('Checking writes nothing; --schema writes the two schemas and nothing else', async () => {
  const root = await aDefinitionFolder({ tiny })
  await run(root)
  expect(await readdir(root)).toEqual(['tiny'])
  expect((await run(root, '--schema')).exitCode).toBe(0)
  expect((await readdir(root)).sort()).toEqual(['definition.schema.json', 'texts.schema.json', 'tiny'])
})

test('The instruments that come with the product have no errors and no warnings', async () => {
  const { exitCode, lines } = await run()
  expect(exitCode).toBe(0)
  expect(lines.filter((line) => /:\d+:\d+ /.test(line))).toEqual([])
})
