import type { AnswerTextKey, Wording } from '../text/answer.nl.ts'

/** Parents are addressed with "u", staff and pupils with "je". */
export type Address = 'u' | 'je'
type Values = Readonly<Record<string, string | number>>
export type SayOf<Key extends string> = (key: Key, values?: Values) => string
export type Say = SayOf<AnswerTextKey>

/** A function that says what the catalogue has, in the right form of address and with values in place of {name}. */
export function sayer<Key extends string>(
  text: Readonly<Record<Key, Wording>>,
  language: string,
  address: Address,
): SayOf<Key> {
  return (key, values = {}) => {
    const wording = text[key]
    const sentence = typeof wording === 'string' ? wording : wording[address]
    return sentence.replace(/\{(\w+)\}/g, (_, name: string) => {
      const value = values[name] ?? ''
      return typeof value === 'number' ? numberIn(value, language) : value
    })
  }
}

const numberIn = (value: number, language: string): string => new Intl.NumberFormat(language).format(value)

/** A count with its unit, as the language writes it: 6 minuten, 1 minute. */
export const amount = (count: number, unit: 'second' | 'minute' | 'month', language: string): string =>
  new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' }).format(count)

/** A date without a time (2027-03-01) in words, day first; it is the same day wherever the reader is. */
export const dayInWords = (date: string, language: string): string =>
  new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(date),
  )
