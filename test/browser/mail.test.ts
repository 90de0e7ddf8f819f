import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright'
import { describe, expect, test } from 'vitest'
import { people } from '../support/mail-survey.ts'
import { aServer, type TestServer, type Visitor } from '../support/server.ts'
import { anSmtpServer } from '../support/smtp.ts'
import { aDraft, all, anOpenSurvey, fatima, type TestSurvey } from '../support/survey.ts'
import { aBrowser, desktop, phone, violations } from './support.ts'

async function listening(server: TestServer) {
  if (!existsSync(join(server.config.clientDir, 'manage', 'index.html')))
    throw new Error('The pages are not built: npm run build, or npm test, which does it')
  return (await server.app.listen({ port: 0, host: 'localhost' })).replace(/127\.0\.0\.1|\[::1\]/, 'localhost')
}

async function aMailServerWithPages(perMinute = 60_000) {
  const smtp = await anSmtpServer({ perMinute })
  const server = await aServer({ env: smtp.env })
  const url = await listening(server)
  return { smtp, server, url, facilitator: await fatima(server) }
}

async function pageOf(url: string, person: Visitor, viewport = desktop): Promise<Page> {
  const page = await (await aBrowser()).page({ viewport })
  const [name = '', value = ''] = person.cookie?.split(/=(.*)/s) ?? []
  await page.context().addCookies([{ name, value, url }])
  return page
}

const open = (page: Page, url: string, { id }: TestSurvey) => page.goto(`${url}/surveys/${id}?show=mail`)
const fits = async (page: Page, width: number) =>
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)

describe('Inviting by e-mail', () => {
  test.each([
    ['a desk', desktop],
    ['a telephone', phone],
  ])(
    'from a pasted list to answers and a reminder, at %s',
    async (_where, viewport) => {
      const { smtp, server, url, facilitator } = await aMailServerWithPages(1200)
      smtp.treat('weg@thuis.example', { refuse: 550, says: 'weg@thuis.example: no such mailbox' })
      const survey = await anOpenSurvey(server, facilitator)
      const page = await pageOf(url, facilitator, viewport)
      await page.goto(`${url}/surveys/${survey.id}`)
      await page.getByRole('link', { name: 'Uitnodigen per e-mail' }).click()
      await page.getByRole('heading', { level: 1, name: 'Uitnodigen per e-mail' }).waitFor()
      expect(await violations(page)).toEqual([])
      await fits(page, viewport.width)

      await page.getByRole('button', { name: 'Controleer de lijst' }).click()
      await page.getByText('Plak eerst adressen, of kies een bestand.').waitFor()
      expect(await violations(page)).toEqual([])

      const list = [
        ...people(8),
        'weg@thuis.example',
        'OUDER0@thuis.example',
        '=cmd|calc@x',
        '<script>alert(1)</script>',
      ]
      await page.getByLabel('Wie staan er op deze lijst?').selectOption('parents')
      await page.getByLabel('Plak de adressen hier').fill(list.join('\n'))
      await page.getByRole('button', { name: 'Controleer de lijst' }).click()
      await page.getByText('9 mensen krijgen een e-mail.').waitFor()
      await page.getByText('1 adres staat er dubbel in.').waitFor()
      await page.getByRole('cell', { name: 'dit is een formule, geen adres' }).waitFor()
      await page.getByRole('cell', { name: '<script>alert(1)</script>' }).waitFor()
      expect(await violations(page)).toEqual([])
      await fits(page, viewport.width)

      await page.getByRole('button', { name: 'Verstuur aan 9 mensen…' }).click()
      expect(await violations(page)).toEqual([])
      await page.getByRole('dialog').getByRole('button', { name: 'Ja, verstuur' }).click()
      await page.getByText('8 van 9 verstuurd').waitFor()
      await page.getByRole('cell', { name: 'no such mailbox' }).waitFor()
      expect(await violations(page)).toEqual([])
      await fits(page, viewport.width)

      // Somebody opens their link and answers with it.
      const [link = ''] = smtp.letters[0]?.text.match(/http:\/\/localhost\S+/) ?? []
      const parent = await (await aBrowser()).page()
      await parent.goto(link)
      await parent.getByRole('heading', { level: 1 }).waitFor()
      await parent.getByText('De Klimboom').first().waitFor()
      expect((await survey.send(smtp.letters[0]?.code ?? '', all(3))).status).toBe(201)

      await page.getByRole('button', { name: 'Verstuur een herinnering…' }).click()
      await page.getByRole('dialog').getByRole('button', { name: 'Ja, verstuur' }).click()
      await page.getByText('Er is één herinnering verstuurd.').waitFor()
      await page.getByText(/De volgende herinnering kan vanaf dinsdag 2 februari/).waitFor()
      await expect.poll(() => smtp.letters.length).toBe(15)
      expect(smtp.lettersTo(smtp.letters[0]?.to[0] ?? '')).toHaveLength(1)
      expect(await violations(page)).toEqual([])
      // The page says the same to a facilitator who knows that one has answered, and to one who does not.
      expect(await page.locator('main').innerText()).not.toMatch(/\b7\b/)
    },
    120_000,
  )

  test('from a file as a spreadsheet saves it; a spreadsheet itself is refused with advice', async () => {
    const { server, url, facilitator } = await aMailServerWithPages()
    const survey = await anOpenSurvey(server, facilitator, {
      parents: { invited: 2, subgroups: [{ id: 'lower', invited: 1 }] },
    })
    const page = await pageOf(url, facilitator)
    await open(page, url, survey)
    const file = page.getByLabel('Of kies een bestand')
    const look = () => page.getByRole('button', { name: 'Controleer de lijst' }).click()
    await page.getByLabel('Wie staan er op deze lijst?').selectOption({ label: 'Ouders, Onderbouw' })
    await file.setInputFiles({ name: 'ouders.xlsx', mimeType: '', buffer: Buffer.from('PK\u0003\u0004xl/workbook') })
    await page.getByText('Gekozen bestand: ouders.xlsx.').waitFor()
    await look()
    await page.getByText('Sla een Excel-bestand op als CSV').waitFor()
    expect(await violations(page)).toEqual([])

    const csv = Buffer.from('Naam;E-mail\r\nRenée;renee@thuis.example\r\nJosé;jose@thuis.example\r\n', 'latin1')
    await file.setInputFiles({ name: 'ouders.csv', mimeType: 'text/csv', buffer: csv })
    await look()
    await page.getByText('2 mensen krijgen een e-mail.').waitFor()
    await page.getByText('We lezen de kolom “E-mail”.').waitFor()
    await page.getByText('geschreven als windows-1252').waitFor()
    await page.getByText('Dit zijn 2 adressen. In de afname staat voor deze groep: 1 uitgenodigd.').waitFor()
    await page.getByRole('button', { name: 'Pas de lijst aan' }).click()
    await page.getByRole('button', { name: 'Toch plakken' }).click()
    await page.getByLabel('Plak de adressen hier').fill('jan@thuis.example')
    await look()
    await page.getByText('1 persoon krijgt een e-mail.').waitFor()
  })

  test('can be stopped, and goes on by itself while nobody looks', async () => {
    const { smtp, server, url, facilitator } = await aMailServerWithPages(60)
    const survey = await anOpenSurvey(server, facilitator)
    await facilitator.post(`/api/surveys/${survey.id}/mailings`, { audience: 'parents', addresses: people(40) })
    const page = await pageOf(url, facilitator)
    await open(page, url, survey)
    await page.getByText('Het versturen gaat vanzelf door').waitFor()
    const before = await page.locator('progress').first().getAttribute('value')
    await expect
      .poll(() => page.locator('progress').first().getAttribute('value'), { timeout: 10_000 })
      .not.toBe(before)
    await page.getByRole('button', { name: 'Stop met versturen' }).click()
    expect(await violations(page)).toEqual([])
    await page.getByRole('dialog').getByRole('button', { name: 'Stop met versturen' }).click()
    await page.getByText('Gestopt. Wie nog niets had gekregen').waitFor()
    expect(smtp.letters.length).toBeLessThan(40)
    await page
      .getByRole('button', { name: 'English' })
      .or(page.getByRole('link', { name: 'English' }))
      .first()
      .click()
    await page.getByText('Stopped. Who had not received anything').waitFor()
    expect(await page.locator('main').innerText()).not.toMatch(/\b(het|een|verstuurd)\b/)
  }, 60_000)

  test('says what to set where no mail server is configured, and when it is too early or too late', async () => {
    const server = await aServer()
    const url = await listening(server)
    const facilitator = await fatima(server)
    const page = await pageOf(url, facilitator, phone)
    const survey = await anOpenSurvey(server, facilitator)
    await open(page, url, survey)
    await page.getByText('SMTP_URL').waitFor()
    await page.getByText('MAIL_FROM').waitFor()
    expect(await violations(page)).toEqual([])
    await fits(page, phone.width)
    await survey.close()
    await open(page, url, survey)
    await page.getByText('De adressen zijn gewist').waitFor()

    const other = await aMailServerWithPages()
    const draft = await aDraft(other.server, other.facilitator)
    const early = await pageOf(other.url, other.facilitator, phone)
    await open(early, other.url, draft)
    await early.getByText('zodra de afname open is').waitFor()
    expect(await violations(early)).toEqual([])
  })
})
