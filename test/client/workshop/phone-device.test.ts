import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { joinCodeIn, scannedCode, sentCode } from '../../../client/workshop/phone/code.ts'
import { Device, newHeld, randomId } from '../../../client/workshop/phone/device.ts'
import {
  afterClosing,
  isBegun,
  newRound,
  standing,
  withAnswer,
} from '../../../client/workshop/phone/round/round-draft.ts'
import { secondsLeft } from '../../../client/workshop/phone/time-left.ts'
import { aQuestionnaire, forbidden, MapStorage } from '../answer/support.ts'

const joined = {
  ...{ workshop: 'w1', title: 'Teamavond', school: 'De Klimboom', languages: ['nl'] },
  ...{ key: 'key', token: 'token' },
}
const somebody = () => newHeld('482913', joined, 'nl')

describe('the code of the big screen', () => {
  test('is understood with spaces, dots, dashes and the digits of other keyboards', () => {
    for (const typed of [
      '482913',
      ' 482 913 ',
      '482.913',
      '482-913',
      '482–913',
      '٤٨٢٩١٣',
      '۴۸۲۹۱۳',
      '４８２９１３',
      '482\u200b913',
    ])
      expect(joinCodeIn(typed), typed).toBe('482913')
  })

  test('is six digits and nothing else', () => {
    for (const typed of ['', '48291', '4829133', '48291a', '<b>482913', '4 8 2 9 1'])
      expect(joinCodeIn(typed), typed).toBeUndefined()
    fc.assert(fc.property(fc.string(), (typed) => /^\d{6}$/.test(joinCodeIn(typed) ?? '000000')))
  })

  test('is read from the address when it stands there, also when that is broken', () => {
    expect([scannedCode(''), scannedCode('#'), scannedCode('#482913')]).toEqual([undefined, undefined, '482913'])
    expect(joinCodeIn(scannedCode('#482%20913') ?? '')).toBe('482913')
    expect(scannedCode('#%E0%A4%A')).toBe('%E0%A4%A')
  })

  test('is sent with the mark of the picture that was scanned, which is no part of the code', () => {
    const scanned = '482913.aB3_-aB3_-aB3_-x'
    expect([joinCodeIn(scanned), sentCode(scanned), sentCode('482 913')]).toEqual(['482913', scanned, '482913'])
    for (const broken of ['482913.short', '48291.aB3_-aB3_-aB3_-x', '482913.aB3_-aB3_-aB3_<x'])
      expect([joinCodeIn(broken), sentCode(broken)], broken).toEqual([undefined, undefined])
  })
})

describe('the device', () => {
  test('keeps what somebody did, and forgets it all', () => {
    const storage = new MapStorage()
    const device = new Device(() => storage)
    device.write(somebody())
    device.change('w1', (held) => ({ ...held, circle: 'parents' }))
    expect(new Device(() => storage).read()).toMatchObject({ code: '482913', circle: 'parents' })
    device.wipe()
    expect(new Device(() => storage).read()).toBeUndefined()
    expect(storage.length).toBe(0)
  })

  test('goes on without storage, as long as the page is open', () => {
    const device = new Device(forbidden)
    device.write(somebody())
    device.change('w1', (held) => ({ ...held, language: 'en' }))
    expect(device.read()?.language).toBe('en')
    device.wipe()
    expect(device.read()).toBeUndefined()
  })

  test('does not write into another workshop that was joined in another tab', () => {
    const storage = new MapStorage()
    const [one, other] = [new Device(() => storage), new Device(() => storage)]
    one.write(somebody())
    other.write(newHeld('111111', { ...joined, workshop: 'w2' }, 'nl'))
    one.change('w1', (held) => ({ ...held, circle: 'parents' }))
    expect(other.read()).toMatchObject({ code: '111111', joined: { workshop: 'w2' } })
    expect(other.read()?.circle).toBeUndefined()
  })

  test('does not trip over what something else left in its place', () => {
    const storage = new MapStorage()
    const device = new Device(() => storage)
    device.write(somebody())
    const [place = ''] = [storage.key(0) ?? '']
    const wrong = [
      ...['', 'null', '{', '[]', '7', '{"joined":{}}'],
      JSON.stringify({ ...somebody(), rounds: [] }),
      JSON.stringify({ ...somebody(), rounds: { r: { answers: {} } } }),
      JSON.stringify({ ...somebody(), cards: [{}] }),
      JSON.stringify({ ...somebody(), joined: { ...joined, token: 3 } }),
    ]
    for (const text of wrong) {
      storage.setItem(place, text)
      expect(device.read(), text).toBeUndefined()
    }
  })

  test('makes ids that say nothing and are never the same', () => {
    const ids = Array.from({ length: 200 }, randomId)
    expect(new Set(ids).size).toBe(200)
    for (const id of ids) expect(id).toMatch(/^[0-9a-f]{32}$/)
  })
})

describe('a round on the device', () => {
  test('takes answers, and what is no answer yet beside them', () => {
    const one = withAnswer(newRound, 'news', 3)
    expect(one).toMatchObject({ state: 'open', answers: { news: 3 } })
    const half = withAnswer(one, 'roads', undefined, { smooth: '70' })
    expect(half).toMatchObject({ answers: { news: 3 }, unfinished: { roads: { smooth: '70' } } })
    expect(withAnswer(half, 'roads', { smooth: 100 }).unfinished).toEqual({})
    expect(isBegun(withAnswer(one, 'news', undefined))).toBe(false)
  })

  test('that was not sent when it was closed is missed; one that was not begun is nothing', () => {
    const begun = withAnswer(newRound, 'news', 3)
    expect(afterClosing(begun).state).toBe('missed')
    expect(afterClosing(newRound)).toBe(newRound)
    for (const state of ['sending', 'sent', 'unsure'] as const)
      expect(afterClosing({ ...begun, state }).state).toBe(state)
  })

  test('sends only what still answers a question', () => {
    const round = withAnswer(withAnswer(newRound, 'news', 3), 'gone', 4)
    expect(standing(aQuestionnaire(), round).answers).toEqual({ news: 3 })
  })
})

test('a clock counts on the time of the server, stands still when it is stopped, and never goes below zero', () => {
  const now = Date.parse('2027-02-01T09:00:00Z')
  const until = (endsAt: string) => secondsLeft({ state: 'running', endsAt, seconds: 999 }, now)
  expect(until('2027-02-01T09:04:30.000Z')).toBe(270)
  expect(until('2027-02-01T08:00:00.000Z')).toBe(0)
  expect(secondsLeft({ state: 'paused', endsAt: null, seconds: 61 }, now)).toBe(61)
})
