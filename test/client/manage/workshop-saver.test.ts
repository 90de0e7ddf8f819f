import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Workshop, WorkshopChange } from '#domain/api/workshops.ts'
import { ApiProblem } from '../../../client/manage/problem.ts'
import { planOf } from '../../../client/manage/workshop/plan.ts'
import { Saver } from '../../../client/manage/workshop/saver.ts'

const begun: Workshop = {
  ...{ id: 'w', schoolId: 's', title: 'Voorjaar', languages: ['nl'], status: 'draft', surveyId: null, version: 3 },
  ...{ steps: [{ id: 'welcome', kind: 'welcome', minutes: 5 }], createdOn: '2027-02-01', heldOn: null },
  ...{ problems: [], mayManage: true, example: false },
}

/** A server with one workshop, that keeps the rule of versions. */
function aServer() {
  const server = {
    workshop: begun,
    sent: [] as WorkshopChange[],
    fails: [] as ApiProblem[],
    /** What another facilitator does. */
    byAnother(change: Partial<Workshop>) {
      server.workshop = { ...server.workshop, ...change, version: server.workshop.version + 1 }
    },
    async save({ version, ...change }: WorkshopChange): Promise<Workshop> {
      server.sent.push({ version, ...change })
      const failure = server.fails.shift()
      if (failure) throw failure
      if (version !== server.workshop.version) throw new ApiProblem('workshop-changed', { status: 409 })
      const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined))
      server.byAnother(given)
      return server.workshop
    },
    load: async () => server.workshop,
  }
  return server
}

const aSaver = (server: ReturnType<typeof aServer>) => new Saver(begun, server, () => {}, { rest: 100, retry: 1000 })

const titled = (title: string) => ({ ...planOf(begun), title })

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

describe('a plan that is changed', () => {
  test('is saved once typing stops, with only what changed', async () => {
    const server = aServer()
    const saver = aSaver(server)
    for (const title of ['N', 'Na', 'Najaar']) saver.change(titled(title))
    expect(saver.state).toBe('waiting')
    await vi.advanceTimersByTimeAsync(100)
    expect(saver.state).toBe('saved')
    expect(server.sent).toEqual([{ version: 3, title: 'Najaar' }])
  })

  test('back to what it was is not sent at all', async () => {
    const server = aServer()
    const saver = aSaver(server)
    saver.change(titled('Najaar'))
    saver.change(titled('Voorjaar'))
    await vi.advanceTimersByTimeAsync(500)
    expect(saver.state).toBe('saved')
    expect(server.sent).toEqual([])
  })

  test('while it is being saved is saved again after that', async () => {
    const server = aServer()
    const saver = aSaver(server)
    saver.change(titled('Een'))
    const saving = saver.now()
    saver.change(titled('Twee'))
    await saving
    expect(server.workshop.title).toBe('Twee')
    expect(saver.state).toBe('saved')
  })

  test('with something that makes no sense waits until it does', async () => {
    const server = aServer()
    const saver = aSaver(server)
    saver.change(titled('Najaar'), { hold: true })
    await vi.advanceTimersByTimeAsync(500)
    await saver.now()
    expect(server.sent).toEqual([])
    expect(saver.state).toBe('waiting')
    saver.change(titled('Najaar'))
    await vi.advanceTimersByTimeAsync(100)
    expect(server.workshop.title).toBe('Najaar')
  })

  test('without a connection is kept, said, and tried again', async () => {
    const server = aServer()
    server.fails.push(new ApiProblem('no-connection'))
    const saver = aSaver(server)
    saver.change(titled('Najaar'))
    await vi.advanceTimersByTimeAsync(100)
    expect(saver.state).toBe('failed')
    expect(saver.problem?.code).toBe('no-connection')
    expect(saver.wanted.title).toBe('Najaar')
    await vi.advanceTimersByTimeAsync(1000)
    expect(saver.state).toBe('saved')
    expect(server.workshop.title).toBe('Najaar')
  })

  test('that the server refuses is not sent over and over', async () => {
    const server = aServer()
    server.fails.push(new ApiProblem('step-begun', { status: 409 }))
    const saver = aSaver(server)
    saver.change(titled('Najaar'))
    await vi.advanceTimersByTimeAsync(60_000)
    expect(saver.state).toBe('failed')
    expect(server.sent).toHaveLength(1)
    await saver.takeTheirs()
    expect(saver.state).toBe('saved')
    expect(saver.wanted.title).toBe('Voorjaar')
  })
})

describe('when somebody else was first', () => {
  test('with a "next" of the workshop, nobody notices', async () => {
    const server = aServer()
    const saver = aSaver(server)
    server.byAnother({ status: 'live' })
    saver.change(titled('Najaar'))
    await vi.advanceTimersByTimeAsync(100)
    expect(saver.state).toBe('saved')
    expect(server.workshop).toMatchObject({ title: 'Najaar', status: 'live', version: 5 })
  })

  test('with another change, both are kept', async () => {
    const server = aServer()
    const saver = aSaver(server)
    server.byAnother({ surveyId: 'spring' })
    saver.change(titled('Najaar'))
    await vi.advanceTimersByTimeAsync(100)
    expect(server.workshop).toMatchObject({ title: 'Najaar', surveyId: 'spring' })
    expect(saver.wanted.surveyId).toBe('spring')
  })

  test('with the same change, nothing is overwritten before one has chosen', async () => {
    const server = aServer()
    const saver = aSaver(server)
    server.byAnother({ title: 'Zomer' })
    saver.change(titled('Najaar'))
    await vi.advanceTimersByTimeAsync(100)
    expect(saver.state).toBe('conflict')
    expect(server.workshop.title).toBe('Zomer')
    saver.change(titled('Najaar 2'))
    await vi.advanceTimersByTimeAsync(60_000)
    expect(server.workshop.title).toBe('Zomer')

    await saver.keepMine()
    expect(server.workshop.title).toBe('Najaar 2')
    expect(saver.state).toBe('saved')
  })

  test('one may take what the other made', async () => {
    const server = aServer()
    const saver = aSaver(server)
    server.byAnother({ title: 'Zomer' })
    saver.change(titled('Najaar'))
    await vi.advanceTimersByTimeAsync(100)
    await saver.takeTheirs()
    expect(saver.wanted.title).toBe('Zomer')
    expect(server.workshop.title).toBe('Zomer')
    expect(saver.state).toBe('saved')
  })
})
