import { describe, expect, test } from 'vitest'
import { aServer, Visitor } from '../support/server.ts'
import { all, anOpenSurvey, fatima } from '../support/survey.ts'

const wishes = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    ...all(3),
    'one-wish': `Wens ${String.fromCharCode(65 + index)} van Anna de Wit`,
  }))

async function aSurveyWithWishes(count: number, minimumGroup = 5) {
  const server = await aServer()
  const survey = await anOpenSurvey(server, await fatima(server), { minimumGroup })
  await survey.answered('parents', wishes(count))
  const url = `/api/surveys/${survey.id}/open-answers`
  const ofParents = async () =>
    (await survey.facilitator.get(url)).body.questions.find((each: { audience: string }) => each.audience === 'parents')
  return { server, survey, url, ofParents }
}

describe('What people write in own words', () => {
  test('cannot be read while the survey is open', async () => {
    const { survey, url } = await aSurveyWithWishes(10)
    expect(await survey.facilitator.get(url)).toMatchObject({
      status: 409,
      body: { type: '/problems/survey-not-closed' },
    })
  })

  test('cannot be read when nine people wrote something', async () => {
    const { survey, url, ofParents } = await aSurveyWithWishes(9)
    await survey.close()
    expect((await ofParents()).answers).toEqual({ hidden: true, reason: 'too-few-answers' })
    expect((await survey.facilitator.get(url)).text).not.toContain('Wens')
  })

  test('is read from as many people on as the school chose, where that is more than ten; the page says so', async () => {
    const { survey, ofParents } = await aSurveyWithWishes(14, 15)
    const [code] = await survey.codes('parents', 1)
    const told = await survey.facilitator.get(`/api/explanations/${code}`)
    expect(told.body.privacy).toMatchObject({ minimumGroup: 15, minimumTexts: 15 })
    await survey.close()
    expect((await ofParents()).answers).toEqual({ hidden: true, reason: 'too-few-answers' })
  })

  test('is read from ten on, in an order that is not that of arrival, and released one by one', async () => {
    const { survey, url, ofParents } = await aSurveyWithWishes(12)
    await survey.close()
    const { answers } = await ofParents()
    expect(answers).toHaveLength(12)
    expect(answers.map(({ id }: { id: string }) => id)).toEqual(answers.map(({ id }: { id: string }) => id).sort())
    expect(answers.every(({ released }: { released: boolean }) => !released)).toBe(true)
    const [first] = answers
    expect((await survey.facilitator.patch(`${url}/${first.id}`, { released: true })).status).toBe(204)
    expect((await ofParents()).answers[0]).toMatchObject({ id: first.id, released: true })
    expect((await survey.facilitator.patch(`${url}/nothing`, { released: true })).status).toBe(404)
  })

  test('loses the names that the school names, for good', async () => {
    const { server, survey, url, ofParents } = await aSurveyWithWishes(10)
    await survey.close()
    await survey.facilitator.post(`${url}/mask`, { names: ['anna de wit', 'Anna'] })
    expect((await ofParents()).answers[0].text).toMatch(/^Wens [A-J] van \[naam\]$/)
    expect(JSON.stringify(await server.db.selectFrom('open_answer').selectAll().execute())).not.toContain('Anna')
  })

  test('is stored without e-mail address and telephone number', async () => {
    const server = await aServer()
    const survey = await anOpenSurvey(server, await fatima(server))
    const [code = ''] = await survey.codes('parents', 1)
    await survey.send(code, { 'one-wish': 'Bel 06 - 1234 5678 of mail anna@school.nl, in 2026 nog.' })
    const [row] = await server.db.selectFrom('open_answer').selectAll().execute()
    expect(row?.content).toBe('Bel [telefoon] of mail [e-mail], in 2026 nog.')
  })

  test('is nobody else’s to read', async () => {
    const { server, survey, url } = await aSurveyWithWishes(10)
    await survey.close()
    expect((await new Visitor(server.app).get(url)).status).toBe(401)
  })
})
