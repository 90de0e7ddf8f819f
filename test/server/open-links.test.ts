import { setImmediate } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { randomKey } from '../../server/database/random.ts'
import { Pace } from '../../server/responses/pace.ts'
import { aServer } from '../support/server.ts'
import { all, anOpenSurvey, fatima, type TestSurvey } from '../support/survey.ts'

async function aPoster() {
  const server = await aServer()
  const survey = await anOpenSurvey(server, await fatima(server))
  return { server, survey, code: await anOpenLink(survey) }
}

async function anOpenLink({ id, facilitator }: TestSurvey): Promise<string> {
  return (await facilitator.post(`/api/surveys/${id}/open-links`, { audience: 'parents' })).body.code
}

const responses = ({ server }: TestSurvey) => server.db.selectFrom('response').selectAll().execute()
const uses = async ({ server }: TestSurvey) =>
  (await server.db.selectFrom('invitation').select('used').where('many', '=', 1).execute()).map(({ used }) => used)
const passes = ({ clock }: TestSurvey['server'], seconds: number) => {
  clock.now = new Date(clock.now.getTime() + seconds * 1000)
}

describe('A poster that many people use', () => {
  test('counts how often it was used, and a sending that is repeated only once', async () => {
    const { survey, code } = await aPoster()
    const submission = randomKey()
    for (const each of [submission, submission, randomKey(), submission, randomKey()])
      expect((await survey.send(code, all(3), each)).status).toBe(201)
    expect(await responses(survey)).toHaveLength(3)
    expect(await uses(survey)).toEqual([3])
  })

  test('by eighty at the same moment: all are stored in the end, none twice, and nobody is refused', async () => {
    const { server, survey, code } = await aPoster()
    const people = Array.from({ length: 80 }, (_, index) => ({ submission: randomKey(), rating: (index % 4) + 1 }))
    let waiting = people
    let rounds = 0
    while (waiting.length > 0 && rounds++ < 12) {
      const replies = await Promise.all(
        // Whose network is poor sends the same twice at once.
        waiting.flatMap(({ submission, rating }) =>
          [0, 1].map(() => survey.send(code, all(rating), submission).then((reply) => ({ submission, reply }))),
        ),
      )
      for (const { reply } of replies) {
        if (reply.status === 201) continue
        expect(reply).toMatchObject({ status: 429, body: { type: '/problems/link-busy' } })
        expect(reply.headers['retry-after']).toBe('10')
      }
      const done = new Set(replies.filter(({ reply }) => reply.status === 201).map(({ submission }) => submission))
      waiting = waiting.filter(({ submission }) => !done.has(submission))
      expect((await responses(survey)).length).toBeLessThanOrEqual(rounds <= 6 ? 60 : 80)
      passes(server, 10)
    }
    expect(rounds).toBeGreaterThan(6)
    expect(waiting).toEqual([])
    const stored = await responses(survey)
    expect(stored).toHaveLength(80)
    expect(stored.filter(({ answers }) => answers === JSON.stringify(all(1)))).toHaveLength(20)
    expect(await uses(survey)).toEqual([80])
  })

  test('does not tell who repeats a sending how busy it is, nor keeps others out for it', async () => {
    const { survey, code } = await aPoster()
    const submission = randomKey()
    expect((await survey.send(code, all(3), submission)).status).toBe(201)
    const crowd = await Promise.all([
      ...Array.from({ length: 90 }, () => survey.send(code, all(3), submission)),
      ...Array.from({ length: 59 }, () => survey.send(code, all(2))),
    ])
    expect(crowd.filter(({ status }) => status !== 201)).toEqual([])
    expect((await survey.send(code, all(2))).status).toBe(429)
    expect((await survey.send(code, all(3), submission)).status).toBe(201)
    expect(await responses(survey)).toHaveLength(60)
  })

  test('keeps its own pace: another poster, and codes for one person, do not wait for it', async () => {
    const { survey, code } = await aPoster()
    await Promise.all(Array.from({ length: 60 }, () => survey.send(code, all(3))))
    expect((await survey.send(code, all(3))).status).toBe(429)
    expect((await survey.send(await anOpenLink(survey), all(3))).status).toBe(201)
    await survey.answered('parents', [all(1), all(2)])
    expect(await responses(survey)).toHaveLength(63)
  })

  test('says what is wrong with answers before it says that it is busy', async () => {
    const { survey, code } = await aPoster()
    await Promise.all(Array.from({ length: 60 }, () => survey.send(code, all(3))))
    expect((await survey.send(code, { nonsense: 1 })).status).toBe(422)
    expect((await survey.send(code, all(3))).status).toBe(429)
  })

  test('says that the survey is closed, also when it was busy', async () => {
    const { survey, code } = await aPoster()
    await Promise.all(Array.from({ length: 60 }, () => survey.send(code, all(3))))
    await survey.close()
    expect(await survey.send(code, all(3))).toMatchObject({ status: 410, body: { type: '/problems/survey-closed' } })
  })

  test('tells the page that it is for many, and a letter that it is for one', async () => {
    const { survey, code } = await aPoster()
    const [letter] = await survey.codes('parents', 1)
    const { facilitator } = survey
    expect((await facilitator.get(`/api/questionnaires/${code}`)).body.code).toEqual({ forMany: true })
    expect((await facilitator.get(`/api/questionnaires/${letter}`)).body.code).toEqual({ forMany: false })
  })
})

describe('The pace of a poster', () => {
  const stored = async () => true
  const yes = (outcome: boolean) => outcome

  test('gives the place back of what failed, and of what was stored before', async () => {
    const pace = new Pace(() => new Date('2027-02-01T19:00:00Z'), 1)
    await expect(pace.keep('a', () => Promise.reject(new Error('the disk is full')), yes)).rejects.toThrow('disk')
    expect(await pace.keep('a', async () => false, yes)).toBe(false)
    expect(await pace.keep('a', stored, yes)).toBe(true)
    await expect(pace.keep('a', stored, yes)).rejects.toMatchObject({ code: 'link-busy', retryAfter: 10 })
  })

  test('counts who is being stored at this moment', async () => {
    const pace = new Pace(() => new Date('2027-02-01T19:00:00Z'), 1)
    let finish = () => {}
    const slow = new Promise<boolean>((resolve) => {
      finish = () => resolve(true)
    })
    const first = pace.keep('a', () => slow, yes)
    await setImmediate()
    await expect(pace.keep('a', stored, yes)).rejects.toMatchObject({ code: 'link-busy' })
    finish()
    expect(await first).toBe(true)
  })

  test('goes on after a minute, and after a clock that was set back', async () => {
    let now = new Date('2027-02-01T19:00:00Z')
    const pace = new Pace(() => now, 1)
    await pace.keep('a', stored, yes)
    now = new Date('2027-02-01T19:00:59Z')
    await expect(pace.keep('a', stored, yes)).rejects.toMatchObject({ code: 'link-busy' })
    now = new Date('2027-02-01T19:01:00Z')
    expect(await pace.keep('a', stored, yes)).toBe(true)
    now = new Date('2027-02-01T18:00:00Z')
    expect(await pace.keep('a', stored, yes)).toBe(true)
  })
})
