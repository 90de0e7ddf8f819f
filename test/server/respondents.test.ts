import { describe, expect, test } from 'vitest'
import { randomKey } from '../../server/database/random.ts'
import { aServer, Visitor } from '../support/server.ts'
import { aDraft, all, anOpenSurvey, fatima } from '../support/survey.ts'

async function aParentWithCode() {
  const server = await aServer()
  const survey = await anOpenSurvey(server, await fatima(server))
  const [code = ''] = await survey.codes('parents', 1)
  return { server, survey, code, parent: new Visitor(server.app) }
}

describe('A parent opens a code', () => {
  test('and gets the questions for parents in the chosen language, and nothing of the team', async () => {
    const { parent, code } = await aParentWithCode()
    const dutch = await parent.get(`/api/questionnaires/${code}?language=nl`)
    expect(dutch.status).toBe(200)
    expect(dutch.body.survey).toMatchObject({ school: 'De Klimboom', audience: 'parents', languages: ['nl', 'en'] })
    expect(dutch.body.privacy).toEqual({ minimumGroup: 5, retentionMonths: 24 })
    const [question] = dutch.body.questionnaire.sections[0].questions
    expect(question.text).toContain('u ')
    expect(dutch.text).not.toContain('Hoe vaak krijgen ouders op tijd nieuws van ons?')
    const english = await parent.get(`/api/questionnaires/${code}?language=en`)
    expect(english.body.questionnaire.language).toBe('en')
  })

  test('in lower case, without dashes, with o for 0 and l for 1', async () => {
    const { parent, code } = await aParentWithCode()
    const typed = code.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l')
    expect((await parent.get(`/api/questionnaires/${encodeURIComponent(typed)}`)).status).toBe(200)
  })

  test('gets no cookie and leaves none', async () => {
    const { parent, code } = await aParentWithCode()
    const reply = await parent.get(`/api/questionnaires/${code}`)
    expect(reply.headers['set-cookie']).toBeUndefined()
    expect(reply.headers['cache-control']).toBe('no-store')
  })

  test.each([
    ['0000-0000-00', 404, 'code-unknown'],
    ['onzin', 404, 'code-unknown'],
    ['%F0%9F%98%80', 404, 'code-unknown'],
    ['__proto__', 404, 'code-unknown'],
  ])('that does not exist (%s) and is told so', async (code, status, problem) => {
    const { parent } = await aParentWithCode()
    const reply = await parent.get(`/api/questionnaires/${code}`)
    expect(reply).toMatchObject({ status, body: { type: `/problems/${problem}`, status } })
    expect(reply.headers['content-type']).toContain('application/problem+json')
  })

  test('before the survey is open and is told to wait', async () => {
    const server = await aServer()
    const draft = await aDraft(server, await fatima(server))
    const [code = ''] = await draft.codes('parents', 1)
    const reply = await new Visitor(server.app).get(`/api/questionnaires/${code}`)
    expect(reply).toMatchObject({ status: 409, body: { type: '/problems/survey-not-open' } })
    expect(await draft.send(code, all(3))).toMatchObject({ status: 409, body: { type: '/problems/survey-not-open' } })
  })

  test('after the survey has closed and is told so, whether the code was used or not', async () => {
    const { survey, code, parent } = await aParentWithCode()
    const [late = ''] = await survey.codes('parents', 1)
    await survey.send(code, all(3))
    await survey.close()
    for (const each of [code, late]) {
      expect(await parent.get(`/api/questionnaires/${each}`)).toMatchObject({
        status: 410,
        body: { type: '/problems/survey-closed' },
      })
      expect(await survey.send(each, all(2))).toMatchObject({ status: 410, body: { type: '/problems/survey-closed' } })
    }
  })
})

describe('A parent sends answers', () => {
  test('once: the same sending again is fine and stores nothing new, another one is refused', async () => {
    const { server, survey, code, parent } = await aParentWithCode()
    const submission = randomKey()
    expect(await survey.send(code, all(3), submission)).toMatchObject({ status: 201, body: { received: true } })
    expect(await survey.send(code, all(3), submission)).toMatchObject({ status: 201, body: { received: true } })
    expect(await survey.send(code, all(4))).toMatchObject({ status: 410, body: { type: '/problems/code-used' } })
    expect(await parent.get(`/api/questionnaires/${code}`)).toMatchObject({
      status: 410,
      body: { type: '/problems/code-used' },
    })
    expect(await server.db.selectFrom('response').selectAll().execute()).toHaveLength(1)
  })

  test('twice at the same moment: one wins, the other hears that the code was used, nothing is doubled', async () => {
    const { server, survey, code } = await aParentWithCode()
    const replies = await Promise.all(Array.from({ length: 10 }, (_, index) => survey.send(code, all((index % 4) + 1))))
    expect(replies.map(({ status }) => status).sort()).toEqual([201, ...Array.from({ length: 9 }, () => 410)])
    expect(await server.db.selectFrom('response').selectAll().execute()).toHaveLength(1)
  })

  test('by a poster that many people use, each once', async () => {
    const { server, survey, parent } = await aParentWithCode()
    const { body } = await survey.facilitator.post(`/api/surveys/${survey.id}/open-links`, { audience: 'parents' })
    const submission = randomKey()
    for (const each of [submission, submission, randomKey(), randomKey()])
      expect((await survey.send(body.code, all(2), each)).status).toBe(201)
    expect((await parent.get(`/api/questionnaires/${body.code}`)).status).toBe(200)
    expect(await server.db.selectFrom('response').selectAll().execute()).toHaveLength(3)
  })

  test('of which the open ones are stored apart, with no key to the others', async () => {
    const { server, survey, code } = await aParentWithCode()
    expect((await survey.send(code, { ...all(3), 'one-wish': 'Meer contact\nen koffie' })).status).toBe(201)
    const [response] = await server.db.selectFrom('response').selectAll().execute()
    const [text] = await server.db.selectFrom('open_answer').selectAll().execute()
    expect(response?.answers).not.toContain('koffie')
    expect(text).toMatchObject({ audience: 'parents', question: 'one-wish', content: 'Meer contact\nen koffie' })
    expect(text?.id).not.toBe(response?.id)
  })
})

const asks: [string, unknown, string][] = [
  ['a question that does not exist', { nonsense: 3 }, '/answers/nonsense'],
  ['a rating of 5 on 4 points', { 'info-calendar': 5 }, '/answers/info-calendar'],
  ['a rating of 0', { 'info-calendar': 0 }, '/answers/info-calendar'],
  ['a rating as text', { 'info-calendar': '4' }, '/answers/info-calendar'],
  ['half a point', { 'info-calendar': 2.5 }, '/answers/info-calendar'],
  ['null', { 'info-calendar': null }, '/answers/info-calendar'],
  ['a list', { 'info-calendar': [3] }, '/answers/info-calendar'],
  ['a way out that is not offered', { 'info-calendar': { missing: 'not-applicable' } }, '/answers/info-calendar'],
  ['a way out with something extra', { 'info-calendar': { missing: 'dont-know', why: 'x' } }, '/answers/info-calendar'],
  ['an option that does not exist', { 'years-at-school': 'forever' }, '/answers/years-at-school'],
  ['an inherited name as option', { 'years-at-school': 'constructor' }, '/answers/years-at-school'],
  ['a text that is too long', { 'one-wish': 'x'.repeat(2001) }, '/answers/one-wish'],
  ['half a character', { 'one-wish': 'a\ud800b' }, '/answers/one-wish'],
  ['a control character', { 'one-wish': 'a\u0000b' }, '/answers/one-wish'],
  ['a name every object has', { constructor: 3 }, '/answers/constructor'],
  ['a deep nest', { 'info-calendar': { a: { b: { c: { d: {} } } } } }, '/answers/info-calendar'],
]

describe('Answers that cannot be', () => {
  test.each(asks)(
    '(%s) are refused with a pointer; nothing is stored and the code still works',
    async (_what, answers, pointer) => {
      const { server, survey, code } = await aParentWithCode()
      const reply = await survey.send(code, { ...all(3), ...(answers as object) })
      expect(reply).toMatchObject({ status: 422, body: { type: '/problems/answers-invalid' } })
      expect(reply.body.errors.map((error: { pointer: string }) => error.pointer)).toContain(pointer)
      expect(await server.db.selectFrom('response').selectAll().execute()).toHaveLength(0)
      expect((await survey.send(code, all(3))).status).toBe(201)
    },
  )

  test('(questions of the other audience) are refused', async () => {
    const server = await aServer()
    const survey = await anOpenSurvey(server, await fatima(server))
    const { body } = await survey.facilitator.get(`/api/surveys/${survey.id}/definition`)
    // Every question of this instrument is for both audiences, so the check is on the engine: no definition, no question.
    expect(body.questionnaires.pupils).toBeUndefined()
    const reply = await survey.facilitator.post(`/api/surveys/${survey.id}/invitations`, {
      audience: 'pupils',
      count: 1,
    })
    expect(reply).toMatchObject({ status: 400, body: { errors: [{ pointer: '/audience' }] } })
  })

  test('(a thousand extra keys) are refused with the first fifty', async () => {
    const { survey, code } = await aParentWithCode()
    const many = Object.fromEntries(Array.from({ length: 1000 }, (_, index) => [`extra-${index}`, 3]))
    const reply = await survey.send(code, many)
    expect(reply.status).toBe(422)
    expect(reply.body.errors).toHaveLength(50)
  })

  test.each([
    ['ten megabytes', 'application/json', `{"answers":"${'x'.repeat(10_000_000)}"}`, 413, 'body-too-large'],
    ['broken JSON', 'application/json', '{"code":', 400, 'request-invalid'],
    ['a polluted prototype', 'application/json', '{"__proto__":{"admin":true}}', 400, 'request-invalid'],
    ['nothing', 'application/json', '', 400, 'request-invalid'],
    ['a list', 'application/json', '[]', 400, 'request-invalid'],
    ['a form', 'application/x-www-form-urlencoded', 'code=x', 415, 'content-type-unknown'],
    ['plain text', 'text/plain', 'hello', 415, 'content-type-unknown'],
    ['brackets ten thousand deep', 'application/json', '['.repeat(10_000) + ']'.repeat(10_000), 400, 'request-invalid'],
  ])('(%s) are refused as a request', async (_what, type, payload, status, problem) => {
    const { server } = await aParentWithCode()
    const reply = await server.app.inject({
      method: 'POST',
      url: '/api/responses',
      headers: { 'content-type': type },
      payload,
    })
    expect(reply.statusCode).toBe(status)
    expect(reply.json()).toMatchObject({ type: `/problems/${problem}`, status })
  })

  test.each([
    ['an unknown field', { extra: 1 }, '/extra'],
    ['a submission that is too short', { submission: 'abc' }, '/submission'],
    ['a language that is none', { language: 'NL; drop' }, '/language'],
    ['answers that are a list', { answers: [] }, '/answers'],
  ])('(%s) are refused at their place', async (_what, change, pointer) => {
    const { code, parent } = await aParentWithCode()
    const body = { code, submission: randomKey(), language: 'nl', answers: {}, ...change }
    const reply = await parent.post('/api/responses', body)
    expect(reply).toMatchObject({ status: 400, body: { errors: [{ pointer }] } })
  })
})

test('What is stored is in the order of the questionnaire, whatever order it was sent in', async () => {
  const server = await aServer()
  const survey = await anOpenSurvey(server, await fatima(server))
  const codes = await survey.codes('parents', 2)
  const answers = { 'info-news-on-time': 4, 'info-calendar': 3, 'relation-greeting': 2 }
  await survey.send(codes[0] ?? '', answers)
  await survey.send(codes[1] ?? '', Object.fromEntries(Object.entries(answers).reverse()))
  const stored = await server.db.selectFrom('response').select('answers').execute()
  expect(stored.map((row) => row.answers)).toEqual([JSON.stringify(answers), JSON.stringify(answers)])
})
