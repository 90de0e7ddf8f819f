import type { Page } from 'playwright'
import { describe, expect, test } from 'vitest'
import { anOpenSurvey, fatima, type TestSurvey } from '../support/survey.ts'
import { aBrowser, aListeningServer, phone, violations } from './support.ts'

async function aParentWithPhone() {
  const server = await aListeningServer()
  const survey = await anOpenSurvey(server, await fatima(server))
  const [code = ''] = await survey.codes('parents', 1)
  const browser = await aBrowser()
  const page = await browser.page({ viewport: phone })
  return { server, survey, code, browser, page, address: `${server.url}/i/${code}` }
}

const stored = (survey: TestSurvey) => survey.server.db.selectFrom('response').selectAll().execute()
const kept = (page: Page) => page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }))

async function begin(page: Page, address: string) {
  await page.goto(address)
  await page.getByRole('button', { name: 'Beginnen' }).click()
  await page.getByRole('radio').first().waitFor()
}

/** Taps one answer and waits for the next question. */
async function tap(page: Page, label: string) {
  const question = await page.locator('legend').innerText()
  await page.locator('label', { hasText: label }).last().click()
  await expect.poll(() => page.locator('legend').innerText()).not.toBe(question)
}

async function skipToTheEnd(page: Page) {
  const send = page.getByRole('button', { name: 'Versturen' })
  for (let question = 0; question < 40 && !(await send.isVisible()); question++) {
    const before = await page.locator('main, wr-answer').first().innerText()
    await page.getByRole('button', { name: /Overslaan|Volgende/ }).click()
    await expect.poll(() => page.locator('main, wr-answer').first().innerText()).not.toBe(before)
  }
}

describe('A parent on a telephone', () => {
  test('types the code the way it is on paper, or wrongly, and is helped', async () => {
    const { page, server, code } = await aParentWithPhone()
    await page.goto(`${server.url}/i`)
    expect(await violations(page)).toEqual([])
    await page.getByLabel('Code').fill('K7QF-29XM-4C')
    await page.getByRole('button', { name: 'Verder' }).click()
    await page.getByRole('alert').getByText('Deze code kennen we niet').waitFor()
    expect(await page.getByLabel('Code').inputValue()).toContain('K7QF')
    expect(await violations(page)).toEqual([])
    await page.getByLabel('Code').fill(code.toLowerCase().replaceAll('-', ' '))
    await page.getByRole('button', { name: 'Verder' }).click()
    await page.getByText('Niemand kan zien wat u hebt ingevuld').first().waitFor()
  })

  test('keeps the answers through a reload and a lost network, and sends them once', async () => {
    const { page, survey, address, code } = await aParentWithPhone()
    await begin(page, address)
    await tap(page, 'soms')
    await tap(page, 'vaak')
    const third = await page.locator('legend').innerText()
    await page.reload()
    await expect.poll(() => page.locator('legend').innerText()).toBe(third)
    expect(await kept(page)).toContain('info-')

    await skipToTheEnd(page)
    await page.context().setOffline(true)
    await page.getByRole('button', { name: 'Versturen' }).click()
    await page.getByText('Nog niet verstuurd. Uw antwoorden staan op dit apparaat.').waitFor()
    expect(await violations(page)).toEqual([])
    expect(await stored(survey)).toHaveLength(0)
    await page.context().setOffline(false)
    await page.getByRole('heading', { name: 'Ontvangen' }).waitFor()
    expect(await stored(survey)).toHaveLength(1)
    const [response] = await stored(survey)
    expect(JSON.parse(response?.answers ?? '{}')).toEqual({ 'info-news-on-time': 2, 'info-calendar': 3 })
    expect(await kept(page)).not.toContain('info-')
    expect(await kept(page)).not.toContain(code)
    expect(page.url()).not.toContain(code)
  })

  test('is not counted twice when the answer of the server was lost', async () => {
    const { page, survey, address } = await aParentWithPhone()
    await begin(page, address)
    await tap(page, 'altijd')
    await skipToTheEnd(page)
    let lost = 0
    await page.route('**/api/responses', async (route) => {
      const reply = await route.fetch()
      if (lost++ < 2) await route.abort()
      else await route.fulfill({ response: reply })
    })
    await page.getByRole('button', { name: 'Versturen' }).click()
    await page.getByRole('heading', { name: 'Ontvangen' }).waitFor()
    expect(lost).toBe(3)
    expect(await stored(survey)).toHaveLength(1)
  })

  test('hears that the survey closed while the answers were on the way', async () => {
    const { page, survey, address } = await aParentWithPhone()
    await begin(page, address)
    await tap(page, 'altijd')
    await skipToTheEnd(page)
    await survey.close()
    await page.getByRole('button', { name: 'Versturen' }).click()
    await page.getByText('De vragenlijst is gesloten.').waitFor()
    expect(await kept(page)).not.toContain('info-')
    expect(await violations(page)).toEqual([])
  })

  test('changes the language half-way and keeps the answers', async () => {
    const { page, address } = await aParentWithPhone()
    await begin(page, address)
    await tap(page, 'vaak')
    await page.getByLabel(/Taal|Language/).selectOption('en')
    await page.getByRole('button', { name: 'Back' }).click()
    await expect.poll(() => page.locator('html').getAttribute('lang')).toBe('en')
    expect(await page.getByRole('radio', { name: 'often' }).isChecked()).toBe(true)
  })

  test('answers with the keyboard alone', async () => {
    const { page, survey, address } = await aParentWithPhone()
    await page.goto(address)
    await page.getByRole('button', { name: 'Beginnen' }).focus()
    await page.keyboard.press('Enter')
    await page.getByRole('radio').first().waitFor()
    const question = await page.locator('legend').innerText()
    await page.getByRole('radio').first().focus()
    await page.keyboard.press('Space')
    await page.keyboard.press('ArrowDown')
    // Moving through the answers is not yet choosing to go on.
    expect(await page.locator('legend').innerText()).toBe(question)
    await page.keyboard.press('Enter')
    await expect.poll(() => page.locator('legend').innerText()).not.toBe(question)
    const focused = await page.evaluate(
      () => document.activeElement !== document.body && document.activeElement !== null,
    )
    expect(focused).toBe(true)
    await skipToTheEnd(page)
    await page.getByRole('button', { name: 'Versturen' }).focus()
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Ontvangen' }).waitFor()
    const [response] = await stored(survey)
    expect(JSON.parse(response?.answers ?? '{}')).toEqual({ 'info-news-on-time': 2 })
  })

  test('fits on a small screen and at double size, without scrolling sideways', async () => {
    const { browser, address } = await aParentWithPhone()
    for (const viewport of [
      { width: 320, height: 568 },
      { width: 195, height: 422 },
    ]) {
      const page = await browser.page({ viewport })
      await begin(page, address)
      const width = await page.evaluate(() => document.documentElement.scrollWidth)
      expect(width).toBeLessThanOrEqual(viewport.width)
      await page.context().close()
    }
  })

  test('loads at most 30 kB before answering, from this server alone', async () => {
    const { page, server, address } = await aParentWithPhone()
    const session = await page.context().newCDPSession(page)
    await session.send('Network.enable')
    let bytes = 0
    session.on('Network.loadingFinished', ({ encodedDataLength }) => {
      bytes += encodedDataLength
    })
    const elsewhere: string[] = []
    page.on('request', (request) => {
      if (!request.url().startsWith(server.url) && !request.url().startsWith('data:')) elsewhere.push(request.url())
    })
    await begin(page, address)
    expect(bytes).toBeGreaterThan(5_000)
    expect(bytes).toBeLessThanOrEqual(30_000)
    expect(elsewhere).toEqual([])
    expect(await page.context().cookies()).toEqual([])
  })
})
