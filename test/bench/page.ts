import type { Browser } from 'playwright'
import { IssuedCode } from '#domain/api/invitations.ts'
import { launchBrowser } from '../support/browser.ts'
import { watchNetwork } from '../support/network.ts'
import type { ReadmeRow } from './readme-row.ts'
import { kilobytes, median, milliseconds, withSpread } from './support/figures.ts'
import { type Arrival, beginAsSoonAsPossible } from './support/hasty-respondent.ts'
import { printTable } from './support/table.ts'
import { withWindroos } from './support/windroos.ts'

const visits = 5
/** A slow telephone on a slow network. */
const slow3G = { offline: false, latency: 400, downloadThroughput: 400_000 / 8, uploadThroughput: 400_000 / 8 }
const slowerProcessor = 4
const budget = { bytes: 30_000, ms: 2500 }
/** Long enough for whatever the page loads after the first question. */
const aftermath = 3000

interface File {
  readonly path: string
  readonly bytes: number
  /** Whether it had arrived when the first question could be answered. */
  readonly before: boolean
}

interface Visit extends Arrival {
  readonly files: readonly File[]
}

/** From a tapped link to the first question, on a slow telephone: time, and bytes over the network. */
export const page = (): Promise<ReadmeRow[]> =>
  withWindroos(async ({ origin, facilitator }) => {
    const surveyId = await facilitator.openSurvey([{ audience: 'parents', invited: 100 }])
    const [code = ''] = await facilitator.codes(surveyId, 'parents', 1)
    const shared = await facilitator.post(`/api/surveys/${surveyId}/open-links`, IssuedCode, { audience: 'parents' })
    const address = `${origin}/i/${code}`
    const browser = await launchBrowser()
    try {
      // The first page of a browser that has just started also waits for the browser.
      await visit(browser, address, false)
      const reference = await visit(browser, address, false)
      const made: Visit[] = []
      for (let round = 0; round < visits; round++) made.push(await visit(browser, address, true))
      const others = [
        await weigh(browser, 'to answer on a shared device', `${origin}/k/${shared.code}`, '.actions .primary'),
        await weigh(browser, 'to read the explanation', `${origin}/uitleg/${code}`, '.explanation section'),
      ]
      return [...report(made, reference), reportOthers(others)]
    } finally {
      await browser.close()
    }
  })

/** A visit by somebody who was never here: each context has a cache of its own. */
async function visit(browser: Browser, address: string, slow: boolean): Promise<Visit> {
  const context = await browser.newContext({ locale: 'nl-NL', viewport: { width: 390, height: 844 } })
  try {
    const tab = await context.newPage()
    const session = await context.newCDPSession(tab)
    const files = await watchNetwork(session)
    if (slow) {
      await session.send('Network.emulateNetworkConditions', slow3G)
      await session.send('Emulation.setCPUThrottlingRate', { rate: slowerProcessor })
    }
    await tab.addInitScript(beginAsSoonAsPossible)
    await tab.goto(address, { waitUntil: 'commit' })
    await tab.waitForFunction(() => window.arrival?.question !== undefined, undefined, {
      polling: 100,
      timeout: 60_000,
    })
    const { start, question } = (await tab.evaluate(() => window.arrival)) ?? {}
    if (start === undefined || question === undefined) throw new Error('nobody arrived')
    const before = new Set([...files.values()].filter(({ bytes }) => bytes > 0))
    await tab.waitForTimeout(slow ? aftermath : 0)
    return {
      start,
      question,
      files: [...files.values()].map((file) => ({ path: file.path, bytes: file.bytes, before: before.has(file) })),
    }
  } finally {
    await context.close()
  }
}

interface Weight {
  readonly purpose: string
  readonly content: number
  readonly headers: number
  readonly requests: number
}

/** What somebody who was never here loads in all, for another purpose than to answer on a telephone. */
async function weigh(browser: Browser, purpose: string, address: string, arrived: string): Promise<Weight> {
  const context = await browser.newContext({ locale: 'nl-NL' })
  try {
    const tab = await context.newPage()
    const files = await watchNetwork(await context.newCDPSession(tab))
    await tab.goto(address)
    await tab.locator(arrived).first().waitFor()
    await tab.waitForTimeout(aftermath)
    const headers = [...files.values()].reduce((sum, file) => sum + file.headers, 0)
    return { purpose, headers, content: totalOf([...files.values()]) - headers, requests: files.size }
  } finally {
    await context.close()
  }
}

const totalOf = (files: readonly { readonly bytes: number }[]) => files.reduce((sum, { bytes }) => sum + bytes, 0)
const withoutCode = (path: string) => path.replace(/\/[0-9A-Z]{4}-?[0-9A-Z]{4}-?[0-9A-Z]{2}$/, '/CODE')

function report(made: readonly Visit[], reference: Visit): ReadmeRow[] {
  const last = made.at(-1)
  const files = [...(last?.files ?? [])].sort((a, b) => b.bytes - a.bytes)
  const total = totalOf(files)
  const late = totalOf(files.filter(({ before }) => !before))
  printTable(
    `The answering page in Chromium: 400 kbit/s, 400 ms, processor ${slowerProcessor} times slower; nothing cached; median of ${visits}.`,
    ['', 'slow 3G ms (lowest–highest)', 'full speed ms', 'budget ms'],
    [
      [
        'first screen: language, promise, begin',
        withSpread(
          made.map(({ start }) => start),
          milliseconds,
        ),
        milliseconds(reference.start),
        '–',
      ],
      [
        'first question can be answered',
        withSpread(
          made.map(({ question }) => question),
          milliseconds,
        ),
        milliseconds(reference.question),
        milliseconds(budget.ms),
      ],
    ],
  )
  printTable(
    'Over the network, headers included.',
    ['file', 'kB', 'for the first question'],
    [
      ...files.map(({ path, bytes, before }) => [withoutCode(path), kilobytes(bytes), before ? 'yes' : 'no']),
      ['until the first question', kilobytes(total - late), `budget ${kilobytes(budget.bytes)}`],
      ['everything a respondent loads', kilobytes(total), `budget ${kilobytes(budget.bytes)}`],
    ],
  )
  return [
    {
      what: 'Answering page, slow 3G and a processor 4 times slower: first question can be answered after',
      figure: `${milliseconds(median(made.map(({ question }) => question)))} ms (first screen ${milliseconds(median(made.map(({ start }) => start)))} ms)`,
      comparedTo: `budget ${milliseconds(budget.ms)} ms; full speed ${milliseconds(reference.question)} ms`,
    },
    {
      what: 'The same page over the network, headers included',
      figure: `${kilobytes(total)} kB in ${files.length} requests`,
      comparedTo: `budget ${kilobytes(budget.bytes)} kB`,
    },
  ]
}

/** Headers are counted apart: here they come over HTTP/1.1, and a proxy with HTTP/2 sends next to nothing of them. */
function reportOthers(others: readonly Weight[]): ReadmeRow {
  printTable(
    'The other pages of respondents over the network.',
    ['', 'content kB', 'headers kB', 'requests'],
    others.map(({ purpose, content, headers, requests }) => [
      purpose,
      kilobytes(content),
      kilobytes(headers),
      String(requests),
    ]),
  )
  return {
    what: 'The other pages of respondents, content without headers',
    figure: others.map(({ purpose, content }) => `${purpose} ${kilobytes(content)} kB`).join(', '),
    comparedTo: `budget ${kilobytes(budget.bytes)} kB`,
  }
}
