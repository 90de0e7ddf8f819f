import type { Page } from 'playwright'
import { describe, expect, test } from 'vitest'
import { watchNetwork } from '../support/network.ts'
import { anOpenSurvey, fatima } from '../support/survey.ts'
import { aBrowser, aListeningServer, phone } from './support.ts'

const answering = async (page: Page) => {
  await page.getByRole('button', { name: /Beginnen|Start/ }).click()
  await page.getByRole('radio').first().waitFor()
}
const reading = (page: Page) =>
  page.getByRole('heading', { name: /Wat zijn uw rechten|What are your rights/ }).waitFor()

/** Everything that somebody who was never here loads: page, script, style, words and questions. */
async function loaded(
  path: (codes: { own: string; many: string }) => string,
  arrive: typeof reading,
  locale = 'nl-NL',
) {
  const server = await aListeningServer()
  const survey = await anOpenSurvey(server, await fatima(server))
  const [own = ''] = await survey.codes('parents', 1)
  const link = await survey.facilitator.post(`/api/surveys/${survey.id}/open-links`, { audience: 'parents' })
  const page = await (await aBrowser()).page({ viewport: phone, locale })
  const files = await watchNetwork(await page.context().newCDPSession(page))
  await page.goto(server.url + path({ own, many: link.body.code }))
  await arrive(page)
  // Also what comes after the first question.
  await page.waitForLoadState('networkidle')
  return [...files.values()]
}

const sum = (numbers: readonly number[]) => numbers.reduce((all, each) => all + each, 0)

describe('With the questions of the school profile, somebody who was never here loads at most 30 kB', () => {
  test.each([
    ['to answer on a device of their own', (codes: { own: string }) => `/i/${codes.own}`, answering],
    ['to read what happens with the answers', (codes: { own: string }) => `/uitleg/${codes.own}`, reading],
    ['to answer on a shared device', (codes: { many: string }) => `/k/${codes.many}`, answering],
  ])('%s', async (_what, path, arrive) => {
    const files = await loaded(path, arrive)
    const content = sum(files.map(({ bytes, headers }) => bytes - headers))
    expect(content).toBeGreaterThan(20_000)
    expect(content).toBeLessThanOrEqual(30_000)
  })

  test.each([
    ['nl-NL', '.en-'],
    ['en-GB', '.nl-'],
  ])('and in the language of the device (%s) alone', async (locale, others) => {
    const files = await loaded(({ many }) => `/k/${many}`, answering, locale)
    expect(files.map(({ path }) => path).filter((path) => path.includes(others))).toEqual([])
  })
})
