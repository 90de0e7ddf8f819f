import { describe, expect, test } from 'vitest'
import type { Audience } from '#domain/texts.ts'
import { insertResponses } from '../../server/responses/repository.ts'
import { aColleague } from '../support/people.ts'
import { aServer, type TestServer, Visitor } from '../support/server.ts'
import { fatima } from '../support/survey.ts'

const themes = ['communication', 'welcome', 'safety', 'teaching', 'support', 'contact', 'voice', 'rules']
const hidden = (reason: string) => ({ hidden: true, reason })

interface School {
  readonly server: TestServer
  readonly facilitator: Visitor
  readonly id: string
}

async function aSchool(): Promise<School> {
  const server = await aServer()
  const facilitator = await fatima(server)
  const { body } = await facilitator.post('/api/schools', { name: 'De Klimboom', type: 'po' })
  return { server, facilitator, id: body.id }
}

interface Filled {
  readonly count: number
  /** The rating that half of the people give; the others give one more. */
  readonly rating: number
  /** What people say to the questions of one theme instead. */
  readonly otherwise?: readonly [theme: string, rating: number]
  readonly invited?: number
}

/** A survey with an instrument for one group, answered; closed unless it stays open. */
async function aSurvey(school: School, definitionId: string, audience: Audience, filled: Filled, open = false) {
  const { server, facilitator } = school
  const { body: definition } = await facilitator.get(`/api/definitions/${definitionId}`)
  const body = {
    ...{ schoolId: school.id, definitionId, title: definition.title, languages: ['nl', 'en'] },
    audiences: [{ audience, invited: filled.invited ?? filled.count + 2 }],
  }
  const made = await facilitator.post('/api/surveys', body)
  expect(made.status, made.text).toBe(201)
  const { id } = made.body
  await facilitator.post(`/api/surveys/${id}/open`)
  const answersOf = (index: number) =>
    definition.measures.flatMap((measure: { id: string; questions: string[] }) => {
      const [theme, instead] = filled.otherwise ?? ['', 0]
      const rating = (measure.id === theme ? instead : filled.rating) + (index % 2)
      // Turned round before it counts.
      return measure.questions.map((question) => [question, question === 'safety-bullied' ? 5 - rating : rating])
    })
  const responses = Array.from({ length: filled.count }, (_, index) => ({
    ...{ audience, subgroup: '' },
    answers: Object.fromEntries(answersOf(index)),
  }))
  await insertResponses(server.db, id, responses)
  if (!open) expect((await facilitator.post(`/api/surveys/${id}/close`)).status).toBe(200)
  return id as string
}

const comparisonOf = async ({ facilitator, id }: School, query = '') =>
  (await facilitator.get(`/api/schools/${id}/comparison${query}`)).body.comparisons

describe('Team, parents and pupils on the same themes', () => {
  test('stand side by side with the reading of every difference, and nothing on a group that is too small', async () => {
    const school = await aSchool()
    const parents = await aSurvey(school, 'parent-satisfaction', 'parents', { count: 20, rating: 2 })
    expect(await comparisonOf(school)).toEqual([])
    const staff = await aSurvey(school, 'staff-satisfaction', 'staff', {
      count: 10,
      rating: 3,
      otherwise: ['rules', 2],
    })
    await aSurvey(school, 'pupil-satisfaction', 'pupils', { count: 4, rating: 1 })

    const [comparison, ...others] = await comparisonOf(school)
    expect(others).toEqual([])
    expect(comparison.minimumGroup).toBe(5)
    expect(comparison.surveys).toHaveLength(3)
    expect(comparison.measures.map(({ id }: { id: string }) => id)).toEqual(themes)
    const [welcome, rules] = ['welcome', 'rules'].map((id) =>
      comparison.measures.find((measure: { id: string }) => measure.id === id),
    )
    expect(welcome).toMatchObject({ title: 'Sfeer en welkom', points: 4 })
    expect(welcome.audiences.staff).toMatchObject({ n: 10, mean: 3.5, surveyId: staff, closedOn: '2027-02-01' })
    expect(welcome.audiences.parents).toMatchObject({ n: 20, mean: 2.5, surveyId: parents })
    expect(welcome.audiences.pupils).toEqual(hidden('too-few-answers'))
    // One difference and not three: what is hidden is in no difference.
    expect(welcome.gaps).toEqual([
      expect.objectContaining({ one: 'staff', other: 'parents', difference: 1, reading: 'larger-than-chance' }),
    ])
    expect(rules.gaps).toEqual([expect.objectContaining({ difference: 0, reading: 'small' })])
  })

  test('show in every figure exactly what the reports show', async () => {
    const school = await aSchool()
    const ids = {
      parents: await aSurvey(school, 'parent-satisfaction', 'parents', { count: 11, rating: 2 }),
      staff: await aSurvey(school, 'staff-satisfaction', 'staff', { count: 6, rating: 3, invited: 30 }),
    }
    const [comparison] = await comparisonOf(school)
    for (const audience of ['parents', 'staff'] as const) {
      const { body } = await school.facilitator.get(`/api/surveys/${ids[audience]}/report`)
      for (const { id, audiences } of comparison.measures) {
        const { n, mean, low, high } = body.audiences[audience].measures[id]
        expect(audiences[audience]).toEqual({ n, mean, low, high, surveyId: ids[audience], closedOn: '2027-02-01' })
      }
    }
  })

  test('are withheld where a report withholds them because all agree on something sensitive', async () => {
    const school = await aSchool()
    await aSurvey(school, 'parent-satisfaction', 'parents', { count: 12, rating: 2 })
    const id = await aSurvey(school, 'staff-satisfaction', 'staff', { count: 0, rating: 3, invited: 12 }, true)
    const { body } = await school.facilitator.get('/api/definitions/staff-satisfaction')
    const { questions } = body.measures.find((measure: { id: string }) => measure.id === 'safety')
    const answers = Object.fromEntries(
      questions.map((question: string) => [question, question === 'safety-bullied' ? 1 : 4]),
    )
    const alike = Array.from({ length: 10 }, () => ({ audience: 'staff' as const, subgroup: '', answers }))
    await insertResponses(school.server.db, id, alike)
    await school.facilitator.post(`/api/surveys/${id}/close`)
    const [{ measures }] = await comparisonOf(school)
    const safety = measures.find((measure: { id: string }) => measure.id === 'safety')
    expect(safety.audiences.staff).toEqual(hidden('unanimous'))
    expect(safety.gaps).toEqual([])
  })

  test('come from the latest closed survey with each instrument, and never from one that is open', async () => {
    const school = await aSchool()
    await aSurvey(school, 'parent-satisfaction', 'parents', { count: 8, rating: 1 })
    const staff = await aSurvey(school, 'staff-satisfaction', 'staff', { count: 8, rating: 3 })
    school.server.clock.now = new Date('2027-02-10T09:00:00Z')
    const later = await aSurvey(school, 'parent-satisfaction', 'parents', { count: 10, rating: 2 })
    const open = await aSurvey(school, 'staff-satisfaction', 'staff', { count: 9, rating: 1 }, true)
    const [{ measures, surveys }] = await comparisonOf(school)
    expect(measures[0].audiences).toMatchObject({
      parents: { surveyId: later, closedOn: '2027-02-10', mean: 2.5 },
      staff: { surveyId: staff, closedOn: '2027-02-01', mean: 3.5 },
    })
    expect(JSON.stringify(surveys)).not.toContain(open)
  })

  test('speak the language that is asked for, and Dutch where there is none', async () => {
    const school = await aSchool()
    await aSurvey(school, 'parent-satisfaction', 'parents', { count: 8, rating: 2 })
    await aSurvey(school, 'staff-satisfaction', 'staff', { count: 8, rating: 3 })
    const titles = async (query: string) =>
      (await comparisonOf(school, query))[0].measures.map(({ title }: { title: string }) => title)
    expect(await titles('?language=en')).not.toEqual(await titles('?language=nl'))
    expect(await titles('?language=tr')).toEqual(await titles('?language=nl'))
    for (const query of ['?language=NEDERLANDS', '?language=nl&subgroup=lower', '?survey=x'])
      expect((await school.facilitator.get(`/api/schools/${school.id}/comparison${query}`)).status).toBe(400)
  })
})

describe('Instruments that only share a word', () => {
  test('are not compared: school profile, satisfaction and points of agreement', async () => {
    const school = await aSchool()
    await aSurvey(school, 'parent-satisfaction', 'parents', { count: 8, rating: 2 })
    await aSurvey(school, 'school-profile', 'staff', { count: 8, rating: 2 })
    await aSurvey(school, 'agreement-points', 'staff', { count: 8, rating: 2 })
    expect(await comparisonOf(school)).toEqual([])
  })
})

describe('The comparison of a school', () => {
  test('is for who may read there; others hear what they would hear of a school that does not exist', async () => {
    const school = await aSchool()
    const { server, facilitator, id } = school
    const elsewhere = await facilitator.post('/api/schools', { name: 'De Boot', type: 'po' })
    const reader = await aColleague(server, facilitator, {
      name: 'Noor',
      email: 'noor@school.nl',
      roles: [{ role: 'reader', schoolId: elsewhere.body.id }],
    })
    expect((await reader.get(`/api/schools/${elsewhere.body.id}/comparison`)).body).toEqual({ comparisons: [] })
    for (const at of [id, 'nowhere'])
      expect(await reader.get(`/api/schools/${at}/comparison`)).toMatchObject({
        ...{ status: 404, body: { type: '/problems/school-not-found' } },
      })
    expect((await new Visitor(server.app).get(`/api/schools/${id}/comparison`)).status).toBe(401)
  })

  test('has nothing of another school', async () => {
    const school = await aSchool()
    await aSurvey(school, 'parent-satisfaction', 'parents', { count: 8, rating: 2 })
    const other = await school.facilitator.post('/api/schools', { name: 'De Boot', type: 'po' })
    await aSurvey({ ...school, id: other.body.id }, 'staff-satisfaction', 'staff', { count: 8, rating: 2 })
    expect(await comparisonOf(school)).toEqual([])
    expect(await comparisonOf({ ...school, id: other.body.id })).toEqual([])
  })
})
