import { join } from 'node:path'
import { buildApp } from '../../../server/app.ts'
import { readConfig } from '../../../server/config.ts'
import { openDatabase } from '../../../server/database/open.ts'
import { CodeReader } from '../../../server/responses/code-reader.ts'
import type { Submission } from '../../../server/responses/store.ts'
import { ResponseWriter } from '../../../server/responses/writer.ts'

/** A server of which one part fails, with an error that says all it knows: `node failing-server.ts writer|codes`. */
const [part] = process.argv.slice(2)

class TalkativeWriter extends ResponseWriter {
  override async store(submission: Submission): Promise<never> {
    throw new Error(`cannot store ${JSON.stringify(submission)}`)
  }
}
class TalkativeReader extends CodeReader {
  override find(codeHash: string): never {
    throw new Error(`cannot find ${codeHash}`)
  }
}

const config = readConfig(process.env)
const file = join(config.dataDir, 'windroos.sqlite')
const db = await openDatabase(file)
const app = await buildApp({
  config,
  db,
  codes: part === 'codes' ? new TalkativeReader(file) : new CodeReader(file),
  writer: part === 'writer' ? new TalkativeWriter(file) : new ResponseWriter(file),
  mailer: null,
  now: () => new Date(),
})
await app.listen({ port: config.port, host: config.host })
console.log('Windroos, of which a part fails')
