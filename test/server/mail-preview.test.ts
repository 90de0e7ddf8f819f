import { describe, expect, test } from 'vitest'
import { aMailSurvey, type MailSurvey, people } from '../support/mail-survey.ts'

const preview = (survey: MailSurvey, list: string | Buffer, type = 'text/csv', query = '?audience=parents') =>
  survey.facilitator.request('POST', `/api/surveys/${survey.id}/mailings/preview${query}`, list, {
    'content-type': type,
  })

describe('A list before it is mailed', () => {
  test('is shown as it was understood: who would get mail, who twice, who again, and what is no address', async () => {
    const survey = await aMailSurvey()
    await survey.mail(['an@thuis.example'])
    const list =
      'Naam;E-mail;Groep\r\nJan;jan@thuis.example;3\r\nAn;AN@thuis.example;3\r\nJan;Jan@Thuis.example;4\r\nEva;eva(at)thuis.example;5\r\n'
    expect(await preview(survey, list)).toMatchObject({
      status: 200,
      body: {
        addresses: ['jan@thuis.example'],
        understood: 2,
        duplicates: 1,
        alreadyInvited: 1,
        wrong: [{ line: 5, text: 'Eva;eva(at)thuis.example;5', reason: 'no-address' }],
        wrongCount: 1,
        encoding: 'utf-8',
        column: 'E-mail',
      },
    })
    // Nothing was stored and nobody was sent to.
    expect(await survey.server.db.selectFrom('mail_address').selectAll().execute()).toHaveLength(1)
  })

  test.each([
    'application/octet-stream',
    'text/csv',
    'text/plain',
    'text/plain; charset=utf-8',
    'text/csv; charset=utf-16',
  ])('may be announced as %s: its bytes tell how it was written', async (type) => {
    const survey = await aMailSurvey()
    const bytes = Buffer.from('\ufeffRenée;renee@thuis.example\n', 'utf16le')
    expect((await preview(survey, bytes, type)).body).toMatchObject({
      addresses: ['renee@thuis.example'],
      encoding: 'utf-16le',
      wrongCount: 0,
    })
  })

  test('of a hundred thousand lines is understood, and complains of fifty of them', async () => {
    const survey = await aMailSurvey()
    const lines = Array.from(
      { length: 100_000 },
      (_, index) => `${index};ouder${index % 4000}@thuis.example;mis${index}@`,
    )
    const { status, body } = await preview(survey, lines.join('\n'))
    expect(status).toBe(200)
    expect(body).toMatchObject({ understood: 4000, duplicates: 96_000, wrongCount: 100_000 })
    expect(body.addresses).toHaveLength(4000)
    expect(body.wrong).toHaveLength(50)
    expect((await survey.mail(body.addresses)).body).toMatchObject({ total: 4000 })
  })

  test('that is too long, too large, no list at all or of the wrong kind is refused with a reason', async () => {
    const survey = await aMailSurvey()
    const problem = async (...args: Parameters<typeof preview> extends [MailSurvey, ...infer Rest] ? Rest : never) => {
      const { status, body } = await preview(survey, ...args)
      return [status, body?.type]
    }
    expect(await problem(people(5000).join('\n'))).toEqual([200, undefined])
    expect(await preview(survey, people(5001).join('\n'))).toMatchObject({
      status: 422,
      body: { type: '/problems/too-many-addresses', detail: '5001 addresses, and at most 5000' },
    })
    expect(await problem('a@b.example\n'.repeat(720_000))).toEqual([413, '/problems/body-too-large'])
    expect(await problem(Buffer.from('PK\u0003\u0004xl/workbook.xml'))).toEqual([422, '/problems/list-unreadable'])
    expect(await problem('{"a":1}', 'application/json')).toEqual([415, '/problems/content-type-unknown'])
    expect(await problem('a@b.example', 'text/html')).toEqual([415, '/problems/content-type-unknown'])
    expect(await problem('a@b.example', 'text/csv', '')).toEqual([400, '/problems/request-invalid'])
    expect(await problem('a@b.example', 'text/csv', '?audience=pupils')).toEqual([400, '/problems/request-invalid'])
    expect(await problem('a@b.example', 'text/csv', '?audience=parents&all=1')).toEqual([
      400,
      '/problems/request-invalid',
    ])
    const empty = await survey.facilitator.post(`/api/surveys/${survey.id}/mailings/preview?audience=parents`)
    expect(empty).toMatchObject({ status: 200, body: { addresses: [], understood: 0, wrongCount: 0 } })
  })

  test('only this route takes a file: elsewhere a list is no request', async () => {
    const survey = await aMailSurvey()
    for (const path of ['mailings', 'reminders', 'invitations'])
      expect(
        (
          await survey.facilitator.request('POST', `/api/surveys/${survey.id}/${path}`, 'a@b.example', {
            'content-type': 'text/csv',
          })
        ).status,
      ).toBe(415)
  })

  test('from another site is refused, although a browser would send it without asking', async () => {
    const survey = await aMailSurvey()
    const reply = await survey.facilitator.request(
      'POST',
      `/api/surveys/${survey.id}/mailings/preview?audience=parents`,
      'a@b.example',
      { 'content-type': 'text/plain', 'sec-fetch-site': 'cross-site' },
    )
    expect(reply).toMatchObject({ status: 403, body: { type: '/problems/cross-origin' } })
  })
})
