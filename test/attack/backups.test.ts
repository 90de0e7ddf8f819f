import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { copyDatabase } from '../../server/database/copy.ts'
import { aFolder, aServer } from '../support/server.ts'
import { anOpenSurvey, fatima } from '../support/survey.ts'
import { add, better, joinedTexts, type Loot, linkedAnswers, linkedTexts, since, steal } from './support/attacker.ts'
import { mostByChance } from './support/chance.ts'
import { answerInTurn, type Colleague } from './support/staff-room.ts'
import { storingTheUsualWay, usualWays } from './support/usual-ways.ts'

/**
 * The attacker makes a backup after each few answers, and knows who answered in between and in which order. What one
 * backup has more than the one before is the answers of just these people: with five of them the best guess is one in five.
 */
async function answersBetweenBackups(rounds: number, inEach: number, copied = copyDatabase) {
  const server = await aServer()
  const survey = await anOpenSurvey(server, await fatima(server), { staff: { invited: rounds * inEach } })
  const codes = await survey.codes('staff', rounds * inEach)
  const folder = await aFolder()
  const backup = (name: number): Loot => {
    const file = join(folder, `${name}.sqlite`)
    copied(server.file, file)
    return steal(file)
  }
  const found: { added: Loot; people: Colleague[] }[] = []
  let before = backup(0)
  for (let round = 0; round < rounds; round++) {
    const from = round * inEach
    const people = await answerInTurn(survey, codes.slice(from, from + inEach), from)
    const after = backup(round + 1)
    found.push({ added: since(before, after), people })
    before = after
  }
  return found
}

const rounds = 40
const attacks = { linkedAnswers, linkedTexts, joinedTexts }

describe('Two backups', () => {
  test(`around each fifth answer, ${rounds} times: no guess is better than one in five`, async () => {
    const found = await answersBetweenBackups(rounds, 5)
    // Right about one of five on average; this many more than once in a million times.
    const most = mostByChance(rounds)
    expect(most).toBeLessThan(0.4 * 5 * rounds)
    for (const [name, attack] of Object.entries(attacks)) {
      const sums = new Map<string, number>()
      for (const { added, people } of found) {
        expect([added.responses.length, added.texts.length]).toEqual([5, 5])
        add(sums, attack(added, people))
      }
      expect([name, better(sums, most)]).toEqual([name, []])
    }
  }, 60_000)

  test('around one single answer tell whose it is: that is where the promise ends, and docs/backup.md says so', async () => {
    const found = await answersBetweenBackups(10, 1)
    for (const { added, people } of found) expect(Math.max(...linkedAnswers(added, people).values())).toBe(1)
  })

  test.each(Object.entries(usualWays))(
    'around each fifth answer tell who is who where things are stored the usual way: %s',
    async (_name, way) => {
      const server = await aServer()
      const survey = await anOpenSurvey(server, await fatima(server))
      const people = await answerInTurn(survey, await survey.codes('staff', 20))
      const file = join(await aFolder(), 'usual.sqlite')
      const usual = storingTheUsualWay(file, way, steal(server.file))
      const sums = new Map<string, number>()
      for (let from = 0; from < people.length; from += 5) {
        const before = steal(file)
        const five = people.slice(from, from + 5)
        usual.store(five)
        add(sums, linkedAnswers(since(before, steal(file)), five))
      }
      usual.close()
      expect(Math.max(...sums.values())).toBe(20)
    },
  )
})
