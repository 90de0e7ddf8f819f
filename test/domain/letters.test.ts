import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { NewSurveyText } from '#domain/api/survey-texts.ts'
import { type LetterFacts, letterKinds } from '#domain/letters/letter-kinds.ts'
import { dayIn, directionOf, languagesToWrite } from '#domain/letters/letter-language.ts'
import { defaultText, fixedSentences, letterText } from '#domain/letters/letter-text.ts'
import { fillIn, unknownPlaceholders } from '#domain/letters/placeholders.ts'
import { audiences, schoolTypes } from '#domain/texts.ts'

const facts: LetterFacts = {
  audience: 'parents',
  schoolType: 'po',
  school: 'De Klimboom',
  title: 'Voorjaar',
  closesOn: '2027-03-01',
  minutes: 6,
}

describe('Our own letters', () => {
  const everyCase = letterKinds.flatMap((kind) =>
    ['nl', 'en'].flatMap((language) =>
      audiences.flatMap((audience) => schoolTypes.map((schoolType) => ({ kind, language, audience, schoolType }))),
    ),
  )

  test('can be saved as they are, name the school and leave no placeholder behind, for everybody in both languages', () => {
    for (const { kind, language, audience, schoolType } of everyCase) {
      const text = defaultText(kind, language, { audience, schoolType })
      expect(NewSurveyText.safeParse({ content: text }).success, text).toBe(true)
      const { subject, body } = letterText(kind, language, { ...facts, audience, schoolType })
      expect(body, text).toContain('De Klimboom')
      expect(subject + body).not.toMatch(/[{}]|undefined/)
      expect(subject).not.toContain('\n')
    }
  })

  test('say "u" to parents and "je" to the team and to pupils', () => {
    for (const { kind, audience, schoolType } of everyCase) {
      const { body } = letterText(kind, 'nl', { ...facts, audience, schoolType })
      const { promise, scan } = fixedSentences('nl', { ...facts, audience })
      const said = `${body} ${promise} ${scan}`
      const [right, wrong] =
        audience === 'parents' ? [/\bu(w)?\b/i, /\b(je|jij|jouw?)\b/i] : [/\b(je|jij)\b/i, /\bu(w)?\b/i]
      expect(said).toMatch(right)
      expect(said).not.toMatch(wrong)
    }
  })

  test('speak of a mentor where pupils have one, and of a student where pupils are called so', () => {
    expect(letterText('letter', 'nl', { ...facts, schoolType: 'vo' }).body).toContain('mentor')
    expect(letterText('letter', 'nl', facts).body).not.toContain('mentor')
    expect(letterText('letter', 'nl', { ...facts, audience: 'pupils', schoolType: 'mbo' }).body).toContain('student')
  })

  test('are read in English by people who read a language we have no letter in, and in Dutch by Flemish people', () => {
    expect(letterText('letter', 'tr', facts)).toEqual(letterText('letter', 'en', facts))
    expect(letterText('letter', 'nl-be', facts)).toEqual(letterText('letter', 'nl', facts))
    const ownIn =
      (...own: string[]) =>
      (language: string) =>
        own.includes(language)
    expect(languagesToWrite(['nl', 'en', 'ar', 'tr'], ownIn())).toEqual(['nl', 'en'])
    expect(languagesToWrite(['nl', 'ar', 'tr'], ownIn('ar'))).toEqual(['nl', 'ar', 'en'])
    expect(languagesToWrite(['tr'], ownIn('en'))).toEqual(['en'])
  })

  test('know what is written from right to left, without looking at the letters', () => {
    expect(['ar', 'fa', 'ar-sy', 'nl', 'tr', 'so'].map(directionOf)).toEqual(['rtl', 'rtl', 'rtl', 'ltr', 'ltr', 'ltr'])
  })

  test('name the last day as people say it, and no day where none was agreed', () => {
    expect(dayIn('nl', '2027-03-01')).toBe('1 maart 2027')
    expect(fixedSentences('en', facts).until).toBe('You can answer until 1 March 2027.')
    expect(fixedSentences('nl', { ...facts, closesOn: null }).until).toBeUndefined()
    expect(fixedSentences('nl', { ...facts, minutes: 1 }).minutes).toContain('1 minuut.')
  })
})

describe('A text of the school itself', () => {
  test('is filled in, once', () => {
    const { body } = letterText('letter', 'nl', { ...facts, school: '{title} $& {school}' }, 'Van {school}: {title}.')
    expect(body).toBe('Van {title} $& {school}: Voorjaar.')
  })

  test('loses the line about a last day that was not agreed, and nothing else', () => {
    const own = 'Dag,\n\nVul in voor {closesOn}.\n\nHet duurt {minutes} minuten.'
    expect(letterText('letter', 'nl', { ...facts, closesOn: null }, own).body).toBe('Dag,\n\nHet duurt 6 minuten.')
    expect(letterText('letter', 'nl', facts, own).body).toContain('Vul in voor 1 maart 2027.')
  })

  test('keeps typed markup as it was typed', () => {
    const own = '<b>Dag</b> &amp; <script>alert(1)</script>'
    expect(letterText('mail', 'nl', facts, own).body).toBe(own)
  })

  test.each([
    ['an unknown placeholder', 'Dag {naam}', '{naam}'],
    ['a placeholder with a space in it', 'Dag { school }', '{ school }'],
    ['an empty placeholder', 'Dag {}', '{}'],
    ['the name of something every object has', 'Dag {constructor}', '{constructor}'],
  ])('with %s is refused by name', (_, content, named) => {
    const { error } = NewSurveyText.safeParse({ content })
    expect(error?.issues[0]?.message).toContain(named)
  })

  test.each([
    ['nothing', ''],
    ['only spaces', ' \n '],
    ['2,001 characters', 'x'.repeat(2001)],
    ['31 lines', 'x\n'.repeat(31)],
    ['a character that rings a bell', 'Dag\u0007'],
    ['half a character', 'Dag \ud800'],
    ['a number', 7],
  ])('with %s is refused', (_, content) => {
    expect(NewSurveyText.safeParse({ content }).success).toBe(false)
  })

  test('of 2,000 characters and with the line ends of another system is fine', () => {
    expect(NewSurveyText.parse({ content: 'x'.repeat(2000) }).content).toHaveLength(2000)
    expect(NewSurveyText.parse({ content: ' Dag,\r\n\r\nTot ziens\r' }).content).toBe('Dag,\n\nTot ziens')
  })

  test('that was accepted never leaves a placeholder of ours behind, whatever it says', () => {
    const values = { school: 'S', title: 'T', closesOn: 'C', minutes: '6' }
    const piece = fc.oneof(fc.string(), fc.constantFrom('{school}', '{closesOn}', '{', '}', '{{title}}', '\n'))
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.join('')
        fc.pre(unknownPlaceholders(text).length === 0)
        expect(fillIn(text, values)).not.toMatch(/\{(school|title|closesOn|minutes)\}/)
      }),
    )
  })
})
