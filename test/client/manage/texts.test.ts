import { describe, expect, test } from 'vitest'
import { talkingOutcomes } from '#domain/definition.ts'
import { en } from '../../../client/text/manage.en.ts'
import { nl } from '../../../client/text/manage.nl.ts'

type Entry = readonly [path: string, value: unknown]

function entries(value: unknown, path = ''): Entry[] {
  if (typeof value !== 'object' || value === null) return [[path, value]]
  return Object.entries(value).flatMap(([key, inner]) => entries(inner, `${path}/${key}`))
}

const keysOf = (value: unknown) =>
  entries(value)
    .map(([path]) => path)
    .sort()

describe('the texts of the pages', () => {
  test('have the same keys in every language', () => {
    expect(keysOf(en)).toEqual(keysOf(nl))
  })

  test('are nowhere empty, but where there is nothing to say', () => {
    for (const texts of [nl, en])
      expect(entries(texts).filter(([, value]) => value === '')).toEqual([['/report/response/units/person', '']])
  })

  test('have a word for every situation that an instrument can bring questions for', () => {
    expect(Object.keys(nl.report.discussion.topics).sort()).toEqual([...talkingOutcomes].sort())
  })

  test('say "je" to facilitators; "u" is for what parents read', () => {
    // Of that sheet, all that follows its title is printed for parents.
    const forParents = /\/parents$|\/sheets\/before-support-talk\//
    const formal = entries(nl).filter(
      ([path, value]) => typeof value === 'string' && /\b(u|uw)\b/i.test(value) && !forParents.test(path),
    )
    expect(formal).toEqual([])
  })
})
