import { describe, expect, test } from 'vitest'
import type { QuestionView } from '#domain/api/questionnaire.ts'
import { stepsOf } from '../../../client/answer/steps.ts'
import { standingAnswers } from '../../../client/questions/standing.ts'
import { aQuestionnaire, choice, open, rating } from '../answer/support.ts'

const after = (question: QuestionView, earlier: string, ...anyOf: (string | number)[]): QuestionView => ({
  ...question,
  showIf: { question: earlier, anyOf },
})
const best: QuestionView = { ...choice('best'), among: 'channels' } as QuestionView
const sections = [
  { id: 'mark', title: 'Cijfer', questions: [rating('mark'), after(choice('why'), 'mark', 1, 2)] },
  { id: 'more', title: 'Meer', questions: [after(open('words'), 'why', 'two')] },
  {
    id: 'channels',
    title: 'Kanalen',
    questions: [choice('channels', true), best, after(rating('how-best'), 'best', 'two')],
  },
]
const questionnaire = aQuestionnaire({ sections })
const questions = sections.flatMap((section) => section.questions)
const standing = (answers: Parameters<typeof standingAnswers>[1]) => Object.keys(standingAnswers(questions, answers))
const asked = (answers: Parameters<typeof standingAnswers>[1]) =>
  stepsOf(questionnaire, standingAnswers(questions, answers)).map(({ question }) => question.id)

describe('the answers that stand', () => {
  test('are all of them, as long as their questions are asked', () => {
    expect(standing({ mark: 2, why: 'two', words: 'x' })).toEqual(['mark', 'why', 'words'])
  })

  test('are without those to questions that an earlier answer no longer calls up, however far down', () => {
    expect(standing({ mark: 3, why: 'two', words: 'x' })).toEqual(['mark'])
    expect(standing({ why: 'two', words: 'x' })).toEqual([])
    expect(standing({ mark: { missing: 'dont-know' }, why: 'two' })).toEqual(['mark'])
  })

  test('are without the best of what was not chosen, and without what was asked about that', () => {
    const all = { channels: ['one', 'two'], best: 'two', 'how-best': 3 }
    expect(standing(all)).toEqual(['channels', 'best', 'how-best'])
    expect(standing({ ...all, channels: ['one'] })).toEqual(['channels'])
    expect(standing({ ...all, channels: { missing: 'dont-know' } })).toEqual(['channels'])
  })
})

describe('the way through', () => {
  test('passes the questions that are asked, and its numbers count no others', () => {
    expect(asked({})).toEqual(['mark', 'channels'])
    expect(asked({ mark: 1, why: 'two', channels: ['one', 'two'], best: 'two' })).toEqual([
      ...['mark', 'why', 'words', 'channels', 'best', 'how-best'],
    ])
    const places = (answers: Parameters<typeof standingAnswers>[1]) =>
      stepsOf(questionnaire, answers).map(
        ({ section, number }) => `${section.number}: ${number} of ${section.questions}`,
      )
    expect(places({})).toEqual(['1: 1 of 1', '2: 1 of 1'])
    expect(places({ mark: 1, why: 'two' })).toEqual(['1: 1 of 2', '1: 2 of 2', '2: 1 of 1', '3: 1 of 1'])
  })
})
