import type { ServerResponse } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import fastify from 'fastify'
import { afterEach, describe, expect, onTestFinished, test, vi } from 'vitest'
import { handleProblems } from '../../server/http/problem-handler.ts'
import type { Follower } from '../../server/workshops/followers.ts'
import { People } from '../../server/workshops/people.ts'
import { Rooms } from '../../server/workshops/rooms.ts'
import { watch } from '../../server/workshops/stream.ts'
import { EventStream } from '../support/event-stream.ts'

interface Plan {
  /** What each screen shows when it is made for the nth time; undefined when the workshop is gone. */
  readonly shows?: (time: number) => string | undefined
  /** How long making takes, in milliseconds. */
  readonly takes?: number
}

/** Rooms of a server whose workshops can be made to fail, and a clock that a test may set. */
function someRooms({ shows = () => '{}', takes }: Plan = {}) {
  const seen = { made: 0, errors: 0, now: 1_000_000 }
  const rooms = new Rooms(
    {
      async make() {
        seen.made += 1
        const text = shows(seen.made)
        if (takes) await pause(takes)
        return text === undefined ? undefined : { phone: text, screen: text, remote: text }
      },
      onError() {
        seen.errors += 1
      },
    },
    () => seen.now,
  )
  onTestFinished(() => rooms.close())
  return { rooms, seen }
}

/** A screen, and what it got. */
function aScreen() {
  const got: string[] = []
  return {
    ...{ last: undefined, got, ended: 0 },
    send({ json }) {
      got.push(json)
    },
    beat() {},
    end() {
      this.ended += 1
    },
  } satisfies Follower & { got: string[]; ended: number }
}

const failing = () => {
  throw new Error('the database is gone')
}
const minute = 60_000

describe('A workshop of which something changes all the time', () => {
  test('is made four times a second, not as often as it changes', async () => {
    let changes = 0
    const { rooms, seen } = someRooms({ shows: () => String(changes), takes: 15 })
    const screen = aScreen()
    await rooms.follow('w', 'screen', screen)
    const before = seen.made
    const began = performance.now()
    while (changes < 100) {
      changes += 1
      rooms.changed('w')
      await pause(10)
    }
    const quarters = (performance.now() - began) / 250
    expect(seen.made - before).toBeLessThan(quarters + 2)
    // The last change is never left out.
    await expect.poll(() => screen.got.at(-1)).toBe('100')
  })

  test('shows who leads what was stored before they asked, without waiting for calm', async () => {
    let stored = 0
    const { rooms } = someRooms({ shows: () => String(stored), takes: 15 })
    await rooms.follow('w', 'screen', aScreen())
    for (let times = 0; times < 20; times++) {
      stored += 1
      rooms.changed('w')
      const mine = stored
      // Two at once: the second may not get what was begun before it asked.
      const asked = [rooms.fresh('w', 'remote'), rooms.fresh('w', 'remote')]
      stored += 1
      rooms.changed('w')
      const shown = await Promise.all(asked)
      expect(Math.min(...shown.map((state) => Number(state?.json)))).toBeGreaterThanOrEqual(mine)
    }
    expect((await rooms.fresh('w', 'remote'))?.json).toBe(String(stored))
  })
})

describe('When the number of people changes', () => {
  test('who leads sees it when they look, and a room that comes in is told it a few times', async () => {
    let present = 0
    const { rooms, seen } = someRooms({ shows: () => String(present) })
    const screen = aScreen()
    await rooms.follow('w', 'screen', screen)
    const began = performance.now()
    for (let number = 1; number <= 100; number++) {
      present = number
      await rooms.follow('w', 'phone', aScreen(), `person ${number}`)
      await pause(5)
    }
    const halves = (performance.now() - began) / 500
    expect(seen.made).toBeLessThan(halves + 3)
    expect((await rooms.fresh('w', 'remote'))?.json).toBe('100')
    expect(screen.got.at(-1)).toBe('100')
    present = 101
    rooms.asked('w', 'one more')
    await expect.poll(() => screen.got.at(-1)).toBe('101')
  })
})

describe('A workshop that cannot be shown for a while', () => {
  test('goes on showing what it showed last to who comes in, and tells who leads', async () => {
    let broken = false
    const { rooms } = someRooms({ shows: () => (broken ? failing() : '{"at":"welcome"}') })
    await rooms.current('w', 'phone')
    broken = true
    rooms.changed('w')
    await expect(rooms.fresh('w', 'remote')).rejects.toThrow('the database is gone')
    expect((await rooms.current('w', 'phone'))?.json).toBe('{"at":"welcome"}')
    const late = aScreen()
    await rooms.follow('w', 'phone', late)
    expect(late.got).toEqual(['{"at":"welcome"}'])
    broken = false
    expect((await rooms.fresh('w', 'remote'))?.json).toBe('{"at":"welcome"}')
  })

  test('leaves nobody behind who came in before it could be shown at all', async () => {
    const { rooms, seen } = someRooms({ shows: failing })
    const telephone = aScreen()
    const leave = await rooms.follow('w', 'phone', telephone, 'somebody')
    expect(telephone.ended).toBe(1)
    expect(rooms.lines).toBe(0)
    leave()
    seen.now += minute
    expect(rooms.present('w')).toBe(0)
  })

  test('ends the line of who comes in when it is gone', async () => {
    const { rooms } = someRooms({ shows: () => undefined })
    const telephone = aScreen()
    await rooms.follow('w', 'phone', telephone, 'somebody')
    expect(telephone.ended).toBeGreaterThan(0)
    expect(rooms.lines).toBe(0)
  })
})

describe('Trying again', () => {
  afterEach(() => void vi.useRealTimers())
  const rest = async (ms: number) => void (await vi.advanceTimersByTimeAsync(ms))

  test('happens ever less often while it fails, and soon after it is mended everybody sees what changed', async () => {
    vi.useFakeTimers()
    let broken = false
    const { rooms, seen } = someRooms({ shows: (time) => (broken ? failing() : String(time)) })
    const screen = aScreen()
    await rooms.follow('w', 'screen', screen)
    broken = true
    rooms.changed('w')
    await rest(minute)
    expect(seen.errors).toBeGreaterThan(5)
    expect(seen.errors).toBeLessThan(15)
    broken = false
    await rest(10_000)
    expect(screen.got.at(-1)).toBe(String(seen.made))
    // Not slow any more.
    rooms.changed('w')
    await rest(300)
    rooms.changed('w')
    await rest(300)
    expect(screen.got).toHaveLength(4)
  })

  test('what changes while it fails does not make it try more often', async () => {
    vi.useFakeTimers()
    const { rooms, seen } = someRooms({ shows: (time) => (time > 1 ? failing() : '{}') })
    await rooms.follow('w', 'screen', aScreen())
    for (let second = 0; second < 60; second++) {
      rooms.changed('w')
      await rest(1000)
    }
    expect(seen.errors).toBeLessThan(15)
  })

  test('stops when nobody is there, and the workshop is forgotten', async () => {
    vi.useFakeTimers()
    const { rooms, seen } = someRooms({ shows: (time) => (time > 1 ? failing() : '{}') })
    const leave = await rooms.follow('w', 'screen', aScreen())
    rooms.changed('w')
    leave()
    await rest(10 * minute)
    expect(seen.errors).toBeLessThan(4)
    // What it showed last is not kept either.
    await expect(rooms.current('w', 'screen')).rejects.toThrow('the database is gone')
  })
})

describe('A server that stops', () => {
  test('ends every line, and answers who was half way without beginning anything', async () => {
    const { rooms, seen } = someRooms({ shows: (time) => (time > 2 ? failing() : '{}') })
    const screen = aScreen()
    await rooms.follow('w', 'screen', screen)
    rooms.close()
    expect(screen.ended).toBe(1)
    expect((await rooms.fresh('w', 'remote'))?.json).toBe('{}')
    rooms.asked('w', 'somebody')
    rooms.changed('w')
    await expect(rooms.fresh('w', 'remote')).rejects.toThrow('the database is gone')
    const late = aScreen()
    await rooms.follow('w', 'phone', late, 'somebody else')
    expect(late).toMatchObject({ ended: 1, got: [] })
    await pause(1500)
    expect(seen.errors).toBe(1)
    expect(rooms.lines).toBe(0)
  })

  test('sends nothing to a line that it ended while the next state was being made', async () => {
    const { rooms } = someRooms({ shows: String, takes: 30 })
    const screen = aScreen()
    await rooms.follow('w', 'screen', screen)
    rooms.changed('w')
    rooms.close()
    await pause(100)
    expect(screen.got).toEqual(['1'])
  })
})

describe('Who is in the room', () => {
  test('is somebody with a line, or who asked less than twelve seconds ago, each counted once', () => {
    const people = new People()
    people.came('eva', 0)
    people.came('eva', 0)
    people.asked('noor', 0)
    people.asked('eva', 1000)
    expect(people.count(1000)).toBe(2)
    people.left('eva', 5000)
    expect(people.count(14_000)).toBe(1)
    people.left('eva', 20_000)
    people.left('eva', 20_000)
    people.left('stranger', 20_000)
    expect(people.count(31_000)).toBe(1)
    expect(people.count(32_000)).toBe(0)
  })

  test('says when there is another number, and not otherwise', () => {
    const people = new People()
    expect(people.asked('eva', 0)).toBe(true)
    expect(people.asked('eva', 6000)).toBe(false)
    expect(people.came('noor', 6000)).toBe(true)
    expect(people.swept(17_000)).toBe(false)
    expect(people.swept(18_000)).toBe(true)
    expect(people.count(18_000)).toBe(1)
  })

  test('is never more than a thousand, however many somebody invents, and counting them costs nothing', () => {
    const people = new People()
    const began = performance.now()
    for (let number = 0; number < 20_000; number++) people.asked(`invented ${number}`, 1000)
    // Counting everybody for each of them took seconds.
    expect(performance.now() - began).toBeLessThan(500)
    expect(people.count(1000)).toBe(1000)
    for (let number = 0; number < 1500; number++) people.came(`line ${number}`, 1000)
    for (let number = 0; number < 1500; number++) people.left(`line ${number}`, 1000)
    expect(people.count(1000)).toBe(1000)
    expect(people.count(13_000)).toBe(0)
  })
})

describe('More telephones than a school has', () => {
  /** Rooms behind a real port: what is asked of /phone and /remote. */
  async function aPort(rooms: Rooms) {
    const app = fastify()
    handleProblems(app)
    const now = () => new Date()
    for (const audience of ['phone', 'screen', 'remote'] as const)
      app.get(`/:id/${audience}`, (request, reply) =>
        watch(rooms, request, reply, { workshopId: (request.params as { id: string }).id, audience, now }),
      )
    const origin = await app.listen({ port: 0, host: '127.0.0.1' })
    onTestFinished(async () => {
      rooms.close()
      await app.close()
    })
    return async (path: string) => {
      const abort = new AbortController()
      const reply = await fetch(`${origin}/${path}`, {
        headers: { accept: 'text/event-stream' },
        signal: abort.signal,
      })
      onTestFinished(() => abort.abort())
      return reply
    }
  }

  test('do not keep the remote and the big screen out, nor the telephones of another workshop', async () => {
    const { rooms } = someRooms()
    const ask = await aPort(rooms)
    for (let number = 0; number < 1500; number++) await rooms.follow('full', 'phone', aScreen())
    const refused = await ask('full/phone')
    expect(refused.status).toBe(503)
    expect(refused.headers.get('retry-after')).toBe('5')
    expect((await refused.json()).type).toContain('busy')
    expect((await ask('full/remote')).status).toBe(200)
    expect((await ask('full/screen')).status).toBe(200)
    expect((await ask('other/phone')).status).toBe(200)
    // The whole server holds so many: who leads still comes in.
    for (let number = 0; number < 4500; number++) await rooms.follow(`school ${number % 5}`, 'phone', aScreen())
    expect((await ask('other/phone')).status).toBe(503)
    expect((await ask('other/remote')).status).toBe(200)
    expect((await ask('other/screen')).status).toBe(200)
  })

  test('come in again when others left', async () => {
    const { rooms } = someRooms()
    const ask = await aPort(rooms)
    const leave = await rooms.follow('full', 'phone', aScreen())
    for (let number = 1; number < 1500; number++) await rooms.follow('full', 'phone', aScreen())
    expect((await ask('full/phone')).status).toBe(503)
    leave()
    expect((await ask('full/phone')).status).toBe(200)
  })
})

describe('A line that was ended', () => {
  test('gets nothing more, also when the next state was being made while it ended', async () => {
    const unheard: unknown[] = []
    const note = (error: unknown) => void unheard.push(error)
    process.on('uncaughtException', note)
    onTestFinished(() => void process.off('uncaughtException', note))
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
    onTestFinished(() => void vi.useRealTimers())
    const made = Promise.withResolvers<void>()
    let times = 0
    const rooms = new Rooms(
      {
        async make() {
          times += 1
          if (times > 1) await made.promise
          return { phone: '{}', screen: '{}', remote: `{"made":${times}}` }
        },
        onError: note,
      },
      () => 0,
    )
    const lines: ServerResponse[] = []
    const app = fastify()
    app.get('/remote', (request, reply) => {
      lines.push(reply.raw)
      const stillMay = async () => false
      return watch(rooms, request, reply, { workshopId: 'w', audience: 'remote', stillMay, now: () => new Date() })
    })
    const origin = await app.listen({ port: 0, host: '127.0.0.1' })
    onTestFinished(() => app.close())
    const remote = await EventStream.open(`${origin}/remote`)
    await remote.until(({ states }) => states.length > 0)
    rooms.changed('w')
    vi.advanceTimersByTime(15_000)
    // Not a moment longer: the line has ended, and nobody was told yet.
    while (!lines[0]?.writableEnded) await Promise.resolve()
    made.resolve()
    await expect.poll(() => remote.ended).toBe(true)
    expect(remote.states).toHaveLength(1)
    expect(rooms.lines).toBe(0)
    expect(unheard).toEqual([])
    rooms.close()
  })
})
