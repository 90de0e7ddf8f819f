export type Scheme = 'light' | 'dark'

const key = 'windroos-screen-scheme'
const schemes: readonly Scheme[] = ['light', 'dark']

/** A beamer in daylight needs another choice than the laptop it hangs on: kept on this device alone. */
export const rememberedScheme = (): Scheme | undefined =>
  schemes.find((scheme) => {
    try {
      return localStorage.getItem(key) === scheme
    } catch {
      return false
    }
  })

export function rememberScheme(scheme: Scheme): void {
  try {
    localStorage.setItem(key, scheme)
  } catch {
    // Then it holds until the page is closed.
  }
}

const dark = '(prefers-color-scheme: dark)'
export const systemScheme = (): Scheme => (matchMedia(dark).matches ? 'dark' : 'light')

/** What each rule said before it was switched, to find it again. */
const switched = new WeakMap<CSSMediaRule, string>()

/**
 * Shows the colours of one scheme whatever the system prefers. The dark colours stand once, in the style sheet, behind
 * the question what the system prefers; this answers that question in its place.
 */
export function showScheme(scheme: Scheme): void {
  for (const rule of [...document.styleSheets].flatMap(mediaRules)) {
    const own = switched.get(rule) ?? rule.media.mediaText
    if (!own.includes('prefers-color-scheme')) continue
    switched.set(rule, own)
    rule.media.mediaText = own.includes(scheme) ? 'screen' : 'not all'
  }
  document.documentElement.style.colorScheme = scheme
}

function mediaRules(sheet: CSSStyleSheet): CSSMediaRule[] {
  return [...sheet.cssRules].filter((rule) => rule instanceof CSSMediaRule)
}
