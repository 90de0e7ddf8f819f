import { expect, test } from 'vitest'
import { ownScores } from '../../../client/answer/own-scores.ts'
import { aQuestionnaire, howOften, rating } from './support.ts'

const howMuch = ['niet', 'een beetje', 'grotendeels', 'helemaal']
const measure = (questions: string[]) => ({ id: 'm', title: 'Relatie', questions, answered: 0.5, points: 4 })
const asked = (...questions: ReturnType<typeof rating>[]) =>
  aQuestionnaire({
    sections: [{ id: 's', title: 'S', questions }],
    measures: [measure(questions.map(({ id }) => id))],
  })

test('a person sees the mean of the own answers and the words nearest to it', () => {
  const [score] = ownScores(asked(rating('a'), rating('b'), rating('c')), { a: 3, b: 3, c: 4 })
  expect(score).toEqual({ title: 'Relatie', points: 4, score: 10 / 3, nearest: ['vaak'] })
})

test('questions on two scales give the words of both', () => {
  const questionnaire = asked(rating('a', { labels: howOften }), rating('b', { labels: howMuch }))
  expect(ownScores(questionnaire, { a: 2, b: 2 })[0]?.nearest).toEqual(['soms', 'een beetje'])
})

test('a reversed question counts the other way round and lends no words', () => {
  const questionnaire = asked(rating('a'), rating('b', { reversed: true, labels: howMuch }))
  expect(ownScores(questionnaire, { a: 4, b: 1 })[0]).toMatchObject({ score: 4, nearest: ['altijd'] })
})

test('with too few answers there is no score: "weet ik niet" is not one', () => {
  const questionnaire = asked(rating('a'), rating('b'), rating('c'))
  expect(ownScores(questionnaire, { a: 4, b: { missing: 'dont-know' } })[0]).toMatchObject({ score: null, nearest: [] })
  expect(ownScores(questionnaire, {})[0]?.score).toBeNull()
})
