import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { type Browser, chromium } from 'playwright'

/** Chromium without what only a window needs: the same engine for half the processor time. */
const shell = '/usr/bin/chromium-headless-shell'
const places = [
  process.env.CHROMIUM_PATH,
  shell,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  chromium.executablePath(),
]
const find = () => places.find((place) => place && existsSync(place))

/** Gets a Chromium before the tests begin: on Debian as root it is installed, elsewhere we say what to do. */
export function prepareChromium(): void {
  const mayInstall = existsSync('/usr/bin/apt-get') && process.getuid?.() === 0
  if (mayInstall && process.env.CHROMIUM_PATH === undefined && !existsSync(shell)) install()
  requireChromium()
}

function install() {
  console.log('Installing Chromium for the browser tests with apt-get')
  const apt = (...words: string[]) =>
    execFileSync('apt-get', words, { stdio: ['ignore', 'ignore', 'inherit'], timeout: 180_000 })
  try {
    apt('update', '-qq')
    apt('install', '-y', '-qq', '--no-install-recommends', 'chromium-headless-shell', 'fonts-dejavu-core')
  } catch {
    // Without a network, or on an older Debian: another Chromium may be there.
    console.log('That did not succeed; looking for a Chromium that is here already')
  }
}

/** A Chromium on this machine. */
export function requireChromium(): string {
  const found = find()
  if (!found) throw new Error('The browser tests need Chromium: install it, or name it in CHROMIUM_PATH')
  return found
}

/** A real, headless Chromium that looks for nothing on the internet. */
export const launchBrowser = (): Promise<Browser> =>
  chromium.launch({
    executablePath: requireChromium(),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })
