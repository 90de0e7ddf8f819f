import type { Page } from 'playwright'
import { describe, expect, test } from 'vitest'
import { randomKey } from '../../server/database/random.ts'
import { Visitor } from '../support/server.ts'
import { aBrowser, aListeningServer, desktop, phone, printedToken, violations } from './support.ts'

/** What each person answers to every rating of the questionnaire. */
const team = [4, 3, 4, 3, 3, 4, 3, 4]
const parents = [2, 3, 2, 1, 2, 3]

const average = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b) / numbers.length
const dutch = (value: number) => value.toFixed(1).replace('.', ',')

async function setUp(page: Page, url: string, token: string) {
  await page.goto(`${url}/setup#token=${token}`)
  await page.getByLabel('Je naam').fill('Fatima')
  await page.getByLabel('E-mailadres').fill('fatima@school.nl')
  await page.getByLabel('Wachtwoord').fill('een zin die niemand raadt')
  expect(await violations(page)).toEqual([])
  await page.getByRole('button', { name: 'Account maken' }).click()
  await page.getByRole('heading', { name: 'Welkom bij Windroos' }).waitFor()
  expect(await violations(page)).toEqual([])
}

async function makeSurvey(page: Page) {
  await page.getByRole('link', { name: 'Maak je eigen school' }).click()
  await page.getByLabel('Naam van de school').fill('De Klimboom')
  await page.getByRole('button', { name: 'School opslaan' }).click()
  await page.getByRole('link', { name: 'Nieuwe afname' }).click()
  // Nothing is chosen beforehand; what depends on the choice comes after it.
  expect(await page.getByLabel('Aantal teamleden').count()).toBe(0)
  await page.getByRole('heading', { name: 'Waar staan we?' }).waitFor()
  await page.getByRole('button', { name: /Kies deze.*Schoolprofiel/ }).click()
  expect(await page.evaluate(() => document.activeElement?.textContent)).toMatch(/Schoolprofiel/)
  await page.getByLabel('Aantal teamleden').fill('10')
  await page.getByLabel('Aantal ouders').fill('9')
  expect(await violations(page)).toEqual([])
  await page.getByRole('button', { name: 'Afname maken' }).click()
  await page.getByText('Klaar om te beginnen?').waitFor()
  expect(await violations(page)).toEqual([])
}

async function makeCodes(page: Page): Promise<string[]> {
  await page.getByRole('link', { name: 'Codes maken en afdrukken' }).click()
  await page.getByRole('button', { name: 'Maak codes' }).click()
  await page.getByText('Druk de codes nu af of sla ze op.').waitFor()
  await page.locator('.code-card svg').first().waitFor()
  expect(await violations(page)).toEqual([])
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Sla op als bestand' }).click()
  await download
  const codes = await page.locator('.code-card .code').allInnerTexts()
  await page
    .getByRole('link', { name: /Schoolprofiel/ })
    .first()
    .click()
  return codes.map((code) => code.trim())
}

interface Words {
  readonly language: string
  readonly begin: string
  readonly next: string
  readonly skip: string
  readonly send: string
  readonly received: string
}
const words: Record<'nl' | 'en', Words> = {
  nl: {
    language: 'Nederlands',
    begin: 'Beginnen',
    next: 'Volgende',
    skip: 'Overslaan',
    send: 'Versturen',
    received: 'Ontvangen',
  },
  en: { language: 'English', begin: 'Start', next: 'Next', skip: 'Skip', send: 'Send', received: 'Received' },
}

/** Goes through the whole questionnaire on a phone and gives every rating the same answer. */
async function answerOnPhone(page: Page, url: string, code: string, rating: number, language: 'nl' | 'en') {
  const say = words[language]
  await page.goto(`${url}/i/${code}`)
  await page.getByRole('button', { name: say.language }).click()
  await page.getByRole('button', { name: say.begin }).waitFor()
  expect(await violations(page)).toEqual([])
  await page.getByRole('button', { name: say.begin }).click()
  for (let question = 0; question < 40; question++) {
    if (await page.getByRole('button', { name: say.send }).isVisible()) break
    const legend = page.locator('fieldset legend, label.question-text, form label').first()
    await legend.waitFor()
    const before = await page.locator('form').innerText()
    const radios = page.getByRole('radio')
    if ((await radios.count()) >= 4)
      await page
        .locator('label:has(input[type=radio])')
        .nth(rating - 1)
        .click()
    else await page.getByRole('button', { name: say.skip }).click()
    if (question === 0) expect(await violations(page)).toEqual([])
    await expect
      .poll(
        async () => (await page.locator('form').count()) === 0 || (await page.locator('form').innerText()) !== before,
      )
      .toBe(true)
    const next = page.getByRole('button', { name: say.next })
    if ((await next.count()) > 0 && (await page.locator('input:checked').count()) > 0)
      await next.click().catch(() => undefined)
  }
  expect(await violations(page)).toEqual([])
  await page.getByRole('button', { name: say.send }).click()
  await page.getByRole('heading', { name: say.received }).waitFor()
  expect(await violations(page)).toEqual([])
}

describe('A school', () => {
  test('sets up a scan, asks team and parents in both languages, closes, and reads the figures', async () => {
    const server = await aListeningServer()
    const browser = await aBrowser()
    const facilitator = await browser.page({ viewport: desktop })
    await setUp(facilitator, server.url, await printedToken(server))
    await makeSurvey(facilitator)
    const codes = await makeCodes(facilitator)
    expect(codes).toHaveLength(19)
    await facilitator.getByRole('button', { name: /^Open de afname/ }).click()
    expect(await violations(facilitator)).toEqual([])
    await facilitator.getByRole('button', { name: 'Ja, open de afname' }).click()
    await facilitator.getByText('De afname is open').waitFor()

    const [teamCodes, parentCodes] = [codes.slice(0, 10), codes.slice(10)]
    await answerOnPhone(await browser.page({ viewport: phone }), server.url, teamCodes[0] ?? '', team[0] ?? 0, 'nl')
    await answerOnPhone(
      await browser.page({ viewport: phone, locale: 'en-GB' }),
      server.url,
      parentCodes[0] ?? '',
      parents[0] ?? 0,
      'en',
    )
    // The others send what their phone would send.
    const visitor = new Visitor(server.app)
    const others = [
      ...team.slice(1).map((rating, i) => [teamCodes[i + 1], rating]),
      ...parents.slice(1).map((rating, i) => [parentCodes[i + 1], rating]),
    ]
    for (const [code, rating] of others) {
      const { body } = await visitor.get(`/api/questionnaires/${code}?language=nl`)
      const asked = body.questionnaire.sections.flatMap(
        (section: { questions: { id: string; type: string }[] }) => section.questions,
      )
      const ratings = asked.filter(({ type }: { type: string }) => type === 'rating')
      const answers = Object.fromEntries(ratings.map(({ id }: { id: string }) => [id, rating]))
      const sent = await visitor.post('/api/responses', { code, submission: randomKey(), language: 'nl', answers })
      expect(sent.status).toBe(201)
    }

    await facilitator.reload()
    await facilitator.getByText('5+ van 10').waitFor()
    expect(await violations(facilitator)).toEqual([])
    await facilitator.getByRole('button', { name: 'Sluit de afname…' }).click()
    await facilitator.getByLabel('Ik begrijp dat ik dit niet kan terugdraaien.').check()
    expect(await violations(facilitator)).toEqual([])
    await facilitator.getByRole('button', { name: 'Sluit de afname', exact: true }).click()
    await facilitator.getByRole('heading', { name: 'Verschil in beleving' }).waitFor()
    await facilitator.locator('wr-chart canvas').first().waitFor()
    expect(await violations(facilitator)).toEqual([])

    const rows = await facilitator
      .locator('table')
      .filter({ hasText: 'Hoe zeker?' })
      .locator('tbody tr')
      .allInnerTexts()
    expect(rows).toHaveLength(5)
    for (const row of rows) {
      expect(row).toContain(dutch(average(team)))
      expect(row).toContain(dutch(average(parents)))
      expect(row).toContain(`+${dutch(average(team) - average(parents))}`)
      expect(row).toContain('groter dan toeval')
      expect(row).toContain('blinde vlek')
    }
    await facilitator.setViewportSize(phone)
    expect(await violations(facilitator)).toEqual([])
    const width = await facilitator.evaluate(() => document.documentElement.scrollWidth)
    expect(width).toBeLessThanOrEqual(phone.width)
  }, 240_000)
})
