import { generate } from 'lean-qr'
import { describe, expect, test } from 'vitest'
import { problemFrom } from '../../../client/manage/problem.ts'
import { checkSetup, setupErrors } from '../../../client/manage/setup-form.ts'
import { codesAsText } from '../../../client/manage/survey/codes-text.ts'
import { beforeOpening } from '../../../client/manage/survey/draft-section.ts'
import { groupsOf, posterGroupsOf } from '../../../client/manage/survey/groups.ts'
import {
  addressToType,
  answerUrl,
  onlyThisComputer,
  pagesOf,
  qrPath,
  quietZone,
} from '../../../client/manage/survey/qr-code.ts'
import { wordsIn } from '../../../client/manage/words.ts'

const words = wordsIn('nl')

describe.each(['nl', 'en'] as const)('before a survey opens (%s)', (language) => {
  const words = wordsIn(language)

  test('a school that asks pupils reads what it arranges itself, and ticks that it did', () => {
    const { sentences, acknowledgement } = beforeOpening(words, [{ audience: 'staff' }, { audience: 'pupils' }])
    expect(sentences.join(' ')).toMatch(/toestemming|consent/)
    expect(sentences.length).toBeGreaterThan(1)
    expect(acknowledgement).not.toBe('')
  })

  test('a school that asks grown-ups has nothing to tick', () => {
    const { sentences, acknowledgement } = beforeOpening(words, [{ audience: 'staff' }, { audience: 'parents' }])
    expect(sentences).toHaveLength(1)
    expect(acknowledgement).toBe('')
  })
})

describe('codes', () => {
  test('stand eight on a page, the rest on the last', () => {
    const pages = pagesOf(
      Array.from({ length: 17 }, (_, index) => index),
      8,
    )
    expect(pages.map((page) => page.length)).toEqual([8, 8, 1])
    expect(pagesOf([], 8)).toEqual([])
  })

  test('lead to the answering page; the address to type has no protocol', () => {
    expect(answerUrl('https://scan.school.nl', 'K7QF-29XM-4C')).toBe('https://scan.school.nl/i/K7QF-29XM-4C')
    expect(addressToType('http://localhost:3000')).toBe('localhost:3000/i')
  })

  test.each([
    'http://localhost:3000',
    'http://scan.localhost',
    'http://127.0.0.1:8080',
    'http://127.1.2.3',
    'http://[::1]',
  ])('that lead to %s work on this computer only', (origin) => expect(onlyThisComputer(origin)).toBe(true))

  test.each([
    'https://scan.school.nl',
    'http://192.168.1.20:3000',
    'https://localhost.school.nl',
    'https://127.school.nl',
  ])('that lead to %s work on a phone', (origin) => expect(onlyThisComputer(origin)).toBe(false))

  test('are drawn module by module, inside a white border', () => {
    const corner = { size: 2, get: (x: number, y: number) => y === 0 || x === 1 }
    const from = quietZone
    expect(qrPath(corner)).toBe(`M${from} ${from}h2v1h-2zM${from + 1} ${from + 1}h1v1h-1z`)
    const code = generate('https://scan.school.nl/i/K7QF-29XM-4C')
    const dark = [...qrPath(code).matchAll(/h(\d+)v1/g)].reduce((sum, [, run]) => sum + Number(run), 0)
    const modules = Array.from({ length: code.size ** 2 }, (_, at) =>
      code.get(at % code.size, Math.floor(at / code.size)),
    )
    expect(dark).toBe(modules.filter(Boolean).length)
  })
})

test('every group that was invited gets its own codes, those without a subgroup as well', () => {
  const audiences = [
    { audience: 'staff' as const, invited: 10, subgroups: [] },
    { audience: 'parents' as const, invited: 50, subgroups: [{ id: 'onder', name: 'Onderbouw', invited: 40 }] },
  ]
  expect(groupsOf(words, { audiences }).map(({ id, subgroup, invited }) => [id, subgroup, invited])).toEqual([
    ['staff', undefined, 10],
    ['parents-onder', 'onder', 40],
    ['parents', undefined, 10],
  ])
})

test('a poster can always hang for a whole audience, also when everybody is in a subgroup', () => {
  const subgroups = [{ id: 'onder', name: 'Onderbouw', invited: 50 }]
  const audiences = [
    { audience: 'staff' as const, invited: 10, subgroups: [] },
    { audience: 'parents' as const, invited: 50, subgroups },
  ]
  expect(posterGroupsOf(words, { audiences }).map(({ title, subgroup }) => [title, subgroup])).toEqual([
    ['Team', undefined],
    ['Ouders, alle groepen', undefined],
    ['Ouders, Onderbouw', 'onder'],
  ])
})

test('a file with codes says of which school and survey they are, until when they work and where they lead', () => {
  const survey = { title: 'Schoolprofiel', closesOn: '2026-12-13' }
  const about = { survey, school: { name: 'De Boom' }, origin: 'https://scan.school.nl' }
  const groups = [{ audience: 'staff' as const, title: 'Team', codes: ['K7QF-29XM-4C'] }]
  expect(codesAsText(words, about, groups).split('\n')).toEqual([
    ...['De Boom', 'Schoolprofiel', 'Ga naar scan.school.nl/i', 'Invullen tot en met 13 december 2026', ''],
    ...['Team', 'K7QF-29XM-4C  https://scan.school.nl/i/K7QF-29XM-4C'],
  ])
})

test('a file with codes holds no formula, whatever a school, a survey or a group is called', () => {
  const about = {
    school: { name: '=cmd|calc' },
    survey: { title: 'a, @SUM(A1)', closesOn: null },
    origin: 'https://a.nl',
  }
  const groups = [{ audience: 'staff' as const, title: '+Team; -groep', codes: ['K7QF-29XM-4C'] }]
  const file = codesAsText(words, about, groups)
  const cells = file.split(/[\n,;|\t]/).map((cell) => cell.trim())
  expect(cells.filter((cell) => /^[=+\-@]/.test(cell))).toEqual([])
  expect(file).toContain('=cmd|calc')
})

describe('setting up', () => {
  const good = { name: 'Noor', email: 'noor@school.nl', password: 'een lange zin', token: 'abc' }

  test('asks for what is missing before anything is sent', () => {
    expect(checkSetup(good, words.texts).size).toBe(0)
    const wrong = { ...good, email: 'noor', password: 'elf tekens!' }
    expect([...checkSetup(wrong, words.texts).keys()]).toEqual(['email', 'password'])
  })

  test('shows what the server found at its field', () => {
    const token = problemFrom(403, { type: '/problems/setup-token-wrong' })
    expect([...setupErrors(token, words.texts).keys()]).toEqual(['token'])
    const body = { type: '/problems/request-invalid', errors: [{ pointer: '/email', message: 'Invalid' }] }
    expect([...setupErrors(problemFrom(400, body), words.texts).keys()]).toEqual(['email'])
  })
})
