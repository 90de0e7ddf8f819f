import { readFile } from 'node:fs/promises'
import jsQR from 'jsqr'
import { Secret, TOTP } from 'otpauth'
import type { Page } from 'playwright'
import { describe, expect, test } from 'vitest'
import { aMailbox } from '../support/mailbox.ts'
import { aColleague, tokenOf } from '../support/people.ts'
import { aServer } from '../support/server.ts'
import { fatimaSetsUp, password } from '../support/survey.ts'
import { aBrowser, aListeningServer, desktop, phone, violations } from './support.ts'

type Server = Awaited<ReturnType<typeof aListeningServer>>

/** A server with an administrator, her school and the example school. */
async function aBoard(listening?: Server) {
  const server = listening ?? (await aListeningServer())
  const administrator = await fatimaSetsUp(server)
  const { body: school } = await administrator.post('/api/schools', { name: 'De Klimboom', type: 'po', subgroups: [] })
  const { body: example } = await administrator.post('/api/example-school')
  const browser = await aBrowser()
  return { server, administrator, school, example, browser }
}

async function aServerThatMails(env: NodeJS.ProcessEnv): Promise<Server> {
  const server = await aServer({ env })
  const url = await server.app.listen({ port: 0, host: 'localhost' })
  return { ...server, url: url.replace(/127\.0\.0\.1|\[::1\]/, 'localhost') }
}

/** Nothing that axe finds, and nothing wider than the screen. */
async function expectWell(page: Page) {
  expect(await violations(page)).toEqual([])
  const width = await page.evaluate(() => document.documentElement.scrollWidth)
  expect(width).toBeLessThanOrEqual(page.viewportSize()?.width ?? 0)
}

const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name }).waitFor()
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()
const field = (page: Page, label: string) => page.getByLabel(label, { exact: true })

async function logIn(page: Page, { url }: Server, email: string, withPassword = password) {
  await page.goto(`${url}/login`)
  await field(page, 'E-mailadres').fill(email)
  await field(page, 'Wachtwoord').fill(withPassword)
  await press(page, 'Inloggen')
}

interface Person {
  readonly name: string
  readonly email: string
  readonly role: 'Begeleider' | 'Lezer'
  readonly school: string
}

/** Fills in the form of a new account, and gives the link that is shown. */
async function invite(page: Page, { name, email, role, school }: Person): Promise<string> {
  await page.getByRole('link', { name: 'Accounts' }).first().click()
  await page.getByRole('link', { name: 'Nieuw account' }).click()
  await press(page, 'Account maken')
  await page.getByRole('link', { name: 'Vul een naam in.' }).waitFor()
  await expectWell(page)
  await field(page, 'Naam').fill(name)
  await field(page, 'E-mailadres').fill(email)
  await field(page, 'School').selectOption(school)
  await field(page, 'Rol').selectOption(role)
  await press(page, 'Account maken')
  await page.getByRole('heading', { name: 'De link voor je collega' }).waitFor()
  await expectWell(page)
  return field(page, 'Link').inputValue()
}

/** Follows the link; the token is gone from the address bar. Refused first with what everybody chooses. */
async function choosePassword(page: Page, link: string, name: string) {
  await page.goto(link)
  await page.getByText(`Dag ${name}.`).waitFor()
  expect(page.url()).not.toContain('token')
  await field(page, 'Kies een wachtwoord').fill('kort')
  await press(page, 'Wachtwoord opslaan')
  await page.getByText('Dit wachtwoord is te kort.').first().waitFor()
  await field(page, 'Kies een wachtwoord').fill('wachtwoord1234')
  await press(page, 'Wachtwoord opslaan')
  await page.getByText('Dit wachtwoord is snel te raden').first().waitFor()
  await press(page, 'Toon het wachtwoord')
  expect(await field(page, 'Kies een wachtwoord').getAttribute('type')).toBe('text')
  await expectWell(page)
  await field(page, 'Kies een wachtwoord').fill(password)
  await press(page, 'Wachtwoord opslaan')
  await page.getByText('Je wachtwoord is opgeslagen.').waitFor()
}

/** What a phone reads from the picture. */
async function readQr(page: Page): Promise<string> {
  const image = await page.locator('.second-step-qr svg').screenshot({ type: 'png' })
  const pixels = await page.evaluate(
    async (png) => {
      const bitmap = await createImageBitmap(new Blob([Uint8Array.from(png)], { type: 'image/png' }))
      const canvas = new OffscreenCanvas(bitmap.width, bitmap.height)
      const context = canvas.getContext('2d')
      context?.drawImage(bitmap, 0, 0)
      const data = context?.getImageData(0, 0, bitmap.width, bitmap.height).data ?? []
      return { data: [...data], width: bitmap.width, height: bitmap.height }
    },
    [...image],
  )
  return jsQR(Uint8ClampedArray.from(pixels.data), pixels.width, pixels.height)?.data ?? ''
}

/** Switches the second step on, as an app would that gets the key by hand, and gives that app and the codes on paper. */
async function switchSecondStepOn(page: Page, server: Server) {
  await page.getByRole('link', { name: 'Mijn account' }).click()
  await press(page, 'Tweede stap aanzetten')
  await field(page, 'Je wachtwoord').fill('niet mijn wachtwoord')
  await press(page, 'Verder')
  await page.getByText('Dit is niet je huidige wachtwoord.').waitFor()
  await field(page, 'Je wachtwoord').fill(password)
  await press(page, 'Verder')
  await page.locator('.second-step-qr svg').waitFor()
  const secret = (await page.locator('.secret').innerText()).replaceAll(' ', '')
  expect(new URL(await readQr(page)).searchParams.get('secret')).toBe(secret)
  const app = new TOTP({ secret: Secret.fromBase32(secret) })
  const code = () => app.generate({ timestamp: server.clock.now.getTime() })
  await field(page, 'Code van 6 cijfers').fill(code() === '000000' ? '111111' : '000000')
  await press(page, 'Zet aan')
  await page.getByText('Deze code klopt niet').first().waitFor()
  await expectWell(page)
  await field(page, 'Code van 6 cijfers').fill(code())
  await press(page, 'Zet aan')
  await page.getByRole('heading', { name: 'Je herstelcodes' }).waitFor()
  await expectWell(page)
  return { code, recoveryCodes: await keepCodes(page) }
}

/** The file that is saved holds the codes that are shown; then they are gone from the page. */
async function keepCodes(page: Page): Promise<string[]> {
  const shown = await page.locator('.recovery-codes li').allInnerTexts()
  expect(shown).toHaveLength(10)
  const download = page.waitForEvent('download')
  await press(page, 'Sla op als bestand')
  const file = await readFile(await (await download).path(), 'utf8')
  for (const code of shown) expect(file).toContain(code)
  await press(page, 'Ik heb de codes bewaard')
  await page.getByText('Je hebt nog 10 herstelcodes.').waitFor()
  expect(await page.locator('main').innerText()).not.toContain(shown[0])
  return shown
}

/** Every app code counts once; after half a minute there is another. */
const waitForNextCode = ({ clock }: Server) => {
  clock.now = new Date(clock.now.getTime() + 30_000)
}

describe('An administrator', () => {
  test('invites a facilitator, who chooses a password, adds a second step and logs in with it', async () => {
    const { server, browser } = await aBoard()
    const office = await browser.page({ viewport: desktop })
    await logIn(office, server, 'fatima@school.nl')
    await heading(office, 'Scholen')
    const femke = { name: 'Femke', email: 'femke@school.nl', role: 'Begeleider', school: 'De Klimboom' } as const
    const link = await invite(office, femke)

    const page = await browser.page({ viewport: phone })
    await choosePassword(page, link, 'Femke')
    expect(await field(page, 'E-mailadres').inputValue()).toBe('femke@school.nl')
    await field(page, 'Wachtwoord').fill(password)
    await press(page, 'Inloggen')
    await heading(page, 'Scholen')
    expect(await page.locator('main li').allInnerTexts()).toEqual([expect.stringContaining('De Klimboom')])
    await expectWell(page)

    const { code, recoveryCodes } = await switchSecondStepOn(page, server)
    await press(page, 'Uitloggen')
    waitForNextCode(server)
    await logIn(page, server, 'femke@school.nl')
    await heading(page, 'Tweede stap')
    await press(page, 'Inloggen')
    await page.getByText('Vul de 6 cijfers uit je app in.').first().waitFor()
    await expectWell(page)
    await field(page, 'Code van 6 cijfers').fill(code())
    await press(page, 'Inloggen')
    await heading(page, 'Scholen')

    await press(page, 'Uitloggen')
    await logIn(page, server, 'femke@school.nl')
    await press(page, 'Gebruik een herstelcode')
    await field(page, 'Herstelcode').fill(recoveryCodes[3] ?? '')
    await expectWell(page)
    await press(page, 'Inloggen')
    await heading(page, 'Scholen')
    await page.getByRole('link', { name: 'Mijn account' }).click()
    await page.getByText('Je hebt nog 9 herstelcodes.').waitFor()

    await office.getByRole('link', { name: 'Activiteit' }).click()
    await heading(office, 'Activiteit')
    await office.getByText(/^Femke wijzigde de tweede stap/).waitFor()
    await office.getByText(/^Fatima maakte een account voor/).waitFor()
    await expectWell(office)
    const second = await browser.page()
    await second.goto(link)
    await heading(second, 'Deze link werkt niet meer')
    await expectWell(second)
  }, 120_000)

  test('invites a reader, who reads the report and finds no button that would be refused', async () => {
    const { server, browser, administrator, example } = await aBoard()
    const rik = {
      name: 'Rik',
      email: 'rik@school.nl',
      roles: [{ role: 'reader', schoolId: example.schoolId }],
    } as const
    await aColleague(server, administrator, { ...rik, roles: [...rik.roles] })
    const page = await browser.page({ viewport: phone })
    const refused: string[] = []
    page.on('response', (reply) => {
      if (reply.status() === 403) refused.push(reply.url())
    })
    await logIn(page, server, 'rik@school.nl')
    await heading(page, 'Scholen')
    expect(await page.getByRole('link', { name: /Accounts|Activiteit|School toevoegen/ }).count()).toBe(0)

    const { closedSurveyId, openSurveyId, schoolId } = example
    const leadsToChange = /\/new$|show=(?!questions)/
    const pages = [`/schools/${schoolId}`, `/surveys/${openSurveyId}`, `/surveys/${closedSurveyId}`]
    for (const path of [...pages, `/surveys/${closedSurveyId}/report`]) {
      await page.goto(server.url + path)
      await page.locator('main h2').first().waitFor()
      await page.waitForLoadState('networkidle')
      const buttons = await page.locator('main').getByRole('button').allInnerTexts()
      expect(
        buttons.filter((name) => name !== 'Afdrukken'),
        path,
      ).toEqual([])
      const links = await page
        .locator('main a')
        .evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''))
      expect(
        links.filter((href) => leadsToChange.test(href)),
        path,
      ).toEqual([])
      await expectWell(page)
    }
    expect(refused).toEqual([])

    await page.goto(`${server.url}/surveys/${openSurveyId}?show=edit`)
    await page.getByText('Als lezer kun je hier alleen kijken.').waitFor()
    await page.goto(`${server.url}/accounts`)
    await heading(page, 'Alleen voor beheerders')
    await expectWell(page)
  }, 120_000)

  test('who opens a link meant for somebody else hears that she will be logged out, and is', async () => {
    const { server, browser, administrator, school } = await aBoard()
    const roles = [{ role: 'reader', schoolId: school.id }]
    const { body } = await administrator.post('/api/accounts', { name: 'Rik', email: 'rik@school.nl', roles })
    const page = await browser.page({ viewport: phone })
    await logIn(page, server, 'fatima@school.nl')
    await heading(page, 'Scholen')
    await page.goto(`${server.url}/welcome#token=${tokenOf(body.link)}`)
    await page.getByText('In deze browser is nu Fatima ingelogd.').waitFor()
    await expectWell(page)
    await field(page, 'Kies een wachtwoord').fill(password)
    await press(page, 'Wachtwoord opslaan')
    await page.getByText('Je wachtwoord is opgeslagen.').waitFor()
    expect(await field(page, 'E-mailadres').inputValue()).toBe('rik@school.nl')
    expect(page.url()).not.toContain('rik')
    await page.goto(`${server.url}/accounts`)
    await heading(page, 'Inloggen')
  }, 60_000)

  test('changes an account, switches it off and on, gives a new link and deletes it', async () => {
    const { server, browser, administrator, school } = await aBoard()
    const roles = [{ role: 'reader' as const, schoolId: school.id }]
    const femke = await aColleague(server, administrator, { name: 'Femke', email: 'femke@school.nl', roles })
    const page = await browser.page({ viewport: phone })
    await logIn(page, server, 'fatima@school.nl')
    await page.getByRole('link', { name: 'Accounts' }).click()
    await heading(page, 'Accounts')
    await expectWell(page)
    await page.getByRole('link', { name: 'Femke' }).click()
    await heading(page, 'Femke')

    await field(page, 'E-mailadres').fill('fatima@school.nl')
    await press(page, 'Wijzigingen opslaan')
    await page.getByText('Er is al een account met dit e-mailadres.').first().waitFor()
    await expectWell(page)
    await field(page, 'E-mailadres').fill('femke@bestuur.nl')
    await field(page, 'Rol bij De Klimboom').selectOption('Begeleider')
    // Chosen in the list but not added yet: who saves means it as well.
    await field(page, 'School').selectOption({ index: 1 })
    await press(page, 'Wijzigingen opslaan')
    await page.getByText('Opgeslagen.').waitFor()
    const { body: changed } = await femke.get('/api/account')
    expect(changed.account).toMatchObject({ email: 'femke@bestuur.nl', name: 'Femke' })
    expect(changed.account.roles.map(({ role }: { role: string }) => role)).toEqual(['facilitator', 'facilitator'])

    await press(page, 'Zet dit account uit')
    await page.getByText('Dit account staat uit.').first().waitFor()
    await expectWell(page)
    expect((await femke.get('/api/account')).status).toBe(401)
    await press(page, 'Zet dit account weer aan')
    await page.getByText('Dit account staat weer aan.').waitFor()

    await press(page, 'Maak een nieuwe link')
    const link = await field(page, 'Link').inputValue()
    await expectWell(page)
    const other = await browser.page()
    await other.goto(link)
    await heading(other, 'Kies een nieuw wachtwoord')

    await press(page, 'Verwijder dit account')
    await page.getByRole('dialog').getByText('Deze persoon kan meteen niet meer inloggen.').waitFor()
    await expectWell(page)
    await page.getByRole('dialog').getByRole('button', { name: 'Verwijder dit account' }).click()
    await heading(page, 'Accounts')
    await expect.poll(() => page.locator('main').innerText()).not.toContain('Femke')
    // The link that is open in the other browser fails as well, and says what to do.
    await field(other, 'Kies een wachtwoord').fill(password)
    await press(other, 'Wachtwoord opslaan')
    await heading(other, 'Deze link werkt niet meer')
  }, 120_000)

  test('gives a person of the board a role at all thirty schools in one step', async () => {
    const { server, browser, administrator } = await aBoard()
    for (let number = 1; number <= 28; number++)
      await administrator.post('/api/schools', { name: `School ${number}`, type: 'po', subgroups: [] })
    const page = await browser.page({ viewport: phone })
    await logIn(page, server, 'fatima@school.nl')
    await heading(page, 'Scholen')
    await page.goto(`${server.url}/accounts/new`)
    await field(page, 'Naam').fill('Bestuur')
    await field(page, 'E-mailadres').fill('bestuur@school.nl')
    await field(page, 'School').selectOption('Alle andere scholen (30)')
    await field(page, 'Rol').selectOption('Lezer')
    await press(page, 'Toevoegen')
    await field(page, 'Rol bij School 7').selectOption('Begeleider')
    await press(page, 'School 8 weghalen')
    await expectWell(page)
    await press(page, 'Account maken')
    await page.getByRole('heading', { name: 'De link voor je collega' }).waitFor()
    const { body: accounts } = await administrator.get('/api/accounts')
    const { roles } = accounts.find(({ name }: { name: string }) => name === 'Bestuur')
    expect(roles).toHaveLength(29)
    expect(roles.filter(({ role }: { role: string }) => role === 'facilitator')).toHaveLength(1)
    await page.getByRole('link', { name: 'Naar alle accounts' }).click()
    await page.getByText('en nog 26 scholen').waitFor()
    await page.getByText('Uitgenodigd').waitFor()
  }, 60_000)

  test('has the log loaded further back when asked to', async () => {
    const { server, browser, administrator } = await aBoard()
    for (let number = 1; number <= 60; number++) {
      server.clock.now = new Date(server.clock.now.getTime() + 1000)
      await administrator.post('/api/schools', { name: `School ${number}`, type: 'po', subgroups: [] })
    }
    const page = await browser.page({ viewport: phone })
    await logIn(page, server, 'fatima@school.nl')
    await heading(page, 'Scholen')
    await page.goto(`${server.url}/activity`)
    await page.getByText('‘School 60’').waitFor()
    expect(await page.locator('.activity').count()).toBe(50)
    await press(page, 'Laad meer')
    await page.getByText('Fatima maakte het eerste account').waitFor()
    expect(await page.getByRole('button', { name: 'Laad meer' }).count()).toBe(0)
    const lines = await page.locator('.activity').allInnerTexts()
    expect(lines.filter((line) => /‘School 1’/.test(line))).toHaveLength(1)
    expect(lines).toHaveLength(64)
  }, 60_000)
})

describe('Somebody with an account', () => {
  test('changes name and password, sees where they are logged in, and ends the others', async () => {
    const { server, browser, administrator, school } = await aBoard()
    const roles = [{ role: 'reader' as const, schoolId: school.id }]
    const elsewhere = await aColleague(server, administrator, { name: 'Rik', email: 'rik@school.nl', roles })
    const page = await browser.page({ viewport: desktop })
    await logIn(page, server, 'rik@school.nl')
    await page.getByRole('link', { name: 'Mijn account' }).click()
    await page.getByText('Lezer bij De Klimboom').waitFor()
    await expectWell(page)

    await page.getByText('Naam wijzigen').click()
    await field(page, 'Je naam').fill(' ')
    await page.locator('#change-name').getByRole('button', { name: 'Opslaan' }).click()
    await page.getByText('Vul je naam in.').first().waitFor()
    await field(page, 'Je naam').fill('Rik Jansen')
    await page.locator('#change-name').getByRole('button', { name: 'Opslaan' }).click()
    await page.getByText('Opgeslagen.').waitFor()

    expect(await page.locator('wr-session-list li').count()).toBe(2)
    await press(page, 'Log alle andere apparaten uit')
    await page.getByText('Uitgelogd.').waitFor()
    await expect.poll(() => page.locator('wr-session-list li').count()).toBe(1)
    expect((await elsewhere.get('/api/account')).status).toBe(401)

    await page.getByText('Wachtwoord wijzigen').click()
    await field(page, 'Je huidige wachtwoord').fill('niet mijn wachtwoord')
    await field(page, 'Nieuw wachtwoord').fill('wachtwoord1234')
    await page.locator('wr-password-form').getByRole('button', { name: 'Opslaan' }).click()
    await page.locator('wr-password-form .field-error').first().waitFor()
    await expectWell(page)
    await field(page, 'Je huidige wachtwoord').fill(password)
    await field(page, 'Nieuw wachtwoord').fill('de fiets van opa is altijd nat')
    await page.locator('wr-password-form').getByRole('button', { name: 'Opslaan' }).click()
    await page.getByText('Je wachtwoord is gewijzigd.').waitFor()

    const download = page.waitForEvent('download')
    await page.getByRole('link', { name: 'Sla mijn gegevens op' }).click()
    const kept = JSON.parse(await readFile(await (await download).path(), 'utf8'))
    expect(kept.account).toMatchObject({ name: 'Rik Jansen', email: 'rik@school.nl' })
    await press(page, 'Uitloggen')
    await logIn(page, server, 'rik@school.nl', 'de fiets van opa is altijd nat')
    await heading(page, 'Scholen')
  }, 60_000)

  test('but without a role is told whom to ask', async () => {
    const { server, browser, administrator } = await aBoard()
    await aColleague(server, administrator, { name: 'Noor', email: 'noor@school.nl', roles: [] })
    const page = await browser.page({ viewport: phone })
    await logIn(page, server, 'noor@school.nl')
    await page.getByText('Je hebt nog geen toegang tot een school').waitFor()
    expect(await page.locator('main').getByRole('button').count()).toBe(0)
    await expectWell(page)
  })

  test('who forgot the password gets a link by mail, and without mail hears whom to ask', async () => {
    const mailbox = await aMailbox()
    const { server, browser } = await aBoard(await aServerThatMails(mailbox.env))
    const page = await browser.page({ viewport: phone })
    await logIn(page, server, 'fatima@school.nl')
    await heading(page, 'Scholen')
    const noor = { name: 'Noor', email: 'noor@school.nl', role: 'Lezer', school: 'De Klimboom' } as const
    await invite(page, noor)
    await page.getByText('De link is gemaild naar noor@school.nl.').waitFor()
    await press(page, 'Uitloggen')
    await page.getByRole('link', { name: 'Wachtwoord vergeten?' }).click()
    await heading(page, 'Wachtwoord vergeten')
    await expectWell(page)
    await field(page, 'E-mailadres').fill('fatima@school.nl')
    await press(page, 'Mail mij een link')
    await heading(page, 'Kijk in je mail')
    await expectWell(page)
    const { text } = await mailbox.arrives(2)
    const link = new URL(/\S+\/welcome#token=\S+/.exec(text)?.[0] ?? '')
    await page.goto(server.url + link.pathname + link.hash)
    await heading(page, 'Kies een nieuw wachtwoord')
    await field(page, 'Kies een wachtwoord').fill('de fiets van opa is altijd nat')
    await press(page, 'Wachtwoord opslaan')
    await field(page, 'Wachtwoord').fill('de fiets van opa is altijd nat')
    await press(page, 'Inloggen')
    await heading(page, 'Scholen')

    const without = await aBoard()
    await page.goto(`${without.server.url}/forgot`)
    await page.getByText('Deze Windroos verstuurt geen mail.').waitFor()
    await expectWell(page)
  }, 60_000)
})
