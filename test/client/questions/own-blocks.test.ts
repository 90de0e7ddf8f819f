import { describe, expect, test } from 'vitest'
import type { Questionnaire, QuestionView } from '#domain/api/questionnaire.ts'
import { numberWords } from '../../../client/questions/number-words.ts'
import { type DivisionBlock, largestDifferences, ownBlocks } from '../../../client/questions/own-result/own-blocks.ts'
import { octantLabel, placeInWords } from '../../../client/questions/place-in-words.ts'

const labelled = (...ids: string[]) => ids.map((id) => ({ id, label: `woord ${id}` }))
const place = (id: string) =>
  ({
    id,
    type: 'position',
    text: `Plek ${id}?`,
    octants: labelled('sb', 'bs', 'bt', 'tb', 'to', 'ot', 'os', 'so'),
  }) satisfies QuestionView
const split = (id: string): QuestionView => ({ id, type: 'split', text: `${id}?`, parts: labelled('smooth', 'hole') })
const grid = (id: string): QuestionView => ({
  ...{ id, type: 'grid-split', text: `${id}?` },
  ...{ rows: labelled('smooth', 'hole'), columns: labelled('seldom', 'weekly') },
})
const count = (id: string): QuestionView => ({
  ...{ id, type: 'count', text: `${id}?`, most: 99 },
  ...{ rows: labelled('teacher', 'head'), columns: labelled('before', 'repair') },
})

const asked = (questions: QuestionView[], more: Partial<Questionnaire> = {}): Questionnaire => ({
  ...{ language: 'nl', minutes: 1, measures: [] },
  sections: [{ id: 's', title: 'Alles', questions }],
  ...more,
})
const pair = [{ now: 'now', wished: 'wished' }]

const divisionOf = (questionnaire: Questionnaire, answers: Parameters<typeof ownBlocks>[1]): DivisionBlock => {
  const [block] = ownBlocks(questionnaire, answers)
  if (block?.kind !== 'division') throw new Error('no division')
  return block
}

describe('The own outcome of answers in numbers', () => {
  test('has a place beside the wished one, and each alone where the other was not given', () => {
    const questionnaire = asked([place('now'), place('wished')], { nowAndWished: pair })
    const [now, wished] = [
      { x: -0.3, y: 0.6 },
      { x: 0.6, y: -0.2 },
    ]
    expect(ownBlocks(questionnaire, { now, wished })).toMatchObject([{ kind: 'place', now, wished }])
    expect(ownBlocks(questionnaire, { now })).toMatchObject([{ question: { id: 'now' }, now, wished: undefined }])
    expect(ownBlocks(questionnaire, { wished, now: { missing: 'dont-know' } })).toMatchObject([
      { question: { id: 'wished' }, now: wished, wished: undefined },
    ])
    expect(ownBlocks(questionnaire, {})).toEqual([])
  })

  test('is two places where no pair is named', () => {
    const [now, wished] = [
      { x: 0.1, y: 0.1 },
      { x: 0.2, y: 0.2 },
    ]
    expect(ownBlocks(asked([place('now'), place('wished')]), { now, wished })).toHaveLength(2)
  })

  test('has every part of a division, and the largest differences from the wish first', () => {
    const block = divisionOf(asked([split('now'), split('wished')], { nowAndWished: pair }), {
      now: { smooth: 60, hole: 40 },
      wished: { smooth: 95, hole: 5 },
    })
    expect(block.groups).toEqual([
      {
        parts: [
          { label: 'woord smooth', now: 60, wished: 95 },
          { label: 'woord hole', now: 40, wished: 5 },
        ],
      },
    ])
    expect(largestDifferences(block).map(({ label, change }) => [label, change])).toEqual([
      ['woord smooth', 35],
      ['woord hole', -35],
    ])
  })

  test('has a table row by row, and no differences where all is as it should be', () => {
    const same = { smooth: { seldom: 50, weekly: 10 }, hole: { seldom: 40, weekly: 0 } }
    const questionnaire = asked([grid('now'), grid('wished')], { nowAndWished: pair })
    const block = divisionOf(questionnaire, { now: same, wished: same })
    expect(block.groups.map(({ title, parts }) => [title, parts.map(({ now }) => now)])).toEqual([
      ['woord smooth', [50, 10]],
      ['woord hole', [40, 0]],
    ])
    expect(largestDifferences(block)).toEqual([])
    const wished = { smooth: { seldom: 20, weekly: 45 }, hole: { seldom: 30, weekly: 5 } }
    expect(largestDifferences(divisionOf(questionnaire, { now: same, wished })).map(({ change }) => change)).toEqual([
      35, -30, -10,
    ])
  })

  test('has shares of what was counted, and none of nothing', () => {
    const shares = [
      {
        id: 'p',
        title: 'Vooraf',
        ratio: { plus: [{ question: 'c', column: 'before' }], minus: [], of: [{ question: 'c' }] },
      },
      {
        ...{ id: 'i', title: 'Eerste stap' },
        ratio: {
          plus: [{ question: 'c', row: 'head' }],
          minus: [{ question: 'c', row: 'teacher' }],
          of: [{ question: 'c' }],
        },
      },
    ]
    const questionnaire = asked([count('c')], { shares })
    const c = { teacher: { before: 6, repair: 2 }, head: { before: 0, repair: 2 } }
    expect(ownBlocks(questionnaire, { c })).toMatchObject([
      { kind: 'share', value: 0.6, signed: false },
      { kind: 'share', value: -0.6, signed: true },
    ])
    const none = { teacher: { before: 0, repair: 0 }, head: { before: 0, repair: 0 } }
    expect(ownBlocks(questionnaire, { c: none })).toEqual([])
    expect(ownBlocks(questionnaire, { c: { missing: 'dont-know' } })).toEqual([])
  })
})

test('a place is told by how far from the middle it is and by its octant; the very middle has none', () => {
  const words = numberWords('nl')
  expect(placeInWords({ x: 0.65, y: 0.27 }, place('a'), words)).toEqual({ strength: 'Duidelijk', label: 'woord sb' })
  expect(placeInWords({ x: -0.1, y: 0.3 }, place('a'), words)).toEqual({ strength: 'Een beetje', label: 'woord bt' })
  expect(placeInWords({ x: 0, y: 0 }, place('a'), words)).toEqual({ strength: 'In het midden' })
  expect(octantLabel({ x: 0, y: 0 }, place('a'))).toBeUndefined()
})
