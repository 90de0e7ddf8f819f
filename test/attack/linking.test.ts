import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { copyDatabase } from '../../server/database/copy.ts'
import { aFolder, aServer } from '../support/server.ts'
import { anOpenSurvey, fatima } from '../support/survey.ts'
import {
  add,
  better,
  guesses,
  joinedTexts,
  type Loot,
  linkedAnswers,
  linkedTexts,
  since,
  steal,
} from './support/attacker.ts'
import { mostByChance, rankCorrelation, risingSteps } from './support/chance.ts'
import { answerInTurn, type Colleague } from './support/staff-room.ts'
import { storingTheUsualWay, usualWays } from './support/usual-ways.ts'

/**
 * Thirty are invited and twenty answer, one after the other. The attacker has everything: the database with its log, two
 * backups, who got which code, and the order in which people answered. (The log of the server says nothing: see
 * log.test.ts.) Whatever order they try, of twenty people they are right about one on average, which is what guessing gives.
 */
const surveys = 25
const invited = 30
const answering = 20

describe('Twenty colleagues of thirty answer', () => {
  test(`in ${surveys} schools, and who has everything links them no better than by guessing`, async () => {
    const server = await aServer()
    const facilitator = await fatima(server)
    const folder = await aFolder()
    const sums = { file: new Map(), backups: new Map(), texts: new Map(), joined: new Map() } as Record<
      'file' | 'backups' | 'texts' | 'joined',
      Map<string, number>
    >
    for (let school = 0; school < surveys; school++) {
      const survey = await anOpenSurvey(server, facilitator)
      const codes = await survey.codes('staff', invited)
      const backups: Loot[] = []
      const people: Colleague[] = []
      for (const half of [codes.slice(0, answering / 2), codes.slice(answering / 2, answering)]) {
        people.push(...(await answerInTurn(survey, half, school * answering + people.length)))
        const copy = join(folder, `${school}-${backups.length}.sqlite`)
        copyDatabase(server.file, copy)
        backups.push(steal(copy))
      }
      await server.writer.tidy()
      const [first, second] = backups as [Loot, Loot]
      const ours = of(steal(server.file), people)
      expect(ours.log).toBe('')
      expect(ours.responses).toHaveLength(answering)
      add(sums.file, linkedAnswers(ours, people))
      add(sums.texts, linkedTexts(ours, people))
      add(sums.joined, joinedTexts(ours, people))
      add(sums.backups, linkedAnswers(since(first, second), people.slice(answering / 2)))
    }
    const most = mostByChance(surveys)
    expect(most).toBeLessThan(0.12 * surveys * answering)
    for (const [what, right] of Object.entries(sums)) {
      expect([what, right.size]).toEqual([what, Object.keys(guesses).length])
      expect([what, better(right, most)]).toEqual([what, []])
    }
  }, 120_000)

  test.each(Object.entries(usualWays))(
    'and are all linked where things are stored the usual way: %s',
    async (_name, way) => {
      const server = await aServer()
      const survey = await anOpenSurvey(server, await fatima(server))
      const codes = await survey.codes('staff', invited)
      const people = await answerInTurn(survey, codes.slice(0, answering))
      const file = join(await aFolder(), 'usual.sqlite')
      const usual = storingTheUsualWay(file, way, steal(server.file))
      usual.store(people)
      const loot = steal(file)
      usual.close()
      for (const linked of [linkedAnswers, linkedTexts, joinedTexts])
        expect(Math.max(...linked(loot, people).values())).toBe(answering)
    },
  )
})

describe('The keys of two hundred responses', () => {
  const inTurn = async () => {
    const server = await aServer()
    const survey = await anOpenSurvey(server, await fatima(server), { staff: { invited: 200 } })
    const people = await answerInTurn(survey, await survey.codes('staff', 200))
    const { responses, texts, invitations } = steal(server.file)
    return {
      response: people.map(({ trace }) => responses.find(({ answers }) => answers.includes(trace))?.id ?? ''),
      text: people.map(({ text }) => texts.find(({ content }) => content === text)?.id ?? ''),
      receipt: people.map(({ codeHash }) => invitations.get(codeHash)?.receipt ?? ''),
      hash: people.map(({ codeHash }) => codeHash),
    }
  }
  // Five standard deviations, as chance has it once in some two million times.
  const mostCorrelated = 5 / Math.sqrt(199)
  const mostRising = 199 / 2 + 5 * Math.sqrt(201 / 12)

  test('do not grow with time, and no kind of key goes along with another', async () => {
    const keys = await inTurn()
    const kinds = Object.entries(keys)
    const arrival = keys.hash.map((_, index) => index)
    for (const [kind, list] of kinds) {
      expect(new Set(list).size).toBe(200)
      expect([kind, Math.abs(rankCorrelation(list, arrival)) < mostCorrelated]).toEqual([kind, true])
      expect([kind, risingSteps(list) < mostRising]).toEqual([kind, true])
      for (const [other, others] of kinds)
        if (other !== kind)
          expect([kind, other, Math.abs(rankCorrelation(list, others)) < mostCorrelated]).toEqual([kind, other, true])
    }
  })

  test('would be seen to grow with time if they did', () => {
    const growing = Array.from({ length: 200 }, (_, index) => String(1_900_000_000 + index + (index % 7) * 3))
    expect(
      rankCorrelation(
        growing,
        growing.map((_, index) => index),
      ),
    ).toBeGreaterThan(mostCorrelated)
    expect(risingSteps(growing)).toBeGreaterThan(mostRising)
  })
})

/** Only what belongs to these people: the attacker leaves other surveys aside. */
const of = (loot: Loot, people: readonly Colleague[]): Loot => ({
  ...loot,
  responses: loot.responses.filter(({ answers }) => people.some(({ trace }) => answers.includes(trace))),
  texts: loot.texts.filter(({ content }) => people.some(({ text }) => content === text)),
})
