import { describe, expect, test } from 'vitest'
import { fatima } from '../support/survey.ts'
import { aBrowser, aListeningServer, desktop, phone, violations } from './support.ts'

/** Fatima at her desk, on the page where she writes to the parents of the example school. */
async function atHerDesk(viewport = desktop) {
  const server = await aListeningServer()
  const facilitator = await fatima(server)
  const { body: example } = await facilitator.post('/api/example-school')
  const { schoolId, closedSurveyId: surveyId } = example
  await facilitator.post('/api/agreements', { schoolId, surveyId, what: 'Elke vrijdag één bericht', who: 'juf Anne' })
  const browser = await aBrowser()
  const page = await browser.page({ viewport })
  const [name = '', value = ''] = (facilitator.cookie ?? '').split('=')
  await page.context().addCookies([{ name, value, url: server.url }])
  page.on('dialog', (dialog) => dialog.accept())
  await page.goto(`${server.url}/surveys/${surveyId}?show=public-page`)
  await page.getByRole('heading', { level: 1, name: 'Terugkoppeling' }).waitFor()
  await page.getByRole('heading', { name: 'De cijfers' }).waitFor()
  return { server, facilitator, example, browser, page, api: `/api/surveys/${surveyId}/public-page` }
}

describe('The page with what was said and what is done', () => {
  test.each([
    ['a desk', desktop],
    ['a telephone', phone],
  ])(
    'is written, looked at, published, read by a parent without script, and taken away, at %s',
    async (_where, at) => {
      const { server, browser, page } = await atHerDesk(at)
      expect(await violations(page)).toEqual([])
      const dutch = page.locator('details').first()
      expect(await dutch.getByLabel('Titel van de pagina').inputValue()).toBe('Dit zei u, dit doen wij')
      await page.getByRole('button', { name: 'Pagina publiceren' }).click()
      await page.getByRole('link', { name: /Nog leeg: “Dit zei u”/ }).waitFor()
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('page-said-nl')
      expect(await violations(page)).toEqual([])

      await dutch.getByLabel('Dit zei u').fill('U voelt zich <b>welkom</b>.')
      await dutch.getByText('Afspraken overnemen').click()
      await dutch.getByRole('button', { name: /^Neem over\s*: Elke vrijdag één bericht/ }).click()
      expect(await dutch.getByLabel('Dit doen wij').inputValue()).toBe('- Elke vrijdag één bericht')
      await page
        .getByRole('group', { name: 'Ouders' })
        .getByRole('checkbox', { name: /^Relatie:/ })
        .check()
      await page
        .getByRole('group', { name: 'Ouders' })
        .getByRole('checkbox', { name: /^Informatie:/ })
        .check()
      await page.getByRole('button', { name: 'Concept opslaan' }).click()
      await page.getByText('Het concept is opgeslagen.').waitFor()
      expect(await violations(page)).toEqual([])

      const [preview] = await Promise.all([
        page.context().waitForEvent('page'),
        page.getByRole('link', { name: 'Voorbeeld bekijken' }).click(),
      ])
      await preview.getByText('De pagina is zo nog niet te zien voor anderen.').waitFor()
      expect(await violations(preview)).toEqual([])
      await preview.close()

      await page.getByRole('button', { name: 'Pagina publiceren' }).click()
      const dialog = page.getByRole('dialog')
      await dialog.getByText('Iedereen met de link kan de pagina lezen').waitFor()
      expect(await violations(page)).toEqual([])
      await dialog.getByRole('button', { name: 'Pagina publiceren' }).click()
      await page.getByText('De pagina staat online.').waitFor()
      await page.locator('.page-qr svg').waitFor()
      expect(await violations(page)).toEqual([])
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(at.width)
      const address = await page.getByLabel('Link naar de pagina').inputValue()
      expect(address).toMatch(new RegExp(`^${server.url}/terugkoppeling/[\\w-]{22}$`))

      const parent = await browser.page({ viewport: phone })
      await parent.goto(address)
      expect(await parent.locator('main').innerText()).toMatch(
        /U voelt zich <b>welkom<\/b>\.[\s\S]*Elke vrijdag één bericht/,
      )
      expect(await parent.locator('main').innerText()).not.toContain('Anne')
      expect(await parent.context().cookies()).toEqual([])
      expect(await parent.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(phone.width)
      expect(await violations(parent)).toEqual([])

      await page.getByRole('button', { name: 'Offline halen' }).click()
      await dialog.getByRole('button', { name: 'Offline halen' }).click()
      await page.getByText('De pagina is offline.').waitFor()
      await parent.reload()
      await parent.getByRole('heading', { name: 'Deze pagina is er niet' }).waitFor()
      expect(await violations(parent)).toEqual([])
    },
    120_000,
  )

  test('is readable with script switched off, in the language of the reader, and on one sheet of paper', async () => {
    const { server, facilitator, browser, api } = await atHerDesk()
    const nl = { title: 'Dit zei u, dit doen wij', said: 'U voelt zich welkom.', doing: 'Wij bellen.' }
    const en = { title: 'You said, we do', said: 'You feel welcome.', doing: 'We call.' }
    const figures = ['information', 'structure', 'relation'].map((measure) => ({ audience: 'parents', measure }))
    await facilitator.request('PUT', api, { version: 0, texts: { nl, en }, figures, figuresAs: 'share' })
    const { path } = (await facilitator.post(`${api}/publish`, { version: 1 })).body

    const parent = await browser.page({ locale: 'en-GB', javaScriptEnabled: false, viewport: phone })
    await parent.goto(server.url + path)
    await parent.getByRole('heading', { name: 'You said, we do' }).waitFor()
    await parent.getByRole('link', { name: 'Nederlands' }).click()
    await parent.getByRole('heading', { level: 1, name: nl.title }).waitFor()
    expect(await parent.locator('html').getAttribute('lang')).toBe('nl')
    const pdf = await parent.pdf({ format: 'A4' })
    expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1)
  }, 60_000)

  test('that somebody else changed keeps what was typed, and asks before it is lost', async () => {
    const { facilitator, page, api } = await atHerDesk()
    const dutch = page.locator('details').first()
    await dutch.getByLabel('Dit zei u').fill('Mijn tekst')
    const theirs = { title: 'Van een ander', said: 'x', doing: 'y' }
    const draft = { version: 0, texts: { nl: theirs }, figures: [], figuresAs: 'share' }
    await facilitator.request('PUT', api, draft)
    await page.getByRole('button', { name: 'Concept opslaan' }).click()
    await page.getByText('Iemand anders heeft deze pagina net gewijzigd.').waitFor()
    expect(await dutch.getByLabel('Dit zei u').inputValue()).toBe('Mijn tekst')
    expect(await violations(page)).toEqual([])
    const asked = page.waitForEvent('dialog')
    await page.getByRole('link', { name: 'Schoolprofiel' }).first().click()
    expect((await asked).message()).toContain('nog niet opgeslagen')
  }, 60_000)
})
