import { describe, expect, test } from 'vitest'
import { randomKey } from '../../server/database/random.ts'
import { DefinitionLibrary } from '../../server/definitions/library.ts'
import { changeSurvey } from '../../server/surveys/change-survey.ts'
import { closeSurvey } from '../../server/surveys/close-survey.ts'
import { findSurvey } from '../../server/surveys/repository.ts'
import { aServer, Visitor } from '../support/server.ts'
import { aDraft, all, anOpenSurvey, fatima, type TestSurvey } from '../support/survey.ts'

const person = all(3)

/** Codes for printing, with what else a facilitator asks. */
const make = ({ facilitator, id }: TestSurvey, body: object) => facilitator.post(`/api/surveys/${id}/invitations`, body)
const progressOf = async ({ facilitator, id }: TestSurvey) =>
  (await facilitator.get(`/api/surveys/${id}/progress`)).body
const codeOf = (reply: { body: { type: string } }) => reply.body.type

async function anAskingSurvey(plan = {}) {
  const server = await aServer()
  return anOpenSurvey(server, await fatima(server), plan)
}

describe('New codes in the place of lost ones', () => {
  test('void those of this group that nobody used, and no others', async () => {
    const lower = { id: 'lower', invited: 10 }
    const survey = await anAskingSurvey({ parents: { invited: 40, subgroups: [lower] } })
    const [used = '', unused = ''] = await survey.codes('parents', 2)
    const [ofLower = ''] = await survey.codes('parents', 1, 'lower')
    const [ofStaff = ''] = await survey.codes('staff', 1)
    const { body: poster } = await survey.facilitator.post(`/api/surveys/${survey.id}/open-links`, {
      audience: 'parents',
    })
    const sending = randomKey()
    expect((await survey.send(used, person, sending)).status).toBe(201)

    const renewed = await make(survey, { audience: 'parents', count: 3, replaceUnused: true })
    expect(renewed).toMatchObject({
      status: 201,
      body: { codes: [expect.any(String), expect.any(String), expect.any(String)] },
    })

    const visitor = new Visitor(survey.server.app)
    expect(await visitor.get(`/api/questionnaires/${unused}`)).toMatchObject({
      status: 410,
      body: { type: '/problems/code-replaced' },
    })
    expect(await survey.send(unused, person)).toMatchObject({ status: 410, body: { type: '/problems/code-replaced' } })
    expect(codeOf(await survey.send(used, person))).toBe('/problems/code-used')
    // What was acknowledged stays acknowledged.
    expect((await survey.send(used, person, sending)).status).toBe(201)
    for (const code of [ofLower, ofStaff, poster.code, ...renewed.body.codes])
      expect((await survey.send(code, person)).status, code).toBe(201)
    await survey.close()
    expect((await survey.report()).body.audiences.parents.answered).toBe(6)
  })

  test('tell nothing of how many were used: 3 or 17 of 20, every reply is the same', async () => {
    const server = await aServer()
    const facilitator = await fatima(server)
    /** All that a facilitator can read, as bytes; codes and ids are drawn by lot. */
    const seen = async (used: number) => {
      const survey = await anOpenSurvey(server, facilitator)
      const url = `/api/surveys/${survey.id}`
      const codes = await survey.codes('parents', 20)
      for (const code of codes.slice(0, used)) await survey.send(code, person)
      const reply = await make(survey, { audience: 'parents', count: 20, replaceUnused: true })
      const pages = [url, `${url}/texts`, `${url}/progress`, `${url}/report`, `/api/schools/${survey.schoolId}`]
      const replies = await Promise.all(pages.map((page) => facilitator.get(page)))
      const said = [reply, ...replies].map(({ status, text }) => [status, text])
      const bytes = JSON.stringify(said).replaceAll(survey.id, 'ID').replaceAll(survey.schoolId, 'SCHOOL')
      return bytes.replace(/[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{2}/g, 'CODE')
    }
    /** The rounded response is meant to be seen: it may differ, and nothing else. */
    const withoutResponse = (bytes: string) =>
      bytes.replace(/(<5|\d+\+)/g, 'ROUNDED').replace(/(share\\":)[^,}]*/g, '$1SHARE')

    const [none, three, four, many, everybody] = [
      await seen(0),
      await seen(3),
      await seen(4),
      await seen(17),
      await seen(20),
    ]
    expect(three).toBe(none)
    expect(three).toBe(four)
    expect(withoutResponse(many)).toBe(withoutResponse(three))
    expect(withoutResponse(everybody)).toBe(withoutResponse(three))
    expect(many).not.toBe(three)
  })

  test('are made once by two colleagues at the same moment: the sheet of the first goes on working', async () => {
    const survey = await anAskingSurvey()
    const replace = (audience = 'parents') => make(survey, { audience, count: 2, replaceUnused: true })
    await survey.codes('parents', 2)
    const [first, second] = await Promise.all([replace(), replace()])
    expect(first.status).toBe(201)
    expect(second).toMatchObject({ status: 409, body: { type: '/problems/codes-just-replaced' } })
    expect((await replace('staff')).status).toBe(201)
    for (const code of first.body.codes) expect((await survey.send(code, person)).status).toBe(201)
    survey.server.clock.now = new Date(survey.server.clock.now.getTime() + 60_000)
    expect((await replace()).status).toBe(201)
  })

  test('can be made at once after a try that failed', async () => {
    const survey = await anAskingSurvey()
    const wrong = { audience: 'pupils', count: 2, replaceUnused: true }
    for (const _ of [1, 2]) expect((await make(survey, wrong)).status).toBe(400)
    expect((await make(survey, { ...wrong, audience: 'parents' })).status).toBe(201)
  })

  test('in a draft are counted as they are, because nobody can have answered', async () => {
    const server = await aServer()
    const survey = await aDraft(server, await fatima(server))
    await survey.codes('parents', 20)
    await make(survey, { audience: 'parents', count: 7, replaceUnused: true })
    const { audiences } = await progressOf(survey)
    expect(audiences).toContainEqual(expect.objectContaining({ audience: 'parents', codes: 7, codesMade: true }))
    expect(audiences).toContainEqual(expect.objectContaining({ audience: 'staff', codes: 0, codesMade: false }))
  })

  test('leave codes that look alike after closing: used, unused and replaced', async () => {
    const survey = await anAskingSurvey()
    const [used = '', replaced = ''] = await survey.codes('parents', 2)
    await survey.send(used, person)
    const [unused = ''] = (await make(survey, { audience: 'parents', count: 1, replaceUnused: true })).body.codes
    await survey.close()
    const visitor = new Visitor(survey.server.app)
    for (const code of [used, replaced, unused])
      expect(codeOf(await visitor.get(`/api/questionnaires/${code}`)), code).toBe('/problems/survey-closed')
    const { db } = survey.server
    expect(await db.selectFrom('replaced_code').selectAll().execute()).toEqual([])
    expect(await db.selectFrom('invitation').selectAll().execute()).toEqual([])
    const kept = await db.selectFrom('closed_code').selectAll().execute()
    expect(kept.map(({ fingerprint }) => fingerprint.length)).toEqual([8, 8, 8])
  })

  test('and answers that arrive at the same moment: each answer is stored or its code was replaced, never both', async () => {
    const survey = await anAskingSurvey()
    const codes = await survey.codes('parents', 30)
    const replace = () => make(survey, { audience: 'parents', count: 1, replaceUnused: true })
    const [replies] = await Promise.all([Promise.all(codes.map((code) => survey.send(code, person))), replace()])
    const stored = replies.filter(({ status }) => status === 201).length
    const refused = replies.filter(
      (reply) => reply.status === 410 && codeOf(reply) === '/problems/code-replaced',
    ).length
    expect(stored + refused).toBe(30)
    const responses = await survey.server.db.selectFrom('response').selectAll().execute()
    expect(responses).toHaveLength(stored)
  })
})

describe('A code on top of those invited', () => {
  test('raises the number invited of its audience and subgroup, so that the response stays honest', async () => {
    const survey = await anAskingSurvey({ parents: { invited: 40, subgroups: [{ id: 'lower', invited: 10 }] } })
    const extra = await make(survey, { audience: 'parents', subgroup: 'lower', count: 1, extra: true })
    expect(extra).toMatchObject({ status: 201, body: { codes: [expect.any(String)] } })
    expect((await make(survey, { audience: 'parents', count: 2, extra: true })).status).toBe(201)
    const { body } = await survey.facilitator.get(`/api/surveys/${survey.id}`)
    expect(body.audiences).toContainEqual({
      audience: 'parents',
      invited: 43,
      subgroups: [{ id: 'lower', name: 'Onderbouw', invited: 11 }],
    })
    expect(body.audiences).toContainEqual({ audience: 'staff', invited: 24, subgroups: [] })
    expect((await progressOf(survey)).audiences).toContainEqual(
      expect.objectContaining({ audience: 'parents', invited: 43 }),
    )
    await survey.answered('parents', Array(9).fill(person))
    await survey.send(extra.body.codes[0], person)
    await survey.close()
    expect((await survey.report()).body.audiences.parents).toMatchObject({ invited: 43, answered: 10 })
  })

  test('is asked for by two people at once: both are counted', async () => {
    const survey = await anAskingSurvey()
    const replies = await Promise.all(
      Array.from({ length: 6 }, () => make(survey, { audience: 'parents', count: 1, extra: true })),
    )
    expect(replies.map(({ status }) => status)).toEqual(Array(6).fill(201))
    expect((await progressOf(survey)).audiences).toContainEqual(expect.objectContaining({ invited: 46 }))
  })

  test('is counted too when somebody was just changing the title, or closing the survey', async () => {
    const survey = await anAskingSurvey()
    const { db } = survey.server
    const one = () => make(survey, { audience: 'parents', count: 1, extra: true })
    const read = await findSurvey(db, survey.id)
    if (!read) throw new Error('no survey')
    await one()
    await changeSurvey(db, new DefinitionLibrary(survey.server.config.definitionsDir), read, { title: 'Najaar' })
    expect((await progressOf(survey)).audiences).toContainEqual(expect.objectContaining({ invited: 41 }))

    await survey.answered('parents', Array(10).fill(person))
    await one()
    await closeSurvey(db, read, '2027-02-01')
    expect((await survey.report()).body).toMatchObject({
      survey: { title: 'Najaar' },
      audiences: { parents: { invited: 42, answered: 10 } },
    })
  })

  test('is not made when it cannot be counted', async () => {
    const survey = await anAskingSurvey({ parents: { invited: 100_000 } })
    expect(await make(survey, { audience: 'parents', count: 1, extra: true })).toMatchObject({
      status: 400,
      body: { errors: [{ pointer: '/count' }] },
    })
    expect(await survey.server.db.selectFrom('invitation').selectAll().execute()).toEqual([])
  })
})

describe('Codes', () => {
  test.each([
    [
      'extra codes that replace others',
      { audience: 'parents', count: 1, extra: true, replaceUnused: true },
      '/replaceUnused',
    ],
    ['a word for yes', { audience: 'parents', count: 1, replaceUnused: 'yes' }, '/replaceUnused'],
    ['more than fit in one request', { audience: 'parents', count: 2001 }, '/count'],
    ['none', { audience: 'parents', count: 0, extra: true }, '/count'],
    ['a channel of their own choice', { audience: 'parents', count: 1, channel: 'mail' }, '/channel'],
    ['an audience that was not invited', { audience: 'pupils', count: 1 }, '/audience'],
    [
      'a subgroup that does not exist',
      { audience: 'parents', subgroup: 'upper', count: 1, replaceUnused: true },
      '/subgroup',
    ],
  ])('for %s are refused, and the old ones go on working', async (_, body, pointer) => {
    const survey = await anAskingSurvey()
    const [code = ''] = await survey.codes('parents', 1)
    expect(await make(survey, body)).toMatchObject({ status: 400, body: { errors: [{ pointer }] } })
    expect((await survey.send(code, person)).status).toBe(201)
    expect((await progressOf(survey)).audiences).toContainEqual(expect.objectContaining({ invited: 40 }))
  })

  test('of a closed survey are not made, in no way', async () => {
    const survey = await anAskingSurvey()
    await survey.close()
    for (const body of [{}, { extra: true }, { replaceUnused: true }])
      expect(await make(survey, { audience: 'parents', count: 1, ...body })).toMatchObject({
        status: 409,
        body: { type: '/problems/survey-is-closed' },
      })
    expect((await survey.facilitator.post(`/api/surveys/${survey.id}/open-links`, { audience: 'staff' })).status).toBe(
      409,
    )
    expect(await survey.server.db.selectFrom('invitation').selectAll().execute()).toEqual([])
  })

  test('know how they reach people', async () => {
    const survey = await anAskingSurvey()
    await survey.codes('parents', 1)
    await survey.facilitator.post(`/api/surveys/${survey.id}/open-links`, { audience: 'staff' })
    const rows = await survey.server.db.selectFrom('invitation').select(['channel', 'audience', 'many']).execute()
    expect(rows).toHaveLength(2)
    expect(rows).toContainEqual({ channel: 'code', audience: 'parents', many: 0 })
    expect(rows).toContainEqual({ channel: 'open-link', audience: 'staff', many: 1 })
  })
})

describe('The texts of a survey', () => {
  const put = ({ facilitator, id }: TestSurvey, path: string, content: unknown) =>
    facilitator.request('PUT', `/api/surveys/${id}/texts/${path}`, { content })
  const textOf = async ({ facilitator, id }: TestSurvey, kind: string, language: string, audience: string) => {
    const { body } = await facilitator.get(`/api/surveys/${id}/texts`)
    return body.texts.find(
      (text: Record<string, string>) => text.kind === kind && text.language === language && text.audience === audience,
    )
  }

  test('are ours until the school writes its own, and ours again when it wants', async () => {
    const survey = await anAskingSurvey()
    const ours = await textOf(survey, 'letter', 'nl', 'parents')
    expect(ours).toMatchObject({ own: null, standardLanguage: 'nl', standard: expect.stringContaining('{school}') })
    expect((await put(survey, 'letter/nl?audience=parents', ' Dag ouders van {school}!\r\n')).status).toBe(204)
    expect(await textOf(survey, 'letter', 'nl', 'parents')).toEqual({ ...ours, own: 'Dag ouders van {school}!' })
    expect(await textOf(survey, 'letter', 'en', 'parents')).toMatchObject({ own: null })
    expect(await textOf(survey, 'mail', 'nl', 'parents')).toMatchObject({ own: null })
    expect(await textOf(survey, 'letter', 'nl', 'staff')).toMatchObject({ own: null })
    const url = `/api/surveys/${survey.id}/texts/letter/nl`
    expect((await survey.facilitator.delete(`${url}?audience=parents`)).status).toBe(204)
    expect((await survey.facilitator.delete(`${url}?audience=parents`)).status).toBe(204)
    expect(await textOf(survey, 'letter', 'nl', 'parents')).toEqual(ours)
  })

  test('are for every audience when none is named', async () => {
    const server = await aServer()
    const survey = await aDraft(server, await fatima(server))
    await put(survey, 'reminder/en', 'Please.')
    expect(await textOf(survey, 'reminder', 'en', 'staff')).toMatchObject({ own: 'Please.' })
    expect(await textOf(survey, 'reminder', 'en', 'parents')).toMatchObject({ own: 'Please.' })
    await survey.facilitator.delete(`/api/surveys/${survey.id}/texts/reminder/en`)
    expect(await server.db.selectFrom('survey_text').selectAll().execute()).toEqual([])
  })

  test('are refused with the reason when they would be printed wrong, and what was there stays', async () => {
    const survey = await anAskingSurvey()
    await put(survey, 'letter/nl', 'Goed.')
    const wrong: [string, unknown, string][] = [
      ['letter/nl', 'Dag {naam}', '/content'],
      ['letter/nl', 'x'.repeat(2001), '/content'],
      ['letter/nl', 'Dag\u0000', '/content'],
      ['letter/nl', '', '/content'],
      ['letter/nl', undefined, '/content'],
      ['letter/tr', 'Dag', '/language'],
      ['letter/NL..', 'Dag', '/language'],
      ['poem/nl', 'Dag', '/kind'],
      ['letter/nl?audience=pupils', 'Dag', '/audience'],
      ['letter/nl?audience=everybody', 'Dag', '/audience'],
    ]
    for (const [path, content, pointer] of wrong)
      expect(await put(survey, path, content), path).toMatchObject({ status: 400, body: { errors: [{ pointer }] } })
    expect(await textOf(survey, 'letter', 'nl', 'parents')).toMatchObject({ own: 'Goed.' })
  })

  test('lie fixed when the survey is closed, and are nobody else’s business', async () => {
    const survey = await anAskingSurvey()
    await put(survey, 'letter/nl', 'Goed.')
    const stranger = new Visitor(survey.server.app)
    expect((await stranger.get(`/api/surveys/${survey.id}/texts`)).status).toBe(401)
    expect((await stranger.request('PUT', `/api/surveys/${survey.id}/texts/letter/nl`, { content: 'x' })).status).toBe(
      401,
    )
    expect((await survey.facilitator.get('/api/surveys/nowhere/texts')).status).toBe(404)
    await survey.close()
    expect(await put(survey, 'letter/nl', 'Te laat.')).toMatchObject({ status: 409 })
    expect((await survey.facilitator.delete(`/api/surveys/${survey.id}/texts/letter/nl`)).status).toBe(409)
    expect(await textOf(survey, 'letter', 'nl', 'parents')).toMatchObject({ own: 'Goed.' })
  })

  test('are written in the log of accounts without what they say', async () => {
    const survey = await anAskingSurvey()
    await put(survey, 'letter/nl', 'Alleen voor ouders.')
    const entries = await survey.server.db.selectFrom('audit_entry').selectAll().execute()
    expect(entries.map(({ action }) => action)).toContain('texts-changed')
    expect(JSON.stringify(entries)).not.toContain('Alleen voor ouders.')
  })
})
