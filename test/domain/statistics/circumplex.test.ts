import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { angleOf, cloudOf, invited, octantOf, octants, structuralSummary } from '#domain/statistics/circumplex.ts'
import { expectClose } from './support.ts'

const dots = [
  { x: 0.6, y: 0.5 },
  { x: 0.2, y: 0.7 },
  { x: -0.4, y: 0.6 },
  { x: 0.5, y: -0.1 },
  { x: 0.7, y: 0.2 },
  { x: -0.2, y: -0.5 },
]
const at = (degrees: number) => ({ x: Math.cos((degrees * Math.PI) / 180), y: Math.sin((degrees * Math.PI) / 180) })

describe('Eight octant scores (T8a)', () => {
  test('have a direction, a strength and a fit', () => {
    const summary = structuralSummary([3.2, 2.8, 2.0, 1.4, 1.2, 1.6, 2.2, 3.0])
    expectClose([summary.x, summary.y, summary.elevation, summary.amplitude], [0.965431, 0.269238, 2.175, 1.00227])
    expectClose([summary.displacement, summary.fit], [15.582662, 0.995832])
    expect(octantOf(summary)).toBe('sb')
    expectClose(angleOf(invited(summary)), 344.417338)
    expect(octantOf(invited(summary))).toBe('so')
  })

  test('that are all equal point nowhere', () => {
    expect(structuralSummary(Array(8).fill(2))).toMatchObject({ displacement: null, fit: null })
  })

  test('without direction but with differences fit no cosine', () => {
    const summary = structuralSummary([3, 1, 3, 1, 3, 1, 3, 1])
    expect(summary).toMatchObject({ displacement: null, fit: 0 })
  })
})

describe('The dots of a team (T8b)', () => {
  test('have a centre, a direction and a spread', () => {
    const cloud = cloudOf(dots)
    expectClose([cloud.centre.x, cloud.centre.y, cloud.length, cloud.angle], [0.233333, 0.233333, 0.329983, 45])
    expectClose([cloud.direction, cloud.resultant, cloud.spread], [37.569895, 0.432948, 0.589727])
  })

  test('around the zero have the zero as direction (T8c)', () => {
    const cloud = cloudOf([at(350), at(10)])
    expectClose(cloud.resultant, 0.984808)
    expectClose(Math.sin(((cloud.direction ?? Number.NaN) * Math.PI) / 180), 0, 1e-9)
  })

  test('in the very middle have none', () => {
    expect(cloudOf([{ x: 0, y: 0 }])).toMatchObject({ angle: null, direction: null, resultant: 0, spread: 0 })
    expect(octantOf({ x: 0, y: 0 })).toBeNull()
  })
})

test('Above invites below and the other way round; together and against call up themselves', () => {
  const answers = octants.map(({ angle }) => octantOf(invited(at(angle))))
  expect(answers).toEqual(['so', 'os', 'ot', 'to', 'tb', 'bt', 'bs', 'sb'])
})

test('Whoever turns the circle turns the outcome, and nothing else', () => {
  const point = fc.record({
    x: fc.double({ min: -0.7, max: 0.7, noNaN: true }),
    y: fc.double({ min: -0.7, max: 0.7, noNaN: true }),
  })
  fc.assert(
    fc.property(fc.array(point, { minLength: 2, maxLength: 20 }), (points) => {
      const before = cloudOf(points)
      const after = cloudOf(points.map(({ x, y }) => ({ x: -y, y: x })))
      expectClose([after.spread, after.length, after.resultant], [before.spread, before.length, before.resultant], 1e-9)
      expectClose([after.centre.x, after.centre.y], [-before.centre.y, before.centre.x], 1e-9)
    }),
  )
})
