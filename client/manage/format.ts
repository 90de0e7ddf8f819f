/** How a language writes figures and dates. */
export interface Format {
  /** A score with one decimal; with two where one would put it on the other side of `limit`. */
  readonly score: (value: number, limit?: number) => string
  /** A difference with its sign; a limit holds on both sides of 0. */
  readonly signed: (value: number, limit?: number) => string
  /** An interval as two scores. */
  readonly interval: (low: number, high: number, limit?: number) => string
  /** An interval of a difference; whether it holds 0 can always be seen. */
  readonly signedInterval: (low: number, high: number) => string
  /** A difference and its interval, in as many decimals. */
  readonly gap: (difference: number, low: number, high: number, limit?: number) => { size: string; interval: string }
  readonly percent: (share: number) => string
  readonly integer: (value: number) => string
  /** An ISO date or time as a day in words. */
  readonly date: (iso: string) => string
  /** The same for the head of a column. */
  readonly shortDate: (iso: string) => string
  readonly monthAndYear: (date: Date) => string
  /** Names after one another: a, b and c. */
  readonly list: (items: readonly string[]) => string
  /** The name of a language by its tag. */
  readonly languageName: (tag: string) => string
}

const locales = { nl: 'nl-NL', en: 'en-GB' } as const

export function formatIn(language: keyof typeof locales): Format {
  const locale = locales[language]
  const shares = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 })
  const integers = new Intl.NumberFormat(locale)
  const days = { day: 'numeric', month: 'long', year: 'numeric' } as const
  const localDays = new Intl.DateTimeFormat(locale, days)
  // A day without a time is the same day everywhere.
  const plainDays = new Intl.DateTimeFormat(locale, { ...days, timeZone: 'UTC' })
  const shortDays = new Intl.DateTimeFormat(locale, { ...days, month: 'short', timeZone: 'UTC' })
  const months = new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric' })
  const lists = new Intl.ListFormat(locale)
  const names = new Intl.DisplayNames(locale, { type: 'language' })

  const scores = byDecimals(locale, {})
  const differences = byDecimals(locale, { signDisplay: 'exceptZero' })
  const score = (value: number, limit?: number, least = 1) => scores(...beside(value, limit, least))
  const signed = (value: number, limit?: number, least = 1) => {
    const [size, decimals] = beside(Math.abs(value), limit, least)
    return differences(Math.sign(value) * size, decimals)
  }
  const between = (low: string, high: string) => `${low} ${language === 'nl' ? 'tot' : 'to'} ${high}`
  return {
    score,
    signed,
    interval: (low, high, limit) => {
      const least = Math.max(decimalsBeside(low, limit), decimalsBeside(high, limit))
      return `${score(low, limit, least)}–${score(high, limit, least)}`
    },
    // A dash between two signs reads as a third sign.
    signedInterval: (low, high) => {
      const least = Math.max(decimalsBeside(low, 0), decimalsBeside(high, 0))
      return between(signed(low, 0, least), signed(high, 0, least))
    },
    gap: (difference, low, high, limit) => {
      const least = Math.max(
        decimalsBeside(Math.abs(difference), limit),
        decimalsBeside(low, 0),
        decimalsBeside(high, 0),
      )
      const interval = between(signed(low, 0, least), signed(high, 0, least))
      return { size: signed(difference, limit, least), interval }
    },
    percent: (share) => shares.format(share),
    integer: (value) => integers.format(value),
    date: (iso) => (iso.length === 10 ? plainDays : localDays).format(new Date(iso)),
    shortDate: (iso) => shortDays.format(new Date(iso)),
    monthAndYear: (date) => months.format(date),
    list: (items) => lists.format(items),
    languageName: (tag) => names.of(tag) ?? tag,
  }
}

/** More than this is no longer read. */
const mostDecimals = 2

/**
 * How many decimals keep a value on its own side of a limit: 2.98 beside 3.0 is not "3,0", because the reader would
 * take it for reached.
 */
export function decimalsBeside(value: number, limit: number | undefined): number {
  if (limit === undefined) return 1
  const side = (number: number) => Math.sign(Math.round((number - limit) * 1e9))
  const own = side(value)
  for (let decimals = 1; decimals < mostDecimals; decimals += 1) {
    const rounded = side(Number(value.toFixed(decimals)))
    if (rounded === own || (own >= 0 && limit !== 0 && rounded >= 0)) return decimals
  }
  return mostDecimals
}

/**
 * A value and how many decimals to write it with. Where even the most decimals would round it onto or over the limit,
 * it is cut on its own side: 2.996 beside 3.0 becomes 2.99.
 */
function beside(value: number, limit: number | undefined, least: number): [number, number] {
  const decimals = Math.max(least, decimalsBeside(value, limit))
  if (limit === undefined || Math.abs(value - limit) < 1e-9) return [value, decimals]
  const rounded = Number(value.toFixed(decimals))
  const step = 10 ** decimals
  if (value < limit && rounded >= limit) return [Math.floor(value * step) / step, decimals]
  if (limit === 0 && value > 0 && rounded === 0) return [Math.ceil(value * step) / step, decimals]
  return [value, decimals]
}

function byDecimals(locale: string, options: Intl.NumberFormatOptions) {
  const formats = Array.from(
    { length: mostDecimals + 1 },
    (_, digits) =>
      new Intl.NumberFormat(locale, { ...options, minimumFractionDigits: digits, maximumFractionDigits: digits }),
  )
  // The hyphen that Intl writes is too short to be seen as a minus.
  return (value: number, decimals: number) => (formats[decimals]?.format(value) ?? String(value)).replace('-', '−')
}
