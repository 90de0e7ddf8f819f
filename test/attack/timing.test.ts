import { describe, expect, test } from 'vitest'
import { aMailSurvey } from '../support/mail-survey.ts'
import type { Visitor } from '../support/server.ts'
import { all, type TestSurvey } from '../support/survey.ts'
import { aWorkshop } from '../support/workshop.ts'

const roads = { id: 'roads', kind: 'estimate', minutes: 5, definitionId: 'school-roads', audience: 'staff' } as const

/**
 * A facilitator who knows all codes can ask for each of them whether it was used, and so learns who answered when. That is
 * all there is to learn: what was answered changes nothing that anybody can ask for, and how many only at each fifth.
 */

/** Everything that can be asked with an account, from the server's own description, with ids that exist. */
async function questionsOf({ facilitator, id, schoolId, server }: TestSurvey): Promise<string[]> {
  const { paths } = (await facilitator.get('/api/openapi.json')).body as { paths: Record<string, object> }
  const account = (await facilitator.get('/api/session')).body.account.id as string
  const workshop = await aWorkshop(server, facilitator, { schoolId, steps: [roads] })
  const round = (await workshop.remote()).live.round?.id ?? ''
  const known: [RegExp, string][] = [
    [/^\/api\/workshops\/\{id\}/, `/api/workshops/${workshop.id}`],
    [/\{round\}/, round],
    [/^\/api\/surveys\/\{id\}/, `/api/surveys/${id}`],
    [/^\/api\/schools\/\{id\}/, `/api/schools/${schoolId}`],
    [/^\/api\/accounts\/\{id\}/, `/api/accounts/${account}`],
    [/^\/api\/definitions\/\{id\}/, '/api/definitions/school-profile'],
    [/\{kind\}/, 'letter'],
    [/\{language\}/, 'nl'],
  ]
  const asked = Object.entries(paths).flatMap(([path, methods]) => ('get' in methods ? [path] : []))
  const filled = asked
    .filter((path) => !path.includes('{code}'))
    .map((path) => known.reduce((url, [pattern, value]) => url.replace(pattern, value), path))
  expect(filled.filter((path) => path.includes('{'))).toEqual([])
  return [...filled, `/api/surveys?schoolId=${schoolId}`, `/api/surveys/${id}/definition?language=en`]
}

/** Status, headers and body of every reply, byte for byte. */
async function everythingAsked(facilitator: Visitor, urls: readonly string[]): Promise<Map<string, string>> {
  const replies = new Map<string, string>()
  for (const url of urls) {
    const { status, headers, text } = await facilitator.get(url)
    const { date: _, ...others } = headers
    replies.set(url, JSON.stringify([status, others, text]))
  }
  return replies
}

const changed = (before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>) =>
  [...after].filter(([url, reply]) => before.get(url) !== reply).map(([url]) => url)

async function aStaffRoom(mailedTo = ['anna', 'bram', 'carla', 'dirk', 'eva']) {
  const survey = await aMailSurvey({ staff: { invited: 30 } })
  // Some have their code by mail, and some on paper.
  const addresses = mailedTo.map((name) => `${name}@school.example`)
  expect((await survey.mail(addresses, { audience: 'staff' })).status).toBe(201)
  await survey.arrived(addresses.length)
  await expect.poll(async () => (await survey.mailings()).mailings[0].counts.sent).toBe(addresses.length)
  const mailed = survey.smtp.letters.map(({ code }) => code)
  const codes = [...mailed, ...(await survey.codes('staff', 30 - mailedTo.length))]
  const progress = `/api/surveys/${survey.id}/progress`
  return { survey, codes, progress, urls: await questionsOf(survey) }
}

describe('Who asks for everything that can be asked, before and after one answer,', () => {
  test('finds no difference in any byte, but for the code that was used and at each fifth answer', async () => {
    const { survey, codes, progress, urls } = await aStaffRoom()
    const { facilitator } = survey
    expect(urls.length).toBeGreaterThan(10)
    let before = await everythingAsked(facilitator, urls)
    for (const [index, code] of codes.slice(0, 11).entries()) {
      const answers = { ...all(1 + (index % 4)), 'one-wish': `wens ${index}` }
      expect((await survey.send(code, answers)).status).toBe(201)
      const after = await everythingAsked(facilitator, urls)
      expect([index + 1, changed(before, after)]).toEqual([index + 1, (index + 1) % 5 === 0 ? [progress] : []])
      before = after
    }
  }, 60_000)

  test('learns of each code whether it was used, and nothing of the others', async () => {
    const { survey, codes } = await aStaffRoom()
    const { paths } = (await survey.facilitator.get('/api/openapi.json')).body as { paths: Record<string, object> }
    const ofCodes = Object.keys(paths).filter((path) => path.includes('{code}'))
    expect(ofCodes).toContain('/api/questionnaires/{code}')
    const urls = codes.flatMap((code) => ofCodes.map((path) => path.replace('{code}', code)))
    const before = await everythingAsked(survey.facilitator, urls)
    for (const code of codes.slice(0, 3)) await survey.send(code, all(3))
    const after = await everythingAsked(survey.facilitator, urls)
    expect(changed(before, after)).toEqual(codes.slice(0, 3).map((code) => `/api/questionnaires/${code}`))
  })

  test('finds no code in any reply once it has been handed over, nor what is stored of it', async () => {
    const { survey, codes, urls } = await aStaffRoom()
    await survey.answered('staff', [all(1), all(2), all(3), all(4), all(3), all(2)])
    const hashes = await survey.server.db.selectFrom('invitation').select(['code_hash', 'receipt']).execute()
    const words = [...codes, ...codes.map((code) => code.replaceAll('-', ''))]
    words.push(...hashes.flatMap(({ code_hash, receipt }) => [code_hash, receipt]))
    for (const state of ['open', 'closed']) {
      const replies = [...(await everythingAsked(survey.facilitator, urls)).values()].join('\n')
      expect([state, words.filter((word) => replies.includes(word))]).toEqual([state, []])
      await survey.close()
    }
  })
})

describe('The response of an open survey', () => {
  /** After how many answers the reply was another one than before. */
  async function movesOf({ survey, codes, progress }: Awaited<ReturnType<typeof aStaffRoom>>) {
    const heard: string[] = []
    for (const code of ['', ...codes.slice(0, 21)]) {
      if (code !== '') await survey.send(code, all(3))
      heard.push((await survey.facilitator.get(progress)).text)
    }
    return heard.flatMap((text, answered) => (answered > 0 && text !== heard[answered - 1] ? [answered] : []))
  }

  test('moves only at each fifth answer, whoever asks how often', async () => {
    expect(await movesOf(await aStaffRoom())).toEqual([5, 10, 15, 20])
  })

  test('moves for its parts as well, each at its own fifth: four by mail, and then those with a code on paper', async () => {
    expect(await movesOf(await aStaffRoom(['anna', 'bram', 'carla', 'dirk']))).toEqual([5, 9, 10, 14, 15, 19, 20])
  })

  test('cannot be counted by making new codes: six answers and nine look the same', async () => {
    const seen = await Promise.all(
      [6, 9].map(async (answers) => {
        const { survey, codes, progress, urls } = await aStaffRoom()
        for (const code of codes.slice(0, answers)) await survey.send(code, all(3))
        const made: unknown[] = []
        for (const more of [{ replaceUnused: true }, { replaceUnused: true }, { extra: true }]) {
          // Codes that were just replaced are not replaced again.
          survey.server.clock.now = new Date(survey.server.clock.now.getTime() + 60_000)
          const wish = { audience: 'staff', count: more.extra ? 1 : 5, ...more }
          const { status, body } = await survey.facilitator.post(`/api/surveys/${survey.id}/invitations`, wish)
          made.push([status, Object.keys(body), body.codes?.length])
        }
        const replies = await everythingAsked(survey.facilitator, urls)
        const own = (text: string) => text.replaceAll(/[\w-]{22}/g, 'key').replaceAll(/20\d\d-[\d:.TZ-]+/g, 'time')
        return { made, progress: own(replies.get(progress) ?? '') }
      }),
    )
    expect(seen[0]).toEqual(seen[1])
  })
})
