import type { Page } from 'playwright'
import { describe, expect, test } from 'vitest'
import type { Step } from '#domain/workshop/steps.ts'
import type { TestServer } from '../support/server.ts'
import { fatima } from '../support/survey.ts'
import { aWorkshop, type Phone, people, type TestWorkshop } from '../support/workshop.ts'
import { aBrowser, aListeningServer, violations } from './support.ts'

const beamers = [
  { width: 1280, height: 720 },
  { width: 1920, height: 1080 },
]
/** What can be read from ten metres, in pixels on the smaller of the two. */
const smallest = 28

const around = { minutes: 10 }
const roads: Step = { ...around, id: 'roads', kind: 'estimate', definitionId: 'school-roads', audience: 'staff' }
const talk: Step = { ...around, id: 'talk', kind: 'discuss', form: 'fours', questions: ['Wat helpt?'], cards: true }
const steps: Step[] = [
  { ...around, id: 'welcome', kind: 'welcome' },
  roads,
  talk,
  { ...around, id: 'choose', kind: 'choose', mode: 'dots', dots: 2 },
  { ...around, id: 'agree', kind: 'agree' },
]

/** A big screen in front of a room, on a computer where nobody is logged in. */
async function aScreen(plan: readonly Step[] = steps) {
  const server = await aListeningServer()
  const workshop = await aWorkshop(server, await fatima(server), { steps: plan })
  const { screenKey } = await workshop.remote()
  const page = await (await aBrowser()).page({ viewport: beamers[0] ?? null })
  await page.goto(`${server.url}/scherm/${workshop.id}#${screenKey}`)
  return { server, workshop, page }
}

/** On both beamers everything is on the screen and large enough; nothing is wrong with it, in light and in dark. */
async function isFitToShow(page: Page, what: string) {
  for (const beamer of beamers) {
    await page.setViewportSize(beamer)
    await page.waitForTimeout(100)
    const stage = await page.locator('.stage').evaluate((stage) => {
      const written = [...stage.querySelectorAll('*')].filter((each) =>
        [...each.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim()),
      )
      const shown = written.filter(
        (each) => each.checkVisibility() && !each.closest('.visually-hidden, .note, .small, .praise'),
      )
      const { scrollHeight, clientHeight, scrollWidth, clientWidth } = stage
      return {
        over: Math.max(scrollHeight - clientHeight, scrollWidth - clientWidth),
        smallest: Math.min(...shown.map((each) => Number.parseFloat(getComputedStyle(each).fontSize))),
      }
    })
    expect(stage.over, what).toBeLessThanOrEqual(1)
    expect(stage.smallest, what).toBeGreaterThanOrEqual(Math.floor((smallest * beamer.height) / 720))
  }
  await page.setViewportSize(beamers[0] ?? { width: 1280, height: 720 })
  expect(await violations(page), what).toEqual([])
}

const estimate = (smooth: number) => ({
  roads: { smooth, bumpy: 90 - smooth, hole: 10 },
  ...{ 'smooth-why': 'incidental', 'bumpy-why': 'structural', 'hole-why': 'structural' },
})

async function answered(workshop: TestWorkshop, phones: readonly Phone[], values: readonly number[], suffix = '') {
  await workshop.go('roads', `answering${suffix}`)
  for (const [index, phone] of phones.entries()) {
    const { status } = await phone.answer(estimate(values[index] ?? 50))
    expect(status).toBe(201)
  }
}

const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name }).waitFor()

describe('The big screen', () => {
  test('takes a room from the code to join to what was agreed, readable from ten metres', async () => {
    const { workshop, page } = await aScreen()
    const { joinCode } = await workshop.remote()
    await heading(page, 'Teamavond')
    await page.getByText(`${joinCode?.slice(0, 3)} ${joinCode?.slice(3)}`).waitFor()
    await isFitToShow(page, 'welcome')
    const phones = await people(workshop, 6)
    await page.getByText('6 telefoons doen mee').waitFor()

    await workshop.go('roads', 'answering')
    await heading(page, 'Gladde weg, hobbelige weg, gat in de weg')
    await page.getByText('Neem rustig de tijd.').waitFor()
    await isFitToShow(page, 'answering')
    await answered(workshop, phones, [40, 50, 50, 60, 70, 80])
    await page.getByText('Iedereen is klaar').waitFor()
    await workshop.go('roads', 'locked')
    await heading(page, 'De ronde is gesloten')
    await isFitToShow(page, 'locked')
    await workshop.go('roads', 'shown')
    await heading(page, /Neem honderd leerlingen/)
    await page.getByText('Twee schattingen liggen hooguit 40 punten uit elkaar').waitFor()
    await isFitToShow(page, 'shown')
    await answered(workshop, phones, [50, 50, 50, 55, 55, 60], '-2')
    await workshop.go('roads', 'locked-2')
    await workshop.go('roads', 'shown-2')
    await page.getByRole('heading', { name: /Tweede ronde/ }).waitFor()
    await isFitToShow(page, 'second round')

    await workshop.go('talk', 'topic:1')
    await heading(page, 'Wat helpt?')
    const shout = '<img src=x onerror="document.title=1"> Onderwijsondersteuningsmogelijkheden uitleggen'
    for (const content of [shout, 'Vaker bellen als het goed gaat', 'Samen eten', 'Een tolk', 'Startgesprekken'])
      await workshop.facilitator.post(`/api/workshops/${workshop.id}/cards`, { step: 'talk', content, topic: true })
    await page.getByText(shout).waitFor()
    expect(await page.locator('.stage img').count()).toBe(0)
    await isFitToShow(page, 'cards')

    await workshop.go('choose', 'answering')
    await heading(page, 'Waar gaan we mee aan de slag?')
    await isFitToShow(page, 'choosing')
    await phones[0]?.answer({ topics: ['topic-1'] })
    await workshop.go('choose', 'locked')
    await workshop.go('choose', 'shown')
    await heading(page, 'Hier laten we geen cijfers zien')

    await workshop.go('agree', 'agree')
    await heading(page, 'Wat spreken we af?')
    await isFitToShow(page, 'agreeing')
    const { version } = await workshop.remote()
    await workshop.facilitator.post(`/api/workshops/${workshop.id}/end`, { version })
    await heading(page, 'Dank jullie wel')
    await isFitToShow(page, 'ended')
  }, 180_000)

  test('shows four people no figures, says why and proposes to talk', async () => {
    const { workshop, page } = await aScreen([roads])
    await answered(workshop, await people(workshop, 4), [40, 50, 60, 70])
    await workshop.go('roads', 'locked')
    await heading(page, 'De ronde is gesloten')
    expect(await page.locator('.stage').innerText()).not.toMatch(/\d/)
    await workshop.go('roads', 'shown')
    await heading(page, 'Hier laten we geen cijfers zien')
    await page.getByText('Praat er samen over').waitFor()
    expect(await page.locator('.stage svg').count()).toBe(0)
    await isFitToShow(page, 'too few')
  })

  test('is light or dark as the system is until somebody chooses, and then as was chosen on this device', async () => {
    const { page } = await aScreen([talk])
    const paper = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)
    await heading(page, 'Wat helpt?')
    const light = await paper()
    await page.emulateMedia({ colorScheme: 'dark' })
    const dark = await paper()
    expect(dark).not.toBe(light)
    await page.getByRole('button', { name: 'Licht' }).click()
    expect(await paper()).toBe(light)
    await page.reload()
    await heading(page, 'Wat helpt?')
    expect(await paper()).toBe(light)
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    await page.getByRole('button', { name: 'Donker' }).focus()
    await page.keyboard.press('Enter')
    expect(await paper()).toBe(dark)
    expect(await violations(page)).toEqual([])
  })

  test('keeps what it showed when the server is away, and says so quietly', async () => {
    const { server, page } = await aScreen([talk])
    await heading(page, 'Wat helpt?')
    await server.stop()
    await page.getByText('Geen verbinding.').waitFor({ timeout: 60_000 })
    await heading(page, 'Wat helpt?')
    expect(await violations(page)).toEqual([])
  }, 120_000)

  test('shows nothing to who has no key, a wrong one or that of another workshop', async () => {
    const { server, page, workshop } = await aScreen([talk])
    await heading(page, 'Wat helpt?')
    const other = await aWorkshop(server, workshop.facilitator, { steps: [talk] })
    for (const key of ['', '#verkeerd', `#${(await other.remote()).screenKey}`]) {
      await openAnew(page, server, `/scherm/${workshop.id}${key}`)
      await heading(page, 'Dit scherm is er niet (meer)')
    }
    await openAnew(page, server, '/scherm/bestaat-niet#x')
    await heading(page, 'Dit scherm is er niet (meer)')
    expect(await violations(page)).toEqual([])
  })
})

/** A change behind the # alone loads nothing. */
async function openAnew(page: Page, { url }: TestServer & { url: string }, path: string) {
  await page.goto('about:blank')
  await page.goto(url + path)
}
