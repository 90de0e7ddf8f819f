import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { crowdDelay, retryDelay } from '../../../client/answer/retry.ts'
import { Sender } from '../../../client/answer/sender.ts'
import type { Sent } from '../../../client/answer/server.ts'

const host = {
  addController() {},
  removeController() {},
  requestUpdate() {},
  updateComplete: Promise.resolve(true),
}

describe('the time between two tries', () => {
  test('grows from two seconds to a minute', () => {
    expect([1, 2, 3, 4, 5, 6, 100].map((failures) => retryDelay(failures))).toEqual([
      2000, 5000, 15_000, 30_000, 60_000, 60_000, 60_000,
    ])
  })

  test('is never shorter than the server asks for', () => {
    expect(retryDelay(1, 20)).toBe(20_000)
    expect(retryDelay(5, 20)).toBe(60_000)
  })

  test('does not grow in a crowd, and is not the same for everybody', () => {
    expect([0, 0.5, 1].map((lot) => crowdDelay(10, lot))).toEqual([10_000, 12_500, 15_000])
    expect(crowdDelay(0, 0)).toBe(2000)
  })
})

describe('sending', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  const send = (replies: Sent[]) => {
    const sender = new Sender(host)
    const post = vi.fn(async (): Promise<Sent> => replies.shift() ?? { kind: 'received' })
    const settled = vi.fn()
    sender.start(post, settled)
    return { sender, post, settled }
  }
  const offline: Sent = { kind: 'retry', trouble: 'network', after: 0 }

  test('goes on until the server has the answers, and then stops', async () => {
    const { sender, post, settled } = send([offline, offline])
    await vi.advanceTimersByTimeAsync(0)
    expect(sender.state).toBe('network')
    await vi.advanceTimersByTimeAsync(2000)
    expect(post).toHaveBeenCalledTimes(2)
    await vi.advanceTimersByTimeAsync(5000)
    expect(settled).toHaveBeenCalledExactlyOnceWith({ kind: 'received' })
    await vi.advanceTimersByTimeAsync(600_000)
    expect(post).toHaveBeenCalledTimes(3)
    expect(sender.state).toBe('idle')
  })

  test('waits its turn in a crowd for as long as it takes, without ever giving up', async () => {
    const crowd: Sent = { kind: 'retry', trouble: 'crowd', after: 10 }
    const { sender, post, settled } = send(Array.from({ length: 20 }, () => crowd))
    await vi.advanceTimersByTimeAsync(9999)
    expect(sender.state).toBe('crowd')
    expect(post).toHaveBeenCalledTimes(1)
    await vi.advanceTimersByTimeAsync(20 * 15_000)
    expect(post).toHaveBeenCalledTimes(21)
    expect(settled).toHaveBeenCalledExactlyOnceWith({ kind: 'received' })
  })

  test('is tried again at once when the person asks', async () => {
    const { sender, post, settled } = send([offline])
    await vi.advanceTimersByTimeAsync(0)
    sender.tryNow()
    await vi.advanceTimersByTimeAsync(0)
    expect(post).toHaveBeenCalledTimes(2)
    expect(settled).toHaveBeenCalledOnce()
    await vi.advanceTimersByTimeAsync(600_000)
    expect(post).toHaveBeenCalledTimes(2)
  })

  test('happens once, however often the button is pressed', async () => {
    const { sender, post } = send([])
    sender.tryNow()
    sender.start(post, () => {})
    await vi.advanceTimersByTimeAsync(0)
    expect(post).toHaveBeenCalledOnce()
  })
})
