import { describe, expect, test } from 'vitest'
import { insertResponses } from '../../server/responses/repository.ts'
import { aServer, type TestServer, Visitor } from '../support/server.ts'
import { aDraft, all, anOpenSurvey, fatima, type TestSurvey } from '../support/survey.ts'

const hidden = (reason: string) => ({ hidden: true, reason })

/** A school whose parents all fall around one rating, closed; `high` of them give one point more. */
async function aClosedSurvey(
  server: TestServer,
  facilitator: Visitor,
  { rating, high = 6, count = 12, title }: { rating: number; high?: number; count?: number; title?: string },
): Promise<TestSurvey> {
  const survey = await aDraft(server, facilitator, {
    parents: { invited: 40, subgroups: [{ id: 'lower', invited: 20 }] },
  })
  if (title !== undefined) await facilitator.patch(`/api/surveys/${survey.id}`, { title })
  await survey.open()
  await fill(server, survey, { rating, high, count })
  await survey.close()
  return survey
}

const fill = (server: TestServer, { id }: { id: string }, { rating = 2, high = 6, count = 12 }) =>
  insertResponses(
    server.db,
    id,
    Array.from({ length: count }, (_, index) => ({
      audience: 'parents' as const,
      subgroup: index % 2 === 0 ? 'lower' : '',
      answers: all(index < high ? rating + 1 : rating),
    })),
  )

const benchmarkOf = async ({ facilitator, id }: TestSurvey) =>
  (await facilitator.get(`/api/surveys/${id}/benchmark`)).body
const informationOf = async (survey: TestSurvey) => (await benchmarkOf(survey)).audiences.parents.measures.information

describe('Beside other schools', () => {
  test('stands a school from five schools on, this one included, each with ten answers and its latest survey', async () => {
    const server = await aServer()
    const facilitator = await fatima(server)
    const first = await aClosedSurvey(server, facilitator, { rating: 1 })
    for (const rating of [2, 3, 2]) await aClosedSurvey(server, facilitator, { rating })
    expect(await informationOf(first)).toEqual(hidden('too-few-schools'))
    // Nine answers do not leave a school, and an open survey has no figures.
    await aClosedSurvey(server, facilitator, { rating: 3, count: 9 })
    const open = await anOpenSurvey(server, facilitator, { parents: { invited: 40 } })
    await fill(server, open, { rating: 3 })
    expect(await informationOf(first)).toEqual(hidden('too-few-schools'))

    await open.close()
    expect(await informationOf(first)).toEqual({ schools: 5, mean: 2.7, low: 2.5, high: 3.5 })
    expect((await benchmarkOf(first)).audiences.staff.measures.information).toEqual(hidden('too-few-schools'))
  })

  test('counts nobody whose questions were worded otherwise, and no example school', async () => {
    const server = await aServer()
    const facilitator = await fatima(server)
    const first = await aClosedSurvey(server, facilitator, { rating: 1 })
    for (const rating of [2, 3, 2]) await aClosedSurvey(server, facilitator, { rating })
    await facilitator.post('/api/example-school')
    const other = await aClosedSurvey(server, facilitator, { rating: 2 })
    expect(await informationOf(first)).toMatchObject({ schools: 5 })
    await reword(server, other.id, 'info-calendar')
    expect(await informationOf(first)).toEqual(hidden('too-few-schools'))
  })

  test('is for closed surveys, and for who may read them', async () => {
    const server = await aServer()
    const facilitator = await fatima(server)
    const survey = await anOpenSurvey(server, facilitator)
    for (const what of ['benchmark', 'trend']) {
      expect(await facilitator.get(`/api/surveys/${survey.id}/${what}`)).toMatchObject({
        ...{ status: 409, body: { type: '/problems/survey-not-closed' } },
      })
      expect((await facilitator.get(`/api/surveys/nowhere/${what}`)).status).toBe(404)
      expect((await new Visitor(server.app).get(`/api/surveys/${survey.id}/${what}`)).status).toBe(401)
    }
  })
})

/** As if the author had changed a question between two surveys. */
async function reword(server: TestServer, id: string, question: string): Promise<void> {
  const { snapshot } = await server.db
    .selectFrom('survey')
    .select('snapshot')
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  const changed = JSON.parse(snapshot ?? '{}')
  changed.definition.texts.nl.questions[question] = { text: 'Een andere vraag?' }
  await server.db
    .updateTable('survey')
    .set({ snapshot: JSON.stringify(changed) })
    .where('id', '=', id)
    .execute()
}

describe('Beside an earlier time', () => {
  /** The same school once more: a second survey, later. */
  async function again(server: TestServer, { facilitator, schoolId }: TestSurvey, filled: Parameters<typeof fill>[2]) {
    const audiences = [
      { audience: 'staff', invited: 24 },
      { audience: 'parents', invited: 40, subgroups: [{ id: 'lower', invited: 20 }] },
    ]
    const body = { schoolId, definitionId: 'school-profile', title: 'Later', languages: ['nl'], audiences }
    const { id } = (await facilitator.post('/api/surveys', body)).body
    await facilitator.post(`/api/surveys/${id}/open`)
    await fill(server, { id }, filled)
    server.clock.now = new Date(server.clock.now.getTime() + 3_600_000 * 24)
    await facilitator.post(`/api/surveys/${id}/close`)
    return id as string
  }

  test('a school sees then and now, and whether the difference may be chance', async () => {
    const server = await aServer()
    const first = await aClosedSurvey(server, await fatima(server), { rating: 2, high: 6, title: 'Eerder' })
    const id = await again(server, first, { rating: 3, high: 6 })
    const { body } = await first.facilitator.get(`/api/surveys/${id}/trend`)
    expect(body.surveys).toHaveLength(1)
    const [then] = body.surveys
    expect(then).toMatchObject({ id: first.id, title: 'Eerder', closedOn: '2027-02-01' })
    const { information, relation } = then.audiences.parents.measures
    expect(information).toMatchObject({ n: 12, mean: 2.5, change: { difference: 1, reading: 'larger-than-chance' } })
    expect(relation).toEqual(hidden('too-few-answers'))
    // The first one has no earlier time, and is not compared with a later one.
    expect((await first.facilitator.get(`/api/surveys/${first.id}/trend`)).body).toEqual({ surveys: [] })
    expect((await first.facilitator.get(`/api/surveys/${id}/trend?subgroup=nobody`)).status).toBe(404)
  })

  test('both times obey the minimum, also in a subgroup (rule 8)', async () => {
    const server = await aServer()
    const first = await aClosedSurvey(server, await fatima(server), { rating: 2, count: 8, high: 3 })
    const id = await again(server, first, { rating: 2, count: 12 })
    const trend = async (query = '') =>
      (await first.facilitator.get(`/api/surveys/${id}/trend${query}`)).body.surveys[0].audiences.parents.measures
    expect((await trend()).information).toMatchObject({ n: 8 })
    // Four of the lower group answered the first time.
    expect((await trend('?subgroup=lower')).information).toEqual(hidden('too-few-answers'))
  })

  test('questions that were changed in between are not compared', async () => {
    const server = await aServer()
    const first = await aClosedSurvey(server, await fatima(server), { rating: 2 })
    const id = await again(server, first, { rating: 3 })
    await reword(server, first.id, 'info-calendar')
    const { body } = await first.facilitator.get(`/api/surveys/${id}/trend`)
    const { information, relation } = body.surveys[0].audiences.parents.measures
    expect(information).toEqual(hidden('changed'))
    expect(relation).toEqual(hidden('too-few-answers'))
  })
})
