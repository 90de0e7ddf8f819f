import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import { findMailKey } from '../../server/mail/mail-key.ts'
import { normaliseCode } from '../../server/surveys/codes.ts'
import { aMailSurvey, people } from '../support/mail-survey.ts'
import { aFolder } from '../support/server.ts'
import { better, linkedAnswers, steal } from './support/attacker.ts'
import { mostByChance } from './support/chance.ts'
import { answerInTurn, hashOfCode } from './support/staff-room.ts'

/**
 * Thirty colleagues are mailed and twenty answer. The attacker has the database with all addresses in it, and tries to
 * find out which invitation, and which answers, belong to which address.
 */
const invited = 30
const answering = 20
const list = people(invited, 'collega')

interface Stolen {
  readonly bytes: string
  readonly addresses: readonly { readonly id: string; readonly address: string }[]
  readonly invitations: readonly { readonly code_hash: string; readonly receipt: string }[]
}

function stealAddresses(file: string): Stolen {
  const { bytes, log } = steal(file)
  const sqlite = new Sqlite(file, { readonly: true })
  const rows = <T>(query: string) => sqlite.prepare(query).all() as T[]
  const stolen = {
    bytes: log + bytes,
    addresses: rows<Stolen['addresses'][number]>('select id, address from mail_address'),
    invitations: rows<Stolen['invitations'][number]>(
      "select code_hash, receipt from invitation where channel = 'mail'",
    ),
  }
  sqlite.close()
  return stolen
}

/** Of how many addresses each pair of orders finds the invitation. */
function linkedInvitations(stolen: Stolen, hashOf: (address: string) => string): Map<string, number> {
  const { bytes, addresses, invitations } = stolen
  const sorted = <T>(things: readonly T[], key: (thing: T) => string | number) =>
    [...things].sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0))
  const ofAddresses = {
    'in their table': addresses,
    'as they were listed': sorted(addresses, ({ address }) => list.indexOf(address)),
    'by id': sorted(addresses, ({ id }) => id),
    'by name': sorted(addresses, ({ address }) => address),
    'as they lie on the disk': sorted(addresses, ({ address }) => bytes.lastIndexOf(address)),
    'as they first lie on the disk': sorted(addresses, ({ address }) => bytes.indexOf(address)),
  }
  const ofInvitations = {
    'in their table': invitations,
    'by hash': sorted(invitations, ({ code_hash }) => code_hash),
    'by receipt': sorted(invitations, ({ receipt }) => receipt),
    'as they lie on the disk': sorted(invitations, ({ code_hash }) => bytes.lastIndexOf(code_hash)),
    'as they first lie on the disk': sorted(invitations, ({ code_hash }) => bytes.indexOf(code_hash)),
  }
  const right = new Map<string, number>()
  for (const [one, rows] of Object.entries(ofAddresses))
    for (const [other, hashes] of Object.entries(ofInvitations))
      for (const backwards of [false, true]) {
        const guessed = backwards ? [...hashes].reverse() : hashes
        const hits = rows.filter(({ address }, index) => guessed[index]?.code_hash === hashOf(address)).length
        right.set(`addresses ${one}; invitations ${other}${backwards ? ', backwards' : ''}`, hits)
      }
  return right
}

async function mailed(count = invited) {
  const survey = await aMailSurvey()
  await survey.mail(list.slice(0, count), { audience: 'staff' })
  // In the first moment, before anything was tidied away.
  const atOnce = stealAddresses(survey.server.file)
  await survey.arrived(count)
  await expect.poll(async () => (await survey.mailings()).mailings[0].counts.sent).toBe(count)
  const codeOf = (address: string) => survey.smtp.lettersTo(address)[0]?.code ?? ''
  return { survey, atOnce, codeOf, hashOf: (address: string) => hashOfCode(codeOf(address)) }
}

describe('Who has the database with the addresses', () => {
  // Twelve rows fit on one page, where they would lie as they were written; for thirty the database makes new pages.
  test.each([12, invited])(
    'cannot tell which invitation belongs to which of %i addresses, neither at once nor after tidying',
    async (count) => {
      const { survey, atOnce, codeOf, hashOf } = await mailed(count)
      expect(atOnce.addresses).toHaveLength(count)
      expect(atOnce.invitations).toHaveLength(count)
      await answerInTurn(survey, list.slice(0, (2 * count) / 3).map(codeOf))
      const answeredNow = stealAddresses(survey.server.file)
      await survey.server.writer.tidy()
      for (const stolen of [atOnce, answeredNow, stealAddresses(survey.server.file)]) {
        expect(better(linkedInvitations(stolen, hashOf), mostByChance(1))).toEqual([])
        // Neither a code nor anything it could be made from stands beside an address.
        for (const address of list.slice(0, count)) expect(stolen.bytes).not.toContain(normaliseCode(codeOf(address)))
        for (const { id } of stolen.addresses)
          expect(stolen.invitations.map(({ code_hash }) => code_hash)).not.toContain(hashOfCode(id))
      }
    },
  )

  test('would link them all, were both written in the order of the list: the attack works', async () => {
    const { survey, hashOf } = await mailed()
    const file = join(await aFolder(), 'usual.sqlite')
    const usual = new Sqlite(file)
    usual.exec(`create table mail_address (id text primary key, address text) without rowid;
      create table invitation (code_hash text primary key, receipt text, channel text, used integer) without rowid;
      create table response (id text primary key, answers text) without rowid;
      create table open_answer (id text primary key, content text) without rowid;`)
    const rows = stealAddresses(survey.server.file)
    for (const address of list) {
      const id = rows.addresses.find((row) => row.address === address)?.id
      usual.prepare('insert into mail_address values (?, ?)').run(id, address)
      usual.prepare("insert into invitation values (?, 'receipt', 'mail', 0)").run(hashOf(address))
    }
    usual.close()
    expect(Math.max(...linkedInvitations(stealAddresses(file), hashOf).values())).toBe(invited)
  })

  test('and all messages as well can tell who has answered, and of nobody what', async () => {
    const { survey, codeOf, hashOf } = await mailed()
    const colleagues = await answerInTurn(survey, list.slice(0, answering).map(codeOf))
    await survey.server.writer.tidy()
    const loot = steal(survey.server.file)
    // This much is seen: an invitation has to be usable once. It is gone when the survey closes.
    const seen = list.filter((address) => loot.invitations.get(hashOf(address))?.used === 1)
    expect(seen).toEqual(list.slice(0, answering))
    // This is not.
    expect(loot.responses).toHaveLength(answering)
    expect(better(linkedAnswers(loot, colleagues), mostByChance(1))).toEqual([])
    await survey.close()
    const closed = steal(survey.server.file)
    expect(closed.invitations.size).toBe(0)
    expect(list.filter((address) => (closed.bytes + closed.log).includes(address))).toEqual([])
    expect(better(linkedAnswers(closed, colleagues), mostByChance(1))).toEqual([])
  })

  test('and the key can tell who has answered while the survey is open; after closing the key opens nothing', async () => {
    const { survey, codeOf, hashOf } = await mailed()
    await answerInTurn(survey, list.slice(0, answering).map(codeOf))
    const key = await findMailKey(survey.server.config.dataDir)
    const { addresses } = stealAddresses(survey.server.file)
    for (const { id, address } of addresses) expect(hashOfCode(key?.codeFor(id) ?? '')).toBe(hashOf(address))
    await survey.close()
    expect(stealAddresses(survey.server.file).addresses).toEqual([])
  })
})
