import { describe, expect, test } from 'vitest'
import { byDueDay, type Dated, daysBetween, remindersOf, stateOn, urgencyOf } from '#domain/agreements.ts'
import { daysLater } from '#domain/days.ts'

const today = '2027-03-10'
const due = (dueOn: string | null): Dated => ({ state: 'open', dueOn, settledOn: null })

describe('An agreement', () => {
  test.each([
    ['of yesterday is overdue', '2027-03-09', 'overdue'],
    ['of today is not late yet', '2027-03-10', 'soon'],
    ['of two weeks from now is due soon', '2027-03-24', 'soon'],
    ['of a day later is not', '2027-03-25', 'later'],
    ['without a date is never late', null, 'later'],
  ])('%s', (_what, day, urgency) => {
    expect(urgencyOf(due(day), today)).toBe(urgency)
  })

  test.each(['done', 'dropped'] as const)('that is %s is settled, however late it was', (state) => {
    expect(urgencyOf({ state, dueOn: '2020-01-01', settledOn: '2027-01-01' }, today)).toBe('settled')
  })

  test('was open on every day before it was settled', () => {
    const agreement = { state: 'done', dueOn: null, settledOn: '2027-03-10' } as const
    expect(stateOn(agreement, '2027-03-09')).toBe('open')
    expect(stateOn(agreement, '2027-03-10')).toBe('done')
    expect(stateOn(due(null), '2099-01-01')).toBe('open')
  })

  test('with a date comes before one without', () => {
    const sorted = [due(null), due('2027-04-01'), due('2026-01-01')].sort(byDueDay)
    expect(sorted.map(({ dueOn }) => dueOn)).toEqual(['2026-01-01', '2027-04-01', null])
  })
})

describe('A reminder', () => {
  test('counts what is late and what is due within a week, and nothing that is settled', () => {
    const days = ['2027-03-01', '2027-03-09', '2027-03-10', '2027-03-17', '2027-03-18', null]
    const settled: Dated = { state: 'done', dueOn: '2027-03-01', settledOn: '2027-03-02' }
    expect(remindersOf([...days.map(due), settled], today)).toEqual({ overdue: 2, soon: 2 })
    expect(remindersOf([], today)).toEqual({ overdue: 0, soon: 0 })
  })
})

test('Days are counted over the end of a month, a leap day and the change of the clock', () => {
  expect(daysLater('2027-12-31', 1)).toBe('2028-01-01')
  expect(daysLater('2028-02-28', 1)).toBe('2028-02-29')
  expect(daysBetween('2027-03-27', '2027-03-29')).toBe(2)
  expect(daysBetween('2027-03-10', '2027-03-01')).toBe(-9)
})
