import { describe, expect, test } from 'vitest'
import type { Answers } from '#domain/question-types/answer.ts'
import { randomKey } from '../../server/database/random.ts'
import { aColleague } from '../support/people.ts'
import { administratorOf, aFreePort, startProcess } from '../support/process.ts'
import { aFolder, aServer, type TestServer, Visitor } from '../support/server.ts'
import { aDraft, all, anOpenSurvey, fatima, profileQuestions, type TestSurvey } from '../support/survey.ts'

const inLower = { invited: 40, subgroups: [{ id: 'lower', invited: 20 }] }

/** A sheet of paper as the key-in screen sends it. */
const sheet = (answers: unknown, change: object = {}) => ({
  audience: 'parents',
  submission: randomKey(),
  language: 'nl',
  answers,
  ...change,
})
const keyIn = ({ id, facilitator }: TestSurvey, body: unknown, by: Visitor = facilitator) =>
  by.post(`/api/surveys/${id}/paper-responses`, body)

const responses = ({ db }: TestServer) => db.selectFrom('response').selectAll().execute()
const hiddenCodes = ({ db }: TestServer) =>
  db.selectFrom('invitation').selectAll().where('channel', '=', 'paper').execute()
const entries = ({ db }: TestServer) =>
  db.selectFrom('audit_entry').selectAll().where('action', '=', 'paper-entered').execute()

describe('A sheet of paper that is keyed in', () => {
  test('is a response like any other, and is in the report after closing', async () => {
    const server = await aServer()
    const survey = await anOpenSurvey(server, await fatima(server))
    await survey.answered('parents', [all(2), all(2), all(2)])
    for (let sheets = 0; sheets < 3; sheets++)
      expect(await keyIn(survey, sheet(all(4)))).toMatchObject({ status: 201, body: { received: true } })
    const { body } = await survey.facilitator.get(`/api/surveys/${survey.id}/progress`)
    expect(body.audiences[1]).toMatchObject({ audience: 'parents', answered: '5+' })
    await survey.close()
    const report = (await survey.report()).body
    expect(report.audiences.parents).toMatchObject({ answered: 6, measures: { information: { n: 6, mean: 3 } } })
  })

  test('belongs to the subgroup that was chosen for it', async () => {
    const server = await aServer()
    const survey = await anOpenSurvey(server, await fatima(server), { parents: inLower })
    await keyIn(survey, sheet(all(4), { subgroup: 'lower' }))
    await keyIn(survey, sheet(all(3)))
    expect((await responses(server)).map(({ audience, subgroup }) => [audience, subgroup]).sort()).toEqual([
      ['parents', ''],
      ['parents', 'lower'],
    ])
  })

  test('that is sent twice is stored once, also for another group and at the same moment', async () => {
    const server = await aServer()
    const survey = await anOpenSurvey(server, await fatima(server), { parents: inLower })
    const body = sheet(all(4))
    const sent = [body, body, { ...body, answers: all(1) }, { ...body, subgroup: 'lower' }]
    const replies = await Promise.all(sent.map((each) => keyIn(survey, each)))
    expect(replies.map(({ status }) => status)).toEqual([201, 201, 201, 201])
    expect(await responses(server)).toHaveLength(1)
  })

  test('keeps what is written apart, with numbers and addresses taken out', async () => {
    const server = await aServer()
    const survey = await anOpenSurvey(server, await fatima(server))
    await keyIn(survey, sheet({ ...all(4), 'one-wish': 'Bel 06 1234 5678' }))
    expect(JSON.stringify(await responses(server))).not.toContain('Bel')
    const texts = await server.db.selectFrom('open_answer').select('content').execute()
    expect(texts).toEqual([{ content: 'Bel [telefoon]' }])
  })
})

describe('Keying in is refused', () => {
  test.each([
    ['an answer outside the scale', { 'info-calendar': 5 }, '/answers/info-calendar'],
    ['an answer of the wrong type', { 'info-calendar': '4' }, '/answers/info-calendar'],
    ['a question that does not exist', { 'info~/': 4 }, '/answers/info~0~1'],
    ['a text that is too long', { 'one-wish': 'x'.repeat(1001) }, '/answers/one-wish'],
    ['a way out that is not offered', { 'info-calendar': { missing: 'not-applicable' } }, '/answers/info-calendar'],
  ])('with %s, at its place, and nothing is stored', async (_what, answers, pointer) => {
    const server = await aServer()
    const survey = await anOpenSurvey(server, await fatima(server))
    const reply = await keyIn(survey, sheet({ ...all(3), ...answers }))
    expect(reply).toMatchObject({ status: 422, body: { type: '/problems/answers-invalid', errors: [{ pointer }] } })
    expect(await responses(server)).toEqual([])
    expect(await entries(server)).toEqual([])
  })

  test.each([
    ['an audience that was not asked', { audience: 'pupils' }, '/audience'],
    ['an audience that does not exist', { audience: 'aliens' }, '/audience'],
    ['a subgroup that was not invited', { subgroup: 'attic' }, '/subgroup'],
    ['no mark of the sending', { submission: undefined }, '/submission'],
    ['a short mark of the sending', { submission: 'x' }, '/submission'],
    ['a list of answers', { answers: [1, 2] }, '/answers'],
    ['a code', { code: 'K7QF-29XM-4C' }, '/code'],
    ['a language that is none', { language: '<b>' }, '/language'],
  ])('with %s', async (_what, change, pointer) => {
    const server = await aServer()
    const survey = await anOpenSurvey(server, await fatima(server), { parents: inLower })
    const reply = await keyIn(survey, sheet(all(3), change))
    expect(reply).toMatchObject({ status: 400, body: { type: '/problems/request-invalid', errors: [{ pointer }] } })
    expect(await responses(server)).toEqual([])
  })

  test('before the survey opens and after it closes, with a reason', async () => {
    const server = await aServer()
    const survey = await aDraft(server, await fatima(server))
    expect(await keyIn(survey, sheet(all(3)))).toMatchObject({
      status: 409,
      body: { type: '/problems/survey-not-open' },
    })
    await survey.open()
    const sent = sheet(all(3))
    await keyIn(survey, sent)
    await survey.close()
    for (const body of [sent, sheet(all(3))])
      expect(await keyIn(survey, body)).toMatchObject({ status: 409, body: { type: '/problems/survey-is-closed' } })
    expect(await responses(server)).toHaveLength(1)
    expect(await hiddenCodes(server)).toEqual([])
    expect(await server.db.selectFrom('open_link_receipt').selectAll().execute()).toEqual([])
  })

  test('to a reader, to somebody of another school and to who is not logged in', async () => {
    const server = await aServer()
    const administrator = await fatima(server)
    const survey = await anOpenSurvey(server, administrator)
    const other = await administrator.post('/api/schools', { name: 'De Eik', type: 'po' })
    const person = (name: string, role: 'reader' | 'facilitator', schoolId: string) =>
      aColleague(server, administrator, { name, email: `${name}@school.nl`, roles: [{ role, schoolId }] })
    expect(await keyIn(survey, sheet(all(3)), await person('Rik', 'reader', survey.schoolId))).toMatchObject({
      status: 403,
      body: { type: '/problems/role-insufficient' },
    })
    expect(await keyIn(survey, sheet(all(3)), await person('Bo', 'facilitator', other.body.id))).toMatchObject({
      status: 404,
      body: { type: '/problems/survey-not-found' },
    })
    expect((await keyIn(survey, sheet(all(3)), new Visitor(server.app))).status).toBe(401)
    expect(await responses(server)).toEqual([])
    expect(await entries(server)).toEqual([])
  })
})

describe('The code under which paper is stored', () => {
  test('is one per group however many sheets come at once, and is no code that is printed or counted', async () => {
    const server = await aServer()
    const survey = await anOpenSurvey(server, await fatima(server), { parents: inLower })
    const bodies = Array.from({ length: 12 }, (_, index) => sheet(all(3), index % 2 === 0 ? { subgroup: 'lower' } : {}))
    await Promise.all(bodies.map((body) => keyIn(survey, body)))
    const codes = await hiddenCodes(server)
    expect(codes.map(({ audience, subgroup, many }) => [audience, subgroup, many]).sort()).toEqual([
      ['parents', '', 1],
      ['parents', 'lower', 1],
    ])
    const { body } = await survey.facilitator.get(`/api/surveys/${survey.id}/progress`)
    expect(body.audiences.map(({ codesMade }: { codesMade: boolean }) => codesMade)).toEqual([false, false])
    expect(await responses(server)).toHaveLength(12)
  })
})

describe('Nobody can tell from the database', () => {
  /** Every person answers in a way of their own, so that a response can be recognised. */
  const answersOf = (person: number): Answers =>
    Object.fromEntries(profileQuestions.relation.map((id, digit) => [id, 1 + (Math.floor(person / 4 ** digit) % 4)]))

  test('which responses were on paper, nor in which order the sheets lay', async () => {
    const server = await aServer()
    const survey = await anOpenSurvey(server, await fatima(server))
    const people = Array.from({ length: 12 }, (_, person) => answersOf(person))
    for (const answers of people) await keyIn(survey, sheet(answers))
    await survey.answered('parents', [answersOf(100)])
    const rows = await responses(server)
    const shapes = rows.map(({ answers, ...row }) => [
      Object.keys(row),
      row.id.length,
      Object.keys(JSON.parse(answers)),
    ])
    expect(new Set(shapes.map((shape) => JSON.stringify(shape))).size).toBe(1)
    const order = rows.map(({ answers }) => people.findIndex((own) => JSON.stringify(own) === answers))
    const keyed = order.filter((person) => person >= 0)
    // Twelve sheets lie in one certain order once in 479 million times.
    expect(keyed).not.toEqual([...keyed].sort((a, b) => a - b))
    const secrets = JSON.stringify([
      await hiddenCodes(server),
      await server.db.selectFrom('open_link_receipt').selectAll().execute(),
    ])
    for (const { id } of rows) expect(secrets).not.toContain(id)
  })

  test('when a sheet was keyed in: the log of accounts has one line per person, survey and day, without a time', async () => {
    const server = await aServer()
    const facilitator = await fatima(server)
    const survey = await anOpenSurvey(server, facilitator)
    const other = await anOpenSurvey(server, facilitator)
    const times = ['2027-02-01T09:12:13Z', '2027-02-01T15:00:00Z', '2027-02-02T08:00:01Z']
    for (const time of times) {
      server.clock.now = new Date(time)
      await Promise.all([keyIn(survey, sheet(all(3))), keyIn(survey, sheet(all(2)))])
    }
    await keyIn(other, sheet(all(3)))
    const lines = await entries(server)
    expect(
      lines.map(({ at, account_name, school_name, subject }) => [at, account_name, school_name, subject]).sort(),
    ).toEqual([
      ['2027-02-01T00:00:00.000Z', 'Fatima', 'De Klimboom', 'Voorjaar'],
      ['2027-02-02T00:00:00.000Z', 'Fatima', 'De Klimboom', 'Voorjaar'],
      ['2027-02-02T00:00:00.000Z', 'Fatima', 'De Klimboom', 'Voorjaar'],
    ])
  })

  test('anything from the log of the server at its chattiest', async () => {
    const dataDir = await aFolder()
    const running = await startProcess({ PORT: String(await aFreePort()), DATA_DIR: dataDir, LOG_LEVEL: 'trace' })
    const ask = await administratorOf(running, dataDir)
    const school = await ask('POST', '/api/schools', { name: 'De Klimboom', type: 'po' })
    const survey = await ask('POST', '/api/surveys', {
      schoolId: school.body.id,
      definitionId: 'school-profile',
      title: 'Voorjaar',
      languages: ['nl'],
      audiences: [{ audience: 'parents', invited: 10 }],
    })
    await ask('POST', `/api/surveys/${survey.body.id}/open`)
    await expect.poll(running.output).toContain('/api/surveys/:id/open')
    const before = running.output()
    const path = `/api/surveys/${survey.body.id}/paper-responses`
    const statuses = []
    for (const answers of [{ ...all(3), 'one-wish': 'geheime wens' }, { nonsense: 'geheime wens' }, 'geheime wens'])
      statuses.push((await ask('POST', path, sheet(answers))).status)
    expect(statuses).toEqual([201, 422, 400])
    await ask('GET', '/api/schools')
    await expect.poll(() => running.output().slice(before.length)).toContain('/api/schools')
    expect(running.output().slice(before.length)).not.toMatch(/paper|wens/)
  })
})
