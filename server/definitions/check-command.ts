import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { instrumentTable } from './instrument-table.ts'
import { definitionSchema, textsSchema } from './json-schema.ts'
import { DefinitionLibrary, type LoadedDefinition } from './library.ts'

/**
 * `npm run definitions [folder]`: checks every instrument and says all that is wrong with it, with its place.
 * `npm run definitions -- --schema` writes the JSON Schemas with which editors complete and check the files.
 * `npm run --silent definitions -- --table` prints the page with all instruments that can be used (docs/instruments.md).
 */
const { values, positionals } = parseArgs({
  options: { schema: { type: 'boolean' }, table: { type: 'boolean' } },
  allowPositionals: true,
})
const folder = positionals[0] ?? join(import.meta.dirname, '..', '..', 'survey-definitions')
if (values.schema) await writeSchemas()
else if (values.table) process.stdout.write(instrumentTable(await new DefinitionLibrary(folder).all()))
else await check()

async function writeSchemas() {
  for (const [name, schema] of [
    ['definition.schema.json', definitionSchema()],
    ['texts.schema.json', textsSchema()],
  ] as const)
    await writeFile(join(folder, name), `${JSON.stringify(schema, null, 2)}\n`)
  console.log('Schemas written; `npm run format` lays them out.')
}

async function check() {
  const definitions = await new DefinitionLibrary(folder).all().catch(() => undefined)
  if (!definitions) {
    console.log(`${folder}: there is no such folder`)
    process.exitCode = 1
    return
  }
  for (const definition of definitions) report(definition)
  const errors = definitions.flatMap(({ problems }) => problems.filter(({ severity }) => severity === 'error')).length
  console.log(
    `${definitions.length} ${definitions.length === 1 ? 'instrument' : 'instruments'}, ${errors} ${errors === 1 ? 'error' : 'errors'}`,
  )
  process.exitCode = errors > 0 ? 1 : 0
}

function report({ id, definition, problems, coverage }: LoadedDefinition) {
  for (const { file, line, column, severity, message } of problems)
    console.log(`${file}:${line}:${column} ${severity === 'warning' ? 'warning: ' : ''}${message}`)
  const languages = Object.entries(coverage)
    .map(
      ([language, { present, needed }]) =>
        `${language} ${Math.floor((100 * present) / needed)}% (${present}/${needed})`,
    )
    .join(', ')
  console.log(`${id}: ${definition ? 'ready' : 'broken'}${languages ? `; wording: ${languages}` : ''}`)
}
