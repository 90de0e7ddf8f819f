import type { Page } from 'playwright'
import { describe, expect, test } from 'vitest'
import { randomKey } from '../../server/database/random.ts'
import { administratorOf, aFreePort, type RunningServer, startProcess } from '../support/process.ts'
import { aFolder } from '../support/server.ts'
import { all, password } from '../support/survey.ts'
import { aBrowser, phone, violations } from './support.ts'

const bigScreen = { width: 1280, height: 720 }

/** The program itself, as a process that can be killed, and a school whose team and parents have answered the scan. */
async function anEvening() {
  const env = { PORT: String(await aFreePort()), DATA_DIR: await aFolder(), LOG_LEVEL: 'silent' }
  let running: RunningServer = await startProcess(env)
  const { url } = running
  const ask = await administratorOf(running, env.DATA_DIR)
  const school = (await ask('POST', '/api/schools', { name: 'De Klimboom', type: 'po' })).body
  const surveyId = await aClosedScan(url, ask, school.id)
  const plan = { schoolId: school.id, title: 'Teamavond', languages: ['nl', 'en'], plan: 'discuss-scan', surveyId }
  const { id, version } = (await ask('POST', '/api/workshops', plan)).body
  await ask('POST', `/api/workshops/${id}/start`, { version })
  return {
    ...{ url, ask, id },
    /** The power goes: nothing is finished, nothing is said. */
    async kill() {
      running.child.kill('SIGKILL')
      await new Promise((resolve) => running.child.once('exit', resolve))
    },
    async startAgain() {
      running = await startProcess(env)
    },
  }
}
type Evening = Awaited<ReturnType<typeof anEvening>>

async function aClosedScan(url: string, ask: Awaited<ReturnType<typeof administratorOf>>, schoolId: string) {
  const audiences = [
    { audience: 'staff', invited: 10 },
    { audience: 'parents', invited: 12 },
  ]
  const plan = { schoolId, definitionId: 'school-profile', title: 'Voorjaar', languages: ['nl', 'en'], audiences }
  const { id } = (await ask('POST', '/api/surveys', plan)).body
  await ask('POST', `/api/surveys/${id}/open`)
  for (const [audience, ratings] of [
    ['staff', [4, 4, 3, 4, 4, 3, 4, 4]],
    ['parents', [2, 2, 1, 2, 3, 2, 2, 3, 2, 2]],
  ] as const) {
    const { codes } = (await ask('POST', `/api/surveys/${id}/invitations`, { audience, count: ratings.length })).body
    for (const [index, rating] of ratings.entries()) {
      const body = {
        code: codes[index],
        submission: randomKey(),
        language: 'nl',
        answers: { ...all(rating), ...all(rating, 'relation') },
      }
      const headers = { 'content-type': 'application/json' }
      const sent = await fetch(`${url}/api/responses`, { method: 'POST', headers, body: JSON.stringify(body) })
      expect(sent.status).toBe(201)
    }
  }
  await ask('POST', `/api/surveys/${id}/close`)
  return id as string
}

/** The big screen, the remote and the telephones, each a browser of its own. */
async function screensOf({ url, id, ask }: Evening, count: number) {
  const browser = await aBrowser()
  const remote = await browser.page({ viewport: phone })
  await remote.request.post(`${url}/api/session`, { data: { email: 'fatima@school.nl', password } })
  await remote.goto(`${url}/workshops/${id}/remote`)
  const screen = await browser.page({ viewport: bigScreen })
  const link = await remote.getByRole('link', { name: 'Open het grote scherm' }).getAttribute('href')
  await screen.goto(new URL(link ?? '', url).href)
  const { joinCode } = (await ask('GET', `/api/workshops/${id}/remote`)).body
  const phones: Page[] = []
  for (let number = 0; number < count; number++) {
    const page = await browser.page({ viewport: phone })
    await page.goto(`${url}/w#${joinCode}`)
    await page.getByRole('heading', { name: 'Je doet mee' }).waitFor()
    phones.push(page)
  }
  return { remote, screen, phones }
}

const next = (remote: Page) => remote.getByRole('button', { name: /^(Volgende|Dit is het laatste deel)/ })
async function press(remote: Page, what: RegExp) {
  await expect.poll(() => next(remote).innerText()).toMatch(what)
  // A second press within a moment counts as a double click.
  await remote.waitForTimeout(700)
  await next(remote).click()
}

const everywhere = (pages: readonly Page[], text: string | RegExp) =>
  Promise.all(pages.map((page) => page.getByText(text).first().waitFor()))

/** Answers a question and goes on, wherever this telephone is. */
async function answerOne(page: Page, option: number) {
  await page.locator('.asked input[type=radio]').nth(option).check({ force: true })
  await page.getByRole('button', { name: 'Volgende' }).click()
}

/** All that is left of the questions, to the button that sends. */
async function answerAll(page: Page, option: number) {
  const send = page.getByRole('button', { name: 'Versturen' })
  const question = page.getByRole('button', { name: 'Overslaan' })
  for (;;) {
    await expect.poll(async () => (await send.isVisible()) || (await question.isVisible())).toBe(true)
    if (await send.isVisible()) return
    const before = await page.locator('.asked').innerText()
    await answerOne(page, option)
    await expect
      .poll(async () => (await send.isVisible()) || (await page.locator('.asked').innerText()) !== before)
      .toBe(true)
  }
}

const send = (page: Page) => page.getByRole('button', { name: 'Versturen' }).click()

async function sound(pages: readonly Page[], where: string) {
  for (const page of pages) expect(await violations(page), where).toEqual([])
}

describe('An evening about the school scan', () => {
  test('with six telephones goes from joining to agreements, though one reloads and the power goes in the middle', async () => {
    const evening = await anEvening()
    const { remote, screen, phones } = await screensOf(evening, 6)
    const [first, second, third] = phones as [Page, Page, Page]
    await everywhere([screen, remote], '6 telefoons doen mee')
    await sound([screen, remote, first], 'welcome')

    await press(remote, /Open de vragen/)
    await everywhere([screen], 'Wat denk je dat ouders hebben geantwoord?')
    // One telephone reloads after two answers, and goes on where it was.
    await answerOne(first, 1)
    await answerOne(first, 1)
    await first.getByText('Vraag 3 van 5').waitFor()
    await first.reload()
    await first.getByText('Vraag 3 van 5').waitFor()
    for (const page of phones) await answerAll(page, 2)
    await sound([first, screen, remote], 'answering')
    for (const page of [first, second, third]) await send(page)
    await everywhere([first, second, third], 'Wacht op de anderen.')
    await everywhere([remote], 'Minder dan 5 klaar')

    await evening.kill()
    for (const page of phones.slice(3)) await send(page)
    await everywhere(phones.slice(3), 'Nog niet verstuurd.')
    await everywhere([screen], 'Wat denk je dat ouders hebben geantwoord?')
    await evening.startAgain()
    await everywhere(phones, 'Iedereen heeft geantwoord.')
    await everywhere([screen, remote], 'Iedereen is klaar')

    await press(remote, /Sluit de ronde/)
    await everywhere([...phones, screen], 'De ronde is gesloten')
    await press(remote, /./)
    await everywhere([screen], 'Jullie voorspelling voor ouders')
    await everywhere(phones, 'Voorspeld')
    await everywhere(phones, 'Het team is hier positiever dan ouders.')
    await sound([screen, first, remote], 'reveal')
    for (let measure = 0; measure < 5; measure++) await press(remote, /./)
    await everywhere([screen], 'Alles bij elkaar')
    await sound([screen, first], 'overview')

    await press(remote, /./)
    await everywhere([screen], 'In viertallen')
    await first.getByLabel('Tekst van het kaartje').fill('Eerder bellen dan mailen')
    await first.getByRole('button', { name: 'Kaartje versturen' }).click()
    await everywhere([remote], '1 nieuw kaartje')
    expect(await screen.getByText('Eerder bellen dan mailen').count()).toBe(0)
    await remote.getByRole('button', { name: /^Toon/ }).click()
    await everywhere([screen, second], 'Eerder bellen dan mailen')
    await sound([screen, first, remote], 'talking')

    await remote.getByText('Alle stappen').click()
    await remote.getByRole('button', { name: /Onderwerpen verzamelen/ }).click()
    for (const topic of ['Startgesprek met ouders', 'Nieuwsbrief']) {
      await remote.getByLabel('Eigen onderwerp').fill(topic)
      await remote.getByRole('button', { name: 'Zet op de lijst', exact: true }).click()
      await everywhere([screen], topic)
    }
    await press(remote, /Open de vragen/)
    for (const page of phones) {
      await page.getByLabel('Startgesprek met ouders').check({ force: true })
      await send(page)
    }
    await press(remote, /Sluit de ronde/)
    await press(remote, /Toon de uitkomst/)
    await everywhere([screen], '6 stippen')
    await sound([screen, first], 'chosen')

    await press(remote, /./)
    await remote.getByLabel('Wat spreken we af?').fill('Elke ouder een startgesprek in september')
    await remote.getByLabel('Wie pakt het op?').fill('Mentoren')
    await remote.getByRole('button', { name: 'Afspraak toevoegen' }).click()
    await everywhere([...phones, screen], 'Elke ouder een startgesprek in september')
    await sound([screen, first, remote], 'agreed')

    await press(remote, /Werksessie afronden/)
    await remote.getByRole('dialog').getByRole('button', { name: 'Werksessie afronden' }).click()
    await everywhere(phones, 'De werksessie is afgelopen')
    await everywhere([screen], 'Dank jullie wel')
    await remote.waitForURL(/\/record$/)
    await everywhere([remote], 'Elke ouder een startgesprek in september')
    await everywhere([remote], 'Eerder bellen dan mailen')
    for (const page of phones)
      expect(await page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }))).not.toContain('token')
  }, 240_000)

  test('with four telephones shows no figure of theirs, says why, and offers to talk', async () => {
    const evening = await anEvening()
    const { remote, screen, phones } = await screensOf(evening, 4)
    await press(remote, /Open de vragen/)
    for (const page of phones) {
      await answerAll(page, 2)
      await send(page)
    }
    await everywhere([remote], 'Iedereen is klaar')
    await press(remote, /Sluit de ronde/)
    await everywhere([remote], 'De ronde is gesloten met minder dan 5 antwoorden.')
    await press(remote, /./)
    await everywhere([screen], 'minder dan 5 antwoorden')
    const { live } = (await evening.ask('GET', `/api/workshops/${evening.id}/remote`)).body
    expect(live.reveal.measures[0].prediction).toMatchObject({ hidden: true })
    await everywhere(phones, 'te weinig antwoorden voor een cijfer')
    await sound([screen, phones[0] as Page, remote], 'four people')
  }, 120_000)
})
