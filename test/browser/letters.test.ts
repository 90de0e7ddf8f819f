import jsQR from 'jsqr'
import type { Page } from 'playwright'
import { describe, expect, test } from 'vitest'
import { Visitor } from '../support/server.ts'
import { all, fatima } from '../support/survey.ts'
import { aBrowser, aListeningServer, desktop, phone, violations } from './support.ts'

const longName = 'Openbare Jenaplanschool en Kinderopvang De Wonderlijke Windwijzerwerkplaats aan de Kromme Oude Rijn'
const longTitle = 'Schoolprofiel en tevredenheid van ouders en team, voorjaar 2027, tweede afname na de verhuizing'
const parents = { audience: 'parents', invited: 40, subgroups: [{ id: 'lower', invited: 10 }] }

interface Plan {
  readonly name?: string
  readonly title?: string
  readonly unit?: string
}

/** Fatima at her desk, with an open survey of team and parents in two languages. */
async function atHerDesk({ name = 'De Klimboom', title = 'Voorjaar', unit = 'person' }: Plan = {}) {
  const server = await aListeningServer()
  const facilitator = await fatima(server)
  const subgroups = [{ id: 'lower', name: 'Onderbouw' }]
  const { body: school } = await facilitator.post('/api/schools', { name, type: 'po', subgroups })
  const audiences = [{ audience: 'staff', invited: 12 }, parents]
  const plan = { schoolId: school.id, definitionId: 'school-profile', languages: ['nl', 'en'], closesOn: '2027-03-12' }
  const { body: survey } = await facilitator.post('/api/surveys', { ...plan, title, unit, audiences })
  await facilitator.post(`/api/surveys/${survey.id}/open`)
  const browser = await aBrowser()
  const open = async (view: string, viewport = desktop) => {
    const page = await browser.page({ viewport })
    const [cookie = '', value = ''] = (facilitator.cookie ?? '').split('=')
    await page.context().addCookies([{ name: cookie, value, url: server.url }])
    page.on('dialog', (dialog) => dialog.accept())
    await page.goto(`${server.url}/surveys/${survey.id}?show=${view}`)
    return page
  }
  return { server, facilitator, survey, browser, open }
}

const groups = { staff: 'Team', lower: 'Ouders, Onderbouw', others: 'Ouders, andere of geen groep' } as const

/** Fills in how many each group gets; the others get none. */
async function ask(page: Page, counts: Partial<Record<keyof typeof groups, number>>) {
  for (const [group, label] of Object.entries(groups))
    await page.getByLabel(label, { exact: true }).fill(String(counts[group as keyof typeof groups] ?? 0))
}

async function makeLetters(page: Page, counts: Parameters<typeof ask>[1], { two = false } = {}) {
  await page.getByLabel('Brieven').check()
  if (two) await page.getByLabel('Twee codes in elke brief').check()
  await ask(page, counts)
  await page.getByRole('button', { name: 'Maak brieven' }).click()
  await page.locator('.letter svg').first().waitFor()
}

async function makeCards(page: Page, counts: Parameters<typeof ask>[1]) {
  await ask(page, counts)
  await page.getByRole('button', { name: 'Maak codes' }).click()
  await page.locator('.code-card svg').first().waitFor()
}

/** What a telephone reads in a picture: Chromium makes dots of the PNG, another program looks for a QR code. */
async function scanned(page: Page, screenshot: Buffer): Promise<string | undefined> {
  const blank = await page.context().newPage()
  const picture = await blank.evaluate(async (png) => {
    const blob = await (await fetch(`data:image/png;base64,${png}`)).blob()
    const bitmap = await createImageBitmap(blob)
    const { width, height } = bitmap
    const context = new OffscreenCanvas(width, height).getContext('2d')
    context?.drawImage(bitmap, 0, 0)
    const dots = context?.getImageData(0, 0, width, height).data ?? new Uint8ClampedArray()
    const reader = new FileReader()
    const read = new Promise((resolve) => reader.addEventListener('load', resolve))
    reader.readAsDataURL(new Blob([dots]))
    await read
    return { url: String(reader.result), width, height }
  }, screenshot.toString('base64'))
  await blank.close()
  const dots = Buffer.from(picture.url.slice(picture.url.indexOf(',') + 1), 'base64')
  return jsQR(Uint8ClampedArray.from(dots), picture.width, picture.height)?.data
}

const sheetsOf = (pdf: Buffer) => pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0
const onPaper = async (page: Page) => sheetsOf(await page.pdf({ format: 'A4', preferCSSPageSize: true }))

describe('Letters', () => {
  test('stand side by side in two languages; their QR leads to the questions, and they are seen once', async () => {
    const { server, survey, facilitator, browser, open } = await atHerDesk()
    const page = await open('codes')
    await page.getByLabel('Brieven').check()
    expect(await violations(page)).toEqual([])
    await makeLetters(page, { staff: 1, lower: 2 })
    expect(await violations(page)).toEqual([])
    expect(await onPaper(page)).toBe(3)

    const [toStaff, toParents] = [page.locator('.letter').first(), page.locator('.letter').nth(1)]
    expect(await toStaff.innerText()).toMatch(/Beste collega[\s\S]*Dear colleague/)
    for (const said of ['De Klimboom', 'Voorjaar', '12 maart 2027', '12 March 2027', 'ongeveer 6 minuten'])
      expect(await toParents.innerText()).toContain(said)
    expect(await toParents.innerText()).toContain('Niemand kan zien wat u hebt ingevuld')
    const [dutch, english] = [toParents.locator('[lang=nl]').first(), toParents.locator('[lang=en]').first()]
    const [left, right] = [await dutch.boundingBox(), await english.boundingBox()]
    expect(left?.y).toBe(right?.y)
    expect(left?.x).toBeLessThan(right?.x ?? 0)

    const code = (await toParents.locator('.code').innerText()).trim()
    const address = await scanned(page, await toParents.screenshot())
    expect(address).toBe(`${server.url}/i/${code}`)
    const parent = await browser.page({ viewport: phone })
    await parent.goto(address ?? '')
    await parent.getByRole('button', { name: 'Beginnen' }).waitFor()
    const sent = await new Visitor(server.app).post('/api/responses', {
      ...{ code, submission: 'x'.repeat(22), language: 'nl', answers: all(3) },
    })
    expect(sent.status).toBe(201)

    await page.reload()
    await page.getByText('Er zijn al codes gemaakt.').waitFor()
    expect(await page.content()).not.toContain(code)
    expect((await facilitator.get(`/api/surveys/${survey.id}/texts`)).text).not.toContain(code)
    expect(await violations(page)).toEqual([])
  }, 90_000)

  test.each([
    ['with two codes for two parents at one address', { two: true }, {}, 30],
    ['of a school and a survey with long names', { two: true }, { name: longName, title: longTitle }, 30],
    ['with one code', {}, { name: longName, title: longTitle }, 2],
  ])(
    '%s are one sheet each, without an empty one',
    async (_, how, plan, letters) => {
      const { open } = await atHerDesk(plan)
      const page = await open('codes')
      await makeLetters(page, { others: letters }, how)
      expect(await page.locator('.letter .code').count()).toBe('two' in how ? 2 * letters : letters)
      expect(await onPaper(page)).toBe(letters)
      expect(await page.getByText('De tekst past niet op één vel').count()).toBe(0)
    },
    90_000,
  )

  test('of families that count once have one code, and the screen of a telephone shows them whole', async () => {
    const { open } = await atHerDesk({ unit: 'household' })
    const page = await open('codes', phone)
    await page.getByLabel('Brieven').check()
    expect(await page.getByLabel('Twee codes in elke brief').count()).toBe(0)
    await makeLetters(page, { others: 1 })
    expect(await page.locator('.letter').innerText()).toContain('Vul per gezin één lijst in.')
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(phone.width)
    expect(await violations(page)).toEqual([])
  }, 60_000)
})

describe('Cards', () => {
  test('lie eight on a sheet and stay whole under a long name', async () => {
    const { server, open } = await atHerDesk({ name: longName, title: longTitle })
    const page = await open('codes')
    await makeCards(page, { others: 17 })
    const sheets = page.locator('.sheet')
    const cards = await sheets.evaluateAll((lists) => lists.map((list) => list.children.length))
    expect(cards).toEqual([8, 8, 1])
    expect(await onPaper(page)).toBe(3)
    await page.emulateMedia({ media: 'print' })
    const cut = await page
      .locator('.code-card')
      .evaluateAll((all) => all.filter((card) => card.scrollHeight > card.clientHeight).length)
    expect(cut).toBe(0)
    await page.emulateMedia({ media: 'screen' })
    const card = page.locator('.code-card').nth(16)
    const code = (await card.locator('.code').innerText()).trim()
    expect(await scanned(page, await card.screenshot())).toBe(`${server.url}/i/${code}`)
  }, 60_000)

  test('that were lost are replaced: unused ones stop working, used ones keep what was answered', async () => {
    const { server, browser, open, facilitator, survey } = await atHerDesk()
    const page = await open('codes')
    await makeCards(page, { others: 2 })
    const codes = (await page.locator('.code-card .code').allInnerTexts()).map((code) => code.trim())
    const [used = '', lost = ''] = codes
    const visitor = new Visitor(server.app)
    const send = (code: string, submission: string) =>
      visitor.post('/api/responses', { code, submission, language: 'nl', answers: all(3) })
    expect((await send(used, 'a'.repeat(22))).status).toBe(201)

    await page.reload()
    await page.getByLabel('Vervang de oude codes').check()
    expect(await page.locator('main').innerText()).not.toMatch(/\b[12] (codes?|gebruikt|over)\b/)
    await makeCards(page, { others: 1 })
    const fresh = (await page.locator('.code-card .code').innerText()).trim()

    const parent = await browser.page({ viewport: phone })
    await parent.goto(`${server.url}/i/${lost}`)
    await parent.getByText('Deze code is vervangen. Gebruik de nieuwste brief.').waitFor()
    await parent.goto(`${server.url}/i/${used}`)
    await parent.getByText('Met deze code is de vragenlijst al ingevuld.').waitFor()
    await parent.goto(`${server.url}/i/${fresh}`)
    await parent.getByRole('button', { name: 'Beginnen' }).waitFor()
    expect((await send(used, 'a'.repeat(22))).status).toBe(201)
    expect(await server.db.selectFrom('response').selectAll().execute()).toHaveLength(1)
    const { text } = await facilitator.get(`/api/surveys/${survey.id}/progress`)
    expect(JSON.parse(text).audiences[1]).toMatchObject({ codes: null, answered: '<5' })
  }, 60_000)
})

describe('One more code', () => {
  test('for a family is shown large, with a QR, and the family counts as two', async () => {
    const { server, facilitator, survey, open } = await atHerDesk({ unit: 'household' })
    const page = await open('codes', phone)
    await page.getByLabel('Voor wie is de code?').selectOption('Ouders, Onderbouw')
    await page.getByText('Dat gezin telt dan als twee').waitFor()
    await page.getByRole('button', { name: 'Maak één extra code' }).click()
    const shown = page.locator('.extra-code')
    await shown.locator('svg').waitFor()
    expect(await violations(page)).toEqual([])
    const code = (await shown.locator('.code').innerText()).trim()
    expect(await scanned(page, await shown.screenshot())).toBe(`${server.url}/i/${code}`)
    const { body } = await facilitator.get(`/api/surveys/${survey.id}`)
    expect(body.audiences[1]).toMatchObject({ invited: 41, subgroups: [{ invited: 11 }] })
    await page.getByRole('button', { name: 'Klaar, verberg de code' }).click()
    expect(await page.content()).not.toContain(code)
    await page.getByText('11 uitgenodigd').waitFor()
  }, 60_000)
})

describe('The texts of letters and mails', () => {
  test('can be rewritten, with a preview and a clear refusal, and given back to us', async () => {
    const { open } = await atHerDesk()
    const page = await open('letters')
    await page.locator('.letter svg').waitFor()
    expect(await violations(page)).toEqual([])
    const text = page.getByLabel('De tekst')
    const ours = await text.inputValue()
    await text.fill('Dag {naam} van {school}')
    await page.getByRole('button', { name: 'Tekst opslaan' }).click()
    await page.getByRole('link', { name: /We kennen {naam} niet/ }).waitFor()
    expect(await violations(page)).toEqual([])

    await text.fill('<b>Dag</b> ouders van {school} & {title}')
    expect(await page.locator('.letter').innerText()).toContain('<b>Dag</b> ouders van De Klimboom & Voorjaar')
    await page.getByRole('button', { name: 'Tekst opslaan' }).click()
    await page.getByText('De tekst is opgeslagen.').waitFor()
    await page.reload()
    await page.getByText('Dit is jullie eigen tekst.').waitFor()
    expect(await page.locator('.letter').innerText()).toContain('<b>Dag</b> ouders van De Klimboom')

    const printed = await open('codes')
    await makeLetters(printed, { staff: 1, others: 1 })
    expect(await printed.locator('.letter').first().innerText()).toContain('Beste collega')
    expect(await printed.locator('.letter').nth(1).innerText()).toContain('<b>Dag</b> ouders van De Klimboom')
    expect(await printed.locator('.letter').nth(1).innerText()).toContain('Dear parent or carer')

    await page.getByRole('button', { name: 'Terug naar onze tekst' }).click()
    await page.getByText('Onze tekst staat er weer.').waitFor()
    expect(await text.inputValue()).toBe(ours)
  }, 90_000)

  test('fit a telephone, for every kind, and ask before what was typed is lost', async () => {
    const { open } = await atHerDesk()
    const page = await open('letters', phone)
    for (const kind of ['Brief', 'Uitnodiging per mail', 'Herinnering per mail']) {
      await page.getByLabel('Waarvoor?').selectOption(kind)
      await page.getByRole('heading', { name: 'Zo ziet het eruit' }).waitFor()
      expect(await page.evaluate(() => document.documentElement.scrollWidth), kind).toBeLessThanOrEqual(phone.width)
      expect(await violations(page), kind).toEqual([])
    }
    await page.getByLabel('De tekst').fill('Nog niet klaar')
    const asked = page.waitForEvent('dialog')
    await page.getByRole('link', { name: 'Voorjaar' }).click()
    expect((await asked).message()).toContain('nog niet opgeslagen')
  }, 60_000)
})
