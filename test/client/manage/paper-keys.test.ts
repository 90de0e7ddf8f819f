import { describe, expect, test } from 'vitest'
import { type Focus, keyOf } from '../../../client/manage/paper/keys.ts'

const pressed = (key: string, more: object = {}) => ({
  ...{ key, code: '', repeat: false, isComposing: false },
  ...{ ctrlKey: false, altKey: false, metaKey: false, shiftKey: false },
  ...more,
})
const meaning = (key: string, focus: Focus = 'sheet', more: object = {}) => keyOf(pressed(key, more), focus)

describe('A key', () => {
  test.each([
    ['1', '1'],
    ['0', '0'],
    ['Enter', 'enter'],
    ['-', 'open'],
    [' ', 'open'],
    ['Backspace', 'back'],
    ['ArrowLeft', 'back'],
    ['ArrowUp', 'back'],
    ['ArrowRight', 'forward'],
    ['ArrowDown', 'forward'],
    ['/', 'dont-know'],
    ['*', 'not-applicable'],
  ])('%j means %s', (key, meant) => expect(meaning(key)).toBe(meant))

  test.each(['a', 'Tab', 'Escape', 'F5', '+', 'toString'])('%s keeps its usual meaning', (key) =>
    expect(meaning(key)).toBeUndefined(),
  )

  test('of the keypad is a digit with Num Lock off as well, and a French keyboard needs no shift', () => {
    expect(meaning('ArrowLeft', 'sheet', { code: 'Numpad4' })).toBe('4')
    expect(meaning('&', 'sheet', { code: 'Digit1' })).toBe('1')
  })

  test('with Control, Alt or Command belongs to the browser', () => {
    for (const modifier of ['ctrlKey', 'altKey', 'metaKey'])
      expect(meaning('1', 'sheet', { [modifier]: true })).toBeUndefined()
  })

  test('that is held down counts once; going back and forth may go on', () => {
    for (const key of ['1', '-', 'Enter']) expect(meaning(key, 'sheet', { repeat: true })).toBeUndefined()
    expect(meaning('Backspace', 'sheet', { repeat: true })).toBe('back')
  })

  test('presses a button that has the focus; digits go on answering', () => {
    expect(meaning('Enter', 'control')).toBeUndefined()
    expect(meaning(' ', 'control')).toBeUndefined()
    expect(meaning('3', 'control')).toBe('3')
    expect(meaning('-', 'control')).toBe('open')
  })
})

describe('In a field for text', () => {
  test.each(['1', '-', ' ', 'ArrowLeft', 'Backspace'])('%j writes', (key) =>
    expect(meaning(key, 'text')).toBeUndefined(),
  )

  test('Enter goes on, with Shift it makes a line, and while letters are composed it chooses them', () => {
    expect(meaning('Enter', 'text')).toBe('enter')
    expect(meaning('Enter', 'text', { shiftKey: true })).toBeUndefined()
    expect(meaning('Enter', 'text', { isComposing: true })).toBeUndefined()
  })

  test('Backspace goes back when there is nothing to delete, but not while it is held down', () => {
    expect(keyOf(pressed('Backspace'), 'text', true)).toBe('back')
    expect(keyOf(pressed('Backspace', { repeat: true }), 'text', true)).toBeUndefined()
  })
})

describe('In a field for a number', () => {
  test.each([
    ['/', 'dont-know'],
    ['*', 'not-applicable'],
    ['-', 'open'],
    [' ', 'open'],
    ['Enter', 'enter'],
  ])('%j means %s: it is no part of a number', (key, meant) => {
    expect(meaning(key, 'number')).toBe(meant)
    expect(meaning(key, 'number', { repeat: true })).toBeUndefined()
  })

  test.each(['1', '0', 'ArrowLeft', 'Backspace', 'toString'])('%j writes', (key) =>
    expect(meaning(key, 'number')).toBeUndefined(),
  )
})

test('In a text a slash and a star are letters like others', () => {
  for (const key of ['/', '*']) expect(meaning(key, 'text')).toBeUndefined()
})
