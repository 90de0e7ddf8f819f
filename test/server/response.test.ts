import { describe, expect, test } from 'vitest'
import { insertResponses } from '../../server/responses/repository.ts'
import { aServer } from '../support/server.ts'
import { all, anOpenSurvey, fatima, type TestSurvey } from '../support/survey.ts'

const people = (count: number) => Array.from({ length: count }, (_, index) => all((index % 4) + 1))
const parentsOf = async ({ facilitator, id }: TestSurvey) =>
  (await facilitator.get(`/api/surveys/${id}/progress`)).body.audiences.find(
    ({ audience }: { audience: string }) => audience === 'parents',
  )

describe('Following the response', () => {
  test('goes per audience and subgroup, against a target, rounded down to five', async () => {
    const server = await aServer()
    const subgroups = [
      { id: 'lower', invited: 30 },
      { id: 'middle', invited: 12 },
      { id: 'upper', invited: 9 },
    ]
    const survey = await anOpenSurvey(server, await fatima(server), { parents: { invited: 60, subgroups } })
    const answered = { lower: 13, middle: 12, upper: 9, '': 3 }
    for (const [subgroup, count] of Object.entries(answered))
      await insertResponses(
        server.db,
        survey.id,
        people(count).map((answers) => ({ audience: 'parents' as const, subgroup, answers })),
      )
    expect(await parentsOf(survey)).toMatchObject({
      ...{ invited: 60, answered: '35+', share: 35 / 60, target: { half: 30, useful: 38 } },
      subgroups: [
        { id: 'lower', name: 'Onderbouw', invited: 30, answered: '10+', share: 1 / 3 },
        // All twelve answered, but nobody is missed by name.
        { id: 'middle', name: 'Middenbouw', invited: 12, answered: '5+', share: 5 / 12 },
        { id: 'upper', name: 'Bovenbouw', invited: 9, answered: null, share: null },
      ],
    })
  })

  test('tells the ways people came, rounded as well, and after closing what can be told of them', async () => {
    const server = await aServer()
    const survey = await anOpenSurvey(server, await fatima(server), { parents: { invited: 60 } })
    await survey.answered('parents', people(7))
    const poster = await survey.facilitator.post(`/api/surveys/${survey.id}/open-links`, { audience: 'parents' })
    for (const answers of people(6)) expect((await survey.send(poster.body.code, answers)).status).toBe(201)
    expect((await parentsOf(survey)).channels).toEqual({ code: '5+', 'open-link': '5+' })
    await survey.close()
    const { body } = await survey.report()
    expect(body.audiences.parents).toMatchObject({ answered: 13, channels: { code: 7, 'open-link': 6 } })
    expect(body.audiences.staff).not.toHaveProperty('channels')
  })

  test('tells no ways while it is open where few are invited, and never counts the last five of one', async () => {
    const server = await aServer()
    const facilitator = await fatima(server)
    const few = await anOpenSurvey(server, facilitator, { parents: { invited: 12 } })
    await few.answered('parents', people(12))
    expect((await parentsOf(few)).channels).toEqual({})
    const all = await anOpenSurvey(server, facilitator, { parents: { invited: 30 } })
    await all.answered('parents', people(30))
    expect((await parentsOf(all)).channels).toEqual({ code: '25+' })
  })

  test('hides a way that only a few took, and the one that would give it away', async () => {
    const server = await aServer()
    const survey = await anOpenSurvey(server, await fatima(server), { parents: { invited: 60 } })
    await survey.answered('parents', people(8))
    const poster = await survey.facilitator.post(`/api/surveys/${survey.id}/open-links`, { audience: 'parents' })
    for (const answers of people(2)) await survey.send(poster.body.code, answers)
    expect((await parentsOf(survey)).channels).toEqual({ code: '5+', 'open-link': '<5' })
    await survey.close()
    expect((await survey.report()).body.audiences.parents.channels).toEqual({
      code: { hidden: true, reason: 'protects-others' },
      'open-link': { hidden: true, reason: 'too-few-answers' },
    })
  })

  test('goes on when more people answer than were invited', async () => {
    const server = await aServer()
    const survey = await anOpenSurvey(server, await fatima(server), { parents: { invited: 10 } })
    const responses = people(16).map((answers) => ({ audience: 'parents' as const, subgroup: '', answers }))
    await insertResponses(server.db, survey.id, responses)
    expect(await parentsOf(survey)).toMatchObject({ answered: '15+', share: 1, target: { half: 5 } })
    await survey.close()
    const { parents } = (await survey.report()).body.audiences
    expect(parents).toMatchObject({ invited: 10, answered: 16, response: 1.6 })
    expect(parents.measures.information).toMatchObject({ correction: 'none', reason: 'more-answers-than-invited' })
  })

  test('of a survey that closed before ways were counted still gives its report', async () => {
    const server = await aServer()
    const survey = await anOpenSurvey(server, await fatima(server), { parents: { invited: 60 } })
    await survey.answered('parents', people(7))
    await survey.close()
    const { content } = await server.db.selectFrom('summary').select('content').executeTakeFirstOrThrow()
    const older = JSON.parse(content)
    delete older.audiences.parents.channels
    await server.db
      .updateTable('summary')
      .set({ content: JSON.stringify(older) })
      .execute()
    const { status, body } = await survey.report()
    expect(status).toBe(200)
    expect(body.audiences.parents).not.toHaveProperty('channels')
  })
})
