import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { wordsIn } from '../../../client/manage/words.ts'
import { worksheets } from '../../../client/manage/worksheets/all.ts'
import {
  concentrationOf,
  minutesKey,
  nameKey,
  topicsIn,
  wrongTopics,
} from '../../../client/manage/worksheets/concentration-of.ts'
import { isEmpty, textsOf, type Worksheet } from '../../../client/manage/worksheets/worksheet.ts'

/** The ids that a description uses, as the texts have them. */
function namesIn({ parts }: Worksheet) {
  const of = (...kinds: string[]) => parts.filter(({ kind }) => kinds.includes(kind))
  const grids = parts.filter((part) => part.kind === 'grid')
  return {
    headings: of('heading').map((part) => ('id' in part ? part.id : '')),
    fields: of('words').map((part) => ('id' in part ? part.id : '')),
    rows: grids.flatMap(({ rows }) => rows),
    columns: grids.flatMap(({ columns }) => columns),
  }
}

describe.each(['nl', 'en'] as const)('In %s every worksheet', (language) => {
  const { texts } = wordsIn(language)

  test.each(worksheets.map((worksheet) => [worksheet.id, worksheet] as const))(
    '%s has words for all its parts, and no others',
    (_id, worksheet) => {
      const own = textsOf(worksheet, texts)
      const named = namesIn(worksheet)
      for (const part of ['headings', 'fields', 'rows', 'columns'] as const)
        expect(Object.keys(own[part] ?? {}).sort(), part).toEqual([...named[part]].sort())
    },
  )

  test('is listed, and no texts are left over', () => {
    expect(worksheets.map(({ id }) => id).sort()).toEqual(Object.keys(texts.worksheets.sheets).sort())
  })
})

test('No field of a worksheet has the name of another', () => {
  for (const worksheet of worksheets) {
    const { fields, rows, columns } = namesIn(worksheet)
    const keys = [...fields, ...rows.flatMap((row) => columns.map((column) => `${row}-${column}`))]
    expect(new Set(keys).size, worksheet.id).toBe(keys.length)
  }
})

describe('The time that topics take', () => {
  const written = (minutes: readonly string[]) =>
    Object.fromEntries(minutes.map((text, index) => [minutesKey(index + 1), text]))
  const among = (...minutes: string[]) => concentrationOf(topicsIn(written(minutes), minutes.length))

  test('is told by the largest fifth and by where 80% is reached (T12b)', () => {
    expect(among('40', '22', '10', '8', '6', '5', '4', '3', '1', '1')).toEqual({ top: 2, share: 0.62, reach: 4 })
  })

  test('is the same in whatever order it was written down', () => {
    expect(among('1', '5', '40', '3', '22', '1', '8', '10', '4', '6')).toEqual({ top: 2, share: 0.62, reach: 4 })
  })

  test.each([
    [[], 'no topics'],
    [['30'], 'one topic'],
    [['0', '0'], 'no time'],
    [['', ''], 'empty fields'],
  ])('%j is nothing to work out: %s', (minutes) => {
    expect(among(...minutes)).toBeUndefined()
  })

  test('counts a topic without minutes only where somebody wrote 0', () => {
    expect(among('60', '0')).toEqual({ top: 1, share: 1, reach: 1 })
    expect(topicsIn(written(['60', '']), 2)).toHaveLength(1)
  })

  test('says which numbers are wrong, and leaves them out', () => {
    const hostile = ['33,3', '-4', '1e9', '999999', 'veel', ' 12 ', '٤٠']
    expect(wrongTopics(written(hostile), hostile.length)).toEqual([1, 2, 3, 4, 5])
    expect(topicsIn(written(hostile), hostile.length).map(({ minutes }) => minutes)).toEqual([40, 12])
  })

  test('keeps names as they were written, and rows that are no longer there out of it', () => {
    const own = { ...written(['1', '9', '5']), [nameKey(2)]: ' <b>toetsen</b> ' }
    expect(topicsIn(own, 2)).toEqual([
      { number: 2, name: '<b>toetsen</b>', minutes: 9 },
      { number: 1, name: '', minutes: 1 },
    ])
  })
})

test('A sheet with nothing but spaces on it is empty: there is nothing to lose', () => {
  expect(isEmpty({})).toBe(true)
  expect(isEmpty({ situation: '  \n', 'first-step': '' })).toBe(true)
  expect(isEmpty({ situation: 'x' })).toBe(false)
})

test('The code of worksheets knows no storage, no network and no address bar', () => {
  const root = join(import.meta.dirname, '..', '..', '..', 'client', 'manage')
  const own = readdirSync(join(root, 'worksheets')).map((name) => join(root, 'worksheets', name))
  const files = [...own, join(root, 'pages', 'worksheet-page.ts'), join(root, 'pages', 'worksheets-page.ts')]
  expect(files.length).toBeGreaterThan(8)
  for (const file of files)
    expect(readFileSync(file, 'utf8'), file).not.toMatch(
      /localStorage|sessionStorage|indexedDB|document\.cookie|fetch\(|sendBeacon|XMLHttpRequest|WebSocket|replaceQuery|pushState|api\.ts/,
    )
})
