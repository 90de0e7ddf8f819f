import { describe, expect, test } from 'vitest'
import { DraftStore } from '../../../client/answer/draft-store.ts'
import { usableAnswers } from '../../../client/answer/usable-answers.ts'
import { Visit } from '../../../client/answer/visit.ts'
import { aQuestionnaire, aReply, MapStorage, rating } from './support.ts'

const code = 'K7QF29XM4C'

function aVisit(storage = new MapStorage(), language = 'nl') {
  const visit = new Visit(code, language, new DraftStore(() => storage))
  return { visit, storage }
}

describe('a visit', () => {
  test('leaves nothing on the device before the first answer', () => {
    const { visit, storage } = aVisit()
    visit.take(aReply())
    visit.stopAt('news')
    expect(storage.length).toBe(0)
    visit.answer('news', 3)
    expect(storage.length).toBe(1)
  })

  test('goes on after a reload with the same answers, place and submission', () => {
    const { visit, storage } = aVisit()
    visit.take(aReply())
    visit.answer('news', 3)
    visit.answer('years', 'one')
    visit.stopAt('years')
    const { visit: again } = aVisit(storage, 'en')
    again.take(aReply(), usableAnswers)
    expect(again.begun).toBe(true)
    expect(again.draft).toEqual(visit.draft)
  })

  test('drops answers that no longer answer a question', () => {
    const { visit, storage } = aVisit()
    visit.take(aReply())
    visit.answer('news', 3)
    visit.answer('calendar', { missing: 'dont-know' })
    visit.answer('gone', 2)
    visit.answer('years', 'three')
    visit.answer('wish', 'longer than the twenty characters that are allowed')
    const { visit: again } = aVisit(storage)
    again.take(aReply(), usableAnswers)
    expect(again.draft.answers).toEqual({ news: 3, calendar: { missing: 'dont-know' } })
  })

  test('drops "weet ik niet" where the question no longer offers it', () => {
    const { visit, storage } = aVisit()
    visit.answer('news', { missing: 'dont-know' })
    const { dontKnow: _, ...question } = rating('news')
    const { visit: again } = aVisit(storage)
    again.take(aReply(aQuestionnaire({ sections: [{ id: 'a', title: 'A', questions: [question] }] })), usableAnswers)
    expect(again.draft.answers).toEqual({})
  })

  test('does not touch answers that are on their way: the server may have them', () => {
    const { visit, storage } = aVisit()
    visit.take(aReply())
    visit.answer('news', 3)
    visit.answer('gone', 2)
    visit.lock()
    const { visit: again } = aVisit(storage)
    again.take(aReply(), usableAnswers)
    expect(again.draft).toEqual(visit.draft)
    expect(again.draft.pending).toBe(true)
  })

  test('keeps the answers, and the language, when the person chooses another language', () => {
    const { visit, storage } = aVisit()
    visit.take(aReply())
    visit.answer('news', 3)
    visit.takeInLanguage(aReply(aQuestionnaire({ language: 'en' })))
    const { visit: again } = aVisit(storage)
    expect(again.draft).toMatchObject({ language: 'en', answers: { news: 3 } })
  })

  test('marks what the server could not read until it is answered anew', () => {
    const { visit } = aVisit()
    visit.answer('news', 3)
    visit.lock()
    visit.unlock(['news', 'wish'])
    expect(visit.draft.pending).toBe(false)
    visit.answer('news', undefined)
    expect(visit.invalid).toEqual(['wish'])
  })

  test('that starts again is another submission, with nothing of the one before', () => {
    const { visit, storage } = aVisit()
    visit.answer('news', 3)
    const { submission } = visit.draft
    visit.restart()
    expect(storage.length).toBe(0)
    expect(visit.draft.answers).toEqual({})
    expect(visit.draft.submission).not.toBe(submission)
  })
})
