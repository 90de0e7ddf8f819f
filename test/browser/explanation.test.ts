import { describe, expect, test } from 'vitest'
import { anOpenSurvey, fatima } from '../support/survey.ts'
import { aBrowser, aListeningServer, phone, violations } from './support.ts'

const tablet = { width: 1024, height: 768 }

async function aParentWithLetter(languages = ['nl', 'en']) {
  const server = await aListeningServer()
  const survey = await anOpenSurvey(server, await fatima(server), { languages })
  const [code = '', other = ''] = await survey.codes('parents', 2)
  const browser = await aBrowser()
  return { server, survey, code, other, browser, page: await browser.page({ viewport: phone }) }
}

describe('A parent reads what happens with the answers', () => {
  test('before beginning, and goes back to where the answers were', async () => {
    const { page, server, code } = await aParentWithLetter()
    await page.goto(`${server.url}/i/${code}`)
    await page.getByRole('button', { name: 'Beginnen' }).click()
    await page.locator('label', { hasText: 'vaak' }).last().click()
    await page.getByText('Vraag 2 van').waitFor()
    await page.getByRole('button', { name: 'Terug' }).click()
    await page.getByText('Vraag 1 van').waitFor()
    await page.getByRole('button', { name: 'Terug' }).click()
    await page.getByRole('link', { name: 'Wat gebeurt er met uw antwoorden?' }).press('Enter')
    await page.waitForURL(`${server.url}/uitleg/${code}`)
    await page.getByText('een vragenlijst van De Klimboom').waitFor()
    const text = await page.locator('main').innerText()
    for (const part of [
      'Wie vraagt dit, en waarom?',
      'Informatie van de school',
      'groepen van minstens 5 mensen',
      'minstens 10 teksten',
      'uiterlijk 24 maanden na het sluiten',
      'ook niet als u erom vraagt',
      'Autoriteit Persoonsgegevens',
      'Meedoen is vrijwillig',
    ])
      expect(text).toContain(part)
    expect(text).not.toMatch(/\b(je|jouw)\b/)
    await page.getByRole('link', { name: 'Naar de vragenlijst' }).click()
    await page.getByRole('button', { name: 'Verder gaan' }).waitFor()
  })

  test('after sending, in a tab of its own', async () => {
    const { page, server, code } = await aParentWithLetter()
    await page.goto(`${server.url}/i/${code}`)
    await page.getByRole('button', { name: 'Beginnen' }).click()
    await page.locator('label', { hasText: 'vaak' }).last().click()
    await page.getByText('Vraag 2 van').waitFor()
    const send = page.getByRole('button', { name: 'Versturen' })
    for (let question = 0; question < 40 && !(await send.isVisible()); question++) {
      const before = await page.locator('main').innerText()
      await page.getByRole('button', { name: /Overslaan|Volgende/ }).click()
      await expect.poll(() => page.locator('main').innerText()).not.toBe(before)
    }
    await page.getByText('Na het versturen weet niemand meer welke antwoorden van u zijn').waitFor()
    await send.click()
    await page.getByRole('heading', { name: 'Ontvangen' }).waitFor()
    const opened = page.context().waitForEvent('page')
    await page.getByRole('link', { name: /Wat gebeurt er met uw antwoorden\?/ }).click()
    const explanation = await opened
    await explanation.getByRole('heading', { name: 'Wat zijn uw rechten?' }).waitFor()
    expect(await page.getByRole('heading', { name: 'Ontvangen' }).isVisible()).toBe(true)
    expect(await page.context().cookies()).toEqual([])
  })

  test('in English, also in a survey that has no English questions', async () => {
    const { page, server, code } = await aParentWithLetter(['nl'])
    await page.goto(`${server.url}/uitleg/${code}`)
    await page.getByLabel('Taal').selectOption('en')
    await page.getByRole('heading', { name: 'What are your rights?' }).waitFor()
    expect(await page.locator('html').getAttribute('lang')).toBe('en')
    // The parts are called what they are called in the questionnaire, and are marked as Dutch.
    expect(await page.locator('ul[lang=nl]').innerText()).toContain('Informatie van de school')
    expect(await violations(page)).toEqual([])
  })

  test('years later, with a letter of a survey that is closed', async () => {
    const { page, server, survey, code, other } = await aParentWithLetter()
    await survey.send(code, { 'info-calendar': 3 })
    await survey.close()
    for (const each of [code, other]) {
      await page.goto(`${server.url}/uitleg/${each}`)
      await page.getByText('Deze vragenlijst is gesloten op 1 februari 2027.').waitFor()
      expect(await page.getByRole('link', { name: 'Naar de vragenlijst' }).count()).toBe(0)
    }
    await page.goto(`${server.url}/uitleg/K7QF-29XM-4C`)
    await page.getByRole('alert').getByText('Deze code kennen we niet').waitFor()
    expect(await violations(page)).toEqual([])
  })

  test('when the network is back', async () => {
    const { page, server, code } = await aParentWithLetter()
    await page.route('**/api/explanations/**', (route) => route.abort())
    await page.goto(`${server.url}/uitleg/${code}`)
    await page.getByRole('alert').getByText('Er is geen verbinding').waitFor()
    expect(await violations(page)).toEqual([])
    await page.unroute('**/api/explanations/**')
    await page.getByRole('button', { name: 'Opnieuw proberen' }).click()
    await page.getByRole('heading', { name: 'Wat zijn uw rechten?' }).waitFor()
  })
})

describe('The page that explains', () => {
  test.each([
    ['a telephone', phone],
    ['a tablet', tablet],
  ])('is free of what axe can find, in light and dark, fits and can be printed, on %s', async (_where, viewport) => {
    const { browser, server, survey, code } = await aParentWithLetter()
    const [colleague = ''] = await survey.codes('staff', 1)
    const page = await browser.page({ viewport })
    for (const each of [code, colleague]) {
      await page.goto(`${server.url}/uitleg/${each}`)
      await page.getByRole('heading', { name: /rechten/ }).waitFor()
      expect(await violations(page)).toEqual([])
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(viewport.width)
    }
    expect(await page.locator('main').innerText()).not.toMatch(/\b(u|uw)\b/)
    const pdf = await page.pdf({ format: 'A4' })
    expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length).toBe(2)
    await page.emulateMedia({ media: 'print' })
    expect(await page.getByRole('button', { name: 'Afdrukken' }).isVisible()).toBe(false)
  })

  test('speaks to pupils about their teacher and their parents', async () => {
    const { page, server, code } = await aParentWithLetter()
    // The instrument has no questions for pupils, so the real reply is told to be for them.
    await page.route('**/api/explanations/**', async (route) => {
      const reply = await (await route.fetch()).json()
      reply.survey.audience = 'pupils'
      reply.questionnaire.introduction = 'Vragen over je school.'
      reply.questionnaire.sections = ['Je klas']
      reply.privacy.sensitive = true
      await route.fulfill({ json: reply })
    })
    await page.goto(`${server.url}/uitleg/${code}`)
    await page.getByText('Je leraar ziet niet wat jij hebt geantwoord.').waitFor()
    const text = await page.locator('main').innerText()
    expect(text).toContain('Jij en je ouders mogen nee zeggen.')
    expect(text).toContain('Vraag het je leraar of je ouders.')
    expect(text).toContain('Dan laten we geen aantallen zien.')
    expect(text).not.toContain('per mail')
    expect(text).not.toMatch(/\b(u|uw)\b/)
    expect(await violations(page)).toEqual([])
  })

  test('costs who was answering at most 13 kB more', async () => {
    const { page, server, code } = await aParentWithLetter()
    const session = await page.context().newCDPSession(page)
    await session.send('Network.enable')
    let bytes = 0
    session.on('Network.loadingFinished', ({ encodedDataLength }) => {
      bytes += encodedDataLength
    })
    await page.goto(`${server.url}/i/${code}`)
    await page.getByRole('button', { name: 'Beginnen' }).waitFor()
    await page.waitForLoadState('networkidle')
    bytes = 0
    await page.getByRole('link', { name: 'Wat gebeurt er met uw antwoorden?' }).click()
    await page.getByRole('heading', { name: 'Wat zijn uw rechten?' }).waitFor()
    await page.waitForLoadState('networkidle')
    expect(bytes).toBeGreaterThan(2_000)
    expect(bytes).toBeLessThanOrEqual(13_000)
  })
})
