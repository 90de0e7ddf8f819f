import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Id } from '#domain/definition.ts'
import { doubleName, slug, withIds } from '../../../client/manage/school/subgroup-ids.ts'

describe('the id of a subgroup', () => {
  test('is made from its name', () => {
    expect(slug('Groep 1/2 – onderbouw')).toBe('groep-1-2-onderbouw')
    expect(slug('Één bouw')).toBe('een-bouw')
    expect(slug('1e klas')).toBe('g-1e-klas')
    expect(slug('مجموعة')).toBe('g')
    expect(slug('constructor')).toBe('groep')
  })

  test('is one that the server takes, whatever the name', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (name) => Id.safeParse(slug(name)).success))
  })

  test('stays when the name changes, and is never given twice', () => {
    const typed = [{ id: 'onderbouw', name: 'Kleuters' }, { name: 'Onderbouw' }, { name: 'Onder bouw!' }, { name: ' ' }]
    expect(withIds([...typed, { name: 'onder-bouw' }])).toEqual([
      { id: 'onderbouw', name: 'Kleuters' },
      { id: 'onderbouw-2', name: 'Onderbouw' },
      { id: 'onder-bouw', name: 'Onder bouw!' },
      { id: 'onder-bouw-2', name: 'onder-bouw' },
    ])
  })
})

test('a name that stands there twice is found, apart from capitals and spaces', () => {
  expect(doubleName([{ name: 'Boven' }, { name: 'Onder' }, { name: 'boven ' }])).toBe('boven')
  expect(doubleName([{ name: '' }, { name: ' ' }])).toBeUndefined()
})
