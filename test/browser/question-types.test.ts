import type { Locator, Page } from 'playwright'
import { describe, expect, test } from 'vitest'
import { aSurveyOfEverything, type SurveyOfEverything } from '../support/instrument-with-everything.ts'
import { aBrowser, desktop, phone, violations } from './support.ts'

/** Where the buttons are, whatever language they speak. */
const back = (page: Page) => page.locator('form.screen .actions button').nth(0)
const next = (page: Page) => page.locator('form.screen .actions button').nth(1)
const fields = (page: Page) => page.locator('.amount input')
const status = (page: Page) => page.locator('.asked [role=status]')
const options = (page: Page) => page.locator('.asked .options .option')
const heading = (page: Page) => page.locator('.asked h2').first()
const kept = (page: Page) => page.evaluate(() => JSON.stringify({ ...localStorage }))

async function begin(page: Page, survey: SurveyOfEverything, language?: string) {
  const code = await survey.code()
  await page.goto(`${survey.url}/i/${code}`)
  if (language !== undefined) {
    await page.locator(`.languages [lang=${language}]`).click()
    await page.locator(`.languages [lang=${language}][aria-pressed=true]`).waitFor()
  }
  await page.locator('.screen .actions .primary').click()
  await page.locator('split-question .amount').first().waitFor()
  await headingHasFocus(page)
}

/** Does something and waits until another question (or the overview) is on the screen. */
async function onwards(page: Page, act: () => Promise<unknown>) {
  const where = () => page.locator('main [data-focus]').first().innerText()
  const before = await where()
  await act()
  await expect.poll(where).not.toBe(before)
  await headingHasFocus(page)
}

/** The focus follows a moment later; who goes on before that is set back. */
const headingHasFocus = (page: Page) =>
  expect
    .poll(() =>
      page
        .locator('main [data-focus]')
        .first()
        .evaluate((element) => element === document.activeElement),
    )
    .toBe(true)

async function send(page: Page) {
  await page.locator('main .actions .primary').click()
  await page.locator('main .notice.good').waitFor()
}

const everything = {
  roads: { smooth: 60, bumpy: 30, hole: 10 },
  often: { seldom: 70, weekly: 30 },
  contacts: { smooth: { seldom: 50, weekly: 10 }, bumpy: { seldom: 10, weekly: 15 }, hole: { seldom: 5, weekly: 10 } },
  'last-month': { teacher: { before: 12, after: 0 }, head: { before: 0, after: 3 } },
  channels: ['phone', 'paper'],
  'best-channel': 'paper',
  mark: 10,
  mood: 3,
}

/** What stands for the cells of `contacts`, in the order of the fields. */
const cells = [50, 10, 10, 15, 5, 10]

describe('With a finger', () => {
  test('somebody answers a question of every type, and each arrives as it was given', async () => {
    const survey = await aSurveyOfEverything()
    const page = await (await aBrowser()).page({ viewport: phone, hasTouch: true, isMobile: true })
    await begin(page, survey)
    expect(await violations(page)).toEqual([])

    const plus = page.locator('.amount .step')
    for (let times = 0; times < 12; times++) await plus.nth(1).tap()
    for (let times = 0; times < 7; times++) await plus.nth(3).tap()
    await plus.nth(2).tap()
    expect(await page.locator('.rest').innerText()).toContain('Nog 10 te verdelen.')
    await expect.poll(() => status(page).innerText()).toBe('Nog 10 te verdelen.')
    await page.getByRole('button', { name: 'Verdeel de rest' }).tap()
    expect(await fields(page).last().inputValue()).toBe('10')
    await onwards(page, () => next(page).tap())

    await fields(page).first().fill('70')
    await page.getByRole('button', { name: 'Verdeel de rest' }).tap()
    await onwards(page, () => next(page).tap())

    for (const [index, cell] of cells.entries()) await fields(page).nth(index).fill(String(cell))
    // Row by row, with what was said in the earlier questions beside the totals.
    const totals = await page.locator('.grid-totals').allInnerTexts()
    expect(totals.map((text) => text.replace(/\s+/g, ' '))).toEqual([
      'Samen 60 (eerder 60)',
      'Samen 25 (eerder 30, verschil 5)',
      'Samen 15 (eerder 10, verschil 5)',
      'zelden 65 (eerder 70, verschil 5) elke week 35 (eerder 30, verschil 5)',
    ])
    expect(await violations(page)).toEqual([])
    await onwards(page, () => next(page).tap())

    await fields(page).first().fill('12')
    for (let times = 0; times < 3; times++) await page.getByRole('button', { name: '1 meer: achteraf' }).last().tap()
    await onwards(page, () => next(page).tap())

    await page.locator('.circle').scrollIntoViewIfNeeded()
    const circle = await page.locator('.circle').boundingBox()
    if (!circle) throw new Error('no circle')
    await page.touchscreen.tap(circle.x + circle.width * 0.6, circle.y + circle.height * 0.3)
    expect(await page.getByRole('radio', { name: 'vriendelijk en sturend' }).isChecked()).toBe(true)
    expect(await violations(page)).toEqual([])
    await onwards(page, () => next(page).tap())

    await options(page).nth(0).tap()
    await options(page).nth(2).tap()
    await onwards(page, () => next(page).tap())
    expect(await options(page).allInnerTexts()).toEqual(['telefoon', 'brief'])
    await onwards(page, () => options(page).nth(1).tap())
    expect(await violations(page)).toEqual([])
    await onwards(page, () => options(page).nth(10).tap())
    expect(await violations(page)).toEqual([])
    await onwards(page, () => options(page).nth(2).tap())
    await send(page)

    const [{ 'my-place': place, ...others } = {}] = await survey.stored()
    expect(others).toEqual(everything)
    const { x, y } = place as { x: number; y: number }
    expect(x).toBeGreaterThan(0.1)
    expect(y).toBeGreaterThan(x)
  })

  test('parts that are not a hundred together never go on, are kept as typed, and are not sent', async () => {
    const survey = await aSurveyOfEverything()
    const page = await (await aBrowser()).page({ viewport: phone, hasTouch: true, isMobile: true })
    await begin(page, survey)
    await fields(page).nth(0).fill('60')
    await fields(page).nth(1).fill('33,3')
    expect(await page.locator('.rest').innerText()).toContain('Vul hele getallen in van 0 tot en met 100.')
    await next(page).tap()
    expect(await fields(page).nth(1).inputValue()).toBe('33,3')
    for (const wrong of ['39', '41', '-40', '1e2']) {
      await fields(page).nth(1).fill(wrong)
      await next(page).tap()
      expect(await heading(page).innerText()).toBe('Hoe gaan honderd leerlingen?')
      expect(await fields(page).nth(1).inputValue()).toBe(wrong)
      expect(await fields(page).nth(1).getAttribute('aria-invalid')).toBe('true')
    }
    await fields(page).nth(1).fill('39')
    await next(page).tap()
    expect(await page.locator('.rest').innerText()).toContain('Samen moet het 100 zijn. Nu is het 99.')
    await expect.poll(() => status(page).innerText()).toBe('Samen moet het 100 zijn. Nu is het 99.')
    expect(await violations(page)).toEqual([])

    // Neither a reload nor the way back loses what was typed.
    await page.reload()
    await expect.poll(() => fields(page).nth(1).inputValue()).toBe('39')
    await back(page).tap()
    await page.getByRole('button', { name: 'Verder gaan' }).tap()
    expect(await fields(page).nth(1).inputValue()).toBe('39')
    await page.getByRole('button', { name: 'Antwoord wissen' }).tap()
    expect(await fields(page).nth(0).inputValue()).toBe('')
    await onwards(page, () => next(page).tap())
    await fields(page).nth(0).fill('100')
    while (await next(page).isVisible()) await onwards(page, () => next(page).tap())

    await page.getByRole('button', { name: 'Hoe gaan honderd leerlingen?' }).tap()
    await fields(page).nth(0).fill('50')
    await next(page).tap()
    await onwards(page, () => back(page).tap())
    expect(await page.locator('main').innerText()).toContain('Deze vragen zijn nog niet af.')
    expect(await violations(page)).toEqual([])
    await send(page)
    expect(await survey.stored()).toEqual([{ often: { seldom: 100, weekly: 0 } }])
    expect(await kept(page)).toBe('{}')
  })
})

describe('With the keyboard alone', () => {
  const press = async (page: Page, ...keys: string[]) => {
    for (const key of keys) await page.keyboard.press(key)
  }
  /** Tab by tab to this element. */
  async function tabTo(page: Page, target: Locator) {
    for (let tabs = 0; tabs < 60; tabs++) {
      if (await target.evaluate((element) => element === document.activeElement)) return
      await page.keyboard.press('Tab')
    }
    throw new Error('the keyboard does not come there')
  }

  test('somebody answers a question of every type, and each arrives as it was given', async () => {
    const survey = await aSurveyOfEverything()
    const page = await (await aBrowser()).page({ viewport: desktop })
    await begin(page, survey)
    await tabTo(page, fields(page).nth(0))
    await page.keyboard.type('60')
    await tabTo(page, fields(page).nth(1))
    await page.keyboard.type('20')
    // Enter goes on; with 80 of 100 it stays, says why, and stands in a field.
    await press(page, 'Enter')
    await expect.poll(() => status(page).innerText()).toBe('Samen moet het 100 zijn. Nu is het 80.')
    expect(
      await fields(page)
        .nth(0)
        .evaluate((field) => field === document.activeElement),
    ).toBe(true)
    await tabTo(page, fields(page).nth(1))
    await page.keyboard.type('30')
    await tabTo(page, page.getByRole('button', { name: '5 meer: Gat in de weg' }))
    await press(page, 'Space', 'Enter')
    await tabTo(page, next(page))
    await onwards(page, () => press(page, 'Enter'))

    await tabTo(page, fields(page).nth(0))
    await page.keyboard.type('70')
    await tabTo(page, page.getByRole('button', { name: 'Verdeel de rest' }))
    await press(page, 'Enter')
    await tabTo(page, next(page))
    await onwards(page, () => press(page, 'Enter'))

    for (const [index, cell] of cells.entries()) {
      await tabTo(page, fields(page).nth(index))
      await page.keyboard.type(String(cell))
    }
    await onwards(page, () => press(page, 'Enter'))
    for (const [index, count] of [12, 0, 0, 3].entries()) {
      await tabTo(page, fields(page).nth(index))
      await page.keyboard.type(String(count))
    }
    await onwards(page, () => press(page, 'Enter'))

    await tabTo(page, page.getByRole('radio').first())
    await press(page, 'ArrowDown')
    expect(await page.locator('.place').innerText()).toContain('vriendelijk en sturend')
    await tabTo(page, page.locator('summary'))
    await press(page, 'Enter')
    await tabTo(page, page.getByRole('slider', { name: 'Van tegen naar samen' }))
    await press(page, 'End')
    await tabTo(page, page.getByRole('slider', { name: 'Van onder naar boven' }))
    await press(page, 'Home', 'ArrowRight')
    expect(await page.getByRole('slider').nth(1).getAttribute('aria-valuetext')).toMatch(/^onder \d+%$/)
    expect(await page.locator('.place').innerText()).toContain('afwachtend')
    await tabTo(page, next(page))
    await onwards(page, () => press(page, 'Enter'))

    await tabTo(page, page.getByRole('checkbox').nth(0))
    await press(page, 'Space')
    await tabTo(page, page.getByRole('checkbox').nth(2))
    await press(page, 'Space')
    await onwards(page, () => press(page, 'Enter'))
    await tabTo(page, page.getByRole('radio').first())
    await press(page, 'Space', 'ArrowDown')
    await onwards(page, () => press(page, 'Enter'))
    // Of a mark the digit is the mark itself.
    await tabTo(page, page.getByRole('radio').first())
    await press(page, '4')
    expect(await page.getByRole('radio', { name: '4', exact: true }).isChecked()).toBe(true)
    await press(page, 'End')
    for (let steps = 0; steps < 6; steps++) await press(page, 'ArrowRight')
    expect(await page.getByRole('radio', { name: '10 heel goed' }).isChecked()).toBe(true)
    await onwards(page, () => press(page, 'Enter'))
    await tabTo(page, page.getByRole('radio').first())
    await press(page, '3')
    await onwards(page, () => press(page, 'Enter'))
    await tabTo(page, page.getByRole('button', { name: 'Versturen' }))
    await press(page, 'Enter')
    await page.locator('main .notice.good').waitFor()

    const [{ 'my-place': place, ...others } = {}] = await survey.stored()
    expect(others).toEqual(everything)
    const { x, y } = place as { x: number; y: number }
    expect(y).toBeLessThan(-0.5)
    expect(Math.hypot(x, y)).toBeLessThanOrEqual(1)
  })
})

describe('From right to left', () => {
  test('somebody answers a question of every type in Arabic, with the digits of that keyboard', async () => {
    const survey = await aSurveyOfEverything()
    const page = await (await aBrowser()).page({ viewport: phone, hasTouch: true, isMobile: true })
    await begin(page, survey, 'ar')
    expect(await page.locator('.asked').getAttribute('dir')).toBe('rtl')
    // The first step stands on the right of the field, and the words of the page keep their own direction.
    const [minus, field] = await Promise.all([
      page.locator('.step').first().boundingBox(),
      fields(page).first().boundingBox(),
    ])
    expect(minus?.x).toBeGreaterThan(field?.x ?? Number.POSITIVE_INFINITY)
    expect(await page.locator('.rest span').first().getAttribute('dir')).toBe('ltr')
    for (const [index, part] of ['٦٠', '۳۰', '10'].entries()) await fields(page).nth(index).fill(part)
    expect(await violations(page)).toEqual([])
    await onwards(page, () => next(page).tap())
    for (const [index, part] of ['70', '30'].entries()) await fields(page).nth(index).fill(part)
    await onwards(page, () => next(page).tap())
    for (const [index, cell] of cells.entries()) await fields(page).nth(index).fill(String(cell))
    expect(await violations(page)).toEqual([])
    await onwards(page, () => next(page).tap())
    for (const [index, count] of ['12', '', '', '3'].entries()) await fields(page).nth(index).fill(count)
    await onwards(page, () => next(page).tap())
    // In every language "together" is drawn on the right of the circle.
    await page.getByRole('radio', { name: 'متعاون' }).check()
    const [dot, middle] = await Promise.all([
      page.locator('.dot').boundingBox(),
      page.locator('.circle .field').boundingBox(),
    ])
    expect(dot?.x).toBeGreaterThan((middle?.x ?? 0) + (middle?.width ?? 0) / 2)
    expect(await violations(page)).toEqual([])
    await onwards(page, () => next(page).tap())
    await options(page).nth(0).tap()
    await options(page).nth(2).tap()
    await onwards(page, () => next(page).tap())
    await onwards(page, () => options(page).nth(1).tap())
    await onwards(page, () => options(page).nth(10).tap())
    expect(await violations(page)).toEqual([])
    await onwards(page, () => options(page).nth(2).tap())
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0)
    await send(page)
    expect(await survey.stored()).toEqual([{ ...everything, 'my-place': { x: 0.65, y: -0.27 } }])
  })
})

describe('A question that is asked only after another answer', () => {
  test('comes and goes with that answer, and what was answered to it is not sent when it went', async () => {
    const survey = await aSurveyOfEverything()
    const page = await (await aBrowser()).page({ viewport: phone })
    await begin(page, survey)
    const skipTo = async (title: string) => {
      while ((await heading(page).innerText()) !== title) await onwards(page, () => next(page).click())
    }
    await skipTo('Hoe bereiken we elkaar?')
    const place = () => page.locator('.progress p').innerText()
    expect(await place()).toBe('Vraag 1 van 3')
    await options(page).nth(0).click()
    expect(await place()).toBe('Vraag 1 van 3')
    await options(page).nth(1).click()
    expect(await place()).toBe('Vraag 1 van 4')
    await onwards(page, () => next(page).click())
    await onwards(page, () => options(page).nth(0).click())
    await onwards(page, () => options(page).nth(2).click())
    expect(await heading(page).innerText()).toBe('Wat maakt het cijfer laag?')
    await page.getByRole('textbox').fill('Te weinig tijd')
    await onwards(page, () => next(page).click())
    await page.reload()
    await expect.poll(() => heading(page).innerText()).toBe('Hoe voel je je hier?')
    expect(await place()).toBe('Vraag 5 van 5')

    // Back to the mark, and a better one: the question about a low mark is gone, forward and back.
    await onwards(page, () => back(page).click())
    await onwards(page, () => back(page).click())
    await onwards(page, () => options(page).nth(8).click())
    expect(await heading(page).innerText()).toBe('Hoe voel je je hier?')
    expect(await place()).toBe('Vraag 4 van 4')
    await onwards(page, () => page.goBack())
    expect(await heading(page).innerText()).toBe('Welk cijfer geef je?')
    await onwards(page, () => next(page).click())
    // And without the phone among the channels, it cannot be the best one.
    for (let times = 0; times < 3; times++) await onwards(page, () => back(page).click())
    await options(page).nth(0).click()
    await skipTo('Hoe voel je je hier?')
    await onwards(page, () => next(page).click())
    const review = await page.locator('main').innerText()
    expect(review).not.toContain('Wat maakt het cijfer laag?')
    expect(review).not.toContain('Wat werkt het beste?')
    await send(page)
    expect(await survey.stored()).toEqual([{ channels: ['app'], mark: 8 }])
    expect(await survey.server.db.selectFrom('open_answer').selectAll().execute()).toEqual([])
  })

  test('does so on a shared device too, where nothing stays behind', async () => {
    const survey = await aSurveyOfEverything()
    const { body } = await survey.facilitator.post(`/api/surveys/${survey.id}/open-links`, { audience: 'staff' })
    const page = await (await aBrowser()).page({ viewport: desktop })
    await page.goto(`${survey.url}/k/${body.code}`)
    await page.getByRole('button', { name: 'Beginnen' }).click()
    await page.locator('split-question .amount').first().waitFor()
    await fields(page).nth(0).fill('60')
    await next(page).click()
    expect(await page.locator('.rest').innerText()).toContain('Samen moet het 100 zijn. Nu is het 60.')
    await page.getByRole('button', { name: 'Verdeel de rest' }).click()
    while ((await heading(page).innerText()) !== 'Welk cijfer geef je?') await onwards(page, () => next(page).click())
    await onwards(page, () => options(page).nth(1).click())
    await page.getByRole('textbox').fill('Te weinig tijd')
    await onwards(page, () => back(page).click())
    await onwards(page, () => options(page).nth(9).click())
    await onwards(page, () => next(page).click())
    await page.getByRole('button', { name: 'Versturen' }).click()
    await page.locator('.next').waitFor()
    expect(await survey.stored()).toEqual([{ roads: { smooth: 60, bumpy: 20, hole: 20 }, mark: 9 }])
    expect(await kept(page)).toBe('{}')
    await page.locator('.next').click()
    await page.getByRole('button', { name: 'Beginnen' }).click()
    expect(await fields(page).nth(0).inputValue()).toBe('')
  })
})

test('A questionnaire of which a piece did not arrive says so, and opens at the next try', async () => {
  const survey = await aSurveyOfEverything()
  const page = await (await aBrowser()).page({ viewport: phone })
  let arrives = false
  await page.route(/position-question-/, (route) => (arrives ? route.continue() : route.abort()))
  await page.goto(`${survey.url}/i/${await survey.code()}`)
  await page.getByRole('alert').getByText('Er is geen verbinding').waitFor()
  arrives = true
  await page.getByRole('button', { name: 'Opnieuw proberen' }).click()
  await page.getByRole('button', { name: 'Beginnen' }).click()
  await page.locator('split-question .amount').first().waitFor()
  // All that its questions need is here now.
  await page.context().setOffline(true)
  for (let question = 0; question < 4; question++) await onwards(page, () => next(page).click())
  await page.locator('.circle').waitFor()
})

/** The facilitator in a browser of their own. */
async function facilitate(survey: SurveyOfEverything, view: string, viewport = desktop) {
  const page = await (await aBrowser()).page({ viewport })
  const [name = '', value = ''] = (survey.facilitator.cookie ?? '').split('=')
  await page.context().addCookies([{ name, value, url: survey.url }])
  await page.goto(`${survey.url}/surveys/${survey.id}?show=${view}`)
  return page
}

test('A facilitator reads and tries every type of question, and nothing of that is kept', async () => {
  const survey = await aSurveyOfEverything()
  const page = await facilitate(survey, 'questions', phone)
  const asked = page.locator('.asked-questions')
  await asked.locator('.circle').waitFor()
  expect(await asked.locator('h2', { hasText: '?' }).count()).toBe(10)
  expect(await asked.innerText()).toContain('Alleen als je bij vraag 8 dit koos: 0, 1, 2 of 3.')
  expect(await violations(page)).toEqual([])
  const sent: string[] = []
  page.on('request', (request) => sent.push(request.url()))
  await fields(page).nth(0).fill('80')
  await page.getByRole('button', { name: 'Verdeel de rest' }).first().click()
  expect(await fields(page).nth(1).inputValue()).toBe('10')
  await asked.getByRole('radio', { name: 'meewerkend' }).check()
  await asked.getByRole('checkbox', { name: 'telefoon' }).check()
  await asked.getByRole('checkbox', { name: 'brief' }).check()
  expect(await asked.locator('choice-question').nth(1).locator('.option').allInnerTexts()).toEqual([
    'telefoon',
    'brief',
  ])
  await page.getByRole('button', { name: 'Maak alles weer leeg' }).click()
  expect(await fields(page).nth(0).inputValue()).toBe('')
  expect(sent).toEqual([])
  expect(await kept(page)).not.toContain('80')
})

test('On paper every type can be filled in with a pen, and says when it is asked', async () => {
  const survey = await aSurveyOfEverything()
  const page = await facilitate(survey, 'paper')
  const sheet = page.locator('.paper-sheet').first()
  await sheet.locator('.paper-circle').waitFor()
  expect(await sheet.locator('.paper-amounts').first().innerText()).toMatch(/Gladde weg[\s\S]*100[\s\S]*samen/)
  expect(await sheet.locator('.paper-table').nth(0).locator('.paper-field').count()).toBe(6)
  expect(await sheet.locator('.paper-table').nth(1).locator('th').allInnerTexts()).toEqual([
    ...['vooraf', 'achteraf', 'leerkracht', 'directie'],
  ])
  expect(await sheet.locator('.paper-circle text').allTextContents()).toEqual([
    ...['1', '2', '3', '4', '5', '6', '7', '8'],
    ...['boven', 'onder', 'samen', 'tegen'],
  ])
  const words = await sheet.innerText()
  expect(words).toContain('Alleen als je bij vraag 8 dit koos: 0, 1, 2 of 3.')
  expect(words).toContain('Kies één ding dat je ook bij vraag 6 koos.')
  expect(await violations(page)).toEqual([])
})

test('Sheets are keyed in by keys alone, and parts that are not a hundred together are looked at again', async () => {
  const survey = await aSurveyOfEverything()
  const page = await facilitate(survey, 'key-in')
  await page.getByRole('button', { name: 'Begin met invoeren' }).click()
  await page.locator('.key-amounts input').first().waitFor()
  const enter = async (...numbers: readonly (number | string)[]) => {
    for (const number of numbers) {
      await page.keyboard.type(String(number))
      await page.keyboard.press('Enter')
    }
  }
  await enter(60, 30, 3)
  await page.getByText('Samen is het 93 en niet 100.').waitFor()
  expect(await violations(page)).toEqual([])
  await enter(10, 70, 30, ...cells)
  await enter(12, 0, 'veel', 3)
  await page.getByText('Hier kan alleen een heel getal van 0 tot en met 200.').waitFor()
  // Backspace in an empty field goes back to the one before it.
  await page.keyboard.press('Delete')
  await page.keyboard.press('Backspace')
  await enter(0, 3)
  await page.keyboard.type('8')
  await page.keyboard.type('13')
  await page.keyboard.press('Enter')
  await page.keyboard.type('2')
  await page.getByText('2 hoort niet bij deze vraag.').waitFor()
  await page.keyboard.type('3')
  await page.keyboard.type('10')
  // The question about a low mark is not asked.
  await page.getByText('Hoe voel je je hier?').waitFor()
  await page.keyboard.type('3')
  await page.getByText('Klopt het met het papier?').waitFor()
  const overview = await page.locator('.key-overview').innerText()
  expect(overview).toContain('leerkracht: vooraf 12, achteraf 0; directie: vooraf 0, achteraf 3')
  expect(overview).toContain('8 meewerkend')
  expect(overview).not.toContain('Wat maakt het cijfer laag?')
  expect(await violations(page)).toEqual([])
  await page.keyboard.press('Enter')
  await expect.poll(() => survey.stored()).toEqual([{ ...everything, 'my-place': { x: 0.65, y: -0.27 } }])
})
