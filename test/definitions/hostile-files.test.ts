import { mkdir, symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { DefinitionLibrary } from '../../server/definitions/library.ts'
import { largestFile } from '../../server/definitions/read-yaml.ts'
import { aDefinitionFolder, type Files, inDefinition, inDutch, loaded, said, saidAtMark, tiny } from './support.ts'

/** As much of a passage as just fits in a file: whatever is slow about it, is slowest here. */
const filled = (passage: string) => passage.repeat(Math.floor(largestFile / passage.length))
const numbered = (count: number, line: (index: number) => string) => Array.from({ length: count }, (_, i) => line(i))
const withDefinition = (text: string | Uint8Array): Files => ({ ...tiny, 'definition.yaml': text })
const source = String(tiny['definition.yaml'])

afterEach(() => {
  expect(Object.keys(Object.prototype)).toEqual([])
  expect(Reflect.get({}, 'polluted')).toBeUndefined()
})

const bomb = ['a: &a [lol, lol, lol, lol, lol, lol, lol, lol, lol]']
for (const [index, name] of [...'bcdefghi'].entries())
  bomb.push(`${name}: &${name} [${Array.from({ length: 9 }, () => `*${'abcdefgh'[index]}`).join(', ')}]`)

const files: [what: string, content: string | Uint8Array, message: RegExp | string][] = [
  ['a billion laughs', bomb.join('\n'), /^anchors \(&\) and aliases \(\*\) are not used here/],
  ['a list that holds itself', 'id: &a [*a]', /^anchors/],
  ['__proto__ as a field', `${source}__proto__: { polluted: true }`, "'__proto__' cannot be used as a name"],
  ['constructor as a scale', source.replace('how-often:', 'constructor:'), "'constructor' cannot be used as a name"],
  ['prototype as a question', source.replace('id: calls', 'id: prototype'), "'prototype' cannot be used as a name"],
  ['a merge key', `${source}<<: { polluted: true }`, "unknown field '<<'"],
  [
    'a JavaScript function',
    source.replace('minutes: 2', 'minutes: !!js/function "() => 1"'),
    'tags (!) are not used here',
  ],
  ['binary data', source.replace('minutes: 2', 'minutes: !!binary "aGVsbG8="'), 'tags (!) are not used here'],
  ['a tag of its own', source.replace('minutes: 2', 'minutes: !secret 2'), 'tags (!) are not used here'],
  ['a set', source.replace('[staff, parents]', '!!set { staff, parents }'), 'tags (!) are not used here'],
  ['an ordered map', source.replace('scales:', 'scales: !!omap'), 'tags (!) are not used here'],
  [
    'bytes that are not UTF-8',
    new Uint8Array([0x69, 0x64, 0x3a, 0x20, 0xff, 0xfe]),
    'the file is not written in UTF-8',
  ],
  ['UTF-16', Buffer.from(source, 'utf16le'), 'the text holds a character that cannot be seen'],
  ['two documents', `${source}---\n${source}`, 'a second document starts here (---): a file holds one'],
  ['tabs', source.replace('    questions:', '\tquestions:'), 'indent with spaces: tabs are not allowed here'],
  ['a list that is not closed', source.replace('[staff, parents]', '[staff, parents'), /end with a \]/],
  ['a text that is not closed', source.replace('id: tiny', 'id: "tiny'), /[Mm]issing closing "quote|closing/],
  ['nothing', '', 'this must be a group of fields'],
  ['only a comment', '# later', 'this must be a group of fields'],
  ['a list at the top', '- id: tiny\n- version: 1\n', 'this must be a group of fields'],
  ['a word', 'tiny', 'this must be a group of fields'],
  ['a list as a field name', `${source}? [a, b]\n: c\n`, 'a field name must be a simple word'],
  ['numbers as field names', '1: 2\n2: 3\n', "unknown field '1'"],
  ['an empty field name', `${source}: x\n`, "unknown field ''"],
  ['lists 10,000 deep', `a: ${'['.repeat(10_000)}${']'.repeat(10_000)}`, 'this is nested too deeply'],
  ['lists that never close', filled('['), 'this is nested too deeply'],
  ['groups that never close', filled('{a: '), 'this is nested too deeply'],
  ['dashes in dashes', filled('- '), 'this is nested too deeply'],
  ['keys in keys', filled('? '), 'this is nested too deeply'],
  ['groups 500 deep', numbered(500, (index) => `${' '.repeat(index)}a:`).join('\n'), 'this is nested too deeply'],
  ['13 lists, one more than is read', `a: ${'['.repeat(13)}${']'.repeat(13)}`, 'this is nested too deeply'],
]

describe('A definition that holds', () => {
  test.each(files)('%s gets an error with its place', async (_what, content, message) => {
    const found = await loaded(withDefinition(content))
    expect(found.definition).toBeUndefined()
    const errors = found.problems.filter(({ severity }) => severity === 'error')
    expect(errors.some((problem) => problem.message.match(message) !== null || problem.message === message)).toBe(true)
    for (const { file, line, column } of errors) {
      expect(file).toBe('tiny/definition.yaml')
      expect(line).toBeGreaterThan(0)
      expect(column).toBeGreaterThan(0)
    }
  })
})

describe('A text that holds', () => {
  test.each<[what: string, title: string, message: string]>([
    ['HTML', '"<script>alert(1)</script>"', 'texts are plain: HTML is not allowed'],
    ['an HTML comment', '"<!-- x -->"', 'texts are plain: HTML is not allowed'],
    ['a closing tag', '"a </b> c"', 'texts are plain: HTML is not allowed'],
    ['a control character', '"Con\\u0007tact"', 'the text holds a character that cannot be seen'],
    ['a null', 'Con\u0000tact', 'the text holds a character that cannot be seen'],
    ['an override of the reading direction', 'Con\u202etact', 'the text holds a character that cannot be seen'],
    ['an isolate of the reading direction', 'Con\u2066tact', 'the text holds a character that cannot be seen'],
    ['a space without width', 'Con\u200btact', 'the text holds a character that cannot be seen'],
    ['half a character', '"Con\\ud800tact"', 'the text holds a character that cannot be seen'],
  ])('%s is refused at its place', async (_what, title, message) => {
    expect(await saidAtMark('texts/nl.yaml', 'title: Contact', `title: ¦${title}`)).toEqual([message])
  })

  test.each(['"a < b, 2 <3 en 5 > 4"', '"&lt;b&gt; & co"', '"{{title}} {measure}"', 'Contact \u{1f600} café ٩'])(
    '%s is just text',
    async (title) => {
      expect(await said(inDutch('title: Contact', `title: ${title}`))).toEqual([])
    },
  )

  test('4,001 characters is refused, 4,000 is not', async () => {
    expect(await said(inDutch('title: Contact', `title: ${'a'.repeat(4000)}`))).toEqual([])
    expect(await said(inDutch('title: Contact', `title: ${'a'.repeat(4001)}`))).toEqual([
      'texts/nl.yaml:1:1 the length of the text must be at most 4000',
    ])
  })
})

describe('A file of any size', () => {
  test('is not even read above 256 kB', async () => {
    expect(await said(withDefinition('#'.repeat(10 * 1024 * 1024)))).toEqual([
      'definition.yaml:1:1 the file is 10240 kB: at most 256 kB is read',
    ])
  })

  test.each(['[,', '"', '! ', '&a ', '*a ', '#\n', '\n', '---\n', '|\n', 'a: |\n', ': ', 'é', '%'])(
    'full of %j ends in at most some tens of errors',
    async (passage) => {
      const { definition, problems } = await loaded(withDefinition(filled(passage)))
      expect(definition).toBeUndefined()
      expect(problems.length).toBeGreaterThan(0)
      expect(problems.length).toBeLessThanOrEqual(60)
    },
  )

  test('full of fields that do not exist names fifty of them and says that there are more', async () => {
    const found = await said(withDefinition(`${source}${numbered(20_000, (index) => `k${index}: x`).join('\n')}`))
    expect(found).toHaveLength(51)
    expect(found.at(-1)).toMatch(/there are more errors: mend these first$/)
  })

  test('full of texts for questions that do not exist does the same', async () => {
    const texts = numbered(5_000, (index) => `  call${index}: x\n`).join('')
    const found = await said(inDutch('questions:\n', `questions:\n${texts}`))
    expect(found).toHaveLength(51)
  })

  test('with one field 50,000 times names the first fifty', async () => {
    expect(await said(withDefinition('a:\n'.repeat(50_000)))).toHaveLength(50)
  })

  test('with thousands of questions and thousands of names that are almost theirs is checked all the same', async () => {
    const questions = numbered(4_000, (index) => `      - { id: a${index}, scale: x }\n`).join('')
    const means = numbered(15_000, (index) => `b${index}`).join(', ')
    const files = inDefinition(
      '[greets, listens]',
      `[${means}]`,
      inDefinition('    questions:\n', `    questions:\n${questions}`),
    )
    const { definition, problems } = await loaded(files)
    expect(definition).toBeUndefined()
    expect(problems.length).toBeLessThanOrEqual(110)
  })

  test('full of warnings in a translation still lets an error through', async () => {
    const files = { ...tiny, 'texts/en.yaml': 'title: Contact\nquestions: { nonsense: x }\n' }
    const sections = numbered(40, (i) => `  - id: s${i}\n    questions: [{ id: q${i}, type: text }]\n`).join('')
    const { definition, problems } = await loaded({
      ...files,
      'definition.yaml': `id: tiny\nversion: 1\naudiences: [staff]\nminutes: 1\nsections:\n${sections}`,
    })
    expect(definition).toBeUndefined()
    expect(problems.filter(({ file, severity }) => severity === 'error' && file.endsWith('en.yaml'))).toHaveLength(1)
  })

  test('with an id as long as the file does not give a message as long as the file', async () => {
    for (const files of [
      inDefinition('id: tiny', `id: ${'a'.repeat(200_000)}`),
      inDefinition('[greets, listens]', `[greets, ${'a'.repeat(200_000)}]`),
      inDutch('  calls:', `  ${'a'.repeat(1_000)}: x\n  calls:`),
    ]) {
      const found = await said(files)
      expect(found.length).toBeGreaterThan(0)
      for (const line of found) expect(line.length).toBeLessThan(400)
    }
  })
})

describe('A folder', () => {
  test('without a definition.yaml, or with a folder in its place, is broken', async () => {
    const root = await aDefinitionFolder({ wordless: {}, odd: { 'definition.yaml/x': 'y', 'texts/nl.yaml/x': 'y' } })
    const found = await new DefinitionLibrary(root).all()
    expect(found.map(({ id, problems }) => [id, problems.map(({ file, message }) => `${file} ${message}`)])).toEqual([
      ['odd', ['odd/definition.yaml the file is missing', 'odd/texts there is no language file: write texts/nl.yaml']],
      [
        'wordless',
        [
          'wordless/definition.yaml the file is missing',
          'wordless/texts there is no language file: write texts/nl.yaml',
        ],
      ],
    ])
  })

  test('with a file in the place of texts/ has no language', async () => {
    const { 'texts/nl.yaml': _dutch, ...rest } = tiny
    expect(await said({ ...rest, texts: 'not a folder' })).toEqual([
      'texts:1:1 there is no language file: write texts/nl.yaml',
    ])
  })

  test('whose definition.yaml is a link to nowhere is broken like any other', async () => {
    const root = await aDefinitionFolder({ tiny })
    await mkdir(join(root, 'linked', 'texts'), { recursive: true })
    await symlink('/nowhere/at/all.yaml', join(root, 'linked', 'definition.yaml'))
    const found = await new DefinitionLibrary(root).all()
    expect(found.map(({ id, definition }) => `${id} ${definition ? 'ready' : 'broken'}`)).toEqual([
      'linked broken',
      'tiny ready',
    ])
  })
})
