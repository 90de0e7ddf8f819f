import type { Page } from 'playwright'
import { describe, expect, test } from 'vitest'
import type { QuestionView } from '#domain/api/questionnaire.ts'
import type { Step } from '#domain/workshop/steps.ts'
import type { TestServer } from '../support/server.ts'
import { all, anOpenSurvey, fatima } from '../support/survey.ts'
import { aWorkshop, type Phone, people, type TestWorkshop } from '../support/workshop.ts'
import { aBrowser, aListeningServer, phone, violations } from './support.ts'

const steps: readonly Step[] = [
  { id: 'welcome', kind: 'welcome', minutes: 5 },
  { id: 'roads', kind: 'estimate', minutes: 12, definitionId: 'school-roads', audience: 'staff' },
  { id: 'talk', kind: 'discuss', minutes: 10, form: 'pairs', questions: ['Wat valt op?'], cards: true },
  {
    ...{ id: 'circles', kind: 'three-circles', minutes: 100, order: ['pupils', 'parents', 'staff'] },
    ...{ ownMinutes: 15, questionMinutes: 15 },
  },
  { id: 'choose', kind: 'choose', minutes: 8, mode: 'dots', dots: 3 },
  { id: 'agree', kind: 'agree', minutes: 10 },
  { id: 'pause', kind: 'pause', minutes: 10 },
]

/** A workshop that has begun, and somebody with a telephone in the room. */
async function aRoom(plan: Parameters<typeof aWorkshop>[2] = {}) {
  const server = await aListeningServer()
  // The telephone has the clock of this machine, and so has the server: a timer is about both.
  server.clock.now = new Date()
  const facilitator = await fatima(server)
  const workshop = await aWorkshop(server, facilitator, { steps, ...plan })
  const browser = await aBrowser()
  const page = await browser.page({ viewport: phone })
  const code = (await workshop.remote()).joinCode ?? ''
  return { server, facilitator, workshop, browser, page, code, address: `${server.url}/w` }
}

async function come(page: Page, { address, code }: { address: string; code: string }) {
  await page.goto(`${address}#${code}`)
  await page.getByRole('heading', { name: 'Je doet mee' }).waitFor()
}

const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name }).waitFor()
const kept = (page: Page) => page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }))
const stored = (server: TestServer) => server.db.selectFrom('response').selectAll().execute()
async function divide(page: Page, amounts: readonly string[]) {
  const fields = page.locator('.asked input[inputmode=numeric]')
  for (const [index, amount] of amounts.entries()) await fields.nth(index).fill(amount)
}

/** On past the questions that are left, to the button that sends. */
async function toTheEnd(page: Page) {
  const send = page.getByRole('button', { name: 'Versturen' })
  for (let question = 0; question < 20 && !(await send.isVisible()); question++) {
    const before = await page.locator('main').innerText()
    await page.getByRole('button', { name: /Overslaan|Volgende/ }).click()
    await expect.poll(() => page.locator('main').innerText()).not.toBe(before)
  }
}

async function othersAnswer(workshop: TestWorkshop, others: readonly Phone[]) {
  const round = (await workshop.remote()).live.round?.id
  const { body } = await workshop.facilitator.get(`/api/workshops/${workshop.id}/rounds/${round}/questionnaire`)
  const questions: QuestionView[] = body.questionnaire.sections.flatMap(
    (each: { questions: QuestionView[] }) => each.questions,
  )
  for (const each of others) {
    const answers = questions.map((question) => [question.id, someAnswer(question)])
    expect((await each.answer(Object.fromEntries(answers))).status).toBe(201)
  }
}

function someAnswer(question: QuestionView): unknown {
  if (question.type === 'split')
    return Object.fromEntries(question.parts.map(({ id }, index) => [id, index === 0 ? 60 : index === 1 ? 40 : 0]))
  if (question.type === 'choice') return question.several ? [question.options[0]?.id] : question.options[0]?.id
  return 3
}

describe('Coming in', () => {
  test('a code that is typed is understood with its space; a wrong one is explained and kept to be corrected', async () => {
    const { page, address, code } = await aRoom()
    await page.goto(address)
    const field = page.getByLabel('Code', { exact: true })
    expect(await field.getAttribute('inputmode')).toBe('numeric')
    expect(await page.getByText('Niemand ziet wie wat antwoordt').isVisible()).toBe(true)
    await field.fill('1234')
    await page.keyboard.press('Enter')
    await page.getByText('Een code heeft zes cijfers').waitFor()
    expect(await field.inputValue()).toBe('1234')
    await field.fill(code === '000000' ? '111 111' : '000 000')
    await page.keyboard.press('Enter')
    await page.getByText('Deze code werkt niet, of niet meer').waitFor()
    await field.fill(` ${code.slice(0, 3)} ${code.slice(3)} `)
    await page.getByRole('button', { name: 'Meedoen' }).click()
    await heading(page, 'Je doet mee')
    expect(await page.context().cookies()).toEqual([])
  })

  test('a code that was scanned comes in by itself, leaves the address, and works once more after a reload', async () => {
    const room = await aRoom()
    const { page, workshop, address, code } = room
    await come(page, room)
    expect(page.url()).toBe(address)
    await expect.poll(async () => (await workshop.remote()).live.present).toBe(1)
    const before = await kept(page)
    await page.reload()
    await heading(page, 'Je doet mee')
    await page.goto('about:blank')
    await page.goto(`${address}#${code}`)
    await heading(page, 'Je doet mee')
    expect(await kept(page)).toBe(before)
    expect((await workshop.remote()).live.present).toBe(1)
  })

  test('who tried too often hears how long to wait, and who scans the screen does not wait', async () => {
    const { page, address, server, workshop } = await aRoom()
    for (let tries = 0; tries < 100; tries++)
      await fetch(`${server.url}/api/join`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ code: 'wrong' }),
      })
    await page.goto(`${address}#123456`)
    await page.getByText(/Er is te vaak een verkeerde code geprobeerd\. Wacht 5 seconden/).waitFor()
    await page.goto(`${address}#${(await workshop.remote()).joinLink}`)
    await page.getByRole('heading', { name: 'Je doet mee' }).waitFor()
    expect(page.url()).toBe(address)
  })

  test('who leaves takes everything along, and can come in again', async () => {
    const room = await aRoom()
    const { page } = room
    await come(page, room)
    await page.getByRole('button', { name: 'Verlaat de werksessie' }).click()
    await page.getByRole('button', { name: 'Nee, blijven' }).click()
    await page.getByRole('button', { name: 'Verlaat de werksessie' }).click()
    await page.getByRole('button', { name: 'Ja, verlaten' }).click()
    await heading(page, 'De werksessie is verlaten')
    expect(await kept(page)).toBe('{}')
    await page.reload()
    await heading(page, 'Meedoen aan de werksessie')
    await page.goto('about:blank')
    await come(page, room)
  })

  test('costs at most 40 kB, from this server alone', async () => {
    const { page, server, address } = await aRoom()
    const session = await page.context().newCDPSession(page)
    await session.send('Network.enable')
    let bytes = 0
    session.on('Network.loadingFinished', ({ encodedDataLength }) => {
      bytes += encodedDataLength
    })
    const elsewhere: string[] = []
    const scripts: string[] = []
    page.on('request', (request) => {
      if (!request.url().startsWith(server.url) && !request.url().startsWith('data:')) elsewhere.push(request.url())
      scripts.push(request.url())
    })
    await page.goto(address)
    await page.getByLabel('Code', { exact: true }).waitFor()
    await page.waitForLoadState('networkidle')
    expect(bytes).toBeGreaterThan(5_000)
    expect(bytes).toBeLessThanOrEqual(40_000)
    expect(elsewhere).toEqual([])
    // The page of respondents is another page: nothing of it runs here.
    expect(scripts.filter((url) => /answering|visit|manage/.test(url))).toEqual([])
  })
})

describe('A round', () => {
  test('is answered one question at a time, survives a reload and the Back button, and is sent once', async () => {
    const room = await aRoom()
    const { page, workshop, server } = room
    await come(page, room)
    await workshop.go('roads', 'answering')
    await page.getByText('vraag 1 van 4').waitFor()
    await divide(page, ['70', '30', '0'])
    await page.getByRole('button', { name: 'Volgende' }).click()
    await page.getByText('vraag 2 van 4').waitFor()
    await page.reload()
    await page.getByText('vraag 2 van 4').waitFor()
    await page.goBack()
    await page.getByText('vraag 1 van 4').waitFor()
    expect(await page.locator('.asked input[inputmode=numeric]').first().inputValue()).toBe('70')
    await page.goForward()
    await page.getByText('vraag 2 van 4').waitFor()
    await toTheEnd(page)
    await page.getByText('Overgeslagen vragen: 3').waitFor()
    await page.getByRole('button', { name: 'Versturen' }).click()
    await heading(page, 'Verstuurd')
    await page.reload()
    await heading(page, 'Verstuurd')
    expect((await stored(server)).length).toBe(1)
  })

  test('shows what six people said with one’s own answers beside it, and keeps no answer on the server', async () => {
    const room = await aRoom()
    const { page, workshop, server } = room
    const others = await people(workshop, 5)
    await come(page, room)
    await workshop.go('roads', 'answering')
    await page.getByText('vraag 1 van 4').waitFor()
    await othersAnswer(workshop, others)
    await divide(page, ['90', '10', '0'])
    await toTheEnd(page)
    await page.getByRole('button', { name: 'Versturen' }).click()
    await heading(page, 'Verstuurd')
    await workshop.go('roads', 'locked')
    await page.getByText('Je antwoorden tellen mee.').waitFor()
    await workshop.go('roads', 'shown')
    const row = page.getByRole('row', { name: /Gladde weg/ })
    await row.waitFor()
    // Five times 60 and once 90.
    expect(await row.getByRole('cell').allInnerTexts()).toEqual(['65', '90'])
    // What stands on the device is not on the server any more.
    expect(await stored(server)).toEqual([])
  })

  test('of fewer than five has no figures: the page says why and suggests to talk', async () => {
    const room = await aRoom()
    const { page, workshop } = room
    const others = await people(workshop, 4)
    await come(page, room)
    await workshop.go('roads', 'answering')
    await othersAnswer(workshop, others)
    await workshop.go('roads', 'locked')
    await workshop.go('roads', 'shown')
    await page.getByText('Te weinig antwoorden om te laten zien').waitFor()
    await page.getByText('Vertel elkaar liever').waitFor()
    expect(await page.getByRole('table').count()).toBe(0)
  })

  test('that closes before one has sent says so kindly, and nothing was stored', async () => {
    const room = await aRoom()
    const { page, workshop, server } = room
    await come(page, room)
    await workshop.go('roads', 'answering')
    await page.getByText('vraag 1 van 4').waitFor()
    await divide(page, ['70', '30', '0'])
    await workshop.go('roads', 'locked')
    await heading(page, 'De ronde is gesloten')
    await page.getByText('Je antwoorden zijn niet meegeteld. Praat gerust gewoon mee').waitFor()
    expect(await stored(server)).toEqual([])
  })

  test('is sent by itself when the network comes back', async () => {
    const room = await aRoom()
    const { page, workshop, server } = room
    await come(page, room)
    await workshop.go('roads', 'answering')
    await page.getByText('vraag 1 van 4').waitFor()
    await divide(page, ['70', '30', '0'])
    await toTheEnd(page)
    await page.context().setOffline(true)
    await page.getByRole('button', { name: 'Versturen' }).click()
    await page.getByText('Nog niet verstuurd. Je antwoorden staan op dit apparaat.').waitFor()
    await page.getByRole('button', { name: 'Nu opnieuw proberen' }).click()
    await page.context().setOffline(false)
    await heading(page, 'Verstuurd')
    expect((await stored(server)).length).toBe(1)
  })

  test('can be done with the keyboard alone, and the focus goes along', async () => {
    const room = await aRoom({
      steps: [{ id: 'rose', kind: 'estimate', minutes: 9, definitionId: 'learys-rose', audience: 'staff' }],
    })
    const { page, workshop, server } = room
    await page.goto(`${room.address}#${room.code}`)
    await workshop.go('rose', 'answering')
    await page.getByText('vraag 1 van').waitFor()
    await page.getByRole('radio').first().focus()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.getByText('vraag 2 van').waitFor()
    await expect.poll(() => page.evaluate(() => document.activeElement?.closest('.asked') !== null)).toBe(true)
    await toTheEnd(page)
    await page.getByRole('button', { name: 'Versturen' }).focus()
    await page.keyboard.press('Enter')
    await heading(page, 'Verstuurd')
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Verstuurd')
    expect((await stored(server)).length).toBe(1)
  })
})

describe('Talking', () => {
  test('a card stays on the device that sent it, and on no screen until the facilitator has read it', async () => {
    const room = await aRoom()
    const { page, workshop, facilitator, browser } = room
    await come(page, room)
    const neighbour = await browser.page({ viewport: phone })
    await come(neighbour, room)
    await workshop.go('talk', 'topic:1')
    await page.getByLabel('Tekst van het kaartje').fill('Meer tijd <b>voor</b> het startgesprek')
    await page.getByRole('button', { name: 'Kaartje versturen' }).click()
    await page.getByText('verstuurd', { exact: true }).waitFor()
    await neighbour.getByText('Wat valt op?').waitFor()
    expect(await neighbour.getByText('startgesprek').count()).toBe(0)
    const [card] = (await workshop.remote()).cards
    await facilitator.patch(`/api/workshops/${workshop.id}/cards/${card?.id}`, { state: 'shown' })
    await neighbour.getByText('Meer tijd <b>voor</b> het startgesprek').waitFor()
    await page.getByRole('button', { name: 'Kaartje versturen' }).click()
    await page.getByText('Schrijf eerst iets op het kaartje.').waitFor()
  })

  test('who is typing is not torn away when something changes, and what was typed comes back with the next talk', async () => {
    const room = await aRoom()
    const { page, workshop } = room
    await come(page, room)
    await workshop.go('talk', 'topic:1')
    const field = page.getByLabel('Tekst van het kaartje')
    await field.fill('Half af')
    await people(workshop, 1)
    await workshop.facilitator.post(`/api/workshops/${workshop.id}/cards`, { step: 'talk', content: 'Een notitie' })
    await page.getByText('Een notitie').waitFor()
    expect(await field.inputValue()).toBe('Half af')
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('card')
    await workshop.go('pause', 'pause')
    await heading(page, 'Pauze')
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Pauze')
    await workshop.go('talk', 'topic:1')
    expect(await field.inputValue()).toBe('Half af')
  })

  test('in three circles the one in the middle puts the telephone away, and the others ask', async () => {
    const room = await aRoom()
    const { page, workshop } = room
    await come(page, room)
    await workshop.go('circles', 'prepare')
    await page.getByRole('button', { name: 'Ouders', exact: true }).click()
    await page.getByText('Kring: Ouders').waitFor()
    await workshop.go('circles', 'own:pupils')
    await heading(page, 'De leerlingen praten nu')
    await page.getByLabel('Eén vraag per kaartje').fill('Wat helpt jullie?')
    await page.getByRole('button', { name: 'Kaartje versturen' }).click()
    await page.getByText('verstuurd', { exact: true }).waitFor()
    expect((await workshop.remote()).cards).toMatchObject([{ content: 'Wat helpt jullie?', circle: 'parents' }])
    await page.reload()
    await heading(page, 'De leerlingen praten nu')
    await workshop.go('circles', 'own:parents')
    await heading(page, 'Uw kring praat nu')
    expect(await page.locator('textarea').count()).toBe(0)
  })
})

describe('The connection and the end', () => {
  test('where the network lets no stream through, the telephone follows by asking', async () => {
    const room = await aRoom()
    const { page, workshop } = room
    await page.route('**/phone?*', (route) =>
      route.request().headers().accept === 'text/event-stream' ? route.abort() : route.fallback(),
    )
    await page.goto(`${room.address}#${room.code}`)
    await heading(page, 'Je doet mee')
    await workshop.go('pause', 'pause')
    await heading(page, 'Pauze')
    expect(await page.getByText('verbinding').count()).toBe(0)
  })

  test('a line that is away is said, and the right step is there when it is back', async () => {
    const room = await aRoom()
    const { page, workshop } = room
    await come(page, room)
    await page.route('**/phone?*', (route) => route.abort())
    await page.reload()
    await page.getByText('Even geen verbinding').waitFor()
    await workshop.go('pause', 'pause')
    await page.unroute('**/phone?*')
    await heading(page, 'Pauze')
    await expect.poll(() => page.getByText('Even geen verbinding').count()).toBe(0)
  })

  test('a clock shows whole minutes, and is silent for a screen reader until one minute is left', async () => {
    const room = await aRoom()
    const { page, workshop, facilitator } = room
    await come(page, room)
    await facilitator.request('PUT', `/api/workshops/${workshop.id}/timer`, { state: 'running', seconds: 175 })
    const clock = page.getByRole('timer')
    await expect.poll(() => clock.innerText()).toBe('Nog 3 minuten')
    expect(await clock.getAttribute('aria-live')).toBe('off')
    await facilitator.request('PUT', `/api/workshops/${workshop.id}/timer`, { state: 'paused' })
    await expect.poll(() => clock.innerText()).toContain('De klok staat stil')
    await facilitator.request('PUT', `/api/workshops/${workshop.id}/timer`, { state: 'running', seconds: 62 })
    const told = page.locator('quiet-clock [role=status]')
    await expect.poll(() => clock.innerText()).toBe('Nog 2 minuten')
    expect(await told.innerText()).toBe('')
    await expect.poll(() => told.innerText(), { timeout: 5000 }).toBe('Nog één minuut.')
  })

  test('at the end the device forgets everything, also what was being written', async () => {
    const room = await aRoom()
    const { page, workshop, facilitator } = room
    await come(page, room)
    await workshop.go('talk', 'topic:1')
    await page.getByLabel('Tekst van het kaartje').fill('Half af')
    const { version } = await workshop.remote()
    await facilitator.post(`/api/workshops/${workshop.id}/end`, { version })
    await heading(page, 'De werksessie is afgelopen')
    expect(await kept(page)).toBe('{}')
    await page.reload()
    await heading(page, 'Meedoen aan de werksessie')
  })

  test('a workshop that was deleted says so, and the device forgets it', async () => {
    const room = await aRoom()
    const { page, workshop, facilitator } = room
    await come(page, room)
    await facilitator.request('DELETE', `/api/workshops/${workshop.id}`, { confirm: 'Teamavond' })
    await page.getByText('Die werksessie is er niet meer.').waitFor()
    expect(await kept(page)).toBe('{}')
  })

  test('speaks English where somebody wants that, also after a reload', async () => {
    const room = await aRoom()
    const { page } = room
    await come(page, room)
    await page.getByLabel('Taal').selectOption('en')
    await heading(page, 'You are in')
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('en')
    await page.reload()
    await heading(page, 'You are in')
  })
})

test('every step is in order for axe in light and dark, and fits on a small screen and at double size', async () => {
  const server = await aListeningServer()
  const facilitator = await fatima(server)
  const survey = await anOpenSurvey(server, facilitator)
  await survey.answered(
    'staff',
    Array.from({ length: 6 }, () => all(4)),
  )
  await survey.answered(
    'parents',
    Array.from({ length: 6 }, (_, person) => all(1 + (person % 3))),
  )
  await survey.close()
  const predict: readonly Step[] = [
    { id: 'predict', kind: 'predict', minutes: 5, audience: 'parents' },
    { id: 'reveal', kind: 'reveal', minutes: 5 },
  ]
  const { schoolId, id: surveyId } = survey
  const workshop = await aWorkshop(server, facilitator, { schoolId, surveyId, steps: [...steps, ...predict] })
  const others = await people(workshop, 6)
  const page = await (await aBrowser()).page({ viewport: phone })
  const code = (await workshop.remote()).joinCode ?? ''
  const found: string[] = []
  const look = async (name: string) => {
    found.push(...(await violations(page)).map((violation) => `${name}: ${violation}`))
    for (const width of [320, 195]) {
      await page.setViewportSize({ width, height: 568 })
      const wide = await page.evaluate(() => document.documentElement.scrollWidth)
      if (wide > width) found.push(`${name}: ${wide} wide on ${width}`)
    }
    await page.setViewportSize(phone)
  }
  await page.goto(`${server.url}/w#12`)
  await page.getByText('Een code heeft zes cijfers').waitFor()
  await look('a wrong code')
  await page.goto('about:blank')
  await come(page, { address: `${server.url}/w`, code })
  await page.getByRole('button', { name: 'Verlaat de werksessie' }).click()
  await look('welcome')
  await workshop.go('roads', 'answering')
  await page.getByText('vraag 1 van 4').waitFor()
  await look('a question')
  await othersAnswer(workshop, others)
  await divide(page, ['70', '30', '0'])
  await toTheEnd(page)
  await look('before sending')
  await page.getByRole('button', { name: 'Versturen' }).click()
  await heading(page, 'Verstuurd')
  await look('sent')
  await workshop.go('roads', 'locked')
  await heading(page, 'De ronde is gesloten')
  await workshop.go('roads', 'shown')
  await page.getByRole('table').first().waitFor()
  await look('results')
  await workshop.go('talk', 'topic:1')
  await page.getByLabel('Tekst van het kaartje').fill('Een kaartje')
  await page.getByRole('button', { name: 'Kaartje versturen' }).click()
  await page.getByText('verstuurd', { exact: true }).waitFor()
  await look('talk')
  await workshop.go('circles', 'own:pupils')
  await look('circles')
  await page.getByRole('button', { name: 'Team', exact: true }).click()
  await heading(page, 'De leerlingen praten nu')
  await look('listening')
  await workshop.go('choose', 'collect')
  await heading(page, 'Onderwerpen verzamelen')
  await look('collecting')
  const agreed = {
    what: 'Een startgesprek in week 3',
    who: 'Fatima',
    dueOn: '2027-03-01',
    evidence: 'Ouders zeggen het',
  }
  await facilitator.post('/api/agreements', { ...agreed, schoolId, workshopId: workshop.id })
  await workshop.go('agree', 'agree')
  await heading(page, 'Afspraken')
  await page.getByText('Een startgesprek in week 3').waitFor()
  await page.getByText('1 maart 2027').waitFor()
  await look('agreements')
  await workshop.go('predict', 'answering')
  await page.getByText('Vraag 1 van').waitFor()
  await look('predicting')
  await othersAnswer(workshop, others)
  await workshop.go('predict', 'locked')
  await workshop.go('reveal', 'overview')
  await heading(page, 'De uitkomst')
  await look('reveal')
  const { version } = await workshop.remote()
  await facilitator.post(`/api/workshops/${workshop.id}/end`, { version })
  await heading(page, 'De werksessie is afgelopen')
  await page.getByText('Een startgesprek in week 3').waitFor()
  await look('the end')
  expect(found).toEqual([])
})
