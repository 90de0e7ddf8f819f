import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import Sqlite from 'better-sqlite3'
import { DatabaseError } from './open.ts'
import { randomKey } from './random.ts'

/**
 * Copies the database to a new file while the server goes on; the copy is consistent and complete, or it is not there.
 * It is written anew in the order of the keys: a copy of the pages as they are would tell who answered last.
 */
export function copyDatabase(source: string, target: string): void {
  if (existsSync(target)) throw new DatabaseError(`${target} exists already: choose another name`)
  if (!existsSync(source)) throw new DatabaseError(`There is no database at ${source}`)
  const unfinished = `${target}.${randomKey()}.part`
  try {
    closeSync(openSync(unfinished, 'wx', 0o600))
    writeAnew(source, unfinished)
    endMailings(unfinished)
    requireSound(unfinished)
    sync(unfinished)
    renameSync(unfinished, target)
    sync(dirname(target))
  } catch (error) {
    for (const left of [unfinished, `${unfinished}-journal`]) rmSync(left, { force: true })
    const why = error instanceof Error ? error.message : String(error)
    throw new DatabaseError(`${source} cannot be copied to ${target}: ${why}`, { cause: error })
  }
}

function writeAnew(source: string, target: string) {
  // Not read-only: such a connection would leave the files of a stopped server's log behind.
  const sqlite = new Sqlite(source, { fileMustExist: true })
  try {
    sqlite.pragma('busy_timeout = 5000')
    sqlite.pragma('temp_store = MEMORY')
    sqlite.prepare('vacuum into ?').run(target)
  } finally {
    sqlite.close()
  }
}

/**
 * What still has to be mailed at this moment will have been mailed by the time that the copy is put back: a server that
 * goes on from it must not send it again. Afterwards the pages are written anew, as all of them are.
 */
function endMailings(file: string) {
  const sqlite = new Sqlite(file, { fileMustExist: true })
  try {
    if (!sqlite.prepare("select 1 from sqlite_master where name = 'mail_address'").get()) return
    sqlite.pragma('journal_mode = MEMORY')
    sqlite.pragma('temp_store = MEMORY')
    sqlite.exec(`
      update mail_address set state = 'uncertain' where state in ('waiting', 'sending');
      update mail_address set due_round = 0 where due_round > 0;
      update mail_reminder set done = 1 where done = 0;
      vacuum`)
  } finally {
    sqlite.close()
  }
}

/** A copy that cannot be read is worse than none, because somebody counts on it. */
function requireSound(file: string) {
  const sqlite = new Sqlite(file, { readonly: true })
  try {
    const found = sqlite.pragma('integrity_check', { simple: true })
    if (found !== 'ok') throw new Error(String(found))
  } finally {
    sqlite.close()
  }
}

/** On the disk, not on its way: also the name of a file, which stands in its folder. */
function sync(path: string) {
  // Windows opens no folders, and keeps their content by itself.
  if (process.platform === 'win32') return
  const handle = openSync(path, 'r')
  fsyncSync(handle)
  closeSync(handle)
}
