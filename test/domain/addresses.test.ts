import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decodeText } from '#domain/addresses/decode-text.ts'
import { readAddress } from '#domain/addresses/email-address.ts'
import { readAddresses } from '#domain/addresses/read-addresses.ts'

const understood = (text: string) => readAddresses(text).addresses.map(({ address }) => address)
const reasons = (text: string) => readAddresses(text).wrong.map(({ line, reason }) => `${line} ${reason}`)

describe('A list of addresses', () => {
  test.each([
    ['one below the other', 'a@school.nl\nb@school.nl'],
    ['with the line ends of Windows and of old Macs', 'a@school.nl\r\nb@school.nl\r'],
    ['one after the other with commas', 'a@school.nl, b@school.nl'],
    ['one after the other with semicolons', 'a@school.nl;b@school.nl;'],
    ['one after the other with tabs', 'a@school.nl\tb@school.nl'],
    ['one after the other with spaces', 'a@school.nl b@school.nl'],
    ['with names, as a mail program copies them', 'Jan de Vries <a@school.nl>; "Vries, An de" <b@school.nl>'],
    ['with names that have a comma and no quotes', 'Vries, Jan de <a@school.nl>, Bos, An <b@school.nl>'],
    ['as links', 'mailto:a@school.nl\nMAILTO:b@school.nl?bcc=c@school.nl&subject=x'],
    ['with bullets', '- a@school.nl\n• b@school.nl'],
    ['in quotes', '\'a@school.nl\'\n"b@school.nl"'],
    ['with a name in a column and no header', 'Jan;a@school.nl;groep 3\nAn;b@school.nl;groep 4'],
    ['with a header', 'Naam;E-mailadres\nJan;a@school.nl\nAn;b@school.nl'],
    ['with a header for Excel', 'sep=;\nNaam;E-mail\nJan;a@school.nl\nAn;b@school.nl'],
    ['with a header of one word', 'E-mail\na@school.nl\nb@school.nl'],
    ['with a header that names no addresses', 'Naam,Adres,Groep\nJan,a@school.nl,3\nAn,b@school.nl,4'],
    [
      'with telephone numbers that Excel must not calculate',
      'Jan;="0612345678";a@school.nl\nAn;+31612345678;b@school.nl',
    ],
    ['with two columns of addresses', 'Leerling,E-mail ouder 1,E-mail ouder 2\nSam,a@school.nl,b@school.nl'],
    ['with empty lines and lines of separators', '\n\na@school.nl\n;;;\n,,\n  \nb@school.nl\n""\n'],
    ['with marks that cannot be seen', '\u200ba@school.nl\u202c\n\u00a0b@scho\u00adol.nl\ufeff'],
    ['in capitals in the domain', 'a@SCHOOL.nl\nb@School.NL'],
    ['between words', 'moeder: a@school.nl (thuis)\nvader (b@school.nl).'],
  ])('is understood %s', (_how, text) => {
    expect(understood(text)).toEqual(['a@school.nl', 'b@school.nl'])
    expect(readAddresses(text)).toMatchObject({ wrongCount: 0, duplicates: 0 })
  })

  test('with a header that names the column of addresses is read in that column alone', () => {
    const list = readAddresses(
      'Naam;E-mail ouder;Contact school\nJan;a@x.nl;directie@school.nl\nAn;;directie@school.nl',
    )
    expect(list.column).toBe('E-mail ouder')
    expect(list.addresses.map(({ address }) => address)).toEqual(['a@x.nl'])
    expect(list.wrong).toEqual([{ line: 3, text: 'An;;directie@school.nl', reason: 'no-address' }])
  })

  test('keeps everybody once: capitals are the same person, dots are not', () => {
    const list = readAddresses('Jan.Bos@school.nl\njan.bos@SCHOOL.nl\njanbos@school.nl\n<JAN.BOS@school.nl>')
    expect(list.addresses.map(({ address }) => address)).toEqual(['Jan.Bos@school.nl', 'janbos@school.nl'])
    expect(list.duplicates).toBe(2)
  })

  test('says of every line that gave no address what is the matter', () => {
    const text = [
      'a@school.nl',
      'jan.school.nl',
      'jan@',
      '@school.nl',
      'jan@school',
      'jan@@school.nl',
      'jan<b@school.nl',
      'jan@school..nl',
      `${'j'.repeat(65)}@school.nl`,
      `jan@${'s'.repeat(64)}.nl`,
      'jan@192.168.0.1',
      'jan@[127.0.0.1]',
      'jan!eva@school.nl',
      'jan%eva@school.nl',
      '"jan eva"@school.nl',
      'jan@school.nl/pad',
      'jan@school.nl:25',
      'jan@-school.nl',
      '.jan@school.nl',
      'jan..eva@school.nl',
    ].join('\n')
    expect(understood(text)).toEqual(['a@school.nl'])
    expect(reasons(text)).toEqual([
      '2 no-address',
      '3 incomplete',
      '4 incomplete',
      '5 incomplete',
      '6 characters',
      '7 characters',
      '8 incomplete',
      '9 too-long',
      '10 too-long',
      '11 incomplete',
      '12 characters',
      '13 characters',
      '14 characters',
      '15 characters',
      '16 characters',
      '17 characters',
      '18 characters',
      '19 characters',
      '20 characters',
    ])
  })

  test.each([
    "=cmd|'/C calc'!A0 jan@school.nl",
    '=HYPERLINK("mailto:jan@school.nl")',
    '=HYPERLINK("http://evil.example";"jan@school.nl")',
    'Jan;=IF(A1>0,"jan@school.nl","eva@school.nl")',
    '+jan@school.nl',
    '-jan@school.nl',
    '=1+1@school.nl',
    '"=jan@school.nl"',
  ])('does not send to what a spreadsheet would calculate: %s', (cell) => {
    expect(understood(cell)).toEqual([])
    expect(readAddresses(cell).wrong[0]?.reason).toBe('formula')
  })

  test.each([
    'jan@school.nl\u0000',
    'jan@school.nl\u0000bcc:eva@school.nl',
    'jan@school.nl%0abcc:eva@evil.nl',
    'jan\u000b@school.nl',
    'jan@school.nl>bcc<eva',
    'jan@school.nl\\nBcc:eva',
    'jan(bcc)@school.nl',
    'jan@school.nl\u0085bcc',
    '<jan@school.nl>,<',
    'jan@schооl.nl:x',
  ])('never gives an address that says more than one address: %j', (text) => {
    for (const address of understood(text)) expect(address).toMatch(/^[\p{L}\p{N}._+'&~=-]+@[a-z0-9.-]+$/u)
    expect(understood(text).length).toBeLessThanOrEqual(1)
  })

  test('reads addresses in other alphabets, and writes the domain as mail servers know it', () => {
    expect(readAddress('jörg@müller.example')).toEqual({
      address: 'jörg@xn--mller-kva.example',
      key: 'jörg@xn--mller-kva.example',
    })
    // One letter can be written in two ways that look the same.
    expect(readAddress('jo\u0308rg@school.nl')).toEqual(readAddress('j\u00f6rg@school.nl'))
    expect(readAddress("o'brien+school@example.nl")).toMatchObject({ address: "o'brien+school@example.nl" })
  })

  test('an unclosed quote does not swallow the lines below it', () => {
    expect(understood('"Jan;a@school.nl\nAn;b@school.nl\n"Piet "";c@school.nl')).toEqual(['a@school.nl', 'b@school.nl'])
    expect(understood('x"y";a@school.nl\n"<";b@school.nl')).toEqual(['a@school.nl', 'b@school.nl'])
  })

  test('of a hundred thousand lines, or one endless line, is read in a moment, and complains of fifty', () => {
    const lines = Array.from(
      { length: 100_000 },
      (_, index) => `Ouder ${index};ouder${index % 3000}@x.nl;fout${index}@`,
    )
    const endless = ['"', '<', '=', 'a"', '@)', ' <@>'].map((piece) => piece.repeat(1_000_000 / piece.length))
    const start = performance.now()
    const list = readAddresses(lines.join('\r\n'))
    for (const line of endless) readAddresses(line)
    expect(performance.now() - start).toBeLessThan(5000)
    expect(list.addresses).toHaveLength(3000)
    expect(list).toMatchObject({ duplicates: 97_000, wrongCount: 100_000 })
    expect(list.wrong).toHaveLength(50)
  })

  test('shows a wrong line cut and without anything that a screen would obey', () => {
    const [wrong] = readAddresses(`\u0007\u001b[31m${'x'.repeat(500)}`).wrong
    expect([...(wrong?.text ?? '')]).toHaveLength(80)
    expect(wrong?.text).not.toMatch(/\p{Cc}/u)
  })

  test('whatever it is: nothing breaks, and what was understood is understood again as the same', () => {
    const pieces = fc.constantFrom(
      'a',
      'jan',
      '@',
      '.',
      'nl',
      '<',
      '>',
      '"',
      ',',
      ';',
      '\t',
      '\n',
      '=',
      ' ',
      'é',
      '\u0000',
    )
    fc.assert(
      fc.property(
        fc.oneof(
          fc.array(pieces).map((list) => list.join('')),
          fc.string({ unit: 'binary' }),
        ),
        (text) => {
          for (const { address, key } of readAddresses(text).addresses) {
            expect(readAddress(address)).toEqual({ address, key })
            expect(address).not.toMatch(/[\s\p{Cc}<>,;:"()[\]\\%!]/u)
          }
        },
      ),
      { numRuns: 3000 },
    )
  })
})

describe('A list of eight megabytes', () => {
  // A pattern that tries anew from every sign takes half a minute for the first of these, and minutes for a longer one.
  test.each([
    ['brackets behind long words', `${')'.repeat(990)}x@ `],
    ['brackets behind words that may be addresses', `${')'.repeat(310)}x@ `],
    ['quotes before words', `${'"'.repeat(990)}x@ `],
    ['accents out of order', '\u0301\u0316'],
  ])(
    'of %s is read in a moment',
    (_what, part) => {
      const text = part.repeat((8 * 1024 * 1024) / part.length)
      const began = performance.now()
      expect(readAddresses(`${text}x@`).addresses).toEqual([])
      expect(performance.now() - began).toBeLessThan(12_000)
    },
    60_000,
  )

  test('says of a word that is longer than any address that it is none, with brackets or without', () => {
    for (const word of [
      `${'('.repeat(400)}a@school.nl`,
      `a@school.nl${')'.repeat(400)}`,
      `${'a'.repeat(400)}@school.nl`,
    ])
      expect(readAddresses(word)).toMatchObject({ addresses: [], wrongCount: 1 })
    expect(readAddress(`a@${'\u0301'.repeat(100_000)}school.nl`)).toEqual({ fault: 'too-long' })
    expect(understood(`${'('.repeat(50)}"a@school.nl"${').,'.repeat(50)}`)).toEqual(['a@school.nl'])
  })
})

describe('The bytes of a list', () => {
  const text = 'Naam;E-mail\nRenée;renee@school.nl\n'
  const utf16 = (order: 'le' | 'be', mark: boolean) => {
    const bytes = Buffer.from(`${mark ? '\ufeff' : ''}${text}`, 'utf16le')
    return order === 'le' ? bytes : bytes.swap16()
  }

  test.each([
    ['utf-8', Buffer.from(text)],
    ['utf-8', Buffer.from(`\ufeff${text}`)],
    ['utf-16le', utf16('le', true)],
    ['utf-16le', utf16('le', false)],
    ['utf-16be', utf16('be', true)],
    ['utf-16be', utf16('be', false)],
    ['windows-1252', Buffer.from(text, 'latin1')],
  ])('are read as %s', (encoding, bytes) => {
    expect(decodeText(bytes)).toEqual({ text, encoding })
  })

  test('of nothing are an empty list', () => {
    expect(decodeText(Buffer.alloc(0))).toEqual({ text: '', encoding: 'utf-8' })
    expect(readAddresses('')).toEqual({ addresses: [], duplicates: 0, wrong: [], wrongCount: 0, column: undefined })
  })

  test.each([
    ['a spreadsheet', Buffer.from('PK\u0003\u0004rest@school.nl')],
    ['an old spreadsheet', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1])],
    ['a PDF', Buffer.from('%PDF-1.7 a@school.nl')],
    ['a picture', Buffer.from([0xff, 0xd8, 0xff, 0xe0])],
    ['zeros', Buffer.alloc(100)],
  ])('of %s are no list', (what, bytes) => {
    const decoded = decodeText(bytes)
    // Zeros are no text, but no document of a known kind either: no address comes out of them.
    if (what === 'zeros') expect(readAddresses(decoded?.text ?? '').addresses).toEqual([])
    else expect(decoded).toBeUndefined()
  })

  test('of any kind are read or refused, and never break', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        readAddresses(decodeText(bytes)?.text ?? '')
      }),
    )
  })
})
