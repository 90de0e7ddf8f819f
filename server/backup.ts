import { join, resolve } from 'node:path'
import { ConfigError, readConfig } from './config.ts'
import { copyDatabase } from './database/copy.ts'
import { DatabaseError } from './database/open.ts'

/** `npm run backup -- FILE`: copies the database to a new file while the server goes on. */
try {
  const [target, ...more] = process.argv.slice(2)
  if (!target || more.length > 0) throw new DatabaseError('Say where to: npm run backup -- backup.sqlite')
  const source = join(readConfig(process.env).dataDir, 'windroos.sqlite')
  copyDatabase(source, resolve(target))
  console.log(`${source} is copied to ${resolve(target)}`)
} catch (error) {
  if (!(error instanceof DatabaseError || error instanceof ConfigError)) throw error
  console.error(error.message)
  process.exitCode = 1
}
