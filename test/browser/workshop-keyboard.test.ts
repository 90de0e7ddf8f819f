import { expect, test } from 'vitest'
import type { Step } from '#domain/workshop/steps.ts'
import { fatima } from '../support/survey.ts'
import { aWorkshop } from '../support/workshop.ts'
import { aBrowser, aListeningServer, desktop } from './support.ts'

const steps: readonly Step[] = [
  { id: 'welcome', kind: 'welcome', minutes: 5 },
  { id: 'talk', kind: 'discuss', minutes: 10, form: 'pairs', questions: ['Wat valt op?'], cards: true },
  { id: 'agree', kind: 'agree', minutes: 10 },
]

test('A facilitator leads with the keyboard alone, and hears where the workshop is', async () => {
  const server = await aListeningServer()
  server.clock.now = new Date()
  const facilitator = await fatima(server)
  const workshop = await aWorkshop(server, facilitator, { steps })
  const page = await (await aBrowser()).page({ viewport: desktop })
  const [name = '', value = ''] = (facilitator.cookie ?? '').split('=')
  await page.context().addCookies([{ name, value, url: server.url }])
  await page.goto(`${server.url}/workshops/${workshop.id}/remote`)
  const next = page.getByRole('button', { name: /^(Volgende|Dit is het laatste deel)/ })
  const status = page.getByRole('status').filter({ hasText: /Welkom|Bespreken|Afspreken/ })
  const isFocused = (button: typeof next) => button.evaluate((element) => element === document.activeElement)
  await next.waitFor()

  // From the top of the page to the button with Tab alone.
  for (let presses = 0; presses < 40 && !(await isFocused(next)); presses++) await page.keyboard.press('Tab')
  expect(await isFocused(next)).toBe(true)
  await page.keyboard.press('Enter')
  await status.filter({ hasText: 'Bespreken' }).waitFor({ state: 'attached' })
  expect(await isFocused(next)).toBe(true)
  expect((await workshop.remote()).live.place.step).toBe('talk')

  // A note: the section opens with Enter, and the form sends with Enter on its button.
  const notes = page.locator('summary', { hasText: 'Notities en kaartjes' })
  await notes.focus()
  if (!(await page.getByLabel('Notitie van jou').isVisible())) await page.keyboard.press('Enter')
  await page.getByLabel('Notitie van jou').focus()
  await page.keyboard.type('Vaker bellen')
  const add = page.getByRole('button', { name: 'Noteer' })
  for (let presses = 0; presses < 6 && !(await isFocused(add)); presses++) await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await page.getByText('Genoteerd.').waitFor()
  await expect.poll(async () => (await workshop.remote()).live.cards).toMatchObject([{ content: 'Vaker bellen' }])

  // Ending asks first; Escape goes back to where one was.
  await next.focus()
  await page.waitForTimeout(700)
  await page.keyboard.press('Enter')
  await status.filter({ hasText: 'Afspreken' }).waitFor({ state: 'attached' })
  await page.waitForTimeout(700)
  await page.keyboard.press('Enter')
  await page.getByRole('dialog').waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'hidden' })
  expect(await isFocused(next)).toBe(true)
  expect((await workshop.remote()).live.status).toBe('live')
}, 90_000)
