import type { Words } from '../words.ts'

/** From the one that says the most: Edge calls itself Chrome, and everybody calls itself Safari. */
const browsers: readonly (readonly [RegExp, string])[] = [
  [/\bEdg(e|A|iOS)?\//, 'Edge'],
  [/\bOPR\/|\bOpera\b/, 'Opera'],
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\bFirefox\/|\bFxiOS\//, 'Firefox'],
  [/\bChrome\/|\bChromium\/|\bHeadlessChrome\/|\bCriOS\//, 'Chrome'],
  [/\bSafari\//, 'Safari'],
]

const systems: readonly (readonly [RegExp, string])[] = [
  [/\biPhone\b/, 'iPhone'],
  [/\biPad\b/, 'iPad'],
  [/\bAndroid\b/, 'Android'],
  [/\bCrOS\b/, 'Chromebook'],
  [/\bWindows\b/, 'Windows'],
  [/\bMacintosh\b|\bMac OS X\b/, 'Mac'],
  [/\bLinux\b|\bX11\b/, 'Linux'],
]

const nameIn = (names: readonly (readonly [RegExp, string])[], userAgent: string): string | undefined =>
  names.find(([pattern]) => pattern.test(userAgent))?.[1]

/** What a browser calls itself, in plain words: "Chrome op Windows". What it says besides is shown to nobody. */
export function browserName({ texts }: Words, userAgent: string): string {
  const { sessions } = texts.accounts
  const browser = nameIn(browsers, userAgent)
  const system = nameIn(systems, userAgent)
  if (system === undefined) return browser ?? sessions.unknown
  return sessions.on(browser ?? sessions.unknownBrowser, system)
}
