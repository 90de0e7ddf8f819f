import { describe, expect, test } from 'vitest'
import type { Wording } from '../../../client/text/answer.nl.ts'
import { phoneText as en } from '../../../client/text/phone.en.ts'
import { phoneText as nl } from '../../../client/text/phone.nl.ts'
import { resultsEn } from '../../../client/text/results.en.ts'
import { resultsNl } from '../../../client/text/results.nl.ts'

const wordings = (text: Wording = '') => (typeof text === 'string' ? [text] : [text.u, text.je])
const values = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort()
const dutch: Readonly<Record<string, Wording>> = nl
const english: Readonly<Record<string, Wording>> = en

describe('the words of the telephone', () => {
  test('are there in every language, with the same values in every form of address', () => {
    for (const [key, text] of Object.entries(dutch))
      for (const wording of [...wordings(text), ...wordings(english[key])]) {
        expect(wording.trim(), key).not.toBe('')
        expect(values(wording), key).toEqual(values(wordings(text)[0] ?? ''))
      }
    expect(Object.keys(english).sort()).toEqual(Object.keys(dutch).sort())
  })

  test('address parents with u and the team with je', () => {
    for (const [key, text] of Object.entries(dutch)) {
      if (typeof text === 'string') continue
      expect(text.je, key).not.toMatch(/\b(u|uw)\b/i)
      expect(text.u, key).not.toMatch(/\b(je|jij|jou|jouw)\b/i)
    }
  })

  test('blame nobody', () => {
    const said = [...Object.values(dutch), ...Object.values(resultsNl.hidden)].flatMap((text) => wordings(text))
    for (const wording of said)
      expect(wording).not.toMatch(/\b(fout|schuld|slecht|onvoldoende|faal|verkeerd antwoord)\b/i)
  })
})

test('the words beside results know every reason for which a figure is hidden, in both languages', () => {
  expect(Object.keys(resultsEn.hidden)).toEqual(Object.keys(resultsNl.hidden))
  for (const text of [...Object.values(resultsNl.hidden), ...Object.values(resultsEn.hidden)])
    expect(text).toMatch(/\.$/)
})
