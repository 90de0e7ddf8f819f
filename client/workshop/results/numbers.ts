import type { ResultsWords } from './results-view.ts'

/** Percentages on a handful of people suggest more than there is: below ten, people are counted. */
const fewestForPercent = 10

export const whole = ({ language }: ResultsWords, value: number): string =>
  new Intl.NumberFormat(language).format(value)

export const decimal = ({ language }: ResultsWords, value: number): string =>
  new Intl.NumberFormat(language, { minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(value)

export const percent = ({ language }: ResultsWords, value: number, signed = false): string =>
  new Intl.NumberFormat(language, {
    ...{ style: 'percent', maximumFractionDigits: 0, signDisplay: signed ? 'exceptZero' : 'auto' },
  }).format(value)

/** A part of a group as it may be written: "3 van 8", from ten people on "38% (5)". */
export function partOf(words: ResultsWords, count: number, n: number): string {
  if (n < fewestForPercent) return words.text.countOf(whole(words, count), whole(words, n))
  return `${percent(words, count / n)} (${whole(words, count)})`
}
