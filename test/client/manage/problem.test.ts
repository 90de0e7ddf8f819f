import { describe, expect, test } from 'vitest'
import { ApiProblem, asProblem, problemFrom } from '../../../client/manage/problem.ts'
import { problemSentence } from '../../../client/manage/views/notice.ts'
import { wordsIn } from '../../../client/manage/words.ts'

describe('an error reply', () => {
  test('keeps its code, status and the errors at their fields', () => {
    const errors = [{ pointer: '/audiences/0/invited', message: 'too small' }]
    const problem = problemFrom(400, { type: '/problems/request-invalid', title: 'x', status: 400, errors })
    expect(problem).toMatchObject({ code: 'request-invalid', status: 400, errors })
  })

  test('of something else than the server, such as a proxy, is unknown', () => {
    for (const body of [undefined, null, 'Bad gateway', {}, { type: 'about:blank' }])
      expect(problemFrom(502, body)).toMatchObject({ code: 'unknown', status: 502, errors: [] })
  })
})

test('whatever is thrown becomes a problem; what fetch throws means no connection', () => {
  const problem = new ApiProblem('busy')
  expect(asProblem(problem)).toBe(problem)
  expect(asProblem(new TypeError('Failed to fetch')).code).toBe('no-connection')
  expect(asProblem('?').code).toBe('unknown')
})

test('every problem has a sentence, also one that this version does not know', () => {
  const words = wordsIn('nl')
  expect(problemSentence(words, new ApiProblem('storage-full'))).toContain('schijf')
  expect(problemSentence(words, problemFrom(418, { type: '/problems/teapot' }))).toBe(words.texts.problems.unknown)
})
