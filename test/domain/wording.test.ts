import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { didYouMean, editDistance } from '#domain/definition-check/nearest.ts'
import { wordingRemarks } from '#domain/definition-check/wording.ts'
import { audiences, schoolTypes, Text, wordingFor, wordings } from '#domain/texts.ts'

describe('A text is read', () => {
  test('by everybody when there is one wording', () => {
    expect(wordingFor('Hallo', { audience: 'staff' })).toBe('Hallo')
    expect(wordingFor(undefined, { audience: 'staff' })).toBeUndefined()
  })

  test('per audience and per school type, nested in either order', () => {
    const byAudience: Text = { staff: 'team', parents: { po: 'ouders po', vo: 'ouders vo' } }
    const bySchool: Text = { po: { staff: 'team', parents: 'ouders po' }, vo: { staff: 'team', parents: 'ouders vo' } }
    for (const text of [byAudience, bySchool]) {
      expect(wordingFor(text, { audience: 'staff', schoolType: 'vo' })).toBe('team')
      expect(wordingFor(text, { audience: 'parents', schoolType: 'po' })).toBe('ouders po')
      expect(wordingFor(text, { audience: 'parents', schoolType: 'vo' })).toBe('ouders vo')
      expect(wordingFor(text, { audience: 'pupils', schoolType: 'vo' })).toBeUndefined()
    }
  })

  test('in special education as in primary, in vocational education as in secondary, unless it has its own', () => {
    const text: Text = { po: 'po', vo: 'vo' }
    const own: Text = { ...text, so: 'so', mbo: 'mbo' }
    const read = (text: Text) => schoolTypes.map((schoolType) => wordingFor(text, { audience: 'staff', schoolType }))
    expect(read(text)).toEqual(['po', 'vo', 'po', 'vo'])
    expect(read(own)).toEqual(['po', 'vo', 'so', 'mbo'])
    expect(wordingFor({ so: 'so' }, { audience: 'staff', schoolType: 'po' })).toBeUndefined()
    expect(wordingFor(text, { audience: 'staff' })).toBe('po')
  })

  const reader = fc.record({ audience: fc.constantFrom(...audiences), schoolType: fc.constantFrom(...schoolTypes) })
  const { text: anyText } = fc.letrec<{ text: Text }>((tie) => ({
    text: fc.oneof(
      { maxDepth: 3 },
      fc.string({ minLength: 1 }),
      fc.dictionary(fc.constantFrom(...audiences, ...schoolTypes), tie('text'), {
        noNullPrototype: true,
      }) as fc.Arbitrary<Text>,
    ),
  }))

  test('as one of the wordings in it, or not at all', () => {
    fc.assert(
      fc.property(anyText, reader, (text, reader) => {
        const found = wordingFor(text, reader)
        if (found !== undefined) expect(wordings(text).map(({ wording }) => wording)).toContain(found)
      }),
    )
  })

  test('only when it has the form of a text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(Text.safeParse(text).success).toBe(true)
      }),
    )
    for (const odd of ['', 7, null, ['a'], { teachers: 'a' }, { staff: 7 }, { staff: { po: [] } }])
      expect(Text.safeParse(odd).success).toBe(false)
  })
})

describe('Remarks on a Dutch question', () => {
  const remarks = (question: string) => wordingRemarks(question, ['staff'], 'nl')

  test.each([
    'Hoe vaak belt de school?',
    'Is het voor u duidelijk wat de school doet tegen pesten?',
    'Hoe vaak krijgt u geen antwoord?',
    'Wat vindt u van de nieten in het boekje?',
    'Kent u de beleidsmedewerker, Karel en Ofra?',
  ])('there are none on %j', (question) => {
    expect(remarks(question)).toEqual([])
  })

  test.each([
    ['Belt en / of mailt de school?', "'and/or' asks two things at once: choose one"],
    ['Is het nooit onduidelijk wat u moet doen?', 'two negations in one question: say it positively'],
    ['Is er een PROTOCOL tegen pesten?', "'protocol' is not an everyday (B1) word: for instance 'afspraken'"],
    ['Werkt de school pro-actief?', "'pro-actief' is not an everyday (B1) word: for instance 'uit zichzelf'"],
  ])('%s', (question, remark) => {
    expect(remarks(question)).toEqual([remark])
  })

  test('count words as people do', () => {
    const twelve = "Weet u wie 's middags op het ict-plein van school zit en oppast?"
    expect(wordingRemarks(twelve, ['parents'], 'nl')).toEqual([
      '13 words is long for parents: at most 12 are read in one go',
    ])
    expect(wordingRemarks(twelve, ['pupils', 'staff'], 'nl')).toEqual([
      '13 words is long for pupils: at most 8 are read in one go',
    ])
    expect(wordingRemarks(twelve, [], 'nl')).toEqual([])
  })

  test('hold in simple Dutch too, and in English by its own rules', () => {
    expect(wordingRemarks('Is er beleid?', ['staff'], 'nl-simple')).toHaveLength(1)
    expect(wordingRemarks("Don't they never phone and/or write in accordance with policy?", ['staff'], 'en')).toEqual([
      "'and/or' asks two things at once: choose one",
      'two negations in one question: say it positively',
      "'in accordance with' is not an everyday (B1) word: for instance 'by'",
      "'policy' is not an everyday (B1) word: for instance 'plan'",
    ])
    expect(wordingRemarks('Beleid en/of niet zonder geen', ['staff'], 'tr')).toEqual([])
  })

  test('never fail, whatever the question', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.constantFrom('nl', 'en', 'tr'), (question, language) => {
        expect(wordingRemarks(question, audiences, language)).toBeInstanceOf(Array)
      }),
    )
  })
})

describe('A guess at what was meant', () => {
  test('is the nearest word, when it is near', () => {
    expect(didYouMean('relatin', ['information', 'relation', 'structure'])).toBe(": did you mean 'relation'?")
    expect(didYouMean('relation', ['information', 'structure'])).toBe('')
    expect(didYouMean('relation', [])).toBe('')
  })

  test('is never the word itself, and never made for a word longer than any id', () => {
    expect(didYouMean('relation', ['relation'])).toBe('')
    expect(didYouMean('a'.repeat(1000), ['a'.repeat(1001)])).toBe('')
  })

  test('measures distance as Levenshtein does', () => {
    expect(editDistance('kitten', 'sitting')).toBe(3)
    expect(editDistance('', 'abc')).toBe(3)
    fc.assert(
      fc.property(fc.string({ maxLength: 12 }), fc.string({ maxLength: 12 }), (a, b) => {
        const distance = editDistance(a, b)
        expect(editDistance(b, a)).toBe(distance)
        expect(distance === 0).toBe(a === b)
        expect(distance).toBeLessThanOrEqual(Math.max(a.length, b.length))
        expect(distance).toBeGreaterThanOrEqual(Math.abs(a.length - b.length))
      }),
    )
  })
})
