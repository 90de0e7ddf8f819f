import { expect, test } from 'vitest'
import { ownScores } from '../../../client/answer/own-scores.ts'
import { aQuestionnaire, howOften, rating } from './support.ts'

const howMuch = ['niet', 'een beetje', 'grotendeels', 'helemaal']
const measure = (questions: string[]) => ({ id: 'm', title: 'relationeel', questions, answered: 0.5, points: 4 })
const asked = (...questions: ReturnType<typeof rating>[]) =>
  aQuestionnaire({
    sections: [{ id: 's', title: 'Elkaar kennen', questions }],
    measures: [measure(questions.map(({ id }) => id))],
  })

test('a person sees the mean of the own answers and the words nearest to it', () => {
  const [score] = ownScores(asked(rating('a'), rating('b'), rating('c')), { a: 3, b: 3, c: 4 })
  expect(score).toEqual({ title: 'Elkaar kennen', points: 4, score: 10 / 3, nearest: ['vaak'] })
})

test('questions on two scales give the words of both', () => {
  const questionnaire = asked(rating('a', { labels: howOften }), rating('b', { labels: howMuch }))
  expect(ownScores(questionnaire, { a: 2, b: 2 })[0]).toMatchObject({ nearest: ['soms', 'een beetje'] })
})

test('a reversed question counts the other way round and lends no words', () => {
  const questionnaire = asked(rating('a'), rating('b', { reversed: true, labels: howMuch }))
  expect(ownScores(questionnaire, { a: 4, b: 1 })[0]).toMatchObject({ score: 4, nearest: ['altijd'] })
})

test('with too few answers there is no score: "weet ik niet" is not one', () => {
  const questionnaire = asked(rating('a'), rating('b'), rating('c'))
  expect(ownScores(questionnaire, { a: 4, b: { missing: 'dont-know' } })[0]).toMatchObject({ score: null, nearest: [] })
  expect(ownScores(questionnaire, {})[0]).toMatchObject({ score: null })
})

test('an outcome is called what its part of the questionnaire is called, unless that would say one name twice', () => {
  const [a, b] = [rating('a'), rating('b')]
  const own = (sections: { id: string; title: string; questions: (typeof a)[] }[], measures: string[][]) =>
    ownScores(aQuestionnaire({ sections, measures: measures.map((questions) => measure(questions)) }), {}).map(
      (own) => 'title' in own && own.title,
    )
  const together = [{ id: 's', title: 'Elkaar kennen', questions: [a, b] }]
  const apart = [
    { id: 's', title: 'Elkaar kennen', questions: [a] },
    { id: 't', title: 'Afspraken', questions: [b] },
  ]
  expect(own(together, [['a', 'b']])).toEqual(['Elkaar kennen'])
  expect(own(apart, [['a'], ['b']])).toEqual(['Elkaar kennen', 'Afspraken'])
  expect(own(apart, [['a', 'b']])).toEqual(['relationeel'])
  expect(own(together, [['a'], ['b']])).toEqual(['relationeel', 'relationeel'])
})

test('answers in numbers come after the measures, for the element that shows them; other answers do not', () => {
  const questionnaire = asked(rating('a'), rating('b'))
  expect(ownScores(questionnaire, { a: 3, b: 3, roads: { smooth: 60, hole: 40 } })).toMatchObject([
    { score: 3 },
    { questionnaire, answers: { roads: { smooth: 60, hole: 40 } } },
  ])
  expect(ownScores(questionnaire, { a: 3, b: { missing: 'dont-know' }, days: ['one'], wish: 'Koffie' })).toHaveLength(1)
})
