import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { codeInPath, normaliseCode, printedCode } from '../../../client/answer/code.ts'

const aCode = fc
  .array(fc.constantFrom(...'0123456789ABCDEFGHJKMNPQRSTVWXYZ'), { minLength: 10, maxLength: 10 })
  .map((characters) => characters.join(''))

/** A code as people type it: any case, l or i for 1, o for 0, spaces and dashes anywhere. */
const typed = (code: string) =>
  fc
    .tuple(
      ...Array.from(code, (character) =>
        fc.tuple(
          fc.constantFrom('', ' ', '-', '–', '\u00a0', ' - '),
          fc.constantFrom(...({ '0': '0oO', '1': '1iIlL' }[character] ?? `${character}${character.toLowerCase()}`)),
        ),
      ),
    )
    .map((pieces) => pieces.flat().join(''))

describe('a code', () => {
  test('is the same code however it is typed', () => {
    const written = aCode.chain((code) => fc.tuple(fc.constant(code), typed(code)))
    fc.assert(
      fc.property(written, ([code, text]) => {
        expect(normaliseCode(text)).toBe(code)
      }),
    )
  })

  test('survives being printed and typed over', () => {
    fc.assert(
      fc.property(aCode, (code) => {
        expect(normaliseCode(printedCode(code))).toBe(code)
      }),
    )
    expect(printedCode('K7QF29XM4C')).toBe('K7QF-29XM-4C')
  })

  test('is either ten characters of the alphabet or no code', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(normaliseCode(text) ?? '0000000000').toMatch(/^[0-9A-Z]{10}$/)
      }),
    )
    for (const text of ['', 'K7QF-29XM', 'K7QF-29XM-4C5', 'K7QF-29XM-4U', 'K7QF_29XM_4C'])
      expect(normaliseCode(text)).toBeUndefined()
  })

  test('typed in full-width letters, as some keyboards do, is the same code', () => {
    expect(normaliseCode('Ｋ７ＱＦ２９ＸＭ４Ｃ')).toBe('K7QF29XM4C')
  })
})

describe('the address', () => {
  test('holds a code after /i/, or none', () => {
    expect(codeInPath('/i/K7QF-29XM-4C')).toBe('K7QF-29XM-4C')
    expect(codeInPath('/i/k7qf%2029xm/')).toBe('k7qf 29xm')
    expect(codeInPath('/k/K7QF-29XM-4C')).toBe('K7QF-29XM-4C')
    expect(codeInPath('/uitleg/K7QF-29XM-4C/')).toBe('K7QF-29XM-4C')
    expect(codeInPath('/i')).toBeUndefined()
    expect(codeInPath('/i/')).toBeUndefined()
    expect(codeInPath('/surveys/x')).toBeUndefined()
  })

  test('may be damaged and still opens the page', () => {
    expect(codeInPath('/i/%E0%A4%A')).toBe('%E0%A4%A')
  })
})
