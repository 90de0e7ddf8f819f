import { describe, expect, test } from 'vitest'
import { decimalsBeside, formatIn } from '../../../client/manage/format.ts'

const nl = formatIn('nl')
const en = formatIn('en')

describe('a figure', () => {
  test('has one decimal and the comma of its language', () => {
    expect(nl.score(3)).toBe('3,0')
    expect(nl.score(2.46)).toBe('2,5')
    expect(en.score(2.46)).toBe('2.5')
  })

  test('shows the sign of a difference, with a real minus', () => {
    expect(nl.signed(0.42)).toBe('+0,4')
    expect(nl.signed(-0.42)).toBe('−0,4')
    expect(nl.signed(0)).toBe('0,0')
  })

  test('reads as an interval', () => {
    expect(nl.interval(2.91, 3.24)).toBe('2,9–3,2')
    expect(nl.signedInterval(-0.1, 0.3)).toBe('−0,1 tot +0,3')
    expect(en.signedInterval(-0.1, 0.3)).toBe('−0.1 to +0.3')
  })

  test('is a whole percentage, a whole number', () => {
    expect(nl.percent(0.375)).toBe('38%')
    expect(nl.integer(12_345)).toBe('12.345')
  })
})

describe('a figure beside a limit', () => {
  test('does not read as having reached what it has not', () => {
    expect(nl.score(2.98, 3)).toBe('2,98')
    expect(nl.score(2.996, 3)).toBe('2,99')
    expect(nl.signed(0.29, 0.3)).toBe('+0,29')
    expect(nl.signed(-0.29, 0.3)).toBe('−0,29')
  })

  test('has as many decimals at both ends of an interval, and as its gap', () => {
    expect(nl.interval(2.98, 3.4, 3)).toBe('2,98–3,40')
    expect(nl.gap(0.42, 0.02, 0.8, 0.3)).toEqual({ size: '+0,42', interval: '+0,02 tot +0,80' })
    expect(nl.gap(-0.42, -0.6, -0.2, 0.3)).toEqual({ size: '−0,4', interval: '−0,6 tot −0,2' })
    expect(nl.gap(0.2996, 0.1, 0.5, 0.3)).toEqual({ size: '+0,29', interval: '+0,10 tot +0,50' })
  })

  test('keeps one decimal where that says the same', () => {
    expect(nl.score(3, 3)).toBe('3,0')
    expect(nl.score(3.02, 3)).toBe('3,0')
    expect(nl.score(2.9, 3)).toBe('2,9')
    expect(nl.signed(0.3, 0.3)).toBe('+0,3')
  })

  test('shows on which side of 0 an interval ends', () => {
    expect(nl.signedInterval(0.02, 0.4)).toBe('+0,02 tot +0,40')
    expect(nl.signedInterval(0, 0.4)).toBe('0,0 tot +0,4')
    expect(decimalsBeside(-0.0001, 0)).toBe(2)
    expect(nl.signedInterval(-0.0001, 0.4)).toBe('−0,01 tot +0,40')
    expect(nl.signedInterval(0.001, 0.4)).toBe('+0,01 tot +0,40')
  })
})

test('a day without a time is the same day in every time zone', () => {
  expect(nl.date('2026-03-01')).toBe('1 maart 2026')
  expect(en.date('2026-03-01')).toBe('1 March 2026')
})

test('lists and languages are in the language of the page', () => {
  expect(nl.list(['Team', 'Ouders'])).toBe('Team en Ouders')
  expect(nl.languageName('tr')).toBe('Turks')
  expect(en.languageName('tr')).toBe('Turkish')
})
