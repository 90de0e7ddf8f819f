import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { maskContacts, maskNames } from '#domain/mask.ts'

describe('A text that people will read', () => {
  test.each([
    ['Mail mij op jan.jansen+school@voorbeeld.nl!', 'Mail mij op [e-mail]!'],
    ['06-12345678', '[telefoon]'],
    ['+31 (0)6 1234 5678 of 020 123 45 67', '[telefoon] of [telefoon]'],
    [
      'Groep 7 had 28 kinderen in 2025-2026, 3 keer 10 minuten',
      'Groep 7 had 28 kinderen in 2025-2026, 3 keer 10 minuten',
    ],
    ['Een 8 voor de school', 'Een 8 voor de school'],
  ])('loses addresses and numbers to call: %s', (text, masked) => {
    expect(maskContacts(text)).toBe(masked)
  })

  test('loses names as words, in any case, with and without accents, and nothing else', () => {
    expect(maskNames('Juf ANNA en Annabel, Zoë-Lot en zoë.', ['Anna', 'Zoë'])).toBe(
      'Juf [naam] en Annabel, [naam]-Lot en [naam].',
    )
    expect(maskNames('(a+b)', ['a+b', 'x'])).toBe('([naam])')
    expect(maskNames('niets', ['', ' '])).toBe('niets')
  })

  test('holds none of the names afterwards, whatever they are', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ minLength: 2, maxLength: 12 }), { minLength: 1, maxLength: 5 }), (names) => {
        expect(() => maskNames(`a ${names.join(' en ')} b`, names)).not.toThrow()
      }),
    )
  })
})
