import { describe, expect, test } from 'vitest'
import type { Answers } from '#domain/question-types/answer.ts'
import { insertResponses } from '../../server/responses/repository.ts'
import { aServer, type TestServer, type Visitor } from '../support/server.ts'
import { fatima } from '../support/survey.ts'

const hidden = (reason: string) => ({ hidden: true, reason })

interface Wave {
  readonly definitionId: string
  readonly staff: readonly Answers[]
}

/** A school that asks its team the same thing again and again; it may look back from any of the times. */
async function aSchoolThatLooksBack(server: TestServer) {
  const facilitator = await fatima(server)
  const { body: school } = await facilitator.post('/api/schools', { name: 'De Klimboom', type: 'po' })
  return {
    facilitator,
    ask: (wave: Wave) => ask(server, facilitator, school.id, wave),
    path: async (id: string) => (await facilitator.get(`/api/surveys/${id}/trend`)).body.surveys,
    staffPath: async (id: string) =>
      (await facilitator.get(`/api/surveys/${id}/trend`)).body.surveys.map(
        (wave: { audiences: { staff: unknown } }) => wave.audiences.staff,
      ),
  }
}

async function ask(server: TestServer, facilitator: Visitor, schoolId: string, { definitionId, staff }: Wave) {
  const audiences = [{ audience: 'staff', invited: 24 }]
  const made = await facilitator.post('/api/surveys', {
    ...{ schoolId, definitionId, title: 'Hoe staan we ervoor?', languages: ['nl', 'en'], audiences },
  })
  const id: string = made.body.id
  await facilitator.post(`/api/surveys/${id}/open`)
  await insertResponses(
    server.db,
    id,
    staff.map((answers) => ({ audience: 'staff' as const, subgroup: '', answers })),
  )
  server.clock.now = new Date(server.clock.now.getTime() + 24 * 3_600_000)
  await facilitator.post(`/api/surveys/${id}/close`)
  return id
}

const marks = (...given: number[]): Answers[] => given.map((mark) => ({ mark }))
const dream = (...given: number[]): Wave => ({ definitionId: 'dream-mark', staff: marks(...given) })

describe('The path of a mark that is part of no scale', () => {
  test('goes past all three times that a school asked for it, the latest first', async () => {
    const school = await aSchoolThatLooksBack(await aServer())
    await school.ask(dream(4, 5, 5, 6, 5, 5))
    await school.ask(dream(5, 6, 6, 7, 6, 6))
    const now = await school.ask(dream(7, 8, 8, 9, 8, 8))
    const [second, first] = await school.staffPath(now)
    expect(second.questions.mark).toMatchObject({
      n: 6,
      mean: 6,
      change: { difference: 2, reading: 'larger-than-chance' },
    })
    expect(first.questions.mark).toMatchObject({ n: 6, mean: 5, change: { difference: 3 } })
    // Welch: two spreads of the square root of 0.4 on six people each, ten degrees of freedom.
    expect(second.questions.mark.change.low).toBeCloseTo(2 - 2.228139 * Math.sqrt(0.8 / 6), 5)
    // A choice has no mean, and words are never counted.
    expect(Object.keys(second.questions)).toEqual(['mark'])
  })

  test('has a hole where fewer than five people answered, and is not there where they are too few now (rule 8)', async () => {
    const school = await aSchoolThatLooksBack(await aServer())
    await school.ask(dream(4, 5, 5, 6, 5))
    const few = await school.ask(dream(5, 6, 6, 7))
    const now = await school.ask(dream(7, 8, 8, 9, 8))
    const [second, first] = await school.staffPath(now)
    expect(second.questions.mark).toEqual(hidden('too-few-answers'))
    expect(first.questions.mark).toMatchObject({ n: 5, mean: 5 })
    // Looking back from the time with four people tells nothing of them, nor of the change to them.
    const [before] = await school.staffPath(few)
    expect(before.questions.mark).toEqual(hidden('too-few-answers'))
    expect(JSON.stringify(await school.path(few))).not.toMatch(/"(mean|difference)"/)
  })

  test('skips a time at which the question read otherwise', async () => {
    const server = await aServer()
    const school = await aSchoolThatLooksBack(server)
    const old = await school.ask(dream(4, 5, 5, 6, 5))
    const now = await school.ask(dream(7, 8, 8, 9, 8))
    await reword(server, old)
    const [before] = await school.staffPath(now)
    expect(before.questions.mark).toEqual(hidden('changed'))
  })
})

/** As if the author had written the question anew after the first time. */
async function reword(server: TestServer, id: string): Promise<void> {
  const own = server.db.selectFrom('survey').select('snapshot').where('id', '=', id)
  const changed = JSON.parse((await own.executeTakeFirstOrThrow()).snapshot ?? '{}')
  changed.definition.texts.nl.questions.mark.text = 'Een andere vraag?'
  const snapshot = JSON.stringify(changed)
  await server.db.updateTable('survey').set({ snapshot }).where('id', '=', id).execute()
}

describe('The path of a division and of what was counted', () => {
  test('a division goes part by part', async () => {
    const school = await aSchoolThatLooksBack(await aServer())
    const roads = (...parts: [number, number][]): Wave => ({
      definitionId: 'school-roads',
      staff: parts.map(([smooth, hole]) => ({ roads: { smooth, bumpy: 100 - smooth - hole, hole } })),
    })
    await school.ask(roads([50, 10], [60, 20], [55, 15], [65, 10], [70, 5]))
    const later = await school.ask(roads([70, 10], [80, 0], [75, 5], [85, 10], [90, 5]))
    const [last] = await school.staffPath(later)
    expect(last.parts.roads.smooth).toMatchObject({ n: 5, mean: 60, change: { difference: 20 } })
    expect(last.parts.roads.smooth.change.reading).toBe('larger-than-chance')
    expect(last.parts.roads.hole).toMatchObject({ mean: 12, change: { difference: -6, reading: 'small' } })
  })

  test('a share of what was counted is followed with its difference', async () => {
    const school = await aSchoolThatLooksBack(await aServer())
    const { body } = await school.facilitator.get('/api/definitions/contact-stairs')
    const { figures } = body
    expect(figures.length).toBeGreaterThan(0)
    const count = body.questionnaires.staff.sections
      .flatMap(({ questions }: { questions: { id: string; type: string }[] }) => questions)
      .find(({ type }: { type: string }) => type === 'count')
    const table = (first: number) =>
      Object.fromEntries(
        count.rows.map((row: { id: string }) => [
          row.id,
          Object.fromEntries(
            count.columns.map((column: { id: string }, index: number) => [column.id, index === 0 ? first : 2]),
          ),
        ]),
      )
    const wave = (first: number): Wave => ({
      definitionId: 'contact-stairs',
      staff: [first, first + 1, first + 2, first, first].map((value) => ({ [count.id]: table(value) })),
    })
    await school.ask(wave(2))
    const now = await school.ask(wave(6))
    const [before] = await school.staffPath(now)
    const report = (await school.facilitator.get(`/api/surveys/${now}/report`)).body.audiences.staff.figures
    const [id, own] = Object.entries<{ value: number; difference: number }>(before.figures)[0] ?? []
    expect(id).toBeDefined()
    expect(own?.value).toBeCloseTo(report[id ?? '']?.value - (own?.difference ?? Number.NaN), 12)
  })
})
