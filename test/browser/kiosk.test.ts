import type { Page } from 'playwright'
import { describe, expect, test } from 'vitest'
import { anOpenSurvey, fatima, type TestSurvey } from '../support/survey.ts'
import { aBrowser, aListeningServer, phone, violations } from './support.ts'

const tablet = { width: 1024, height: 768 }
const wish = 'Meer koffie bij de deur'

/** A tablet at the parents' evening, with the clock of its browser in the hands of the test. */
async function aTablet(viewport = tablet) {
  const server = await aListeningServer()
  const survey = await anOpenSurvey(server, await fatima(server))
  const { body } = await survey.facilitator.post(`/api/surveys/${survey.id}/open-links`, { audience: 'parents' })
  const page = await (await aBrowser()).page({ viewport })
  await page.clock.install()
  const address = `${server.url}/k/${body.code}`
  await page.goto(address)
  await page.getByRole('button', { name: 'Beginnen' }).waitFor()
  return { server, survey, page, address }
}

const stored = async ({ server }: TestSurvey) =>
  (await server.db.selectFrom('response').select('answers').execute()).map(({ answers }) => JSON.parse(answers))
const begin = async (page: Page) => {
  await page.getByRole('button', { name: /Beginnen|Start/ }).click()
  await page.getByRole('radio').first().waitFor()
}
const atTheStart = (page: Page) => page.getByRole('button', { name: 'Beginnen' }).waitFor()

/** Taps an answer; the page goes on by itself after a moment. */
async function tap(page: Page, label: string) {
  const question = await page.locator('legend').innerText()
  await page.locator('label', { hasText: label }).last().click()
  await page.clock.runFor(400)
  await expect.poll(() => page.locator('legend').innerText()).not.toBe(question)
}

/** Skips to the end, writing a wish where one may. */
async function toTheEnd(page: Page) {
  const send = page.getByRole('button', { name: 'Versturen' })
  for (let question = 0; question < 40 && !(await send.isVisible()); question++) {
    if (await page.locator('textarea').isVisible()) await page.locator('textarea').fill(wish)
    const before = await page.locator('main').innerText()
    await page.getByRole('button', { name: /Overslaan|Volgende/ }).click()
    await expect.poll(() => page.locator('main').innerText()).not.toBe(before)
  }
}

async function aFamilyAnswers(page: Page, answer: string) {
  await begin(page)
  await tap(page, answer)
  await toTheEnd(page)
  await page.getByRole('button', { name: 'Versturen' }).click()
  await page.getByRole('heading', { name: 'Dank u wel!' }).waitFor()
}

/** Whatever the browser holds of a person, wherever it may be. */
async function traces(page: Page): Promise<string> {
  const held = await page.evaluate(async () => ({
    text: document.documentElement.outerHTML,
    fields: [...document.querySelectorAll('textarea, input')].map((field) =>
      field instanceof HTMLInputElement
        ? field.checked
          ? 'checked'
          : field.value
        : (field as HTMLTextAreaElement).value,
    ),
    local: { ...localStorage },
    session: { ...sessionStorage },
    databases: (await indexedDB.databases()).map(({ name }) => name),
    caches: await caches.keys(),
    cookies: document.cookie,
    history: history.state,
    address: location.href,
  }))
  return JSON.stringify(held)
}

async function expectNothingOfAnybody(page: Page) {
  const found = await traces(page)
  expect(found).not.toContain(wish)
  expect(found).not.toContain('checked"')
  expect(found).not.toContain('eigen uitkomst')
  expect(found).toContain('"local":{},"session":{},"databases":[],"caches":[],"cookies":""')
}

describe('Two families on one tablet', () => {
  test('answer one after another; the second sees nothing of the first', async () => {
    const { survey, page, address } = await aTablet()
    await page.getByText('Dit apparaat is van de school.').waitFor()
    await aFamilyAnswers(page, 'vaak')
    await page.getByRole('button', { name: 'Laat mijn eigen uitkomst zien' }).click()
    await page.getByRole('heading', { name: 'Uw eigen uitkomst' }).waitFor()
    await page.getByRole('button', { name: 'Volgende' }).click()
    await atTheStart(page)
    await expectNothingOfAnybody(page)
    expect(page.url()).toBe(address)

    let stepsBack = 0
    for (; stepsBack < 5; stepsBack++) {
      await page.goBack().catch(() => null)
      if (page.url() !== address) break
      await atTheStart(page)
      await expectNothingOfAnybody(page)
    }
    // One entry of this page in all: Back does not lead through what somebody passed.
    expect(stepsBack).toBe(1)
    await page.goto(address)
    await atTheStart(page)
    await aFamilyAnswers(page, 'soms')
    expect(await stored(survey)).toEqual(
      expect.arrayContaining([{ 'info-news-on-time': 3 }, { 'info-news-on-time': 2 }]),
    )
    expect(await stored(survey)).toHaveLength(2)
  }, 60_000)

  test('and Back goes a question back while answering, and to the start after that', async () => {
    const { page } = await aTablet()
    await begin(page)
    const first = await page.locator('legend').innerText()
    await tap(page, 'vaak')
    await page.goBack()
    await expect.poll(() => page.locator('legend').innerText()).toBe(first)
    expect(await page.getByRole('radio', { name: 'vaak' }).isChecked()).toBe(true)
    await page.getByRole('button', { name: 'Terug' }).click()
    await page.getByRole('button', { name: 'Verder gaan' }).click()
    await toTheEnd(page)
    await page.getByRole('button', { name: 'Versturen' }).click()
    await page.getByRole('heading', { name: 'Dank u wel!' }).waitFor()
    await page.goBack()
    await atTheStart(page)
    await expectNothingOfAnybody(page)
    await page.goForward().catch(() => null)
    await atTheStart(page)
    await expectNothingOfAnybody(page)
  })

  test('each in a language of their own', async () => {
    const { page } = await aTablet()
    await page.getByRole('button', { name: 'English' }).click()
    await page.getByText('This device belongs to the school.').waitFor()
    await begin(page)
    await page.getByRole('button', { name: 'Stop and delete' }).click()
    await atTheStart(page)
    expect(await page.locator('html').getAttribute('lang')).toBe('nl')
    // Who chooses a language and walks away leaves it to nobody.
    await page.getByRole('button', { name: 'English' }).click()
    await page.getByRole('button', { name: 'Start', exact: true }).waitFor()
    await page.clock.runFor(111_000)
    await atTheStart(page)
  })

  test('and the page that is shown again out of the memory of the browser is at its start', async () => {
    const { page } = await aTablet()
    await begin(page)
    await tap(page, 'vaak')
    await page.evaluate(() => dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })))
    await atTheStart(page)
    await expectNothingOfAnybody(page)
    await begin(page)
    await tap(page, 'vaak')
    await page.reload()
    await atTheStart(page)
    await expectNothingOfAnybody(page)
  })
})

describe('A tablet that is left alone', () => {
  test('asks whether somebody is there, and forgets everything when nobody is', async () => {
    const { survey, page } = await aTablet()
    await begin(page)
    await tap(page, 'vaak')
    await page.clock.runFor(89_000)
    expect(await page.getByText('Bent u er nog?').isVisible()).toBe(false)
    await page.clock.runFor(1500)
    await page.getByText('Bent u er nog?').waitFor()
    expect(await page.getByRole('radio').first().isVisible()).toBe(true)
    expect(await page.evaluate(() => document.elementFromPoint(500, 300)?.closest('dialog') !== null)).toBe(true)
    expect(await violations(page)).toEqual([])
    await page.clock.runFor(20_000)
    await atTheStart(page)
    expect(await page.getByText('Bent u er nog?').isVisible()).toBe(false)
    await expectNothingOfAnybody(page)
    expect(await stored(survey)).toEqual([])
  })

  test('goes on with who says to be there, by touch and by keyboard', async () => {
    const { page } = await aTablet()
    await begin(page)
    await tap(page, 'vaak')
    const second = await page.locator('legend').innerText()
    await page.clock.runFor(95_000)
    await page.getByRole('button', { name: 'Ja, ik ga verder' }).click()
    await page.clock.runFor(95_000)
    await page.getByText('Bent u er nog?').waitFor()
    await page.keyboard.press('Escape')
    await page.clock.runFor(95_000)
    await page.getByText('Bent u er nog?').waitFor()
    await page.keyboard.press('Enter')
    await page.clock.runFor(60_000)
    expect(await page.locator('legend').innerText()).toBe(second)
    await page.getByRole('button', { name: 'Terug' }).click()
    expect(await page.getByRole('radio', { name: 'vaak' }).isChecked()).toBe(true)
  })

  test('returns from the receipt by itself, unless it is touched', async () => {
    const { page } = await aTablet()
    await aFamilyAnswers(page, 'vaak')
    await page.getByText(/Dit scherm gaat over \d+ seconden vanzelf terug/).waitFor()
    expect(await violations(page)).toEqual([])
    await page.getByRole('heading', { name: 'Dank u wel!' }).click()
    await page.getByText('Druk hierop voor de volgende persoon.').waitFor()
    await page.clock.runFor(60_000)
    expect(await page.getByRole('heading', { name: 'Dank u wel!' }).isVisible()).toBe(true)
    await page.clock.runFor(51_000)
    await atTheStart(page)
    await expectNothingOfAnybody(page)
  })

  test('and fell asleep is at its start when it wakes up', async () => {
    const { page } = await aTablet()
    await aFamilyAnswers(page, 'vaak')
    await page.clock.fastForward('01:00:00')
    await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')))
    await atTheStart(page)
    await expectNothingOfAnybody(page)
  })
})

describe('A tablet that loses the network', () => {
  test('keeps the answers in its memory, says so, and sends them once when it is back', async () => {
    const { survey, page } = await aTablet()
    await begin(page)
    await tap(page, 'vaak')
    await toTheEnd(page)
    await page.context().setOffline(true)
    await page.getByRole('button', { name: 'Versturen' }).click()
    await page.getByText('Nog niet verstuurd. Uw antwoorden staan op dit apparaat.').waitFor()
    await page.getByText('Laat deze pagina open').waitFor()
    expect(await violations(page)).toEqual([])
    // Nobody has to stay: the answers are not on the screen, and are not forgotten either.
    await page.clock.runFor(300_000)
    // Now and then it tries again, and says that for as long as it takes.
    await page.getByText('Nog niet verstuurd').waitFor()
    await page.goBack()
    await page.getByText('Nog niet verstuurd').waitFor()
    expect(await traces(page)).not.toContain(wish)
    expect(await stored(survey)).toEqual([])
    await page.context().setOffline(false)
    await page.getByRole('heading', { name: 'Dank u wel!' }).waitFor()
    expect(await stored(survey)).toEqual([{ 'info-news-on-time': 3 }])
  })

  test('does not leave answers on the screen that the server could not read', async () => {
    const { page } = await aTablet()
    await begin(page)
    await tap(page, 'vaak')
    await toTheEnd(page)
    await page.route('**/api/responses', (route) =>
      route.fulfill({ status: 422, json: { errors: [{ pointer: '/answers/info-news-on-time', message: 'x' }] } }),
    )
    await page.getByRole('button', { name: 'Versturen' }).click()
    await page.getByText('De school kan deze antwoorden niet lezen').waitFor()
    await page.clock.runFor(91_000)
    await page.getByText('Bent u er nog?').waitFor()
    await page.clock.runFor(20_000)
    await atTheStart(page)
    await expectNothingOfAnybody(page)
  })

  test('waits its turn when a crowd answers at the same moment', async () => {
    const { survey, page } = await aTablet()
    await begin(page)
    await tap(page, 'vaak')
    await toTheEnd(page)
    let refused = 0
    await page.route('**/api/responses', async (route) => {
      if (refused++ > 1) return route.continue()
      const headers = { 'retry-after': '10' }
      const body = JSON.stringify({ type: '/problems/link-busy', title: 'busy', status: 429 })
      return route.fulfill({ status: 429, contentType: 'application/problem+json', headers, body })
    })
    await page.getByRole('button', { name: 'Versturen' }).click()
    await page.getByText('Er zijn nu veel mensen tegelijk. We proberen het zo opnieuw.').waitFor()
    expect(await violations(page)).toEqual([])
    await page.clock.runFor(9000)
    expect(refused).toBe(1)
    for (let wait = 0; wait < 3; wait++) await page.clock.runFor(15_000)
    await page.getByRole('heading', { name: 'Dank u wel!' }).waitFor()
    expect(await stored(survey)).toHaveLength(1)
  })
})

describe('The address of a shared device', () => {
  test('opens a code for one person as the usual page, and says what is wrong with a code that does not work', async () => {
    const { server, survey, page } = await aTablet()
    const [letter = ''] = await survey.codes('parents', 1)
    await page.goto(`${server.url}/k/${letter}`)
    await page.waitForURL(`${server.url}/i/${letter}`)
    await begin(page)
    await tap(page, 'vaak')
    expect(await page.evaluate(() => JSON.stringify({ ...localStorage }))).toContain('info-')
    await page.goto(`${server.url}/k/K7QF-29XM-4C`)
    await page.getByRole('alert').getByText('Deze code kennen we niet').waitFor()
  })

  test('says that the survey closed before the next person begins', async () => {
    const { survey, page } = await aTablet()
    await aFamilyAnswers(page, 'vaak')
    await survey.close()
    await page.getByRole('button', { name: 'Volgende' }).click()
    await page.getByRole('alert').getByText('Deze vragenlijst is gesloten').waitFor()
  })

  test('explains what happens with the answers on the device itself, and returns from there', async () => {
    const { page, address } = await aTablet()
    await page.getByRole('link', { name: 'Wat gebeurt er met uw antwoorden?' }).click()
    await page.getByRole('heading', { name: 'Wat zijn uw rechten?' }).waitFor()
    expect(page.url()).toBe(address)
    expect(await violations(page)).toEqual([])
    await page.getByRole('link', { name: 'autoriteitpersoonsgegevens.nl' }).click()
    expect(page.context().pages()).toHaveLength(1)
    await page.goBack()
    await atTheStart(page)
    await page.getByRole('link', { name: 'Wat gebeurt er met uw antwoorden?' }).click()
    await page.getByRole('heading', { name: 'Wat zijn uw rechten?' }).waitFor()
    await page.clock.runFor(111_000)
    await atTheStart(page)
  })

  test('says so when the explanation or another language does not arrive, and gets it the next time', async () => {
    const { page } = await aTablet()
    await page.route(/survey-explanation|kiosk\.en/, (route) => route.abort())
    await page.getByRole('button', { name: 'English' }).click()
    await page.getByRole('alert').getByText('De taal wisselen lukt nu niet').waitFor()
    await page.getByText('Dit apparaat is van de school.').waitFor()
    await page.getByRole('link', { name: 'Wat gebeurt er met uw antwoorden?' }).click()
    await page
      .getByRole('alert')
      .getByText(/^Er is geen verbinding/)
      .waitFor()
    expect(await violations(page)).toEqual([])
    await page.unrouteAll()
    await page.getByRole('button', { name: 'Opnieuw proberen' }).click()
    await page.getByRole('heading', { name: 'Wat zijn uw rechten?' }).waitFor()
    await page.getByRole('button', { name: 'Terug' }).click()
    await page.getByRole('button', { name: 'English' }).click()
    await page.getByText('This device belongs to the school.').waitFor()
  })

  test('is free of what axe can find, fits and works with the keyboard, on a tablet and on a telephone', async () => {
    const { page, address } = await aTablet()
    for (const viewport of [tablet, phone]) {
      await page.setViewportSize(viewport)
      await page.goto(address)
      await atTheStart(page)
      expect(await violations(page)).toEqual([])
      await page.getByRole('button', { name: 'Beginnen' }).press('Enter')
      await page.getByRole('radio').first().waitFor()
      expect(await violations(page)).toEqual([])
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(viewport.width)
      await page.getByRole('radio').first().focus()
      await page.keyboard.press('Space')
      await toTheEnd(page)
      await page.getByRole('button', { name: 'Versturen' }).press('Enter')
      await page.getByRole('heading', { name: 'Dank u wel!' }).waitFor()
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(viewport.width)
      await page.getByRole('button', { name: 'Volgende' }).press('Enter')
      await atTheStart(page)
    }
  }, 60_000)
})
