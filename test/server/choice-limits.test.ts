import { describe, expect, test } from 'vitest'
import { randomKey } from '../../server/database/random.ts'
import { aServer, Visitor } from '../support/server.ts'
import { fatima } from '../support/survey.ts'

/** An open survey of an instrument in which "none of these" stands alone. */
async function aSurveyOfInvolvement() {
  const server = await aServer()
  const facilitator = await fatima(server)
  const school = await facilitator.post('/api/schools', { name: 'De Klimboom', type: 'po', subgroups: [] })
  const made = await facilitator.post('/api/surveys', {
    ...{ schoolId: school.body.id, definitionId: 'involvement', title: 'Meedoen', languages: ['nl'] },
    audiences: [{ audience: 'parents', invited: 20 }],
  })
  const { id } = made.body
  await facilitator.post(`/api/surveys/${id}/open`)
  const { body } = await facilitator.post(`/api/surveys/${id}/invitations`, { audience: 'parents', count: 1 })
  return { server, facilitator, id, code: body.codes[0] as string }
}

describe('"None of these"', () => {
  test('is refused beside other answers, with the question it is about; nothing is stored and the code stays good', async () => {
    const { server, code } = await aSurveyOfInvolvement()
    const parent = new Visitor(server.app)
    const send = (answers: object) =>
      parent.post('/api/responses', { code, submission: randomKey(), language: 'nl', answers })
    const refused = await send({ 'child-now': ['helping', 'none'], 'child-wished': ['helping'] })
    expect(refused.status).toBe(422)
    expect(refused.body.errors).toEqual([{ pointer: '/answers/child-now', message: "the option 'none' stands alone" }])
    expect(await server.db.selectFrom('response').selectAll().execute()).toEqual([])
    expect((await send({ 'child-now': ['none'], 'child-wished': ['helping', 'sharing'] })).status).toBe(201)
  })

  test('is refused on a sheet of paper as well', async () => {
    const { facilitator, id } = await aSurveyOfInvolvement()
    const keyIn = (answers: object) =>
      facilitator.post(`/api/surveys/${id}/paper-responses`, {
        ...{ audience: 'parents', submission: randomKey(), language: 'nl', answers },
      })
    expect((await keyIn({ 'child-now': ['none', 'sharing'] })).status).toBe(422)
    expect((await keyIn({ 'child-now': ['none'] })).status).toBe(201)
  })

  test('is named in what the device gets, so that it can say so before', async () => {
    const { server, code } = await aSurveyOfInvolvement()
    const { body } = await new Visitor(server.app).get(`/api/questionnaires/${code}`)
    expect(body.questionnaire.sections[0].questions[0]).toMatchObject({ several: true, none: 'none' })
    expect(body.questionnaire.nowAndWished).toContainEqual({ now: 'child-now', wished: 'child-wished' })
  })
})
