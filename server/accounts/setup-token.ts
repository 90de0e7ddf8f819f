import { randomBytes, timingSafeEqual } from 'node:crypto'
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

const fileIn = (dataDir: string) => join(dataDir, 'setup-token')

/** The token with which the first administrator is made: kept in a file, so that a restart does not change it. */
export async function setupToken(dataDir: string): Promise<string> {
  const known = await readFile(fileIn(dataDir), 'utf8').catch(() => '')
  if (known.trim().length >= 20) return known.trim()
  const token = randomBytes(18).toString('base64url')
  await mkdir(dataDir, { recursive: true })
  await writeFile(fileIn(dataDir), `${token}\n`, { mode: 0o600 })
  return token
}

export const removeSetupToken = (dataDir: string): Promise<void> => rm(fileIn(dataDir), { force: true })

/** Compares without telling by its time how much was right. */
export function tokenMatches(token: string, offered: string): boolean {
  const a = Buffer.from(token)
  const b = Buffer.from(offered)
  return a.length === b.length && timingSafeEqual(a, b)
}
