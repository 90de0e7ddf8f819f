import { describe, expect, test } from 'vitest'
import { deviceLanguage, languageOf, pageLanguageFor } from '../../../client/answer/languages.ts'
import { amount, dayInWords, sayer } from '../../../client/answer/say.ts'
import { answerText as en } from '../../../client/text/answer.en.ts'
import { answerText as nl, type Wording } from '../../../client/text/answer.nl.ts'
import { explanationText as explanationEn } from '../../../client/text/explanation.en.ts'
import { explanationText as explanationNl } from '../../../client/text/explanation.nl.ts'
import { kioskText as kioskEn } from '../../../client/text/kiosk.en.ts'
import { kioskText as kioskNl } from '../../../client/text/kiosk.nl.ts'

type Catalogue = Readonly<Record<string, Wording>>
const wordings = (text: Wording = '') => (typeof text === 'string' ? [text] : [text.u, text.je])
const values = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort()

const catalogues: [string, Catalogue, Catalogue][] = [
  ['page', nl, en],
  ['explanation', explanationNl, explanationEn],
  ['shared device', kioskNl, kioskEn],
]

describe.each(catalogues)('the words of the %s', (_what, dutch, english) => {
  const keys = Object.keys(dutch)

  test('are there in every language, for everybody', () => {
    expect(Object.keys(english).sort()).toEqual([...keys].sort())
    for (const text of [...Object.values(dutch), ...Object.values(english)])
      for (const wording of wordings(text)) expect(wording.trim()).not.toBe('')
  })

  test('have the same values in every language and form of address', () => {
    for (const key of keys)
      for (const wording of [...wordings(dutch[key]), ...wordings(english[key])])
        expect(values(wording), key).toEqual(values(wordings(dutch[key])[0] ?? ''))
  })

  test('address parents with u and the team with je', () => {
    for (const key of keys) {
      const text = dutch[key]
      if (typeof text === 'object') {
        expect(text.je, key).not.toMatch(/\b(u|uw)\b/i)
        expect(text.u, key).not.toMatch(/\b(je|jij|jou|jouw)\b/i)
      }
    }
  })
})

describe('a sentence', () => {
  test('comes in the form of address of who reads it', () => {
    expect(sayer(nl, 'nl', 'u')('promise')).toBe(
      'Niemand kan zien wat u hebt ingevuld: de school niet, en wij ook niet.',
    )
  })

  test('takes values in, numbers as the language writes them', () => {
    expect(sayer(nl, 'nl', 'u')('charactersLeft', { left: 2000 })).toBe('Tekens over: 2.000')
    expect(sayer(en, 'en', 'u')('charactersLeft', { left: 2000 })).toBe('Characters left: 2,000')
    expect([amount(1, 'minute', 'nl'), amount(6, 'minute', 'nl'), amount(24, 'month', 'en')]).toEqual([
      '1 minuut',
      '6 minuten',
      '24 months',
    ])
    expect([dayInWords('2027-03-01', 'nl'), dayInWords('2027-03-01', 'en')]).toEqual(['1 maart 2027', '1 March 2027'])
  })
})

describe('a language', () => {
  test('has its direction declared', () => {
    expect([languageOf('ar').direction, languageOf('fa').direction]).toEqual(['rtl', 'rtl'])
    expect(languageOf('tr')).toEqual({ name: 'Türkçe', direction: 'ltr' })
    expect(languageOf('nl-simple').name).toBe('Nederlands (makkelijk)')
    expect(languageOf('xx')).toEqual({ name: 'xx', direction: 'ltr' })
  })

  test('that the page does not speak gets the page in English', () => {
    expect([pageLanguageFor('nl'), pageLanguageFor('nl-simple'), pageLanguageFor('tr')]).toEqual(['nl', 'nl', 'en'])
  })

  test('of the device is asked for without its country', () => {
    expect([deviceLanguage('nl-BE'), deviceLanguage('EN-gb'), deviceLanguage(undefined), deviceLanguage('?')]).toEqual([
      'nl',
      'en',
      'nl',
      'nl',
    ])
  })
})
