import type { Page } from 'playwright'
import { describe, expect, test } from 'vitest'
import type { QuestionView } from '#domain/api/questionnaire.ts'
import type { Step } from '#domain/workshop/steps.ts'
import { aColleague } from '../support/people.ts'
import type { Visitor } from '../support/server.ts'
import { fatima } from '../support/survey.ts'
import { aWorkshop, aWorkshopDraft, type Phone, people, type TestWorkshop } from '../support/workshop.ts'
import { aBrowser, aListeningServer, desktop, phone, violations } from './support.ts'

/** A server with the example school, and a browser in which an account is logged in. */
async function aSchool() {
  const server = await aListeningServer()
  server.clock.now = new Date()
  const facilitator = await fatima(server)
  const { body: example } = await facilitator.post('/api/example-school')
  const browser = await aBrowser()
  const pageOf = async (visitor: Visitor, viewport = phone): Promise<Page> => {
    const page = await browser.page({ viewport })
    const [name = '', value = ''] = (visitor.cookie ?? '').split('=')
    await page.context().addCookies([{ name, value, url: server.url }])
    return page
  }
  return { server, facilitator, example, pageOf }
}

/** Nothing that axe can find, and nothing that sticks out. */
async function isSound(page: Page, where: string) {
  expect(await violations(page), where).toEqual([])
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  expect(wide, where).toBeLessThanOrEqual(0)
}

const heading = (page: Page, name: string, level = 2) => page.getByRole('heading', { level, name }).waitFor()
const saved = (page: Page) => page.getByText('Alles is opgeslagen.').waitFor()
const next = (page: Page) => page.getByRole('button', { name: /^Volgende/ })
const stepTitles = (page: Page) => page.locator('.step-card h3').allInnerTexts()

describe('Making a workshop', () => {
  test('begins with a plan and the figures, and every change is kept', async () => {
    const { server, facilitator, example, pageOf } = await aSchool()
    const page = await pageOf(facilitator)
    await page.goto(`${server.url}/schools/${example.schoolId}`)
    await page.getByRole('link', { name: 'Nieuwe werksessie' }).click()
    await page.getByRole('button', { name: 'Werksessie maken' }).click()
    await page.getByRole('link', { name: 'Kies een plan, of begin leeg.' }).waitFor()
    await isSound(page, 'new with errors')
    await page.getByText('Zelfscan bespreken').click()
    expect(await page.getByLabel('Naam van de werksessie').inputValue()).toBe('Zelfscan bespreken')
    expect(await page.getByLabel('Over welke cijfers gaat het?').inputValue()).toBe(example.closedSurveyId)
    await page.getByRole('button', { name: 'Werksessie maken' }).click()

    await heading(page, 'De stappen')
    expect(await stepTitles(page)).toHaveLength(6)
    const minutes = page.locator('.step-card').first().getByLabel('Minuten')
    await minutes.fill('0')
    await page.getByText('Vul een heel getal in van 1 tot 240.').waitFor()
    await page.getByText('Nog niet opgeslagen: kijk bij de velden die niet kloppen.').waitFor()
    await isSound(page, 'composer with an error')
    await minutes.fill('7')
    await page.getByText('Samen 62 minuten.').waitFor()

    await page.getByText('Stap toevoegen').click()
    await page.getByRole('button', { name: 'Voeg ‘Inschatten’ toe' }).click()
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toContain('7. Inschatten')
    const estimate = page.locator('.step-card').last()
    await estimate.getByText('Instellen').click()
    await estimate.getByLabel('Vragenlijst').selectOption('learys-rose')
    await saved(page)
    await isSound(page, 'composer')
    await page.reload()
    await heading(page, 'De stappen')
    expect((await stepTitles(page)).at(-1)).toContain('Leary')
    expect(await page.locator('.step-card').first().getByLabel('Minuten').inputValue()).toBe('7')
  }, 90_000)

  test('is done by keyboard alone: a step moves, keeps the focus, and it is said where it went', async () => {
    const { server, facilitator, example, pageOf } = await aSchool()
    const { schoolId, closedSurveyId: surveyId } = example
    const { id } = await aWorkshopDraft(facilitator, { schoolId, surveyId, plan: 'discuss-scan' })
    const page = await pageOf(facilitator, desktop)
    await page.goto(`${server.url}/workshops/${id}`)
    await heading(page, 'De stappen')
    const down = page.getByRole('button', { name: '‘Kiezen’ omlaag' })
    await down.focus()
    await page.keyboard.press('Enter')
    await page.getByText('‘Kiezen’ staat nu op plaats 6 van 6.').waitFor({ state: 'attached' })
    expect(await stepTitles(page)).toEqual(expect.arrayContaining(['5. Afspreken', '6. Kiezen']))
    expect(await down.evaluate((button) => button === document.activeElement)).toBe(true)
    await page.keyboard.press('Enter')
    await page.getByText('‘Kiezen’ staat al onderaan.').waitFor({ state: 'attached' })
    expect(await down.evaluate((button) => button === document.activeElement)).toBe(true)

    await page.locator('.step-card').nth(1).locator('summary').focus()
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: /^Verwijderen ?: Voorspellen/ }).focus()
    await page.keyboard.press('Enter')
    const undo = page.getByRole('button', { name: 'Ongedaan maken' })
    await undo.waitFor()
    expect(await undo.evaluate((button) => button === document.activeElement)).toBe(true)
    expect(await stepTitles(page)).toHaveLength(5)
    await isSound(page, 'composer with undo')
    await page.keyboard.press('Enter')
    await expect.poll(() => stepTitles(page)).toHaveLength(6)
    expect((await stepTitles(page))[1]).toBe('2. Voorspellen')
    await saved(page)
    const { body } = await facilitator.get(`/api/workshops/${id}`)
    expect(body.steps.map(({ kind }: Step) => kind)).toEqual([
      ...['welcome', 'predict', 'reveal', 'discuss', 'agree', 'choose'],
    ])
  }, 90_000)

  test('says at each step what it lacks, and starts when that is solved', async () => {
    const { server, facilitator, example, pageOf } = await aSchool()
    const { id } = await aWorkshopDraft(facilitator, { schoolId: example.schoolId, plan: 'discuss-scan' })
    const page = await pageOf(facilitator)
    await page.goto(`${server.url}/workshops/${id}`)
    await heading(page, 'De stappen')
    expect(await page.getByText('Deze stap laat cijfers zien, maar').count()).toBe(2)
    await page.getByRole('button', { name: 'Start de werksessie' }).click({ force: true })
    expect(await page.getByRole('dialog').count()).toBe(0)
    await page.getByLabel('Over welke cijfers gaat het?').selectOption(example.closedSurveyId)
    await expect.poll(() => page.getByText('Deze stap laat cijfers zien, maar').count()).toBe(0)
    await page.getByRole('button', { name: 'Start de werksessie' }).click()
    await isSound(page, 'asked to start')
    await page.getByRole('dialog').getByRole('button', { name: 'Start de werksessie' }).click()
    await heading(page, 'Welkom')
    expect(page.url()).toBe(`${server.url}/workshops/${id}/remote`)
  }, 90_000)

  test('by two people at once loses nothing: who changed the same is asked what stays', async () => {
    const { server, facilitator, example, pageOf } = await aSchool()
    const { id } = await aWorkshopDraft(facilitator, { schoolId: example.schoolId, plan: 'three-circles' })
    const page = await pageOf(facilitator, desktop)
    await page.goto(`${server.url}/workshops/${id}`)
    await heading(page, 'De stappen')
    const { version } = (await facilitator.get(`/api/workshops/${id}`)).body
    await facilitator.patch(`/api/workshops/${id}`, { version, title: 'Ouderavond' })

    await page.locator('.step-card').first().getByLabel('Minuten').fill('9')
    await saved(page)
    await expect.poll(() => page.getByLabel('Naam van de werksessie').inputValue()).toBe('Ouderavond')

    const now = (await facilitator.get(`/api/workshops/${id}`)).body
    expect(now.steps[0].minutes).toBe(9)
    await facilitator.patch(`/api/workshops/${id}`, { version: now.version, title: 'Driegesprek in maart' })
    await page.getByLabel('Naam van de werksessie').fill('Driegesprek in april')
    await page.getByText('Iemand anders heeft deze werksessie net ook gewijzigd.').waitFor()
    await isSound(page, 'composer with a conflict')
    expect((await facilitator.get(`/api/workshops/${id}`)).body.title).toBe('Driegesprek in maart')
    await page.getByRole('button', { name: 'Bewaar mijn versie' }).click()
    await saved(page)
    expect((await facilitator.get(`/api/workshops/${id}`)).body.title).toBe('Driegesprek in april')
  }, 90_000)
})

test('Every page of workshops is sound at a desk, in both languages', async () => {
  const { server, facilitator, example, pageOf } = await aSchool()
  const { schoolId, closedSurveyId: surveyId } = example
  const held = await aWorkshop(server, facilitator, { schoolId, surveyId, plan: 'satisfaction' })
  const { version } = await held.remote()
  await facilitator.post(`/api/workshops/${held.id}/end`, { version })
  const live = await aWorkshop(server, facilitator, { schoolId, surveyId, plan: 'one-day' })
  const draft = await aWorkshopDraft(facilitator, { schoolId, plan: 'three-circles' })
  const page = await pageOf(facilitator, desktop)
  const paths = [
    ...[`/schools/${schoolId}`, `/schools/${schoolId}/workshops`, `/schools/${schoolId}/workshops/new`],
    ...[`/workshops/${draft.id}`, `/workshops/${draft.id}/remote`, `/workshops/${draft.id}/record`],
    ...[`/workshops/${live.id}`, `/workshops/${live.id}/remote`, `/workshops/${live.id}/record`],
    ...[`/workshops/${held.id}`, `/workshops/${held.id}/remote`, `/workshops/${held.id}/record`],
  ]
  for (const language of ['Nederlands', 'English'])
    for (const path of paths) {
      await page.goto(server.url + path)
      await page.getByRole('button', { name: language }).click()
      // Of everything that is loaded, the part that comes last.
      await page.locator('.wait').waitFor({ state: 'detached' })
      await page.locator('main :is(h2, form, .notice, .empty, .rows)').first().waitFor()
      expect(await page.getByRole('alert').count(), path).toBe(0)
      await page.evaluate(() => {
        for (const fold of document.querySelectorAll('details')) fold.open = true
      })
      await isSound(page, `${path} ${language}`)
    }
}, 180_000)

const steps: readonly Step[] = [
  { id: 'welcome', kind: 'welcome', minutes: 5 },
  { id: 'roads', kind: 'estimate', minutes: 12, definitionId: 'school-roads', audience: 'staff' },
  { id: 'talk', kind: 'discuss', minutes: 10, form: 'pairs', questions: ['Wat valt op?'], cards: true },
  { id: 'choose', kind: 'choose', minutes: 8, mode: 'dots', dots: 2 },
  { id: 'agree', kind: 'agree', minutes: 10 },
]

/** An answer to every question that takes one: the same parts for all, the first option. */
function anAnswer(questions: readonly QuestionView[]) {
  return Object.fromEntries(
    questions.flatMap((question) => {
      if (question.type === 'split') {
        const [first, ...rest] = question.parts
        return [[question.id, Object.fromEntries([[first?.id, 100], ...rest.map(({ id }) => [id, 0])])]]
      }
      if (question.type !== 'choice') return []
      const option = question.options[0]?.id
      return [[question.id, question.several ? [option] : option]]
    }),
  )
}

async function everybodyAnswers(workshop: TestWorkshop, phones: readonly Phone[]) {
  const round = (await workshop.remote()).live.round?.id
  const { body } = await workshop.facilitator.get(`/api/workshops/${workshop.id}/rounds/${round}/questionnaire`)
  const questions: QuestionView[] = body.questionnaire.sections.flatMap(
    ({ questions }: { questions: QuestionView[] }) => questions,
  )
  for (const each of phones) expect((await each.answer(anAnswer(questions))).status).toBe(201)
}

/** A workshop that goes on at the example school, with its remote open on a telephone. */
async function aRemote() {
  const { server, facilitator, example, pageOf } = await aSchool()
  const { schoolId, closedSurveyId: surveyId } = example
  const workshop = await aWorkshop(server, facilitator, { schoolId, surveyId, steps })
  const page = await pageOf(facilitator)
  await page.goto(`${server.url}/workshops/${workshop.id}/remote`)
  await heading(page, 'Welkom')
  return { server, facilitator, schoolId, workshop, page, pageOf }
}

/** A press that is no part of a double click. */
async function press(page: Page) {
  await page.waitForTimeout(650)
  await next(page).click()
}

describe('Leading a workshop', () => {
  test('from join to record: rounds, cards, topics and agreements, and the record that stays', async () => {
    const { server, workshop, page } = await aRemote()
    const phones = await people(workshop, 6)
    await page.getByText('6 telefoons doen mee').waitFor()
    await isSound(page, 'welcome')
    await press(page)
    await page.getByText('Minder dan 5 klaar').waitFor()
    await isSound(page, 'answering')
    await everybodyAnswers(workshop, phones)
    await page.getByText('Iedereen is klaar.').waitFor()
    await press(page)
    await page.getByText('De ronde is gesloten met 6 antwoorden.').waitFor()
    await press(page)
    await page.getByRole('button', { name: 'Tweede ronde' }).waitFor()
    await isSound(page, 'shown')
    await press(page)

    await heading(page, 'Bespreken')
    for (const content of ['Vaker bellen', '<img src=x onerror=alert(1)>', 'Iemand is lui'])
      expect((await phones[0]?.card(content))?.status).toBe(201)
    await heading(page, '3 nieuwe kaartjes', 3)
    await isSound(page, 'cards')
    await page.getByRole('button', { name: 'Toon: Vaker bellen' }).click()
    await page.getByRole('button', { name: 'Bewaar: <img' }).click()
    await page.getByRole('button', { name: 'Verberg: Iemand is lui' }).click()
    await page.getByText('Verborgen (1)').waitFor()
    await page.getByLabel('Notitie van jou').fill('De inloop werkt')
    await page.getByRole('button', { name: 'Noteer' }).click()
    await page.getByRole('button', { name: 'Maak onderwerp: De inloop werkt' }).click()
    await page.getByRole('button', { name: 'Geen onderwerp meer: De inloop werkt' }).waitFor()
    expect((await workshop.remote()).live.cards.map(({ content }) => content).sort()).toEqual([
      ...['De inloop werkt', 'Vaker bellen'],
    ])

    await workshop.go('choose', 'collect')
    await heading(page, 'Kiezen')
    await press(page)
    await page.getByText('Zet eerst minstens twee onderwerpen op de lijst.').waitFor()
    await page.getByRole('button', { name: 'Zet op de lijst: Vaker bellen' }).click()
    await page.getByLabel('Eigen onderwerp').fill('Nieuwe ouders ontvangen')
    await page.getByRole('button', { name: 'Zet op de lijst', exact: true }).click()
    await page.getByRole('button', { name: 'Haal van de lijst: Nieuwe ouders ontvangen' }).waitFor()
    await isSound(page, 'topics')
    await workshop.go('agree', 'agree')
    await heading(page, 'Afspreken')
    await page.getByRole('button', { name: 'Afspraak toevoegen' }).click()
    await page.getByText('Vul in wat jullie afspreken.').waitFor()
    await page.getByLabel('Wat spreken we af?').fill('Elke maand een inloop')
    await page.getByLabel('Wie pakt het op?').fill('team onderbouw')
    await page.getByRole('button', { name: 'Afspraak toevoegen' }).click()
    await page.getByText('De afspraak staat erbij.').waitFor()
    await isSound(page, 'agree')

    await page.getByRole('button', { name: 'Dit is het laatste deel Werksessie afronden' }).click()
    await isSound(page, 'asked to end')
    await page.getByRole('dialog').getByRole('button', { name: 'Werksessie afronden' }).click()
    await page.waitForURL(`${server.url}/workshops/${workshop.id}/record`)
    await heading(page, 'Afspraken')
    await isSound(page, 'record')
    const read = await page.locator('article').innerText()
    for (const said of ['Elke maand een inloop', 'Vaker bellen', 'De inloop werkt', '<img src=x onerror=alert(1)>'])
      expect(read).toContain(said)
    expect(read).not.toContain('Iemand is lui')
    await page.getByText('Als e-mailtekst', { exact: true }).click()
    const text = await page.getByLabel('Tekst van het verslag').inputValue()
    expect(text).toContain('- Elke maand een inloop (team onderbouw)')
    expect(text).toContain('Gladde weg')
    expect(text).not.toContain('Iemand is lui')
    await page.emulateMedia({ media: 'print' })
    expect(await page.getByRole('button', { name: 'Afdrukken' }).isVisible()).toBe(false)
  }, 120_000)

  test('shows no figure of four people, says why, and proposes to talk', async () => {
    const { workshop, page } = await aRemote()
    const phones = await people(workshop, 4)
    await workshop.go('roads', 'answering')
    await everybodyAnswers(workshop, phones)
    await workshop.go('roads', 'locked')
    await page.getByText('De ronde is gesloten met minder dan 5 antwoorden.').waitFor()
    await workshop.go('roads', 'shown')
    await heading(page, 'Te weinig antwoorden: praat erover', 3)
    await isSound(page, 'too few')
  }, 90_000)

  test('a second click at the same moment does nothing, and who was later sees the newest state', async () => {
    const { workshop, page } = await aRemote()
    await next(page).dblclick()
    await page.getByText('Minder dan 5 klaar').waitFor()
    expect((await workshop.remote()).live.place).toMatchObject({ step: 'roads', moment: 'answering' })

    // Somebody else goes on while this press is under way.
    await page.route(
      '**/go',
      async (route) => {
        await workshop.go('talk', 'topic:1')
        await route.continue()
      },
      { times: 1 },
    )
    await press(page)
    await page.getByText('Iemand anders was net eerder. Dit is de nieuwste stand.').waitFor()
    await heading(page, 'Bespreken')
    expect((await workshop.remote()).live.place.step).toBe('talk')
    await isSound(page, 'somebody was first')
  }, 90_000)

  test('goes on by asking again and again where the network holds up the stream', async () => {
    const { server, facilitator, workshop, pageOf } = await aRemote()
    const page = await pageOf(facilitator)
    await page.route(/\/remote$/, async (route) => {
      const streaming = route.request().headers().accept?.includes('event-stream')
      if (streaming) await route.abort()
      else await route.continue()
    })
    await page.goto(`${server.url}/workshops/${workshop.id}/remote`)
    await heading(page, 'Welkom')
    await page.getByText('Alles werkt, een paar tellen later.').waitFor()
    await isSound(page, 'polling')
    await press(page)
    await page.getByText('Minder dan 5 klaar').waitFor()
    await workshop.go('talk', 'topic:1')
    await heading(page, 'Bespreken')
  }, 90_000)

  test('a clock is started, paused, lengthened and stopped', async () => {
    const { workshop, page } = await aRemote()
    await page.getByRole('button', { name: 'Start 5 min' }).click()
    await page.getByText(/Nog 4:5\d/).waitFor()
    await page.getByRole('button', { name: '+1 minuut' }).click()
    await page.getByText(/Nog 5:5\d/).waitFor()
    await page.getByRole('button', { name: 'Pauzeer' }).click()
    await page.getByText('staat stil').waitFor()
    expect((await workshop.remote()).live.timer?.state).toBe('paused')
    await page.getByRole('button', { name: 'Stop de klok' }).click()
    await page.getByText('De klok loopt niet.').waitFor()
    expect((await workshop.remote()).live.timer).toBeNull()
  }, 60_000)

  test('a reader looks on and can change nothing; a stranger finds no workshop', async () => {
    const { server, facilitator, schoolId, workshop, pageOf } = await aRemote()
    const roles = [{ schoolId, role: 'reader' as const }]
    const reader = await aColleague(server, facilitator, { name: 'Rik', email: 'rik@school.nl', roles })
    const page = await pageOf(reader)
    await page.goto(`${server.url}/workshops/${workshop.id}/remote`)
    await page.getByText('Als lezer kijk je mee').waitFor()
    expect(await next(page).count()).toBe(0)
    await isSound(page, 'remote of a reader')
    const screen = page.waitForEvent('popup')
    await page.getByRole('link', { name: 'Open het grote scherm' }).click()
    await (await screen).locator('.code').waitFor()
    await page.goto(`${server.url}/workshops/${workshop.id}`)
    await heading(page, 'De stappen')
    expect(await page.getByRole('textbox').count()).toBe(0)
    await isSound(page, 'composer of a reader')
    await page.goto(`${server.url}/workshops/nergens/remote`)
    await page.getByText('Deze werksessie bestaat niet (meer).').waitFor()
  }, 90_000)
})
