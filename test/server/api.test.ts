import { describe, expect, test } from 'vitest'
import { aServer, Visitor } from '../support/server.ts'
import { aDraft, all, anOpenSurvey, fatima } from '../support/survey.ts'

describe('Somebody who writes a program against the API', () => {
  test('finds every route described, with its problems', async () => {
    const server = await aServer()
    const { status, body } = await new Visitor(server.app).get('/api/openapi.json')
    expect(status).toBe(200)
    const routes = Object.entries(body.paths).flatMap(([path, methods]) =>
      Object.keys(methods as object).map((m) => `${m} ${path}`),
    )
    // The contract; what is added later is described as well, and other tests walk all of it.
    expect(routes).toEqual(
      expect.arrayContaining([
        'delete /api/example-school',
        'delete /api/session',
        'delete /api/surveys/{id}',
        'get /api/definitions',
        'get /api/definitions/schema.json',
        'get /api/definitions/{id}',
        'get /api/health',
        'get /api/questionnaires/{code}',
        'get /api/schools',
        'get /api/schools/{id}',
        'get /api/session',
        'get /api/surveys',
        'get /api/surveys/{id}',
        'get /api/surveys/{id}/definition',
        'get /api/surveys/{id}/open-answers',
        'get /api/surveys/{id}/progress',
        'get /api/surveys/{id}/report',
        'patch /api/schools/{id}',
        'patch /api/surveys/{id}',
        'patch /api/surveys/{id}/open-answers/{answerId}',
        'post /api/example-school',
        'post /api/responses',
        'post /api/schools',
        'post /api/session',
        'post /api/setup',
        'post /api/surveys',
        'post /api/surveys/{id}/close',
        'post /api/surveys/{id}/invitations',
        'post /api/surveys/{id}/open',
        'post /api/surveys/{id}/open-answers/mask',
        'post /api/surveys/{id}/open-links',
      ]),
    )
    for (const methods of Object.values(body.paths) as Record<string, { responses: object }>[])
      for (const { responses } of Object.values(methods)) expect(responses).toHaveProperty('default')
  })

  test('hears how the server does', async () => {
    const server = await aServer()
    const { body } = await new Visitor(server.app).get('/api/health')
    expect(body).toEqual({ status: 'ok', version: server.config.version, database: 'sqlite' })
    await server.db.destroy()
    expect(await new Visitor(server.app).get('/api/health')).toMatchObject({
      status: 503,
      body: { type: '/problems/database-unavailable' },
    })
  })

  test('gets a problem for an address that does not exist', async () => {
    const server = await aServer()
    expect(await new Visitor(server.app).get('/api/nothing')).toMatchObject({
      status: 404,
      body: { type: '/problems/not-found' },
    })
    expect((await new Visitor(server.app).get('/../../etc/passwd')).status).toBe(404)
  })

  test('reads instruments, their texts and the schema without an account', async () => {
    const server = await aServer()
    const visitor = new Visitor(server.app)
    const list = await visitor.get('/api/definitions?language=en')
    expect(list.body).toContainEqual(
      expect.objectContaining({ id: 'school-profile', status: 'ready', languages: ['nl', 'en'] }),
    )
    const { body } = await visitor.get('/api/definitions/school-profile')
    expect(body.sections.map(({ id }: { id: string }) => id)).toContain('information')
    expect(Object.keys(body.texts)).toEqual(['nl', 'en'])
    expect((await visitor.get('/api/definitions/schema.json')).body.$schema).toContain('json-schema.org')
    expect((await visitor.get('/api/definitions/nothing')).status).toBe(404)
  })

  test('may announce JSON and send nothing where nothing is needed', async () => {
    const server = await aServer()
    const survey = await aDraft(server, await fatima(server))
    const url = `/api/surveys/${survey.id}/open`
    const reply = await survey.facilitator.request('POST', url, '', { 'content-type': 'application/json' })
    expect(reply).toMatchObject({ status: 200, body: { status: 'open' } })
  })

  test('gets security headers with everything', async () => {
    const server = await aServer()
    const { headers } = await new Visitor(server.app).get('/api/health')
    expect(headers['content-security-policy']).toContain("default-src 'self'")
    expect(headers['content-security-policy']).not.toContain('unsafe-inline')
    expect(headers['x-content-type-options']).toBe('nosniff')
    expect(headers['referrer-policy']).toBe('no-referrer')
    expect(headers['strict-transport-security']).toBeUndefined()
  })
})

/** Straight from the textbook, and not from our own statistics. */
const average = (xs: number[]) => xs.reduce((a, b) => a + b) / xs.length
const spread = (xs: number[]) =>
  Math.sqrt(xs.map((x) => (x - average(xs)) ** 2).reduce((a, b) => a + b) / (xs.length - 1))

describe('The report', () => {
  test('says what a calculator says about the same answers', async () => {
    const server = await aServer()
    const survey = await anOpenSurvey(server, await fatima(server), {
      staff: { invited: 12 },
      parents: { invited: 40 },
    })
    const staff = [4, 3, 4, 3, 4, 3, 4, 3, 3, 3]
    const parents = [2, 3, 2, 3, 2, 2, 1, 3, 2, 2]
    await survey.answered(
      'staff',
      staff.map((rating) => all(rating)),
    )
    await survey.answered(
      'parents',
      parents.map((rating) => all(rating)),
    )
    await survey.close()
    const { body } = await survey.report('?language=nl')

    const t9 = 2.262157
    const half = t9 * (spread(staff) / Math.sqrt(10)) * Math.sqrt(1 - 10 / 12)
    const own = body.audiences.staff.measures.information
    expect(own).toMatchObject({ n: 10, correction: 'finite-population', dontKnow: 0, favourable: 1 })
    expect(own.mean).toBeCloseTo(3.4, 9)
    expect(own.sd).toBeCloseTo(spread(staff), 9)
    expect(own.low).toBeCloseTo(3.4 - half, 5)
    expect(own.high).toBeCloseTo(3.4 + half, 5)

    const plain = t9 * (spread(parents) / Math.sqrt(10))
    const theirs = body.audiences.parents.measures.information
    expect(theirs).toMatchObject({ n: 10, correction: 'none', reason: 'low-response' })
    expect(theirs.low).toBeCloseTo(2.2 - plain, 5)
    expect(theirs.favourable).toBeCloseTo(0.3, 9)

    const gap = body.gaps.information
    expect(gap).toMatchObject({ reading: 'larger-than-chance', quadrant: 'blind-spot', correction: 'none' })
    expect(gap.difference).toBeCloseTo(1.2, 9)
    const [a, b] = [spread(staff) ** 2 / 10, spread(parents) ** 2 / 10]
    // Welch's degrees of freedom are between 16 and 18 here, so the quantile is between these two.
    expect((gap.high - gap.low) / 2 / Math.sqrt(a + b)).toBeGreaterThan(2.1009)
    expect((gap.high - gap.low) / 2 / Math.sqrt(a + b)).toBeLessThan(2.1199)

    expect(body.audiences.staff.questions['info-calendar']).toMatchObject({
      n: 10,
      counts: { '1': 0, '2': 0, '3': 6, '4': 4 },
      mean: 3.4,
    })
    expect(body.audiences.staff.measures.relation).toEqual({ hidden: true, reason: 'too-few-answers' })
    expect(body.gaps.relation).toEqual({ hidden: true, reason: 'too-few-answers' })
    expect(body.audiences.staff.outcome).toMatchObject({
      solidLevel: 1,
      firstMissing: null,
      dominant: ['information'],
      tension: [],
    })
    expect(body.discussion.map(({ topic }: { topic: string }) => topic)).toEqual(['blind-spot', 'first-missing'])
  })

  test('of a team of four says why it shows nothing', async () => {
    const server = await aServer()
    const survey = await anOpenSurvey(server, await fatima(server), { staff: { invited: 4 } })
    await survey.answered(
      'staff',
      [1, 2, 3, 4].map((rating) => all(rating)),
    )
    await survey.close()
    const { body, text } = await survey.report()
    expect(body.audiences.staff.answered).toEqual({ hidden: true, reason: 'too-few-answers' })
    expect(body.audiences.staff.measures.information).toEqual({ hidden: true, reason: 'too-few-answers' })
    expect(text).not.toContain('2.5')
  })

  test('of a subgroup hides the next smallest too, so that nobody can subtract', async () => {
    const server = await aServer()
    const subgroups = ['lower', 'middle', 'upper'].map((id) => ({ id, invited: 20 }))
    const survey = await anOpenSurvey(server, await fatima(server), { staff: { invited: 60, subgroups } })
    const people = (count: number) => Array.from({ length: count }, (_, index) => all((index % 4) + 1))
    await survey.answered('staff', people(12), 'lower')
    await survey.answered('staff', people(9), 'middle')
    await survey.answered('staff', people(4), 'upper')
    await survey.close()
    const answered = async (subgroup: string) =>
      (await survey.report(`?subgroup=${subgroup}`)).body.audiences.staff.answered
    expect(await answered('lower')).toBe(12)
    expect(await answered('middle')).toEqual({ hidden: true, reason: 'protects-others' })
    expect(await answered('upper')).toEqual({ hidden: true, reason: 'too-few-answers' })
    expect(await survey.report('?subgroup=attic')).toMatchObject({
      status: 404,
      body: { type: '/problems/subgroup-not-found' },
    })
    expect((await survey.report('?subgroup=')).status).toBe(400)
  })

  test('with a higher minimum hides what is below it', async () => {
    const server = await aServer()
    const survey = await anOpenSurvey(server, await fatima(server), { minimumGroup: 10 })
    await survey.answered(
      'staff',
      Array.from({ length: 9 }, () => all(3)),
    )
    await survey.close()
    expect((await survey.report()).body.audiences.staff.answered).toEqual({ hidden: true, reason: 'too-few-answers' })
  })

  test('calls a profile that most parents cannot see not visible', async () => {
    const server = await aServer()
    const survey = await anOpenSurvey(server, await fatima(server))
    const unknown = Object.fromEntries(Object.keys(all(1)).map((id) => [id, { missing: 'dont-know' as const }]))
    await survey.answered(
      'parents',
      Array.from({ length: 8 }, () => unknown),
    )
    await survey.close()
    const { body } = await survey.report()
    expect(body.audiences.parents.measures.information).toEqual({ hidden: true, reason: 'mostly-dont-know' })
    expect(body.discussion).toContainEqual(expect.objectContaining({ topic: 'not-visible', measure: 'information' }))
  })
})
