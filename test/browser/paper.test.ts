import type { Page } from 'playwright'
import { describe, expect, test } from 'vitest'
import { aColleague } from '../support/people.ts'
import type { Visitor } from '../support/server.ts'
import { aDraft, all, anOpenSurvey, fatima, type Plan } from '../support/survey.ts'
import { aBrowser, aListeningServer, desktop, phone, violations } from './support.ts'

/** The school profile: 28 ratings, two choices of one, one open question. */
const ratings = 28
const plan: Plan = { parents: { invited: 40, subgroups: [{ id: 'lower', invited: 20 }] } }

async function anOpenSurveyWithPages() {
  const server = await aListeningServer()
  const survey = await anOpenSurvey(server, await fatima(server), plan)
  const responses = () => server.db.selectFrom('response').selectAll().execute()
  return { server, survey, responses }
}

async function pageOf({ url }: { url: string }, person: Visitor, viewport = desktop): Promise<Page> {
  const page = await (await aBrowser()).page({ viewport })
  const [name = '', value = ''] = person.cookie?.split(/=(.*)/s) ?? []
  await page.context().addCookies([{ name, value, url }])
  return page
}

async function press(page: Page, keys: string) {
  for (const key of keys) await page.keyboard.press(key === '=' ? 'Enter' : key)
}

/** Chooses what is the same for all sheets of a sitting, with the keyboard. */
async function begin(page: Page, { twice = false } = {}) {
  await page.getByLabel('Voor wie').focus()
  await page.keyboard.type('Ouders, O')
  await page.getByLabel('Taal', { exact: true }).focus()
  await page.keyboard.press('Tab')
  if (twice) await page.keyboard.press('Space')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await page.getByText('Vraag 1 van 31').waitFor()
}

const sheet = (rating: number) => `${String(rating).repeat(ratings)}12`
const saved = (page: Page, count: number) => page.getByText(`Ingevoerd in deze zitting: ${count}.`).waitFor()
const fits = async (page: Page, width: number) =>
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)

describe('Keying in paper', () => {
  test('three sheets by keyboard alone, one of them twice with a mistake, are in the report with the others', async () => {
    const { server, survey, responses } = await anOpenSurveyWithPages()
    await survey.answered('parents', [all(1), all(1), all(1)])
    const page = await pageOf(server, survey.facilitator)
    await page.goto(`${server.url}/surveys/${survey.id}`)
    await page.getByRole('link', { name: 'Papieren lijsten invoeren' }).click()
    await page.getByRole('heading', { name: 'Eerst dit' }).waitFor()
    expect(await violations(page)).toEqual([])
    await begin(page)
    expect(await violations(page)).toEqual([])

    await press(page, '7')
    await page.getByText('7 hoort niet bij deze vraag.').waitFor()
    expect(await violations(page)).toEqual([])
    await press(page, sheet(4))
    await page.getByLabel('Wat er staat').waitFor()
    expect(await violations(page)).toEqual([])
    await page.keyboard.type('Meer koffie, 2 keer per jaar')
    await press(page, '=')
    await page.getByRole('heading', { name: 'Overzicht' }).waitFor()
    expect(await violations(page)).toEqual([])
    await press(page, '=')
    await saved(page, 1)

    // Left open, "weet ik niet", and one taken back.
    await press(page, '-01')
    await page.keyboard.press('Backspace')
    await press(page, `4${'2'.repeat(ratings - 3)}==`)
    await press(page, '==')
    await saved(page, 2)

    await page.getByRole('button', { name: 'Andere groep of taal' }).click()
    await begin(page, { twice: true })
    await press(page, `${sheet(3)}=`)
    await page.getByText('Tweede keer').waitFor()
    await press(page, `3344${'3'.repeat(ratings - 4)}12`)
    await page.getByText('Verschil 1 van 2').waitFor()
    expect(await page.locator('.key-readings').innerText()).toMatch(/Eerste keer: 3 .*\s+Tweede keer: 4 /)
    expect(await violations(page)).toEqual([])
    await press(page, '=')
    await page.getByText('Kies eerst wat er op het papier staat.').waitFor()
    await press(page, '34')
    await page.getByRole('heading', { name: 'Overzicht' }).waitFor()
    await press(page, '=')
    await saved(page, 3)

    const stored = (await responses()).map(({ audience, subgroup, answers }) => ({
      audience,
      subgroup,
      ...JSON.parse(answers),
    }))
    const paper = stored.filter(({ subgroup }) => subgroup === 'lower')
    expect(paper.map((answers) => answers['info-clear-messages']).sort()).toEqual([3, 4, 4])
    const [skipping] = paper.filter((answers) => !('info-news-on-time' in answers))
    expect(skipping).toMatchObject({ 'info-calendar': { missing: 'dont-know' }, 'info-clear-messages': 4 })
    expect(paper.map((answers) => answers['info-whom-to-ask']).sort()).toEqual([2, 4, 4])
    await survey.close()
    const report = (await survey.report()).body
    expect(report.audiences.parents.answered).toBe(6)
    expect(report.audiences.parents.questions['info-clear-messages']).toMatchObject({ n: 6 })
    const texts = await server.db.selectFrom('open_answer').select('content').execute()
    expect(texts).toEqual([{ content: 'Meer koffie, 2 keer per jaar' }])
  }, 120_000)

  test('keeps the sheet when the connection goes, sends it by itself, and stores it once', async () => {
    const { server, survey, responses } = await anOpenSurveyWithPages()
    const page = await pageOf(server, survey.facilitator)
    await page.goto(`${server.url}/surveys/${survey.id}?show=key-in`)
    await begin(page)
    // The first try arrives and its reply is lost; the second does not arrive.
    let tries = 0
    await page.route('**/paper-responses', async (route) => {
      tries += 1
      if (tries === 1) await route.fetch()
      if (tries <= 2) await route.abort()
      else await route.continue()
    })
    await press(page, `${sheet(2)}==`)
    await page.getByText('Opslaan lukt nu niet.').waitFor()
    expect(await violations(page)).toEqual([])
    expect(await page.locator('.key-overview li').count()).toBe(31)
    await press(page, '1')
    await page.getByRole('button', { name: 'Nu proberen' }).click()
    await saved(page, 1)
    expect(tries).toBe(3)
    expect(await responses()).toHaveLength(1)
  }, 60_000)

  test('keeps a sheet that is refused; cleared and keyed anew it is another sheet', async () => {
    const { server, survey, responses } = await anOpenSurveyWithPages()
    const page = await pageOf(server, survey.facilitator)
    await page.goto(`${server.url}/surveys/${survey.id}?show=key-in`)
    await begin(page)
    // Stored, but what comes back is not the reply of the server.
    await page.route('**/paper-responses', async (route) => {
      await route.fetch()
      await route.fulfill({ status: 400, json: { type: '/problems/request-invalid' } })
    })
    await press(page, `${sheet(2)}==`)
    await page.getByText('De server kon dit niet verwerken.').waitFor()
    expect(await violations(page)).toEqual([])
    await page.unroute('**/paper-responses')
    await page.keyboard.press('Backspace')
    page.once('dialog', (dialog) => dialog.accept())
    await page.getByRole('button', { name: 'Lijst wissen' }).click()
    await page.getByText('Vraag 1 van 31').waitFor()
    expect(await page.getByText('De server kon dit niet verwerken.').count()).toBe(0)
    await press(page, `${sheet(4)}==`)
    await saved(page, 1)
    expect((await responses()).map(({ answers }) => JSON.parse(answers)['info-calendar']).sort()).toEqual([2, 4])
  }, 60_000)

  test('asks before a sheet is left that is not stored', async () => {
    const { server, survey } = await anOpenSurveyWithPages()
    const page = await pageOf(server, survey.facilitator)
    await page.goto(`${server.url}/surveys/${survey.id}?show=key-in`)
    await begin(page)
    await press(page, '12')
    page.once('dialog', (dialog) => dialog.dismiss())
    await page.getByRole('link', { name: 'De Klimboom' }).click()
    await page.getByText('Vraag 3 van 31').waitFor()
    page.once('dialog', (dialog) => dialog.accept())
    await page.getByRole('link', { name: 'De Klimboom' }).click()
    await page.getByRole('heading', { level: 1, name: 'De Klimboom' }).waitFor()
  }, 60_000)

  test('works by touch on a phone, and an empty sheet is not stored', async () => {
    const { server, survey, responses } = await anOpenSurveyWithPages()
    const page = await pageOf(server, survey.facilitator, phone)
    await page.goto(`${server.url}/surveys/${survey.id}?show=key-in`)
    await begin(page)
    for (let question = 1; question <= 30; question++) await page.getByRole('button', { name: 'Opengelaten' }).click()
    await page.getByRole('button', { name: 'Verder' }).click()
    await page.getByText('Op deze lijst staat geen antwoord.').waitFor()
    expect(await violations(page)).toEqual([])
    await fits(page, phone.width)
    await page.getByRole('button', { name: 'Naar de volgende lijst' }).click()
    await page.getByRole('button', { name: '3 vaak' }).click()
    await page.getByText('Vraag 2 van 31').waitFor()
    for (let question = 2; question <= 30; question++) await page.getByRole('button', { name: 'Opengelaten' }).click()
    await page.getByRole('button', { name: 'Verder' }).click()
    await page.getByRole('button', { name: 'Vraag 2 verbeteren' }).click()
    await page.getByRole('button', { name: '4 altijd' }).click()
    await fits(page, phone.width)
    await page.getByRole('button', { name: /^Opslaan/ }).click()
    await saved(page, 1)
    expect((await responses()).map(({ answers }) => JSON.parse(answers))).toEqual([
      { 'info-news-on-time': 3, 'info-calendar': 4 },
    ])
  }, 60_000)

  test('says why it cannot be done: not open yet, closed, or for readers to look at only', async () => {
    const server = await aListeningServer()
    const facilitator = await fatima(server)
    const survey = await aDraft(server, facilitator, plan)
    const page = await pageOf(server, facilitator)
    const saying = async (by: Page, sentence: string) => {
      await by.goto(`${server.url}/surveys/${survey.id}?show=key-in`)
      await by.getByText(sentence).waitFor()
      expect(await violations(by)).toEqual([])
    }
    await saying(page, 'Deze afname is nog niet open.')
    await survey.open()
    const roles = [{ role: 'reader' as const, schoolId: survey.schoolId }]
    const reader = await aColleague(server, facilitator, { name: 'Rik', email: 'rik@school.nl', roles })
    await saying(await pageOf(server, reader), 'Als lezer kun je geen lijsten invoeren.')
    await survey.close()
    await saying(page, 'Deze afname is gesloten.')
  }, 60_000)
})

describe('The questionnaire on paper', () => {
  const printed = async (page: Page) => {
    await page.emulateMedia({ media: 'print' })
    const pdf = await page.pdf({ preferCSSPageSize: true })
    await page.emulateMedia({ media: 'screen' })
    return pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0
  }
  /** The numbers of the questions with those of their boxes: what whoever keys in goes by. */
  const numbers = (page: Page) =>
    page
      .locator('.paper-question')
      .evaluateAll((questions) =>
        questions.map((question) =>
          [...question.querySelectorAll('.paper-number, .paper-code')].map(({ textContent }) => textContent).join(' '),
        ),
      )

  test('has the same numbers in every language, fits on two sheets of A4, and carries no code', async () => {
    const { server, survey } = await anOpenSurveyWithPages()
    const page = await pageOf(server, survey.facilitator)
    await page.goto(`${server.url}/surveys/${survey.id}?show=paper`)
    await page.getByLabel('Voor wie').selectOption({ label: 'Ouders, Onderbouw' })
    await page.getByText('Voor ouders en verzorgers: Onderbouw').waitFor()
    expect(await violations(page)).toEqual([])
    const dutch = await numbers(page)
    expect(dutch).toHaveLength(31)
    expect(dutch.slice(0, 2)).toEqual(['1 1 2 3 4 0', '2 1 2 3 4 0'])
    expect(dutch.slice(-2)).toEqual(['30 1 2 3', '31'])
    expect(await page.locator('.paper-sheet').innerText()).not.toMatch(/[0-9A-Z]{4}-[0-9A-Z]{4}/)

    await page.emulateMedia({ media: 'print' })
    expect(await page.getByRole('link', { name: 'Scholen' }).first().isVisible()).toBe(false)
    expect(await page.getByRole('button', { name: 'Afdrukken' }).isVisible()).toBe(false)
    const cut = await page
      .locator('.paper-question')
      .evaluateAll((questions) => questions.filter((each) => getComputedStyle(each).breakInside !== 'avoid').length)
    expect(cut).toBe(0)
    expect(await printed(page)).toBeLessThanOrEqual(4)

    await page.getByLabel('Taal', { exact: true }).selectOption('en')
    await page.getByText('Do not write your name anywhere.').waitFor()
    expect(await page.locator('.paper-sheet').getAttribute('lang')).toBe('en')
    expect(await numbers(page)).toEqual(dutch)
    expect(await printed(page)).toBeLessThanOrEqual(4)
    await page.setViewportSize(phone)
    await fits(page, phone.width)
  }, 60_000)
})
