import { setImmediate as turn } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { DefinitionLibrary } from '../../server/definitions/library.ts'
import { openSurvey } from '../../server/surveys/open-survey.ts'
import { findSurvey } from '../../server/surveys/repository.ts'
import { aServer } from '../support/server.ts'
import { aDraft, all, anOpenSurvey, fatima } from '../support/survey.ts'

/** How many turns later the second request comes: enough to fall into every gap of the first. */
const delays = Array.from({ length: 12 }, (_, turns) => turns)

async function later<T>(turns: number, request: () => Promise<T>): Promise<T> {
  for (let passed = 0; passed < turns; passed++) await turn()
  return request()
}

describe('Two colleagues at the same moment', () => {
  test('open a survey and change its title: an open survey does not become a draft again', async () => {
    const server = await aServer()
    const facilitator = await fatima(server)
    const states: string[] = []
    for (const turns of delays) {
      const { id } = await aDraft(server, facilitator)
      const url = `/api/surveys/${id}`
      const rename = later(turns, () => facilitator.patch(url, { title: 'Anders' }))
      const [opened] = await Promise.all([facilitator.post(`${url}/open`), rename])
      expect(opened).toMatchObject({ status: 200, body: { status: 'open' } })
      states.push((await facilitator.get(url)).body.status)
    }
    expect(states).toEqual(delays.map(() => 'open'))
  })

  test('open a survey and change its languages just before: people are asked in the languages that it has', async () => {
    const server = await aServer()
    const facilitator = await fatima(server)
    const survey = await aDraft(server, facilitator, { languages: ['nl'] })
    const [code] = await survey.codes('parents', 1)
    const read = await findSurvey(server.db, survey.id)
    if (!read) throw new Error('no survey')
    await facilitator.patch(`/api/surveys/${survey.id}`, { languages: ['en'] })
    await openSurvey(server.db, new DefinitionLibrary(server.config.definitionsDir), read, '2027-02-01')
    const asked = await facilitator.get(`/api/questionnaires/${code}`)
    expect(asked).toMatchObject({ status: 200, body: { questionnaire: { language: 'en' } } })
  })

  test('change different things of a survey: both changes stay', async () => {
    const server = await aServer()
    const facilitator = await fatima(server)
    const survey = await aDraft(server, facilitator)
    const changes = [{ title: 'Anders' }, { closesOn: '2027-03-01' }, { retentionMonths: 12 }, { unit: 'household' }]
    await Promise.all(changes.map((change) => facilitator.patch(`/api/surveys/${survey.id}`, change)))
    expect((await facilitator.get(`/api/surveys/${survey.id}`)).body).toMatchObject(Object.assign({}, ...changes))
  })

  test.each(['close first', 'rename first'])(
    '(%s) close a survey and change its title: a closed survey stays closed, with its report',
    async (order) => {
      const server = await aServer()
      const facilitator = await fatima(server)
      const states: unknown[] = []
      for (const turns of delays) {
        const survey = await anOpenSurvey(server, facilitator)
        await survey.answered('staff', [all(3), all(3), all(4), all(4), all(2)])
        const url = `/api/surveys/${survey.id}`
        const [first, second] = order === 'close first' ? [0, turns] : [turns, 0]
        await Promise.all([
          later(first, () => facilitator.post(`${url}/close`)),
          later(second, () => facilitator.patch(url, { title: 'Anders' })),
        ])
        const again = await facilitator.post(`${url}/close`)
        states.push([(await facilitator.get(url)).body.status, again.status, (await survey.report()).status])
      }
      expect(states).toEqual(delays.map(() => ['closed', 200, 200]))
    },
  )

  test('ask for the example school: there is one', async () => {
    const server = await aServer()
    const facilitator = await fatima(server)
    const replies = await Promise.all(['one', 'two'].map(() => facilitator.post('/api/example-school')))
    expect(replies.map(({ status }) => status).sort()).toEqual([201, 409])
    expect((await facilitator.get('/api/schools')).body).toHaveLength(1)
  })
})
