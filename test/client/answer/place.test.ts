import { describe, expect, test } from 'vitest'
import { type Place, placeAfter, placeBefore, placeIn } from '../../../client/answer/place.ts'
import { stepsOf } from '../../../client/answer/steps.ts'
import { aQuestionnaire } from './support.ts'

const steps = stepsOf(aQuestionnaire())
const order = steps.map(({ question }) => question.id)
const at = (id: string, thenReview = false): Place => ({ at: 'question', id, thenReview })
const start = { at: 'start' } as const
const review = { at: 'review' } as const

describe('the way through a questionnaire', () => {
  test('passes every question once and ends at the overview', () => {
    const way: Place[] = [start]
    while (way.at(-1)?.at !== 'review') way.push(placeAfter(way.at(-1) ?? start, steps))
    expect(way).toEqual([start, at('news'), at('calendar'), at('years'), at('wish'), review])
    expect(way.toReversed().map((place) => placeBefore(place, steps))).toEqual([...way.toReversed().slice(1), start])
  })

  test('from the overview to a skipped question leads back to the overview', () => {
    expect(placeAfter(at('news', true), steps)).toEqual(review)
    expect(placeBefore(at('news', true), steps)).toEqual(review)
  })

  test('counts sections and questions as people do', () => {
    expect(steps.map(({ section, number }) => `${section.number}/${number} of ${section.questions}`)).toEqual([
      '1/1 of 2',
      '1/2 of 2',
      '2/1 of 2',
      '2/2 of 2',
    ])
  })
})

describe('an entry of the history', () => {
  test('is the place it says', () => {
    for (const place of [start, review, at('years'), at('wish', true)])
      expect(placeIn(JSON.parse(JSON.stringify({ ...place, from: 'start' })), steps, order)).toEqual(place)
  })

  test('of something else is the start', () => {
    for (const state of [
      null,
      undefined,
      7,
      'review',
      {},
      { at: 'question' },
      { at: 'question', id: 'gone' },
      { at: 'x' },
    ])
      expect(placeIn(state, steps, order)).toEqual(start)
  })
})
