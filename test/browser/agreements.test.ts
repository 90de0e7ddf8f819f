import type { Page } from 'playwright'
import { describe, expect, test } from 'vitest'
import type { Visitor } from '../support/server.ts'
import { fatima } from '../support/survey.ts'
import { aBrowser, aListeningServer, desktop, phone, violations } from './support.ts'

/** The day so many days from today, as the browser counts it too. */
const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)

/** Fatima at her desk, with the example school: a survey that is closed, and a next one that is open. */
async function atHerDesk() {
  const server = await aListeningServer()
  server.clock.now = new Date()
  const facilitator = await fatima(server)
  const { body: example } = await facilitator.post('/api/example-school')
  const browser = await aBrowser()
  const as = async (visitor: Visitor, viewport = desktop) => {
    const page = await browser.page({ viewport })
    const [name = '', value = ''] = (visitor.cookie ?? '').split('=')
    await page.context().addCookies([{ name, value, url: server.url }])
    page.on('dialog', (dialog) => dialog.accept())
    return page
  }
  const agree = async (more: object) => {
    const body = { schoolId: example.schoolId, surveyId: example.closedSurveyId, who: 'team', ...more }
    return (await facilitator.post('/api/agreements', body)).body as { id: string; version: number }
  }
  const url = `${server.url}/schools/${example.schoolId}/agreements`
  return { server, facilitator, example, as, agree, url }
}

const fits = async (page: Page) =>
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
    page.viewportSize()?.width ?? 0,
  )

describe('The agreements of a school', () => {
  test('are made from the closed survey, settled, changed and deleted with a keyboard and a mouse', async () => {
    const { server, facilitator, example, as, url } = await atHerDesk()
    const page = await as(facilitator)
    await page.goto(url)
    await page.getByText('Er zijn nog geen afspraken.').waitFor()
    expect(await violations(page)).toEqual([])

    await page.goto(`${server.url}/surveys/${example.closedSurveyId}`)
    await page.getByRole('link', { name: 'Afspraak maken' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('heading', { name: 'Nieuwe afspraak' }).waitFor()
    expect(await dialog.getByLabel('Uit welke afname').inputValue()).toBe(example.closedSurveyId)
    await dialog.getByRole('button', { name: 'Afspraak opslaan' }).click()
    await dialog.getByRole('link', { name: /Schrijf op wat jullie afspreken/ }).waitFor()
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('agreement-what')
    expect(await violations(page)).toEqual([])
    await dialog.getByLabel('Wat spreken jullie af?').fill('<b>Koffie</b> bij de deur')
    await dialog.getByLabel('Wie zorgt ervoor?').fill('team onderbouw')
    await dialog.getByLabel('Wanneer is het klaar?').fill(day(-2))
    await page.keyboard.press('Enter')
    await page.getByText('De afspraak is opgeslagen.').waitFor()
    const list = page.locator('main')
    expect(await list.innerText()).toMatch(/Over datum[\s\S]*<b>Koffie<\/b> bij de deur[\s\S]*2 dagen over datum/)

    await page.getByRole('button', { name: /^Gedaan\s*: <b>Koffie<\/b> bij de deur/ }).click()
    await page.getByText('is gedaan. Mooi!').waitFor()
    await page.getByText('Afgerond (1)').click()
    expect(await violations(page)).toEqual([])
    await page.getByRole('button', { name: /^Wijzigen\s*: <b>Koffie/ }).click()
    await dialog.getByLabel('Vervallen').check()
    await dialog.getByRole('button', { name: 'Afspraak opslaan' }).click()
    await page.getByText(/Vervallen op/).waitFor()
    await page.getByRole('button', { name: /^Wijzigen\s*: <b>Koffie/ }).click()
    await dialog.getByRole('button', { name: 'Afspraak verwijderen' }).click()
    await dialog.getByRole('heading', { name: 'Deze afspraak verwijderen?' }).waitFor()
    expect(await violations(page)).toEqual([])
    await dialog.getByRole('button', { name: 'Afspraak verwijderen' }).click()
    await page.getByText('De afspraak is verwijderd.').waitFor()
    await page.getByText('Er zijn nog geen afspraken.').waitFor()
  }, 90_000)

  test('that somebody else changed in the meantime are shown before they are replaced', async () => {
    const { facilitator, as, agree, url } = await atHerDesk()
    const { id } = await agree({ what: 'Elke vrijdag één bericht', dueOn: day(3) })
    const page = await as(facilitator, phone)
    await page.goto(url)
    await page.getByRole('button', { name: /^Wijzigen\s*:/ }).click()
    await facilitator.patch(`/api/agreements/${id}`, { version: 1, who: 'directie' })
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Wie zorgt ervoor?').fill('bouwcoördinatoren')
    await dialog.getByRole('button', { name: 'Afspraak opslaan' }).click()
    await dialog.getByText('Zo staat de afspraak er nu: “Elke vrijdag één bericht”, door directie').waitFor()
    expect(await dialog.getByLabel('Wie zorgt ervoor?').inputValue()).toBe('bouwcoördinatoren')
    expect(await violations(page)).toEqual([])
    await dialog.getByRole('button', { name: 'Afspraak opslaan' }).click()
    await page.getByText('Wie: bouwcoördinatoren').waitFor()
    await fits(page)
  }, 60_000)

  test('are remembered where people come, stand by the next survey and in its report, and print', async () => {
    const { server, facilitator, example, as, agree, url } = await atHerDesk()
    await agree({ what: 'Elke vrijdag één bericht', dueOn: day(-9) })
    await agree({ what: 'Studiedagen op de kalender', dueOn: day(-1) })
    await agree({ what: 'Koffie bij de deur', dueOn: day(3), evidence: 'Twintig ouders' })
    await agree({ what: 'Een ouderpanel', surveyId: null })
    const reminder = '2 afspraken zijn over datum, 1 komt er binnen een week aan.'
    const page = await as(facilitator, phone)
    await page.goto(server.url)
    await page.getByRole('link', { name: reminder }).waitFor()
    expect(await violations(page)).toEqual([])
    await page.goto(`${server.url}/schools/${example.schoolId}`)
    await page.getByText(reminder).waitFor()
    expect(await violations(page)).toEqual([])

    await page.goto(url)
    await page.getByRole('heading', { name: 'Over datum' }).waitFor()
    expect(await violations(page)).toEqual([])
    await fits(page)
    await page.getByLabel('Uit welke vragenlijst?').selectOption({ index: 1 })
    expect(await page.locator('main').innerText()).not.toContain('Een ouderpanel')
    await page.emulateMedia({ media: 'print' })
    expect(
      await page
        .getByRole('button', { name: /Gedaan/ })
        .first()
        .isVisible(),
    ).toBe(false)
    expect(await page.getByText(/^Stand op/).isVisible()).toBe(true)
    await page.emulateMedia({ media: 'screen' })

    await page.goto(`${server.url}/surveys/${example.openSurveyId}`)
    await page.getByRole('heading', { name: 'Toen afgesproken' }).waitFor()
    expect(await violations(page)).toEqual([])
    await facilitator.post(`/api/surveys/${example.openSurveyId}/close`)
    await page.goto(`${server.url}/surveys/${example.openSurveyId}/report`)
    const then = page.getByRole('group', { name: 'Toen afgesproken' })
    await then.getByRole('columnheader', { name: 'Bij de sluiting' }).waitFor()
    expect(await then.getByRole('row').count()).toBe(4)
    expect(await violations(page)).toEqual([])
    await fits(page)
  }, 90_000)
})
