import { createHmac, randomBytes } from 'node:crypto'
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Problem } from '#domain/problem.ts'
import { hashOf, randomKey } from '../database/random.ts'
import { codeOf } from '../surveys/codes.ts'

/**
 * What turns the id of an address into its code. It lies beside the database and not in it: who has the database or a
 * backup cannot tell which invitation belongs to which address.
 */
export class MailKey {
  readonly #secret: Buffer
  /** By which a mailing knows its key again; the key cannot be read from it. */
  readonly mark: string

  constructor(secret: Buffer) {
    this.#secret = secret
    this.mark = hashOf('mail-key', secret.toString('base64url')).slice(0, 16)
  }

  /** The code of an address: always the same one, so that it need not be kept. */
  codeFor(addressId: string): string {
    return codeOf(createHmac('sha256', this.#secret).update(`code\n${addressId}`).digest())
  }
}

const bytes = 32
const fileIn = (dataDir: string) => join(dataDir, 'mail-key')

/** The key of this server; undefined when there is none, or when the file holds something else. */
export async function findMailKey(dataDir: string): Promise<MailKey | undefined> {
  const secret = Buffer.from((await readFile(fileIn(dataDir), 'utf8').catch(() => '')).trim(), 'base64url')
  return secret.length === bytes ? new MailKey(secret) : undefined
}

/** The key of this server, made the first time it is needed. Readable by the account that runs the server, nobody else. */
export async function requireMailKey(dataDir: string): Promise<MailKey> {
  const known = await findMailKey(dataDir)
  if (known) return known
  await mkdir(dataDir, { recursive: true })
  const unfinished = `${fileIn(dataDir)}-${randomKey()}`
  await writeFile(unfinished, `${randomBytes(bytes).toString('base64url')}\n`, { mode: 0o600 })
  // A link is made whole or not at all: of two that make a key at the same moment one wins, and both go on with that
  // one. A file that is no key stays as it is: it may be what is left of one.
  await link(unfinished, fileIn(dataDir)).catch(() => undefined)
  await rm(unfinished)
  const made = await findMailKey(dataDir)
  if (!made) throw new Problem('mail-key-missing')
  return made
}
