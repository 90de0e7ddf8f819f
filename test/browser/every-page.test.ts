import type { Page } from 'playwright'
import { describe, expect, test } from 'vitest'
import { Visitor } from '../support/server.ts'
import { aDraft, fatima, password } from '../support/survey.ts'
import { aBrowser, aListeningServer, desktop, phone, violations } from './support.ts'

/** Every page of the facilitator with the heading that says it is there. */
async function everyPage() {
  const server = await aListeningServer()
  const facilitator = await fatima(server)
  const { body: example } = await facilitator.post('/api/example-school')
  const draft = await aDraft(server, facilitator)
  const pages: [string, RegExp][] = [
    ['/', /Scholen/],
    ['/schools/new', /Nieuwe school/],
    [`/schools/${draft.schoolId}`, /De Klimboom/],
    [`/schools/${draft.schoolId}/surveys/new`, /Nieuwe afname/],
    [`/schools/${draft.schoolId}/surveys/new?definition=dream-mark`, /Nieuwe afname/],
    [`/schools/${draft.schoolId}/comparison`, /vergelijken/],
    ['/definitions', /Vragenlijsten/],
    ['/definitions/contact-types', /Wat voor contact/],
    ['/definitions/learys-rose', /roos van Leary/],
    ['/definitions/parent-satisfaction', /Wat vinden ouders/],
    ['/worksheets', /Werkbladen/],
    ['/worksheets/ten-points', /Tien punten/],
    [`/surveys/${draft.id}`, /Voorjaar/],
    [`/surveys/${draft.id}?show=edit`, /Afname wijzigen/],
    [`/surveys/${draft.id}?show=codes`, /Codes maken/],
    [`/surveys/${draft.id}?show=letters`, /Brieven en mails/],
    [`/surveys/${draft.id}?show=posters`, /Poster/],
    [`/surveys/${draft.id}?show=questions`, /vragen/i],
    [`/surveys/${example.openSurveyId}`, /Schoolprofiel/],
    [`/surveys/${example.closedSurveyId}`, /Schoolprofiel/],
    [`/surveys/${example.closedSurveyId}?show=words`, /eigen woorden/i],
    [`/surveys/${example.closedSurveyId}/report`, /Rapport/],
    [`/surveys/${example.closedSurveyId}/report?subgroup=middenbouw`, /Rapport/],
    ['/nergens', /Deze pagina is er niet/],
    ['/surveys/nergens', /./],
  ]
  return { server, pages, cookie: facilitator.cookie ?? '' }
}

async function logIn(page: Page, url: string) {
  await page.goto(`${url}/`)
  await page.getByLabel('E-mailadres').fill('fatima@school.nl')
  await page.getByLabel('Wachtwoord').fill('verkeerd')
  await page.getByRole('button', { name: 'Inloggen' }).click()
  await page.getByText('Dit e-mailadres en wachtwoord horen niet bij elkaar.').waitFor()
  expect(await violations(page)).toEqual([])
  await page.getByLabel('Wachtwoord').fill(password)
  await page.getByRole('button', { name: 'Inloggen' }).click()
  await page.getByRole('heading', { level: 1, name: 'Scholen' }).waitFor()
}

describe('Every page of a facilitator', () => {
  test.each([
    ['a desk', desktop],
    ['a telephone', phone],
  ])(
    'is free of what axe can find, in light and dark, and fits, at %s',
    async (_where, viewport) => {
      const { server, pages } = await everyPage()
      const page = await (await aBrowser()).page({ viewport })
      await logIn(page, server.url)
      for (const [path, heading] of pages) {
        await page.goto(server.url + path)
        await page.getByRole('heading', { level: 1, name: heading }).waitFor()
        await page.waitForLoadState('networkidle')
        expect(await violations(page), path).toEqual([])
        expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(
          viewport.width,
        )
      }
    },
    240_000,
  )

  test('speaks English when asked to', async () => {
    const { server, pages } = await everyPage()
    const page = await (await aBrowser()).page({ viewport: desktop })
    await logIn(page, server.url)
    await page
      .getByRole('button', { name: 'English' })
      .or(page.getByRole('link', { name: 'English' }))
      .first()
      .click()
    await page.getByRole('heading', { level: 1, name: 'Schools' }).waitFor()
    const report = pages.find(([path]) => path.endsWith('/report'))?.[0] ?? ''
    await page.goto(server.url + report)
    await page.getByRole('heading', { level: 1, name: 'Report' }).waitFor()
    await page.locator('wr-chart canvas').first().waitFor()
    expect(await violations(page)).toEqual([])
    expect(await page.locator('main').innerText()).not.toMatch(/\b(het team|ouders|vragenlijst)\b/)
  }, 60_000)

  test('removes the example school in one click and a confirmation', async () => {
    const { server } = await everyPage()
    const page = await (await aBrowser()).page({ viewport: desktop })
    await logIn(page, server.url)
    await page.getByRole('button', { name: 'Voorbeeld verwijderen' }).click()
    expect(await violations(page)).toEqual([])
    await page.getByRole('dialog').getByRole('button', { name: 'Voorbeeld verwijderen' }).click()
    await expect.poll(() => page.locator('main').innerText()).not.toContain('De Windwijzer')
    expect((await new Visitor(server.app).get('/api/health')).status).toBe(200)
    expect(await server.db.selectFrom('school').selectAll().execute()).toHaveLength(1)
  })

  test('prints the report without navigation, with its charts', async () => {
    const { server, pages } = await everyPage()
    const page = await (await aBrowser()).page({ viewport: desktop })
    await logIn(page, server.url)
    await page.goto(server.url + (pages.find(([path]) => path.endsWith('/report'))?.[0] ?? ''))
    await page.locator('wr-chart canvas').first().waitFor()
    await page.emulateMedia({ media: 'print' })
    expect(await page.getByRole('link', { name: 'Scholen' }).first().isVisible()).toBe(false)
    expect(await page.locator('wr-chart').first().isVisible()).toBe(true)
    const pdf = await page.pdf({ format: 'A4', printBackground: false })
    const sheets = pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0
    expect(sheets).toBeGreaterThan(2)
    expect(sheets).toBeLessThan(20)
  }, 60_000)
})
