import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { Browser, BrowserContextOptions, Page } from 'playwright'
import { afterAll, expect, onTestFinished } from 'vitest'
import { launchBrowser } from '../support/browser.ts'
import { aServer, type TestServer, Visitor } from '../support/server.ts'

export const phone = { width: 390, height: 844 }
export const desktop = { width: 1280, height: 800 }

/** The whole server on a real port with the built pages. */
export async function aListeningServer(): Promise<TestServer & { url: string }> {
  const server = await aServer()
  if (!existsSync(join(server.config.clientDir, 'manage', 'index.html')))
    throw new Error('The pages are not built: npm run build, or npm test, which does it')
  const url = await server.app.listen({ port: 0, host: 'localhost' })
  return { ...server, url: url.replace('127.0.0.1', 'localhost').replace('[::1]', 'localhost') }
}

let chromium: Browser | undefined
afterAll(() => chromium?.close())

/** One Chromium for all the tests of a file, and another one if it broke down. */
async function theChromium(): Promise<Browser> {
  if (!chromium?.isConnected()) chromium = await launchBrowser()
  return chromium
}

/** Somebody with a browser of their own: no page shares anything with another. Errors on the page fail the test. */
export async function aBrowser() {
  const browser = await theChromium()
  return {
    async page(options: BrowserContextOptions = {}): Promise<Page> {
      const context = await browser.newContext({ locale: 'nl-NL', viewport: phone, ...options })
      onTestFinished(() => context.close())
      context.setDefaultTimeout(20_000)
      const page = await context.newPage()
      const errors: string[] = []
      page.on('pageerror', (error) => errors.push(error.message))
      page.on('console', (message) => {
        if (/Content Security Policy/i.test(message.text())) errors.push(message.text())
      })
      onTestFinished(() => expect(errors).toEqual([]))
      return page
    },
  }
}

/** Waits until the page has been drawn: what looks at its own size does so in that moment. The clock of a test is not asked. */
const drawn = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        new IntersectionObserver((_entries, observer) => {
          observer.disconnect()
          resolve()
        }).observe(document.documentElement)
      }),
  )

const axe = readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** What axe finds wrong with the page as it is now, in light and in dark. */
export async function violations(page: Page): Promise<string[]> {
  const found: string[] = []
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    await drawn(page)
    if (!(await page.evaluate('"axe" in window'))) await page.evaluate(await axe)
    const results = await page.evaluate('axe.run(document, { resultTypes: ["violations"] })')
    const { violations } = results as { violations: { id: string; nodes: { target: string[] }[] }[] }
    found.push(
      ...violations.map(
        ({ id, nodes }) => `${colorScheme}: ${id} at ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
      ),
    )
  }
  await page.emulateMedia({ colorScheme: 'light' })
  return found
}

/** The token with which the first account is made, as the server prints it. */
export async function printedToken(server: TestServer): Promise<string> {
  // Offering a wrong one makes the server write the file, as starting it does.
  await new Visitor(server.app).post('/api/setup', { name: 'x', email: 'x@x.nl', password: 'x'.repeat(12), token: 'x' })
  return (await readFile(join(server.config.dataDir, 'setup-token'), 'utf8')).trim()
}
