import { readFile } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import type { Answers } from '#domain/question-types/answer.ts'
import { aColleague } from '../support/people.ts'
import { aServer, Visitor } from '../support/server.ts'
import { all, anOpenSurvey, fatima } from '../support/survey.ts'

const nl = {
  title: 'Dit zei u, dit doen wij',
  said: 'U voelt zich welkom.\n\nBerichten komen soms laat.',
  doing: '- Elke vrijdag één bericht\n- Koffie bij de deur',
}
const relation = { audience: 'parents', measure: 'relation' }
const information = { audience: 'parents', measure: 'information' }

const times = (count: number, answers: Answers): Answers[] => Array.from({ length: count }, () => answers)

/** A closed survey in which so many parents answered as given. */
async function aClosedSurvey(parents: readonly Answers[], languages = ['nl', 'en']) {
  const server = await aServer()
  const survey = await anOpenSurvey(server, await fatima(server), { languages })
  await survey.answered('parents', parents)
  await survey.close()
  const url = `/api/surveys/${survey.id}/public-page`
  const { facilitator } = survey
  const visitor = new Visitor(server.app)
  return {
    ...{ server, survey, facilitator, url, visitor },
    read: () => facilitator.get(url),
    write: (more: object = {}) =>
      facilitator.request('PUT', url, { version: 0, texts: { nl }, figures: [], figuresAs: 'share', ...more }),
    publish: (version: number) => facilitator.post(`${url}/publish`, { version }),
    withdraw: () => facilitator.post(`${url}/withdraw`),
    look: (path: string, headers: Record<string, string> = {}) => visitor.request('GET', path, undefined, headers),
  }
}

/** Twelve parents who are all positive on relation, and three of four on information. */
const twelve = times(12, all(4, 'relation')).map((answers, index) => ({ ...answers, ...all(index % 4 === 0 ? 1 : 4) }))

const unknownPage = (look: (path: string) => ReturnType<Visitor['get']>) => look('/terugkoppeling/bestaat-niet')

describe('A page of what was said and what is done', () => {
  test('is written, published under a link that nobody can guess, and read without script or cookie', async () => {
    const { survey, read, write, publish, look } = await aClosedSurvey(twelve)
    expect((await read()).body).toMatchObject({ version: 0, texts: {}, path: null, publishedOn: null })
    const draft = await write({ figures: [information, relation] })
    expect(draft).toMatchObject({ status: 200, body: { version: 1, texts: { nl }, path: null } })
    const { status, body } = await publish(1)
    expect(status).toBe(200)
    expect(body).toMatchObject({ publishedOn: '2027-02-01', publishedVersion: 1, version: 1 })
    expect(body.path).toMatch(/^\/terugkoppeling\/[\w-]{22}$/)
    expect(body.path).not.toContain(survey.id)

    const page = await look(body.path)
    expect(page.status).toBe(200)
    expect(page.text).toContain('<html lang="nl" dir="ltr">')
    for (const said of [
      'De Klimboom',
      'Dit zei u',
      'U voelt zich welkom.',
      'Dit doen wij',
      '<li>Koffie bij de deur</li>',
    ])
      expect(page.text).toContain(said)
    expect(page.text).not.toMatch(/<script|javascript:| on\w+=| style=/i)
    expect(page.headers['set-cookie']).toBeUndefined()
    expect(page.headers).toMatchObject({ 'cache-control': 'no-store', 'x-robots-tag': 'noindex, nofollow' })
    expect(page.headers['content-security-policy']).toContain("default-src 'self'")
    expect(page.text).toContain('<meta name="robots" content="noindex, nofollow">')
  })

  test('shows rounded figures, the strongest first, and how many people it was at least', async () => {
    const { read, write, publish, look } = await aClosedSurvey(twelve)
    const [parents] = (await read()).body.outside.filter(({ audience }: { audience: string }) => audience === 'parents')
    expect(parents.people).toBe(10)
    expect(parents.measures.relation).toEqual({ tenths: 10, level: 'very-positive' })
    expect(parents.measures.information).toEqual({ tenths: 8, level: 'positive' })
    await write({ figures: [information, relation] })
    const { text } = await look((await publish(1)).body.path)
    expect(text).toContain('Minstens 10 ouders')
    expect(text.indexOf('bijna alle antwoorden zijn positief')).toBeLessThan(text.indexOf('8 van de 10 antwoorden'))
    expect(text.indexOf('bijna alle antwoorden zijn positief')).toBeGreaterThan(0)
    expect(text).not.toContain('heel positief')

    await write({ version: 1, figures: [information, relation], figuresAs: 'words' })
    const worded = (await look((await publish(2)).body.path)).text
    expect(worded).toContain('heel positief')
    expect(worded).not.toMatch(/van de 10 antwoorden|●/)
  })

  test('speaks the languages that were written, and the one its reader asks for', async () => {
    const { write, publish, look } = await aClosedSurvey(twelve)
    const en = { title: 'You said, we do', said: 'You feel welcome.', doing: 'One message a week.' }
    await write({ texts: { nl, en }, figures: [relation] })
    const { path } = (await publish(1)).body
    expect((await look(path)).text).toContain('<html lang="nl" dir="ltr">')
    const english = await look(path, { 'accept-language': 'en-GB,en;q=0.9,nl;q=0.8' })
    expect(english.text).toContain('<html lang="en" dir="ltr">')
    expect(english.text).toContain('nearly all answers are positive')
    expect(english.text).toContain('<a href="?taal=nl" hreflang="nl">')
    expect((await look(`${path}?taal=nl`, { 'accept-language': 'en' })).text).toContain('lang="nl" dir="ltr"')
    for (const odd of ['?taal=xx', '?taal[]=en', '?taal=en&taal=nl', '?taal=%00', '?taal=%3Cscript%3E'])
      expect(await look(path + odd)).toMatchObject({ status: 200 })
  })

  test('stays as it was published until it is published again, whatever is written in the meantime', async () => {
    const { survey, facilitator, write, publish, look, read } = await aClosedSurvey(twelve)
    await write({ figures: [relation] })
    const { path } = (await publish(1)).body
    const before = (await look(path)).text
    await write({ version: 1, texts: { nl: { ...nl, title: 'Heel iets anders' } } })
    await facilitator.patch(`/api/schools/${survey.schoolId}`, { name: 'Een andere naam' })
    expect((await look(path)).text).toBe(before)
    expect((await read()).body).toMatchObject({ version: 2, publishedVersion: 1 })
    expect((await publish(2)).body.path).toBe(path)
    expect((await look(path)).text).toContain('Heel iets anders')
    expect((await look(path)).text).toContain('Een andere naam')
  })

  test('that is withdrawn is behind its link no more, as if it had never been; published again the link is the same', async () => {
    const { server, write, publish, withdraw, look } = await aClosedSurvey(twelve)
    const never = await unknownPage(look)
    expect(never).toMatchObject({ status: 404 })
    expect(never.text).toContain('Deze pagina is er niet')
    await write()
    const { path } = (await publish(1)).body
    expect((await withdraw()).body).toMatchObject({ path: null, publishedOn: null })
    expect((await withdraw()).status).toBe(200)
    const gone = await look(path)
    const sameHeaders = ({ headers }: typeof gone) => ({ ...headers, date: '' })
    expect([gone.status, gone.text, sameHeaders(gone)]).toEqual([404, never.text, sameHeaders(never)])
    expect((await publish(1)).body.path).toBe(path)
    expect((await look(path)).status).toBe(200)
    for (const odd of ['', '/', '/a/b', `/${'x'.repeat(199)}`, '/%2f', '/voorbeeld', '/voorbeeld/x'])
      expect([odd, (await look(`/terugkoppeling${odd}`)).text]).toEqual([odd, never.text])
    expect(await server.db.selectFrom('public_page').selectAll().execute()).toHaveLength(1)
  })

  test('is gone with its survey, in every byte', async () => {
    const { server, survey, facilitator, write, publish, look } = await aClosedSurvey(twelve)
    await write({ texts: { nl: { ...nl, said: 'een heel bijzondere zin' } } })
    const { path } = (await publish(1)).body
    await facilitator.request('DELETE', `/api/surveys/${survey.id}`, { confirm: 'Voorjaar' })
    expect((await look(path)).status).toBe(404)
    const bytes = Buffer.concat([
      await readFile(server.file),
      await readFile(`${server.file}-wal`).catch(() => Buffer.alloc(0)),
    ])
    for (const trace of ['een heel bijzondere zin', path.split('/')[2] ?? ''])
      expect(bytes.includes(trace), trace).toBe(false)
  })
})

describe('A preview', () => {
  test('shows the draft to who may read the survey, and nothing to anybody else', async () => {
    const { server, survey, facilitator, write, look } = await aClosedSurvey(twelve)
    const path = `/terugkoppeling/voorbeeld/${survey.id}`
    const never = (await unknownPage(look)).text
    expect((await facilitator.get(path)).text).toBe(never)
    await write()
    const preview = await facilitator.get(path)
    expect(preview).toMatchObject({ status: 200 })
    expect(preview.text).toContain('Dit is een voorbeeld.')
    expect(await look(path)).toMatchObject({ status: 404, text: never })
    const person = { name: 'Eva', email: 'eva@elders.nl', roles: [] }
    expect((await (await aColleague(server, facilitator, person)).get(path)).text).toBe(never)
  })
})

describe('What may not be told outside', () => {
  test('is a figure on five to nine people: it is in the report, and in no reply and no page', async () => {
    const parents = [...times(9, { ...all(4), ...all(2, 'relation') }), ...times(3, all(4))]
    const { survey, read, write, publish, look } = await aClosedSurvey(parents)
    expect((await survey.report()).body.audiences.parents.measures.relation).toMatchObject({ n: 9, mean: 2 })
    const hidden = { hidden: true, reason: 'too-few-answers' }
    const { outside } = (await read()).body
    expect(outside[0]).toMatchObject({ audience: 'staff', people: hidden })
    expect(outside[1].measures).toMatchObject({ relation: hidden, information: { tenths: 10 } })
    expect((await write({ figures: [information] })).status).toBe(200)
    const { body } = await publish(1)
    const { text } = await look(body.path)
    expect(text).toContain('bijna alle antwoorden')
    for (const said of [text, JSON.stringify(body)]) expect(said).not.toMatch(/\b9\b|\b12\b|Relatie/)
  })

  test.each([
    ['rests on too few people', relation],
    ['is of an audience that was not asked', { audience: 'pupils', measure: 'information' }],
    ['does not exist', { audience: 'parents', measure: 'nothing' }],
    ['is called as something that every object has', { audience: 'parents', measure: 'to-string' }],
  ])('cannot be chosen when it %s, and nothing of the draft is stored', async (_what, figure) => {
    const { read, write } = await aClosedSurvey(times(9, all(4)).concat(times(9, all(4, 'relation'))))
    const reply = await write({ figures: [information, figure] })
    expect(reply).toMatchObject({ status: 422, body: { type: '/problems/figures-hidden' } })
    expect(reply.body.errors.map(({ pointer }: { pointer: string }) => pointer)).toContain('/figures/1')
    expect((await read()).body).toMatchObject({ version: 0, figures: [] })
  })

  test('does not get out by way of a draft that was stored with it', async () => {
    const { server, write, publish, look } = await aClosedSurvey(times(9, all(4, 'relation')))
    await write()
    const draft = JSON.stringify({ texts: { nl }, figures: [relation], figuresAs: 'share' })
    await server.db.updateTable('public_page').set({ draft }).execute()
    expect(await publish(1)).toMatchObject({ status: 422, body: { type: '/problems/figures-hidden' } })
    expect((await look('/terugkoppeling/x')).status).toBe(404)
  })

  test('a school that shows nothing below twenty shows nothing below twenty outside', async () => {
    const server = await aServer()
    const survey = await anOpenSurvey(server, await fatima(server), { minimumGroup: 20 })
    await survey.answered('parents', times(15, all(4)))
    await survey.close()
    const { body } = await survey.facilitator.get(`/api/surveys/${survey.id}/public-page`)
    expect(body.outside[1].measures.information).toEqual({ hidden: true, reason: 'too-few-answers' })
    expect(body.outside[1].people).toEqual({ hidden: true, reason: 'too-few-answers' })
  })

  test('are a subgroup, a mean, a spread and the number of people behind a figure', async () => {
    const { read } = await aClosedSurvey(twelve)
    const { text } = await read()
    expect(text).not.toMatch(/"(mean|sd|n|low|high|dontKnow|answered|subgroups?|favourable)"/)
  })
})

describe('Own words', () => {
  const hostile = '<script>alert(1)</script> "><img src=x onerror=alert(1)> \' &amp; </main> {{7*7}} $& $1'

  test('are shown as they were typed: what looks like markup is no markup', async () => {
    const { survey, facilitator, write, publish, look } = await aClosedSurvey(twelve)
    await facilitator.patch(`/api/schools/${survey.schoolId}`, { name: '"><svg onload=alert(1)>' })
    await write({ texts: { nl: { title: hostile, said: hostile, doing: `- ${hostile}\n- twee` } } })
    const { text } = await look((await publish(1)).body.path)
    expect(text).not.toMatch(/<(script|img|svg)|<\/main>[\s\S]*<\/main>/)
    expect(text.match(/&lt;script&gt;alert\(1\)&lt;\/script&gt; &quot;&gt;&lt;img src=x/g)?.length).toBe(4)
    expect(text).toContain('&amp;amp; &lt;/main&gt; {{7*7}} $&amp; $1')
    expect(text).toContain('&quot;&gt;&lt;svg onload=alert(1)&gt;')
  })

  test.each([
    ['a title of two lines', { nl: { ...nl, title: 'een\ntwee' } }, '/texts/nl/title'],
    ['a book', { nl: { ...nl, said: 'x'.repeat(4001) } }, '/texts/nl/said'],
    ['what a terminal obeys', { nl: { ...nl, doing: '\u001b[2J' } }, '/texts/nl/doing'],
    ['half a pair of characters', { nl: { ...nl, doing: '\udc00' } }, '/texts/nl/doing'],
    ['a text that is none', { nl: { ...nl, said: ['x'] } }, '/texts/nl/said'],
    ['half a language', { nl: { title: 'x' } }, '/texts/nl/said'],
    ['a language that the survey does not have', { tr: nl }, '/texts/tr'],
    ['a language that is none', { '<b>': nl }, '/texts/<b>'],
    ['more than a page has', { nl: { ...nl, html: 'x' } }, '/texts/nl/html'],
  ])('with %s are refused at their place, and nothing is stored', async (_what, texts, pointer) => {
    const { read, write } = await aClosedSurvey([])
    const reply = await write({ texts })
    expect(reply.status).toBe(400)
    expect(reply.body.errors.map((error: { pointer: string }) => error.pointer)).toContain(pointer)
    expect((await read()).body.version).toBe(0)
  })

  test('may be half written in a draft, and are not published before they are whole', async () => {
    const { write, publish, read } = await aClosedSurvey(twelve)
    const empty = { title: '', said: '', doing: '' }
    expect((await write({ texts: { nl: { ...nl, doing: ' ' }, en: { ...empty, title: 'You said' } } })).status).toBe(
      200,
    )
    const reply = await publish(1)
    expect(reply).toMatchObject({ status: 422, body: { type: '/problems/public-page-incomplete' } })
    expect(reply.body.errors.map(({ pointer }: { pointer: string }) => pointer)).toEqual([
      '/texts/nl/doing',
      '/texts/en/said',
      '/texts/en/doing',
    ])
    expect((await read()).body.path).toBeNull()
    await write({ version: 1, texts: { nl, en: empty } })
    expect((await publish(2)).status).toBe(200)
  })
})

describe('Who may write', () => {
  test('is a facilitator of the school; a reader reads, and others find nothing', async () => {
    const { server, survey, facilitator, url, write, publish, look } = await aClosedSurvey(twelve)
    await write()
    const { path } = (await publish(1)).body
    const { body: other } = await facilitator.post('/api/schools', { name: 'De Overkant', type: 'po' })
    const reader = await aColleague(server, facilitator, {
      ...{ name: 'Sam', email: 'sam@school.nl', roles: [{ role: 'reader', schoolId: survey.schoolId }] },
    })
    const stranger = await aColleague(server, facilitator, {
      ...{ name: 'Eva', email: 'eva@elders.nl', roles: [{ role: 'facilitator', schoolId: other.id }] },
    })
    expect((await reader.get(url)).body).toMatchObject({ version: 1, path })
    expect((await stranger.get(url)).status).toBe(404)
    const draft = { version: 1, texts: {}, figures: [], figuresAs: 'share' }
    for (const [person, status] of [
      [reader, 403],
      [stranger, 404],
      [new Visitor(server.app), 401],
    ] as const) {
      expect((await person.request('PUT', url, draft)).status).toBe(status)
      expect((await person.post(`${url}/publish`, { version: 1 })).status).toBe(status)
      expect((await person.post(`${url}/withdraw`)).status).toBe(status)
    }
    expect((await look(path)).status).toBe(200)
  })

  test('two at the same moment do not overwrite each other, nor publish what they did not read', async () => {
    const { write, publish } = await aClosedSurvey(twelve)
    const replies = await Promise.all(['een', 'twee'].map((title) => write({ texts: { nl: { ...nl, title } } })))
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 409])
    const first = replies.find(({ status }) => status === 200)?.body
    const second = replies.find(({ status }) => status === 409)?.body
    expect(second).toMatchObject({ type: '/problems/public-page-changed', current: first })
    expect((await write({ version: 1 })).status).toBe(200)
    expect(await publish(1)).toMatchObject({ status: 409 })
    expect((await publish(9)).status).toBe(409)
  })

  test('does so after closing', async () => {
    const server = await aServer()
    const survey = await anOpenSurvey(server, await fatima(server))
    const url = `/api/surveys/${survey.id}/public-page`
    const { facilitator } = survey
    for (const reply of [
      await facilitator.get(url),
      await facilitator.request('PUT', url, { version: 0, texts: {}, figures: [], figuresAs: 'share' }),
      await facilitator.post(`${url}/publish`, { version: 1 }),
      await facilitator.post(`${url}/withdraw`),
    ])
      expect(reply).toMatchObject({ status: 409, body: { type: '/problems/survey-not-closed' } })
    expect((await facilitator.get(`/terugkoppeling/voorbeeld/${survey.id}`)).status).toBe(404)
  })
})
