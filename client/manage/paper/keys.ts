/** What a key means while a sheet is keyed in. */
export type Key = Digit | 'enter' | 'open' | 'back' | 'forward' | 'dont-know' | 'not-applicable'
export type Digit = (typeof digits)[number]

const digits = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'] as const

const named: Readonly<Record<string, Key>> = {
  Enter: 'enter',
  '-': 'open',
  ' ': 'open',
  // On a keypad beside the digits, and no part of a number: they work in the fields too.
  '/': 'dont-know',
  '*': 'not-applicable',
  Backspace: 'back',
  ArrowLeft: 'back',
  ArrowUp: 'back',
  ArrowRight: 'forward',
  ArrowDown: 'forward',
}

/** Where the focus is: in a field for text or for a number, on something that has a use of its own for Enter and space, or neither. */
export type Focus = 'text' | 'number' | 'control' | 'sheet'

type Pressed = Pick<
  KeyboardEvent,
  'key' | 'code' | 'repeat' | 'isComposing' | 'ctrlKey' | 'altKey' | 'metaKey' | 'shiftKey'
>

/**
 * What somebody who presses this key means; undefined where the key keeps its usual meaning. A key that is held down
 * counts once: otherwise a heavy hand fills in the whole sheet.
 */
export function keyOf(pressed: Pressed, focus: Focus, fieldIsEmpty = false): Key | undefined {
  if (pressed.ctrlKey || pressed.altKey || pressed.metaKey || pressed.isComposing) return undefined
  if (focus === 'text') return keyInText(pressed, fieldIsEmpty)
  if (focus === 'number') return keyInNumber(pressed) ?? keyInText(pressed, fieldIsEmpty)
  const key = digitOf(pressed) ?? (Object.hasOwn(named, pressed.key) ? named[pressed.key] : undefined)
  if (focus === 'control' && (key === 'enter' || pressed.key === ' ')) return undefined
  if (pressed.repeat && key !== 'back' && key !== 'forward') return undefined
  return key
}

/** What is no part of a number says that there is none. */
function keyInNumber({ key, repeat }: Pressed): Key | undefined {
  const meant = Object.hasOwn(named, key) ? named[key] : undefined
  return !repeat && (meant === 'open' || meant === 'dont-know' || meant === 'not-applicable') ? meant : undefined
}

/** In a field most keys write. */
function keyInText({ key, shiftKey, repeat }: Pressed, isEmpty: boolean): Key | undefined {
  if (repeat) return undefined
  if (key === 'Enter' && !shiftKey) return 'enter'
  return key === 'Backspace' && isEmpty ? 'back' : undefined
}

/** By the place of the key as well: a French keyboard, and a keypad with Num Lock off, give no digits by themselves. */
const digitOf = ({ key, code }: Pressed): Digit | undefined =>
  digits.find((digit) => digit === key || code === `Numpad${digit}` || code === `Digit${digit}`)
