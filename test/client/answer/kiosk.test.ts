import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { MemoryTrail } from '../../../client/answer/kiosk/memory-trail.ts'
import { Watch } from '../../../client/answer/kiosk/watch.ts'
import { Route } from '../../../client/answer/route.ts'
import { stepsOf } from '../../../client/answer/steps.ts'
import { aQuestionnaire } from './support.ts'

const host = {
  addController() {},
  removeController() {},
  requestUpdate() {},
  updateComplete: Promise.resolve(true),
}

describe('who watches whether somebody is there', () => {
  beforeEach(() => void vi.useFakeTimers({ now: new Date('2027-02-01T19:00:00Z') }))
  afterEach(() => void vi.useRealTimers())

  const aWatch = () => {
    const over = vi.fn()
    return { watch: new Watch(host, { heeds: () => true, over }), over }
  }

  test('is quiet for a minute and a half, counts twenty seconds, and then it is over, once', () => {
    const { watch, over } = aWatch()
    watch.stay()
    vi.advanceTimersByTime(89_999)
    expect(watch.left).toBeUndefined()
    vi.advanceTimersByTime(1)
    expect(watch.left).toBe(20)
    vi.advanceTimersByTime(19_000)
    expect(watch.left).toBe(1)
    expect(over).not.toHaveBeenCalled()
    vi.advanceTimersByTime(600_000)
    expect(over).toHaveBeenCalledOnce()
    expect(watch.left).toBeUndefined()
  })

  test('begins anew when somebody stays, and does nothing at rest', () => {
    const { watch, over } = aWatch()
    watch.countDown()
    expect(watch.left).toBe(20)
    vi.advanceTimersByTime(19_500)
    watch.stay()
    expect(watch.left).toBeUndefined()
    vi.advanceTimersByTime(95_000)
    expect(watch.left).toBe(15)
    watch.rest()
    vi.advanceTimersByTime(600_000)
    expect(over).not.toHaveBeenCalled()
  })

  test('is not misled by a clock that is set back or forward', () => {
    const { watch, over } = aWatch()
    watch.stay()
    vi.setSystemTime(new Date('2027-02-01T18:00:00Z'))
    vi.advanceTimersByTime(300_000)
    expect(over).toHaveBeenCalledOnce()
    watch.stay()
    vi.setSystemTime(new Date('2027-02-01T23:00:00Z'))
    vi.advanceTimersByTime(90_000)
    expect(over).toHaveBeenCalledTimes(2)
  })
})

describe('the places of one person on a shared device', () => {
  const steps = stepsOf(aQuestionnaire())
  const visit = { steps, order: steps.map(({ question }) => question.id) }

  test('are walked forward and back without a history of the browser', () => {
    const trail = new MemoryTrail(() => {})
    const route = new Route(
      host,
      () => trail,
      () => {},
    )
    route.go({ at: 'question', id: 'news', thenReview: false })
    route.go({ at: 'question', id: 'calendar', thenReview: false })
    expect(route.back(visit)).toBe(true)
    expect(route.place).toMatchObject({ at: 'question', id: 'news' })
    expect(route.back(visit)).toBe(true)
    expect(route.place).toEqual({ at: 'start' })
    expect(trail.atStart).toBe(true)
  })

  test('are gone when they are cleared', () => {
    const changed = vi.fn()
    const trail = new MemoryTrail(changed)
    trail.push({ at: 'review' })
    trail.replace({ at: 'question', id: 'news' })
    expect(trail.state).toEqual({ at: 'question', id: 'news' })
    trail.clear()
    expect(trail.state).toBeUndefined()
    expect(changed).toHaveBeenCalledTimes(3)
  })
})
