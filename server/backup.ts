import { existsSync } from 'node:fs'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { readConfig } from './config.ts'

/** `npm run backup -- FILE`: copies the database to a new file while the server goes on; the copy is consistent. */
process.umask(0o077)
const target = process.argv[2]
const source = join(readConfig(process.env).dataDir, 'windroos.sqlite')
if (!target || existsSync(target)) {
  console.error(
    target ? `${target} exists already: choose another name` : 'Say where to: npm run backup -- backup.sqlite',
  )
  process.exit(1)
}
if (!existsSync(source)) {
  console.error(`There is no database at ${source}`)
  process.exit(1)
}
const sqlite = new Sqlite(source, { readonly: true })
// Written anew in the order of the keys: a copy of the pages as they are would tell who answered last.
sqlite.prepare('vacuum into ?').run(target)
sqlite.close()
console.log(`${source} is copied to ${target}`)
