import { describe, expect, test } from 'vitest'
import { checkNames, longestName, maskWarnings, mostNames, namesIn } from '../../../client/manage/open-answers/names.ts'
import {
  asksOpenly,
  changedTexts,
  openQuestionsOf,
  releasedOf,
  withReleased,
} from '../../../client/manage/open-answers/open-questions.ts'
import { wordsIn } from '../../../client/manage/words.ts'
import { aDefinition, hiddenBecause } from './a-report.ts'

const words = wordsIn('nl')
const text = (id: string, own: Partial<{ text: string; released: boolean }> = {}) => ({
  ...{ id, text: `tekst ${id}`, released: false },
  ...own,
})
const reply = (answers = [text('a'), text('b', { released: true })]) => [
  { question: 'wish', audience: 'staff' as const, answers: hiddenBecause('too-few-answers') },
  { question: 'wish', audience: 'parents' as const, answers },
]
const invited = (...audiences: ('staff' | 'parents' | 'pupils')[]) => ({
  audiences: audiences.map((audience) => ({ audience, invited: 20, subgroups: [] })),
})

describe('open questions', () => {
  test('come in the wording of each audience, hidden ones without answers', () => {
    const shown = openQuestionsOf(aDefinition(), invited('staff', 'parents'), reply())
    expect(shown.map(({ id, wording, answers }) => [id, wording, answers?.length])).toEqual([
      ['wish-staff', 'Een wens?', undefined],
      ['wish-parents', 'Een wens?', 2],
    ])
  })

  test('are left out for who did not take part', () => {
    const shown = openQuestionsOf(aDefinition(), invited('parents'), reply())
    expect(shown.map(({ audience }) => audience)).toEqual(['parents'])
  })

  test('are linked to only where somebody was asked one', () => {
    expect(asksOpenly(aDefinition(), invited('parents'))).toBe(true)
    expect(asksOpenly(aDefinition(), invited('pupils'))).toBe(false)
  })
})

describe('releasing a text', () => {
  test('changes that text alone, and can be taken back', () => {
    const released = withReleased(reply(), 'a', true)
    expect(released[1]?.answers).toEqual([text('a', { released: true }), text('b', { released: true })])
    expect(withReleased(released, 'a', false)).toEqual(reply())
    expect(withReleased(reply(), 'elsewhere', true)).toEqual(reply())
  })

  test('is counted', () => {
    expect(releasedOf([])).toBe(0)
    expect(releasedOf([text('a'), text('b', { released: true })])).toBe(1)
  })
})

describe('names to take out', () => {
  test('stand one on a line, each once; empty lines and odd spaces do not count', () => {
    expect(namesIn(' Anna \r\n\n\tKarim\nanna\nde\t Vries\n')).toEqual(['Anna', 'Karim', 'de Vries'])
    expect(namesIn('Jan\u0000Piet')).toEqual(['Jan Piet'])
    expect(namesIn(' \n')).toEqual([])
  })

  test('are as many and as long as the server takes', () => {
    const { names } = words.texts.openAnswers
    expect(checkNames(['Anna'], words)).toBeUndefined()
    expect(checkNames([], words)).toBe(names.missing)
    expect(checkNames(['Anna', 'K'], words)).toBe(names.tooShort('K'))
    expect(checkNames(['a'.repeat(longestName)], words)).toBeUndefined()
    expect(checkNames(['a'.repeat(longestName + 1)], words)).toBe(names.tooLong(longestName))
    const many = Array.from({ length: mostNames + 1 }, (_, index) => `naam ${index}`)
    expect(checkNames(many.slice(1), words)).toBeUndefined()
    expect(checkNames(many, words)).toBe(names.tooMany('1.000'))
  })

  test('are read once more before they go, unless there are too many to read', () => {
    const [what, ...consequences] = maskWarnings(['Anna', 'Karim'], words)
    expect(what).toContain('Anna en Karim')
    expect(consequences).toEqual(words.texts.openAnswers.names.warnings)
    const many = Array.from({ length: 40 }, (_, index) => `naam ${index}`)
    expect(maskWarnings(many, words)[0]).toContain('40')
  })

  test('say afterwards in how many texts they were found', () => {
    const after = reply([text('a', { text: 'tekst van [naam]' }), text('b', { released: true })])
    expect(changedTexts(reply(), after)).toBe(1)
    expect(changedTexts(reply(), reply())).toBe(0)
  })
})
