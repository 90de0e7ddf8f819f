import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Survey } from '#domain/api/surveys.ts'
import { roundPart, roundResponse } from '#domain/disclosure/round-response.ts'
import { responseTarget } from '#domain/response-target.ts'
import { roundedProgress } from '../../server/surveys/progress.ts'

test('T3: of 125 parents, 63 are half of them, and from 55 on a share is known within ten points', () => {
  expect(responseTarget(125)).toEqual({ half: 63, useful: 55 })
  expect(responseTarget(24)).toEqual({ half: 12, useful: 20 })
  expect(responseTarget(1)).toEqual({ half: 1, useful: 1 })
})

describe('The response of an open survey', () => {
  test('is rounded down to five', () => {
    expect([0, 4, 5, 9, 10, 26].map((count) => roundResponse(count, 40).answered)).toEqual([
      ...['<5', '<5', '5+', '5+', '10+', '25+'],
    ])
    expect(roundResponse(4, 40).share).toBeNull()
    expect(roundResponse(12, 40).share).toBe(0.25)
  })

  test('is never more than everybody, also when more people answered than were invited', () => {
    expect(roundResponse(52, 40)).toEqual({ answered: '50+', share: 1 })
    expect(roundResponse(7, 0)).toEqual({ answered: '5+', share: 1 })
  })

  test('of a subgroup leaves the last five uncounted, so that nobody is missed by name', () => {
    expect(roundPart(12, 12)).toEqual({ answered: '5+', share: 5 / 12 })
    expect(roundPart(40, 40)?.answered).toBe('35+')
    expect(roundPart(9, 9)).toBeNull()
    expect(roundPart(3, 10)?.answered).toBe('<5')
  })
})

const survey = (invited: readonly number[]): Survey => ({
  ...{ id: 's', schoolId: 'x', definitionId: 'd', title: 'T', status: 'open', languages: ['nl'], minimumGroup: 5 },
  ...{ unit: 'person', closesOn: null, openedOn: null, closedOn: null, example: false, retentionMonths: 24 },
  mayManage: true,
  audiences: [
    {
      audience: 'parents',
      invited: invited.reduce((sum, count) => sum + count, 7),
      subgroups: invited.map((count, index) => ({ id: `g${index}`, name: `G${index}`, invited: count })),
    },
  ],
})

/** All that is told while so many of each subgroup answered, each by one of two ways. */
const told = (invited: readonly number[], answered: readonly number[], onPaper: number) => {
  const all = answered.reduce((sum, count) => sum + count, 0)
  return JSON.stringify(
    roundedProgress(survey(invited), {
      responses: new Map([['parents', new Map(answered.map((count, index) => [`g${index}`, count]))]]),
      channels: new Map([['parents', { paper: onPaper, code: all - onPaper }]]),
      codes: new Map([['parents', 40]]),
    }),
  )
}

describe('Whoever asks for the response before and after one answer', () => {
  test('sees a difference only where a five is completed, in the whole, a subgroup or a way', () => {
    const groups = fc.array(fc.record({ invited: fc.nat({ max: 60 }), answered: fc.nat({ max: 60 }) }), {
      minLength: 1,
      maxLength: 5,
    })
    fc.assert(
      fc.property(groups, fc.nat(), fc.nat(), fc.boolean(), (groups, place, paper, byPaper) => {
        const invited = groups.map(({ invited }) => invited)
        const before = groups.map(({ answered }) => answered)
        const which = place % before.length
        const after = before.map((count, index) => (index === which ? count + 1 : count))
        const total = after.reduce((sum, count) => sum + count, 0)
        const onPaper = paper % total
        const nowOnPaper = byPaper ? onPaper + 1 : onPaper
        const way = byPaper ? nowOnPaper : total - nowOnPaper
        const completed = [total, after[which] ?? 0, way].some((count) => count % 5 === 0)
        if (!completed) expect(told(invited, after, nowOnPaper)).toBe(told(invited, before, onPaper))
      }),
      { numRuns: 2000 },
    )
  })

  test('and does see it where one is', () => {
    expect(told([40, 40], [5, 3], 0)).not.toBe(told([40, 40], [4, 3], 0))
    expect(told([40, 40], [6, 4], 0)).not.toBe(told([40, 40], [6, 3], 0))
  })
})
