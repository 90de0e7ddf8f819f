import { join } from 'node:path'
import type { Browser, BrowserContextOptions, Page } from 'playwright'
import { IssuedCodes } from '#domain/api/invitations.ts'
import { RemoteView } from '#domain/api/live-workshop.ts'
import { ExampleReply } from '#domain/api/schools.ts'
import { Joined, Workshop } from '#domain/api/workshops.ts'
import { type Facilitator, withWindroos } from '../bench/support/windroos.ts'
import { launchBrowser } from '../support/browser.ts'

/** `npm run screenshots`: makes the pictures of the README from the example school. */
const folder = join(import.meta.dirname, '..', '..', 'docs', 'images')

async function aPage(browser: Browser, options: BrowserContextOptions): Promise<Page> {
  const context = await browser.newContext({ locale: 'nl-NL', deviceScaleFactor: 2, ...options })
  return context.newPage()
}

await withWindroos(async ({ origin, facilitator }) => {
  const example = await facilitator.post('/api/example-school', ExampleReply)
  const issued = await facilitator.post(`/api/surveys/${example.openSurveyId}/invitations`, IssuedCodes, {
    audience: 'parents',
    count: 1,
  })
  const browser = await launchBrowser()

  const desktop = await aPage(browser, { viewport: { width: 1120, height: 900 }, deviceScaleFactor: 1.5 })
  await desktop.context().addCookies([facilitator.session])
  await desktop.goto(`${origin}/surveys/${example.closedSurveyId}/report`)
  await desktop.locator('wr-chart canvas').nth(1).waitFor()
  const profiles = desktop
    .locator('section')
    .filter({ has: desktop.locator('wr-chart') })
    .first()
  // Chart.js draws its last frame after the canvas is there.
  await desktop.waitForTimeout(1500)
  const box = await profiles.boundingBox()
  const clip = { x: (box?.x ?? 0) - 16, y: box?.y ?? 0, width: (box?.width ?? 0) + 32, height: 545 }
  await desktop.screenshot({ path: join(folder, 'report-desktop.png'), fullPage: true, clip })

  const phone = await aPage(browser, { viewport: { width: 390, height: 760 }, deviceScaleFactor: 1.5 })
  await phone.goto(`${origin}/i/${issued.codes[0]}`)
  await phone.getByRole('button', { name: 'Beginnen' }).waitFor()
  await phone.screenshot({ path: join(folder, 'start-phone.png') })
  await phone.getByRole('button', { name: 'Beginnen' }).click()
  await phone.getByRole('radio').first().waitFor()
  await phone.screenshot({ path: join(folder, 'question-phone.png') })

  const screen = await aPage(browser, { viewport: { width: 1280, height: 720 }, deviceScaleFactor: 1 })
  await screen.context().addCookies([facilitator.session])
  await screen.goto(`${origin}/scherm/${await aRevealedWorkshop(facilitator, origin, example)}`)
  await screen.getByText('Team', { exact: true }).waitFor()
  await screen.waitForTimeout(800)
  await screen.screenshot({ path: join(folder, 'big-screen.png') })
  await browser.close()
})

/** A workshop about the example's figures, with twelve predictions, at its first measure. */
async function aRevealedWorkshop(
  facilitator: Facilitator,
  origin: string,
  { schoolId, closedSurveyId: surveyId }: ExampleReply,
): Promise<string> {
  const plan = { schoolId, surveyId, title: 'Teamavond', languages: ['nl', 'en'], plan: 'discuss-scan' }
  const { id, version } = await facilitator.post('/api/workshops', Workshop, plan)
  await facilitator.post(`/api/workshops/${id}/start`, Workshop, { version })
  const next = async () => {
    const { version, next } = RemoteView.parse(JSON.parse(await facilitator.get(`/api/workshops/${id}/remote`)))
    return facilitator.post(`/api/workshops/${id}/go`, RemoteView, { version, ...next })
  }
  const { live, joinCode } = await next()
  for (const rating of [2, 3, 3, 3, 3, 3, 3, 4, 4, 3, 2, 4]) {
    const { token } = await facilitator.post('/api/join', Joined, { code: joinCode })
    const body = JSON.stringify({ token, round: live.round?.id, answers: { information: rating } })
    const headers = { 'content-type': 'application/json' }
    await fetch(`${origin}/api/workshops/${id}/phone/answers`, { method: 'POST', headers, body })
  }
  await next()
  await next()
  return id
}
