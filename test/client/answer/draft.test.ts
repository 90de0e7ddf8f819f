import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { newDraft, parseDraft, withAnswer } from '../../../client/answer/draft.ts'
import { DraftStore } from '../../../client/answer/draft-store.ts'
import { forbidden, MapStorage } from './support.ts'

const code = 'K7QF29XM4C'
const other = '0000000000'
const storeOn = (storage: Storage) => new DraftStore(() => storage)
const aDraft = () => withAnswer(newDraft('nl'), 'news', 3)

describe('a draft', () => {
  test('has a submission of 128 random bits of its own', () => {
    const drafts = Array.from({ length: 100 }, () => newDraft('nl').submission)
    expect(new Set(drafts).size).toBe(100)
    for (const submission of drafts) expect(submission).toMatch(/^[0-9a-f]{32}$/)
  })

  test('keeps its submission while answers come and go', () => {
    const draft = newDraft('nl')
    const answered = withAnswer(withAnswer(draft, 'news', 3), 'wish', 'koffie')
    expect(answered).toEqual({ ...draft, answers: { news: 3, wish: 'koffie' } })
    expect(withAnswer(answered, 'news', undefined)).toEqual({ ...draft, answers: { wish: 'koffie' } })
  })

  test('that is not one is not read', () => {
    const whole = aDraft()
    for (const wrong of [
      { ...whole, submission: 'short' },
      { ...whole, language: 7 },
      { ...whole, answers: [] },
      { ...whole, answers: null },
      { ...whole, pending: 'yes' },
      { ...whole, question: 3 },
      { answers: {} },
      [],
      null,
      'text',
    ])
      expect(parseDraft(JSON.stringify(wrong))).toBeUndefined()
    expect(parseDraft(JSON.stringify(whole))).toEqual(whole)
  })

  test('stored as nonsense is not read and does no harm', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(parseDraft(text)).toBeUndefined()
      }),
    )
    expect(parseDraft('{"submission":')).toBeUndefined()
    expect(parseDraft(null)).toBeUndefined()
  })
})

describe('the device', () => {
  test('gives a draft back after a reload, to its own code alone', () => {
    const storage = new MapStorage()
    const draft = aDraft()
    expect(storeOn(storage).write(code, draft)).toBe(true)
    expect(storeOn(storage).read(code)).toEqual(draft)
    expect(storeOn(storage).read(other)).toBeUndefined()
  })

  test('holds nothing of a code after it is wiped', () => {
    const storage = new MapStorage()
    const store = storeOn(storage)
    store.write(code, aDraft())
    store.wipe(code)
    expect(storage.length).toBe(0)
    expect(store.read(code)).toBeUndefined()
  })

  test('without storage keeps the draft as long as the page is open, and says so', () => {
    const store = new DraftStore(forbidden)
    const draft = aDraft()
    expect(store.read(code)).toBeUndefined()
    expect(store.write(code, draft)).toBe(false)
    expect(store.read(code)).toEqual(draft)
    store.wipe(code)
    expect(store.read(code)).toBeUndefined()
  })

  test('that is full gives the newest answers, not the ones that still fitted', () => {
    const storage = new MapStorage()
    const store = storeOn(storage)
    const first = aDraft()
    store.write(code, first)
    storage.full = true
    const later = withAnswer(first, 'news', 4)
    expect(store.write(code, later)).toBe(false)
    expect(store.read(code)).toEqual(later)
    storage.full = false
    expect(store.write(code, later)).toBe(true)
    expect(storeOn(storage).read(code)).toEqual(later)
  })

  test('knows which drafts were sent off and not received', () => {
    const storage = new MapStorage()
    storage.setItem('of another page', 'x')
    storage.setItem('windroos:broken', '{')
    const store = storeOn(storage)
    store.write(code, { ...aDraft(), pending: true })
    store.write(other, aDraft())
    expect(store.pending()).toEqual([code])
    expect(new DraftStore(forbidden).pending()).toEqual([])
  })
})
