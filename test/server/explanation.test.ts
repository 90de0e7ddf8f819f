import { describe, expect, test } from 'vitest'
import { codeHash, normaliseCode } from '../../server/surveys/codes.ts'
import { fingerprintOf } from '../../server/surveys/invitations.ts'
import { aServer, Visitor } from '../support/server.ts'
import { aDraft, all, anOpenSurvey, fatima } from '../support/survey.ts'

async function aParentWithLetter() {
  const server = await aServer()
  const survey = await anOpenSurvey(server, await fatima(server))
  const [code = '', other = ''] = await survey.codes('parents', 2)
  const parent = new Visitor(server.app)
  const explained = (each: string, language = 'nl') => parent.get(`/api/explanations/${each}?language=${language}`)
  return { server, survey, code, other, parent, explained }
}

describe('A parent asks what happens with the answers', () => {
  test('and reads what is asked, by whom, how long it is kept and from how many on it is shown', async () => {
    const { explained, code } = await aParentWithLetter()
    const reply = await explained(code)
    expect(reply).toMatchObject({
      status: 200,
      body: {
        survey: { title: 'Voorjaar', school: 'De Klimboom', audience: 'parents', status: 'open', closedOn: null },
        privacy: { minimumGroup: 5, minimumTexts: 10, retentionMonths: 24, openAnswers: true },
        questionnaire: { language: 'nl' },
      },
    })
    expect(reply.body.questionnaire.sections).toContain('Informatie van de school')
    expect(reply.body.questionnaire.introduction).toContain('de school van uw kind')
    expect(reply.headers['set-cookie']).toBeUndefined()
    expect(reply.headers['cache-control']).toBe('no-store')
  })

  test('in the language of choice, or in one that the survey has', async () => {
    const { explained, code } = await aParentWithLetter()
    expect((await explained(code, 'en')).body.questionnaire.language).toBe('en')
    expect((await explained(code, 'tr')).body.questionnaire.language).toBe('nl')
    expect(await explained(code, 'NL;drop')).toMatchObject({ status: 400 })
  })

  test('and the reply does not tell whether the code was used, open or closed', async () => {
    const { survey, explained, code, other } = await aParentWithLetter()
    const before = (await explained(code)).text
    await survey.send(code, all(3))
    expect((await explained(code)).text).toBe(before)
    expect((await explained(other)).text).toBe(before)
    await survey.close()
    const after = await explained(code)
    expect(after.text).toBe((await explained(other)).text)
    expect(after.body.survey).toMatchObject({ status: 'closed', closedOn: '2027-02-01' })
    // Of a destroyed code nobody knows for whom it was, so words that are for the team or for parents are left out.
    expect(after.body.survey.audience).toBeUndefined()
    expect(after.body.questionnaire.sections).toBeUndefined()
    expect(after.text).not.toContain('de school van uw kind')
  })

  test('and still knows the audience of a closed survey that had only one', async () => {
    const server = await aServer()
    const facilitator = await fatima(server)
    const survey = await anOpenSurvey(server, facilitator)
    const plan = { audiences: [{ audience: 'parents', invited: 40 }] }
    const draft = await aDraft(server, facilitator)
    expect((await facilitator.patch(`/api/surveys/${draft.id}`, plan)).status).toBe(200)
    await draft.open()
    const [code = ''] = await draft.codes('parents', 1)
    await draft.close()
    await survey.close()
    const reply = await new Visitor(server.app).get(`/api/explanations/${code}?language=nl`)
    expect(reply.body.survey.audience).toBe('parents')
    expect(reply.body.questionnaire.sections).toContain('Over u')
  })

  test('with the letter in hand before the survey is open', async () => {
    const server = await aServer()
    const draft = await aDraft(server, await fatima(server))
    const [code = ''] = await draft.codes('staff', 1)
    const reply = await new Visitor(server.app).get(`/api/explanations/${code}?language=nl`)
    expect(reply).toMatchObject({ status: 200, body: { survey: { status: 'draft', audience: 'staff' } } })
    expect(reply.body.questionnaire.sections).toContain('Informatie voor ouders')
  })

  test('of an older letter whose code was replaced: the explanation is there, the questions are not', async () => {
    const { server, survey, explained, parent } = await aParentWithLetter()
    const replaced = 'K7QF-29XM-4C'
    const fingerprint = fingerprintOf(codeHash(normaliseCode(replaced) ?? ''))
    await server.db.insertInto('replaced_code').values({ fingerprint, survey_id: survey.id }).execute()
    expect(await explained(replaced)).toMatchObject({ status: 200, body: { survey: { title: 'Voorjaar' } } })
    const refused = { status: 410, body: { type: '/problems/code-replaced' } }
    expect(await parent.get(`/api/questionnaires/${replaced}`)).toMatchObject(refused)
    expect(await survey.send(replaced, all(3))).toMatchObject(refused)
  })

  test('after the survey was deleted, and hears that nothing is known', async () => {
    const { server, survey, explained, code } = await aParentWithLetter()
    await survey.close()
    await server.db.deleteFrom('survey').where('id', '=', survey.id).execute()
    expect(await explained(code)).toMatchObject({ status: 404, body: { type: '/problems/code-unknown' } })
  })

  test.each(['0000-0000-00', 'onzin', '__proto__', '%F0%9F%98%80', `${'x'.repeat(150)}`])(
    'with a code that is none (%s)',
    async (code) => {
      const { explained } = await aParentWithLetter()
      const { status, body } = await explained(code)
      expect([400, 404]).toContain(status)
      expect(body.type).toMatch(/code-unknown|request-invalid/)
    },
  )
})

test('the pages that hold a code are not kept by the browser, and carry no cookie', async () => {
  const server = await aServer()
  const visitor = new Visitor(server.app)
  for (const page of ['/i/K7QF-29XM-4C', '/k/K7QF-29XM-4C', '/uitleg/K7QF-29XM-4C']) {
    const reply = await visitor.get(page)
    expect(reply.status, page).toBe(200)
    expect(reply.headers['cache-control'], page).toBe('no-store')
    expect(reply.headers['set-cookie'], page).toBeUndefined()
  }
})
