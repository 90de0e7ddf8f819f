import type { Page } from 'playwright'
import { describe, expect, test } from 'vitest'
import type { Answers } from '#domain/question-types/answer.ts'
import { aFolderWithLimits } from '../support/instrument-with-limits.ts'
import { aServer } from '../support/server.ts'
import { fatima } from '../support/survey.ts'
import { aBrowser, desktop, phone, violations } from './support.ts'

/** An open survey of that instrument, on a real port. */
async function aSurveyWithLimits() {
  const server = await aServer({ env: { DEFINITIONS_DIR: await aFolderWithLimits() } })
  const facilitator = await fatima(server)
  const school = await facilitator.post('/api/schools', { name: 'De Klimboom', type: 'po', subgroups: [] })
  const made = await facilitator.post('/api/surveys', {
    ...{ schoolId: school.body.id, definitionId: 'dots', title: 'Stippen', languages: ['nl', 'ar'] },
    audiences: [{ audience: 'staff', invited: 20 }],
  })
  if (made.status !== 201) throw new Error(`no survey: ${made.text}`)
  const { id } = made.body
  await facilitator.post(`/api/surveys/${id}/open`)
  const address = await server.app.listen({ port: 0, host: 'localhost' })
  const url = address.replace('127.0.0.1', 'localhost').replace('[::1]', 'localhost')
  return {
    ...{ id, url, facilitator },
    async code(): Promise<string> {
      return (await facilitator.post(`/api/surveys/${id}/invitations`, { audience: 'staff', count: 1 })).body.codes[0]
    },
    async stored(): Promise<Answers[]> {
      const rows = await server.db.selectFrom('response').select('answers').execute()
      return rows.map(({ answers }) => JSON.parse(answers) as Answers)
    },
  }
}
type Survey = Awaited<ReturnType<typeof aSurveyWithLimits>>

const heading = (page: Page) => page.locator('.asked h2').first()
const next = (page: Page) => page.locator('form.screen .actions button').nth(1)
const status = (page: Page) => page.locator('.asked [role=status]').first()
const boxes = (page: Page) => page.locator('.asked .options input')
const outcome = (page: Page) => page.locator('own-result')

async function begin(page: Page, url: string) {
  await page.goto(url)
  await page.getByRole('button', { name: 'Beginnen' }).click()
  await heading(page).waitFor()
}

async function onwards(page: Page, act: () => Promise<unknown> = () => next(page).click()) {
  const where = () => page.locator('main [data-focus]').first().innerText()
  const before = await where()
  await act()
  await expect.poll(where).not.toBe(before)
}

const ticked = (page: Page) =>
  page
    .locator('.asked .options .option')
    .evaluateAll((rows) =>
      rows.filter((row) => row.querySelector('input')?.checked).map((row) => row.textContent?.trim()),
    )

describe('A choice with limits', () => {
  test('by keyboard alone: what goes away is said, one too many is not taken, and the focus stays', async () => {
    const survey = await aSurveyWithLimits()
    const page = await (await aBrowser()).page({ viewport: desktop })
    await begin(page, `${survey.url}/i/${await survey.code()}`)
    expect(await page.locator('.note').innerText()).toBe('Kies er hoogstens 2.')
    const space = async (box: number) => {
      await boxes(page).nth(box).focus()
      await page.keyboard.press('Space')
    }
    await space(0)
    await expect.poll(() => status(page).innerText()).toBe('Er kan er nog 1 bij.')
    await space(2)
    await expect.poll(() => status(page).innerText()).toBe('Dit zijn er 2: meer hoeft niet.')
    expect(await boxes(page).nth(1).getAttribute('aria-disabled')).toBe('true')
    expect(await violations(page)).toEqual([])

    await space(1)
    await expect.poll(() => status(page).innerText()).toBe('Er kunnen er niet meer dan 2. Haal er eerst een weg.')
    expect(await ticked(page)).toEqual(['tijd', 'vertrouwen'])
    const has = await boxes(page)
      .nth(1)
      .evaluate((box) => box === document.activeElement)
    expect(has).toBe(true)

    await space(4)
    await expect.poll(() => status(page).innerText()).toContain('De andere keuzes zijn weggehaald.')
    expect(await ticked(page)).toEqual(['Geen van deze'])
    expect(await violations(page)).toEqual([])
    await space(3)
    await expect.poll(() => status(page).innerText()).toBe('“Geen van deze” is weggehaald.')
    await space(1)
    expect(await ticked(page)).toEqual(['woorden', 'regels'])
    await page.getByRole('checkbox', { name: 'weet ik niet' }).focus()
    await page.keyboard.press('Space')
    expect(await ticked(page)).toEqual([])
    await space(4)
    await onwards(page, () => page.keyboard.press('Enter'))
    while (await next(page).isVisible()) await onwards(page)
    await page.getByRole('button', { name: 'Versturen' }).click()
    await page.locator('main .notice.good').waitFor()
    expect(await survey.stored()).toEqual([{ topics: ['nothing'] }])
    // Of a choice there is nothing to work out.
    expect(await outcome(page).count()).toBe(0)
  })

  test('with a finger: a third box stays empty, and the choice survives a reload', async () => {
    const survey = await aSurveyWithLimits()
    const page = await (await aBrowser()).page({ viewport: phone, hasTouch: true, isMobile: true })
    await begin(page, `${survey.url}/i/${await survey.code()}`)
    const rows = page.locator('.asked .options .option')
    // A box that says it is off can be tapped all the same.
    for (const row of [0, 1, 2]) await rows.nth(row).tap({ force: true })
    expect(await ticked(page)).toEqual(['tijd', 'woorden'])
    expect(await page.locator('.limit').innerText()).toBe('Er kunnen er niet meer dan 2. Haal er eerst een weg.')
    await page.reload()
    await heading(page).waitFor()
    expect(await ticked(page)).toEqual(['tijd', 'woorden'])
    await page.getByRole('button', { name: 'Antwoord wissen' }).tap()
    expect(await page.locator('.limit').count()).toBe(0)
    for (const row of [4, 2]) await rows.nth(row).tap()
    expect(await ticked(page)).toEqual(['vertrouwen'])
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0)
  })
})

/** Everything of one teacher: against and above in the talk, and a wish to work along. */
async function answerAll(page: Page) {
  await boxes(page).nth(0).check()
  await onwards(page)
  await page.locator('.octants input').nth(2).check()
  await onwards(page)
  await page.locator('.octants input').nth(7).check()
  await onwards(page)
  for (const [index, part] of [50, 30, 20].entries()) await page.locator('.amount input').nth(index).fill(String(part))
  await onwards(page)
  for (const [index, part] of [80, 15, 5].entries()) await page.locator('.amount input').nth(index).fill(String(part))
  await onwards(page)
}

async function answered(survey: Survey, page: Page, language?: string) {
  await page.goto(`${survey.url}/i/${await survey.code()}`)
  if (language !== undefined) {
    await page.locator(`.languages [lang=${language}]`).click()
    await page.locator(`.languages [lang=${language}][aria-pressed=true]`).waitFor()
  }
  await page.locator('.screen .actions .primary').click()
  await heading(page).waitFor()
  await answerAll(page)
  await page.locator('main .actions .primary').click()
  await page.locator('main .notice.good').waitFor()
}

describe('A teacher who has sent the answers', () => {
  test('sees the own places and divisions beside the wished ones, worked out on the device alone', async () => {
    const survey = await aSurveyWithLimits()
    const page = await (await aBrowser()).page({ viewport: phone })
    const asked: string[] = []
    page.on('request', (request) => asked.push(`${request.method()} ${new URL(request.url()).pathname}`))
    await answered(survey, page)
    expect(asked.at(-1)).toBe('POST /api/responses')
    const said = (await outcome(page).innerText()).replace(/\s+/g, ' ')
    expect(said).toContain('Duidelijk: doorzetten Zo’n houding roept bij de ander vaak op: stil worden.')
    expect(said).toContain('Duidelijk: meewerken Zo’n houding roept bij de ander vaak op: helpen.')
    expect(await outcome(page).locator('.circle .dot').count()).toBe(1)
    const rows = await outcome(page).locator('tbody tr').allInnerTexts()
    expect(rows.map((row) => row.replace(/\s+/g, ' '))).toEqual([
      ...['Gladde weg 50 80', 'Hobbelige weg 30 15', 'Gat in de weg 20 5'],
    ])
    expect(await outcome(page).locator('li').allInnerTexts()).toEqual([
      'Gladde weg, van 50 naar 80 (30 meer)',
      'Hobbelige weg, van 30 naar 15 (15 minder)',
      'Gat in de weg, van 20 naar 5 (15 minder)',
    ])
    expect(await violations(page)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0)
    expect(await page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }))).toBe('{}')

    await page.emulateMedia({ media: 'print' })
    expect(await page.getByRole('button', { name: 'Klaar' }).isVisible()).toBe(false)
    expect(await outcome(page).getByRole('button').isVisible()).toBe(false)
    await page.emulateMedia({ media: 'screen' })
    await page.evaluate(() => {
      window.print = () => document.body.setAttribute('data-printed', 'yes')
    })
    await page.getByRole('button', { name: 'Afdrukken' }).click()
    expect(await page.locator('body').getAttribute('data-printed')).toBe('yes')
    expect(asked.at(-1)).toBe('POST /api/responses')
  })

  test('leaves nothing of it behind: not by "Klaar", and not in the page that a browser keeps for the way back', async () => {
    const survey = await aSurveyWithLimits()
    const page = await (await aBrowser()).page({ viewport: phone })
    await answered(survey, page)
    await page.getByRole('button', { name: 'Klaar' }).click()
    await expect.poll(() => outcome(page).count()).toBe(0)
    await page.goBack().catch(() => {})
    expect(await page.locator('main').innerText()).not.toContain('doorzetten')

    const other = await (await aBrowser()).page({ viewport: phone })
    await answered(survey, other)
    expect(await outcome(other).count()).toBe(1)
    // What the browser does when somebody goes to another page that is not this one.
    await other.evaluate(() => dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true })))
    await expect.poll(() => outcome(other).count()).toBe(0)
    expect(await other.locator('main').innerText()).not.toContain('doorzetten')
  })

  test('sees the same without a network: all that it takes came with the questions', async () => {
    const survey = await aSurveyWithLimits()
    const page = await (await aBrowser()).page({ viewport: phone })
    await page.goto(`${survey.url}/i/${await survey.code()}`)
    await page.locator('.screen .actions .primary').click()
    await heading(page).waitFor()
    await page.route(/\.(js|css)$/, (route) => route.abort())
    await answerAll(page)
    await page.locator('main .actions .primary').click()
    await outcome(page).locator('.circle').waitFor()
  })

  test('reads it from right to left among words of the page that run the other way', async () => {
    const survey = await aSurveyWithLimits()
    const page = await (await aBrowser()).page({ viewport: phone })
    await answered(survey, page, 'ar')
    expect(await outcome(page).locator('h3 span').first().getAttribute('dir')).toBe('rtl')
    expect(await outcome(page).innerText()).toContain('صمت')
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0)
    expect(await violations(page)).toEqual([])
  })

  test('on a shared device sees it on request, cannot print it, and takes it along with the next person', async () => {
    const survey = await aSurveyWithLimits()
    const { body } = await survey.facilitator.post(`/api/surveys/${survey.id}/open-links`, { audience: 'staff' })
    const page = await (await aBrowser()).page({ viewport: desktop })
    await begin(page, `${survey.url}/k/${body.code}`)
    await answerAll(page)
    await page.getByRole('button', { name: 'Versturen' }).click()
    await page.locator('.next').waitFor()
    expect(await outcome(page).count()).toBe(0)
    await page.getByRole('button', { name: 'Laat mijn eigen uitkomst zien' }).click()
    await outcome(page).locator('.circle').waitFor()
    expect(await outcome(page).getByRole('button').count()).toBe(0)
    expect(await violations(page)).toEqual([])
    await page.locator('.next').click()
    await expect.poll(() => outcome(page).count()).toBe(0)
  })
})

test('Who keys in sheets answers "weet ik niet" with one key at numbers too, and hears of one box too many', async () => {
  const survey = await aSurveyWithLimits()
  const page = await (await aBrowser()).page({ viewport: desktop })
  const [name = '', value = ''] = (survey.facilitator.cookie ?? '').split('=')
  await page.context().addCookies([{ name, value, url: survey.url }])
  await page.goto(`${survey.url}/surveys/${survey.id}?show=paper`)
  const sheet = page.locator('.paper-sheet').first()
  await sheet.waitFor()
  expect(await sheet.innerText()).toContain(
    'Kruis hoogstens 2 hokjes aan. Bij “Geen van deze” blijven de andere hokjes leeg.',
  )
  await page.goto(`${survey.url}/surveys/${survey.id}?show=key-in`)
  await page.getByRole('button', { name: 'Begin met invoeren' }).click()
  await page.getByText('“Geen van deze” staat alleen.').waitFor()
  await page.keyboard.type('123')
  await expect.poll(() => page.locator('.key-said').innerText()).toContain('Er kunnen er hoogstens 2.')
  expect(await violations(page)).toEqual([])
  await page.keyboard.type('5')
  await page.keyboard.press('Enter')
  await page.keyboard.type('38')
  await page.locator('.key-amounts input').first().waitFor()
  expect(await page.locator('.key-option').innerText()).toMatch(/^\/\s+weet ik niet$/)
  await page.keyboard.type('60')
  await page.keyboard.press('/')
  await page.getByText('Hoe zou het moeten?').waitFor()
  for (const part of [80, 15, 5]) {
    await page.keyboard.type(String(part))
    await page.keyboard.press('Enter')
  }
  await page.getByText('Klopt het met het papier?').waitFor()
  await page.keyboard.press('Enter')
  await expect
    .poll(() => survey.stored())
    .toEqual([
      {
        topics: ['nothing'],
        place: { x: -0.27, y: 0.65 },
        'place-wished': { x: 0.65, y: -0.27 },
        roads: { missing: 'dont-know' },
        'roads-wished': { smooth: 80, bumpy: 15, hole: 5 },
      },
    ])
})
