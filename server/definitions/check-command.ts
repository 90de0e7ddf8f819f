import { join } from 'node:path'
import { DefinitionLibrary } from './library.ts'

/** `npm run definitions [folder]`: checks every instrument and says all that is wrong with it, with its place. */
const folder = process.argv[2] ?? join(import.meta.dirname, '..', '..', 'survey-definitions')
const definitions = await new DefinitionLibrary(folder).all()

let errors = 0
for (const { id, definition, problems, coverage } of definitions) {
  for (const { file, line, column, severity, message } of problems)
    console.log(`${file}:${line}:${column} ${severity === 'warning' ? 'warning: ' : ''}${message}`)
  errors += problems.filter(({ severity }) => severity === 'error').length
  const languages = Object.entries(coverage)
    .map(
      ([language, { present, needed }]) =>
        `${language} ${Math.floor((100 * present) / needed)}% (${present}/${needed})`,
    )
    .join(', ')
  console.log(`${id}: ${definition ? 'ready' : 'broken'}${languages ? `; wording: ${languages}` : ''}`)
}
console.log(`${definitions.length} instruments, ${errors} errors`)
process.exitCode = errors > 0 ? 1 : 0
