import type { Locator, Page } from 'playwright'
import { describe, expect, test } from 'vitest'
import { worksheets } from '../../client/manage/worksheets/all.ts'
import { aDefinitionFolder, inDefinition, inDutch, tiny } from '../definitions/support.ts'
import { aServer } from '../support/server.ts'
import { fatima } from '../support/survey.ts'
import { aBrowser, aListeningServer, desktop, phone, violations } from './support.ts'

/** Fatima, logged in, with two schools that she manages. */
async function fatimaOnline(server: Awaited<ReturnType<typeof aListeningServer>>) {
  const facilitator = await fatima(server)
  for (const [name, type] of [
    ['De Klimboom', 'po'],
    ['Het Eiland', 'vo'],
  ])
    await facilitator.post('/api/schools', { name, type, subgroups: [] })
  const browser = await aBrowser()
  const open = async (path: string, viewport = desktop) => {
    const page = await browser.page({ viewport })
    const [name = '', value = ''] = (facilitator.cookie ?? '').split('=')
    await page.context().addCookies([{ name, value, url: server.url }])
    await page.goto(server.url + path)
    await page.getByRole('heading', { level: 1 }).waitFor()
    await page.waitForLoadState('networkidle')
    return page
  }
  return { server, open }
}

const online = async () => fatimaOnline(await aListeningServer())

const h1 = (page: Page, name: string) => page.getByRole('heading', { level: 1, name }).waitFor()
const width = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth)

/** From now on: what the page asks of the network. */
function requestsOf(page: Page): string[] {
  const requests: string[] = []
  page.on('request', (request) => requests.push(request.url()))
  return requests
}

/** Everything a page can keep in a browser, beside the session that no script can read. */
const keptBy = (page: Page) =>
  page.evaluate(async () => ({
    local: { ...localStorage },
    session: { ...sessionStorage },
    cookie: document.cookie,
    databases: (await indexedDB.databases()).length,
    caches: 'caches' in window ? await caches.keys() : [],
    address: location.pathname + location.search + location.hash,
    history: JSON.stringify(history.state),
  }))

describe('The catalogue', () => {
  test.each([
    ['a desk', desktop],
    ['a telephone', phone],
  ])(
    'and an instrument are free of what axe can find, and fit, at %s',
    async (_where, viewport) => {
      const { open } = await online()
      for (const path of ['/definitions', '/definitions/school-profile', '/definitions/school-roads', '/worksheets']) {
        const page = await open(path, viewport)
        expect(await violations(page), path).toEqual([])
        expect(await width(page), path).toBeLessThanOrEqual(viewport.width)
        await page.context().close()
      }
    },
    120_000,
  )

  test('shows what fits, keeps the choice for who comes back, and leads to an instrument', async () => {
    const { open } = await online()
    const page = await open('/')
    await page.getByRole('link', { name: 'Vragenlijsten' }).click()
    await h1(page, 'Vragenlijsten')
    for (const title of ['Waar staan we?', 'Hoe praten we?']) await page.getByRole('heading', { name: title }).waitFor()
    const cards = page.locator('.instrument')
    const all = await cards.count()
    await page.getByRole('checkbox', { name: 'Ouders' }).check()
    await expect.poll(() => cards.count()).toBeLessThan(all)
    await expect
      .poll(() => page.locator('.shown').innerText())
      .toBe(`${await cards.count()} van de ${all} vragenlijsten`)
    expect(await cards.filter({ hasText: 'Gladde weg' }).count()).toBe(0)
    const shown = await cards.count()
    await cards.getByRole('link', { name: /^Schoolprofiel/ }).click()
    await h1(page, 'Schoolprofiel: hoe werken school en ouders samen?')
    await page.goBack()
    await h1(page, 'Vragenlijsten')
    await expect.poll(() => cards.count()).toBe(shown)
    expect(await page.getByRole('checkbox', { name: 'Ouders' }).isChecked()).toBe(true)
  })

  test('lists a broken instrument apart, with the place of its error', async () => {
    const broken = inDutch(', parents: "Hoe vaak groet de school u?"', '', inDefinition('id: tiny', 'id: other', tiny))
    const folder = await aDefinitionFolder({ tiny, other: broken })
    const server = await aServer({ env: { DEFINITIONS_DIR: folder } })
    const address = await server.app.listen({ port: 0, host: 'localhost' })
    const url = address.replace('127.0.0.1', 'localhost').replace('[::1]', 'localhost')
    const { open } = await fatimaOnline({ ...server, url })
    const page = await open('/definitions')
    expect(await page.locator('.instrument').allInnerTexts()).toHaveLength(1)
    await page.getByRole('heading', { name: 'Met fouten' }).waitFor()
    await page.getByText('Bekijk de fout').click()
    await page.getByText('other/texts/nl.yaml:9:3').waitFor()
    expect(await violations(page)).toEqual([])
    await page.goto(`${url}/definitions/other`)
    await page.getByText('Deze vragenlijst heeft fouten en kan nu niet worden gebruikt.').waitFor()
    await page.goto(`${url}/definitions/nothing`)
    await page.getByText('Deze vragenlijst is er niet meer.').waitFor()
  })
})

describe('An instrument', () => {
  test('tells its questions per audience, language and kind of school', async () => {
    const { open } = await online()
    const page = await open('/definitions/school-profile')
    const questions = page.locator('.questions')
    await page.getByText('Niet wetenschappelijk onderzocht.').waitFor()
    expect(await questions.innerText()).toContain('Hoe vaak krijgen ouders op tijd nieuws van ons?')
    await page.getByLabel('Voor wie').selectOption({ label: 'Ouders' })
    await questions.getByText('Hoe vaak kunt u de leerkracht spreken als u dat wilt?').waitFor()
    await page.getByLabel('Soort onderwijs').selectOption({ label: 'Voortgezet onderwijs' })
    await questions.getByText('Hoe vaak kunt u de mentor spreken als u dat wilt?').waitFor()
    await page.getByLabel('Taal', { exact: true }).selectOption({ label: 'Engels' })
    await expect.poll(() => questions.getAttribute('lang')).toBe('en')
    await page.getByText('003_8e8c16ab273e42cc.txt').waitFor()
  })

  test('leads to a new survey with it at the school that is chosen', async () => {
    const { open } = await online()
    const page = await open('/definitions/school-roads')
    await page.getByLabel('Voor welke school?').selectOption({ label: 'Het Eiland' })
    await page.getByRole('link', { name: 'Nieuwe afname met deze vragenlijst' }).click()
    await h1(page, 'Nieuwe afname')
    await page.getByRole('link', { name: 'Het Eiland' }).waitFor()
    expect(await page.locator('.chosen-definition h2').innerText()).toMatch(/^Gladde weg/)
    expect(await page.getByLabel('Titel').inputValue()).toContain('Gladde weg')
  })
})

describe('The trial version', () => {
  const tryIt = async (page: Page) => {
    await page.getByRole('button', { name: 'Probeer de vragenlijst' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByText('Er wordt niets bewaard of verstuurd.').waitFor()
    return dialog
  }

  /** Skips what is left, a question at a time. */
  async function untilTheEnd(dialog: Locator) {
    const [, at = '', last = ''] = /(\d+) van (\d+)/.exec(await dialog.locator('.preview-place').innerText()) ?? []
    for (let number = Number(at); number <= Number(last); number += 1) {
      await dialog.getByText(`Vraag ${number} van ${last}`).waitFor()
      await dialog.locator('.button.primary').click()
    }
    await dialog.getByText('Dit was de laatste vraag').waitFor()
  }

  test('asks all questions and shows an own result, with nothing sent and nothing kept', async () => {
    const { open } = await online()
    const page = await open('/definitions/school-profile', phone)
    await page.getByLabel('Voor wie').selectOption({ label: 'Ouders' })
    const dialog = await tryIt(page)
    expect(await violations(page)).toEqual([])
    const before = await keptBy(page)
    const requests = requestsOf(page)

    await dialog.getByText('Deze vragen gaan over u').waitFor()
    await dialog.getByLabel('Voor wie').selectOption('staff')
    await dialog.getByText('Deze vragen gaan over hoe wij').waitFor()
    await dialog.getByLabel('Voor wie').selectOption('parents')
    await dialog.getByRole('button', { name: 'Beginnen' }).click()
    await dialog.getByText('Vraag 1 van').waitFor()
    expect(await violations(page)).toEqual([])
    await dialog.getByText('vaak', { exact: true }).click()
    await dialog.getByText('Vraag 2 van').waitFor()
    await dialog.getByLabel('Taal').selectOption('en')
    await dialog.getByText('often', { exact: true }).click()
    await dialog.getByText('Vraag 3 van').waitFor()
    await dialog.getByText('often', { exact: true }).click()
    await dialog.getByText('Vraag 4 van').waitFor()
    await untilTheEnd(dialog)
    await dialog.getByText('3.0 out of 4').waitFor()
    expect(await violations(page)).toEqual([])
    await dialog.getByLabel('Taal').selectOption('nl')
    await dialog.getByText('3,0 van 4').waitFor()

    await page.keyboard.press('Escape')
    await expect.poll(() => dialog.count()).toBe(0)
    expect(requests).toEqual([])
    expect(await keptBy(page)).toEqual(before)
    await tryIt(page)
    await page.getByRole('dialog').getByRole('button', { name: 'Beginnen' }).click()
    expect(await page.getByRole('dialog').getByRole('radio', { checked: true }).count()).toBe(0)
  }, 60_000)

  test('passes no division that is not whole, and can be done with the keyboard alone', async () => {
    const { open } = await online()
    const page = await open('/definitions/school-roads', phone)
    const dialog = await tryIt(page)
    await page.keyboard.press('Tab')
    await dialog.getByRole('button', { name: 'Beginnen' }).focus()
    await page.keyboard.press('Enter')
    await dialog.getByText('Vraag 1 van 4').waitFor()
    await dialog.getByRole('textbox').first().focus()
    await page.keyboard.type('40')
    await dialog.getByRole('button', { name: 'Volgende' }).focus()
    await page.keyboard.press('Enter')
    expect(await dialog.getByText('Vraag 1 van 4').isVisible()).toBe(true)
    expect(await dialog.getByRole('textbox').first().getAttribute('aria-invalid')).toBe('true')
    expect(await violations(page)).toEqual([])
    await dialog.getByRole('button', { name: 'Verdeel de rest' }).focus()
    await page.keyboard.press('Enter')
    await dialog.getByRole('button', { name: 'Volgende' }).focus()
    await page.keyboard.press('Enter')
    await dialog.getByText('Vraag 2 van 4').waitFor()
    await dialog.getByRole('button', { name: 'Terug' }).click()
    await expect.poll(() => dialog.getByRole('textbox').first().inputValue()).toBe('40')
  })

  test('asks a question only after the answer that asks for it', async () => {
    const { open } = await online()
    const page = await open('/definitions/contributions-and-needs', phone)
    const dialog = await tryIt(page)
    await dialog.getByRole('button', { name: 'Beginnen' }).click()
    const count = async () => Number(/van (\d+)/.exec(await dialog.locator('.preview-place').innerText())?.[1])
    const before = await count()
    const boxes = dialog.locator('.options').getByRole('checkbox')
    await boxes.nth(0).check()
    expect(await count()).toBe(before)
    await boxes.nth(1).check()
    await expect.poll(count).toBe(before + 1)
    await dialog.getByRole('button', { name: 'Volgende' }).click()
    await expect.poll(() => dialog.locator('.options').getByRole('radio').count()).toBe(2)
  })
})

describe('A worksheet', () => {
  const secret = 'Wat niemand anders mag lezen'

  test.each([
    ['a desk', desktop],
    ['a telephone', phone],
  ])(
    'is free of what axe can find, and fits, at %s',
    async (_where, viewport) => {
      const { open } = await online()
      const page = await open('/worksheets', viewport)
      const sheets = await page
        .locator('.worksheet-cards a')
        .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))
      expect(sheets).toHaveLength(worksheets.length)
      for (const path of sheets) {
        await page.goto(new URL(path, page.url()).href)
        await page.locator('.worksheet').waitFor()
        // At a desk the same elements stand further apart.
        if (viewport === phone) expect(await violations(page), path).toEqual([])
        expect(await width(page), path).toBeLessThanOrEqual(viewport.width)
      }
    },
    240_000,
  )

  test('stays in the page: nothing sent, nothing kept, and a warning before it is lost', async () => {
    const { open } = await online()
    const page = await open('/worksheets/case-scheme')
    const before = await keptBy(page)
    const requests = requestsOf(page)
    await page.getByLabel('Wat is er aan de hand?').fill(secret)
    await page.getByRole('group', { name: 'De kant van de school' }).getByLabel('Wie doet dat?').fill('de mentor')
    expect(requests).toEqual([])
    expect(await keptBy(page)).toEqual(before)

    const questions: string[] = []
    page.once('dialog', (dialog) => {
      questions.push(dialog.message())
      void dialog.dismiss()
    })
    await page.getByRole('link', { name: 'Werkbladen' }).click()
    expect(questions).toEqual([expect.stringContaining('weg als je deze pagina verlaat')])
    expect(await page.getByLabel('Wat is er aan de hand?').inputValue()).toBe(secret)

    page.once('dialog', (dialog) => void dialog.accept())
    await page.getByRole('link', { name: 'Werkbladen' }).click()
    await h1(page, 'Werkbladen')
    await page.goBack()
    await h1(page, 'Eén situatie, drie kanten')
    expect(await page.getByLabel('Wat is er aan de hand?').inputValue()).toBe('')
    expect(await page.content()).not.toContain(secret)
  })

  test('asks the browser too before the window closes, and only when there is something to lose', async () => {
    const { open } = await online()
    const page = await open('/worksheets/window-and-mirror')
    const asked: string[] = []
    page.on('dialog', (dialog) => {
      asked.push(dialog.type())
      void dialog.accept()
    })
    await page.reload()
    expect(asked).toEqual([])
    await page.getByLabel('Wat lukt nog niet?').fill(secret)
    await page.reload()
    expect(asked).toEqual(['beforeunload'])
    expect(await page.getByLabel('Wat lukt nog niet?').inputValue()).toBe('')
  })

  test('works out where the time goes, and says which number is wrong', async () => {
    const { open } = await online()
    const page = await open('/worksheets/twenty-eighty')
    const minutes = [40, 22, 10, 8, 6, 5, 4, 3, 1, 1]
    const requests = requestsOf(page)
    for (const [index, value] of minutes.entries()) {
      if (index >= 5) await page.getByRole('button', { name: 'Nog een onderwerp' }).click()
      await page.getByLabel(`Minuten per week voor onderwerp ${index + 1}`, { exact: true }).fill(String(value))
    }
    await page.getByLabel('Onderwerp 1', { exact: true }).fill('<b>toetsen</b>')
    await page.getByText('De 2 grootste van de 10 onderwerpen kosten samen 62% van de tijd.').waitFor()
    await page.getByText('80% van de tijd is bereikt bij 4 van de 10 onderwerpen.').waitFor()
    await page.getByRole('rowheader', { name: '<b>toetsen</b>' }).waitFor()
    expect(await violations(page)).toEqual([])

    await page.getByLabel('Minuten per week voor onderwerp 2', { exact: true }).fill('33,3')
    await page.getByText('Herstel eerst de getallen met een fout.').waitFor()
    await page.getByText('Vul een heel getal in').waitFor()
    expect(await violations(page)).toEqual([])
    await page.getByLabel('Minuten per week voor onderwerp 2', { exact: true }).fill('22')
    await page.getByRole('button', { name: 'English' }).click()
    await page.getByText('The 2 largest of the 10 topics together take 62% of the time.').waitFor()
    expect(requests).toEqual([])
  })

  test('prints what was written in full, and lines to write on where nothing was', async () => {
    const { open } = await online()
    const page = await open('/worksheets/school-and-pupil')
    const long = Array.from({ length: 40 }, (_, index) => `Zin ${index + 1}.`).join('\n')
    await page.getByLabel('Wat wil je de leerling zien doen?').fill(long)
    await page.emulateMedia({ media: 'print' })
    const written = page.locator('.written')
    expect(await written.innerText()).toBe(long)
    expect(await page.locator('.blank-lines:visible').count()).toBe(4)
    for (const hidden of ['textarea:visible', '.notice:visible', 'button:visible', 'nav:visible'])
      expect(await page.locator(hidden).count(), hidden).toBe(0)

    await page.emulateMedia({ media: 'screen' })
    expect(await written.isVisible()).toBe(false)
    page.once('dialog', (dialog) => void dialog.accept())
    await page.getByRole('button', { name: 'Leegmaken' }).click()
    await page.getByText('Het blad is leeg.').waitFor()
    expect(await page.getByLabel('Wat wil je de leerling zien doen?').inputValue()).toBe('')
  })

  test('that does not exist leads back to the others', async () => {
    const { open } = await online()
    const page = await open('/worksheets/nothing')
    await page.getByText('Dit werkblad is er niet.').waitFor()
    await page.getByRole('link', { name: 'Alle werkbladen' }).click()
    await h1(page, 'Werkbladen')
  })
})
