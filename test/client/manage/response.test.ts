import { describe, expect, test } from 'vitest'
import type { Progress } from '#domain/api/progress.ts'
import { adviceFor } from '../../../client/manage/survey/advice.ts'
import { wordsIn } from '../../../client/manage/words.ts'

const words = wordsIn('nl')
const { advice } = words.texts.response

type Group = Progress['audiences'][number]
const group = (own: Partial<Group> = {}): Group => ({
  ...{ audience: 'parents', invited: 40, answered: '10+', share: 0.25, target: { half: 20, useful: 29 } },
  ...{ subgroups: [], channels: {}, codes: null, codesMade: true },
  ...own,
})
const survey = { openedOn: '2026-11-01', closesOn: '2026-11-22', languages: ['nl'] }
const on = (today: string, own: Partial<Group> = {}, about: Partial<typeof survey> | { closesOn: null } = {}) =>
  adviceFor(words, { ...survey, ...about }, { audiences: [group(own)] }, today)

describe('Advice', () => {
  test('is to thank people once half have answered', () => {
    expect(on('2026-11-12', { share: 0.5 })).toEqual([advice.thank])
  })

  test.each([
    ['an end without a date', '2026-11-12', { closesOn: null }, advice.setEnd],
    ['the first days', '2026-11-03', {}, advice.remindLater],
    ['halfway', '2026-11-12', {}, advice.remind],
    ['the last days', '2026-11-19', {}, advice.remindLast(3)],
    ['the day before the end', '2026-11-21', {}, advice.extend],
    ['the days after the end', '2026-11-24', {}, advice.passed],
  ])('begins with what fits %s', (_when, today, about, first) => {
    expect(on(today, {}, about)[0]).toBe(first)
  })

  test('is no second code on a poster where people have codes already', () => {
    const hung = (codesMade: boolean) => on('2026-11-12', { codesMade }).join(' ')
    expect(hung(false)).toContain('QR-code')
    expect(hung(true)).toContain('(zonder code)')
    expect(hung(true)).not.toContain('QR-code')
  })

  test('asks for a personal word, and names the languages, where hardly anybody answered', () => {
    const slow = on('2026-11-12', { share: null }, { languages: ['nl', 'ar'] })
    expect(slow).toContain(advice.inPerson)
    expect(slow).toContain(advice.languages('Nederlands en Arabisch'))
    expect(on('2026-11-12', { share: 0.4 }, { languages: ['nl', 'ar'] })).not.toContain(advice.inPerson)
  })

  test('does not speak of a talk before which people could answer when the end is near', () => {
    expect(on('2026-11-12')).toContain(advice.beforeTalk)
    expect(on('2026-11-20')).not.toContain(advice.beforeTalk)
  })

  test('names a subgroup that is clearly behind, but not one that is too small to be followed', () => {
    const part = (name: string, answered: string | null, share: number | null) => ({
      id: name,
      name,
      invited: 20,
      answered,
      share,
    })
    const subgroups = [part('Onderbouw', '15+', 0.75), part('Bovenbouw', '<5', null), part('Eindgroep', null, null)]
    expect(on('2026-11-12', { share: 0.4, subgroups })).toContain(advice.lagging('Bovenbouw'))
  })

  test('is for every audience that is behind, and never more than can be done', () => {
    const audiences = [group({ audience: 'staff', share: 0.2 }), group({ share: null }), group({ audience: 'pupils' })]
    const all = adviceFor(words, { ...survey, languages: ['nl', 'en'] }, { audiences }, '2026-11-12')
    expect(all).toContain(advice.meeting)
    expect(all).toContain(advice.class)
    expect(all.length).toBeLessThanOrEqual(7)
    expect(new Set(all).size).toBe(all.length)
  })
})
