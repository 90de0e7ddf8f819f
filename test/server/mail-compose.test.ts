import { describe, expect, test } from 'vitest'
import { composeMail, type Writing } from '../../server/mail/compose.ts'

const writing: Writing = {
  kind: 'mail',
  languages: ['nl', 'en'],
  facts: { audience: 'staff', school: 'De Klimboom', title: 'Voorjaar', closesOn: null, minutes: 6 },
  own: new Map(),
  origin: 'https://scan.school.example',
}
const textOf = (change: Partial<Writing>) =>
  composeMail({ ...writing, ...change }, 'an@school.example', 'K7QF-29XM-4C').text
const times = (text: string, part: string) => text.split(part).length - 1

describe('A message in the languages of the survey', () => {
  test('has all of it in each language, one after another, the first one first', () => {
    const text = textOf({})
    expect(text.indexOf('Beste collega')).toBeLessThan(text.indexOf('Dear colleague'))
    expect(times(text, 'https://scan.school.example/i/K7QF-29XM-4C')).toBe(2)
    expect(text.startsWith('This e-mail is also in English below.')).toBe(true)
    expect(composeMail({ ...writing, languages: ['en', 'nl'] }, 'an@school.example', 'X').subject).toBe(
      'Questions from De Klimboom: Voorjaar',
    )
  })

  test('says everything once where several languages fall back to one', () => {
    const text = textOf({ languages: ['nl', 'pl', 'ar', 'en'] })
    expect(times(text, 'Dear colleague')).toBe(1)
    expect(textOf({ languages: ['nl', 'nl-be'] })).toBe(textOf({ languages: ['nl'] }))
  })

  test("has the school's own text in a language that we do not speak", () => {
    const text = textOf({ languages: ['nl', 'pl'], own: new Map([['pl', 'Drogi kolego, {school} zaprasza.']]) })
    expect(text).toContain('Drogi kolego, De Klimboom zaprasza.')
    expect(text).not.toContain('also in English')
    expect(times(text, '/i/K7QF-29XM-4C')).toBe(2)
  })

  test('says "je" to the team and "u" to parents, and nothing of an end that was not agreed', () => {
    expect(textOf({ languages: ['nl'] })).not.toMatch(/\b(u|uw)\b/i)
    const parents = { ...writing.facts, audience: 'parents' as const }
    expect(textOf({ languages: ['nl'], facts: parents })).not.toMatch(/\b(je|jouw)\b/i)
    expect(textOf({})).not.toMatch(/null|undefined|\{/)
  })
})
