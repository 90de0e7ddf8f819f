import type { Workshop, WorkshopChange } from '#domain/api/workshops.ts'
import { type ApiProblem, asProblem } from '../problem.ts'
import { differences, isSamePlan, merged, type Plan, planOf } from './plan.ts'

export type SaveState = 'saved' | 'waiting' | 'saving' | 'failed' | 'conflict'

interface Server {
  readonly save: (change: WorkshopChange) => Promise<Workshop>
  readonly load: () => Promise<Workshop>
}

/** How long after the last change it is saved, and how long after a failure it is tried again, in milliseconds. */
const usualPace = { rest: 700, retry: 5000 }

/**
 * Saves what is changed by itself. Two facilitators who change different things both get their way; when they changed
 * the same, nothing is overwritten before somebody has chosen.
 */
export class Saver {
  /** The workshop as the server last said. */
  base: Workshop
  wanted: Plan
  state: SaveState = 'saved'
  problem: ApiProblem | undefined
  #theirs: Workshop | undefined
  #held = false
  readonly #server: Server
  readonly #changed: () => void
  readonly #pace: typeof usualPace
  #timer: ReturnType<typeof setTimeout> | undefined
  #running: Promise<void> | undefined

  constructor(workshop: Workshop, server: Server, changed: () => void, pace: Partial<typeof usualPace> = {}) {
    this.base = workshop
    this.wanted = planOf(workshop)
    this.#server = server
    this.#changed = changed
    this.#pace = { ...usualPace, ...pace }
  }

  get isSaved(): boolean {
    return this.state === 'saved'
  }

  get #isDone(): boolean {
    return isSamePlan(planOf(this.base), this.wanted)
  }

  /** With `hold` it is not sent yet: something that was typed is not right. */
  change(plan: Plan, { hold = false } = {}): void {
    this.wanted = plan
    this.#held = hold
    clearTimeout(this.#timer)
    if (this.state === 'conflict') this.#changed()
    else if (!this.#running) this.#show(this.#isDone && !hold ? 'saved' : 'waiting')
    if (!hold && this.state === 'waiting') this.#timer = setTimeout(() => void this.now(), this.#pace.rest)
  }

  /** Saves what is left to save, and is done when it is, or when it failed. */
  now(): Promise<void> {
    clearTimeout(this.#timer)
    this.#running ??= this.#run().finally(() => {
      this.#running = undefined
    })
    return this.#running
  }

  /** Of two versions, the one of this screen. */
  async keepMine(): Promise<void> {
    if (this.#theirs) this.base = this.#theirs
    await this.now()
  }

  /** What the server has, without what could not be saved. */
  async takeTheirs(): Promise<void> {
    clearTimeout(this.#timer)
    const newest = await this.#server.load()
    this.base = newest
    this.wanted = planOf(newest)
    this.#theirs = undefined
    this.#show('saved')
  }

  stop(): void {
    clearTimeout(this.#timer)
  }

  async #run(): Promise<void> {
    this.#theirs = undefined
    try {
      // Another may be faster a few times, in a workshop that is going on; more often than that is a fault.
      for (let tries = 0; tries < 10 && !this.#isDone && !this.#held; tries += 1) {
        this.#show('saving')
        await this.#saveOnce()
        if (this.#theirs) return this.#show('conflict')
      }
      this.#show(this.#held ? 'waiting' : this.#isDone ? 'saved' : 'failed')
    } catch (error) {
      this.#show('failed', asProblem(error))
      const passes = this.problem?.code === 'no-connection' || (this.problem?.status ?? 0) >= 500
      if (passes) this.#timer = setTimeout(() => void this.now(), this.#pace.retry)
    }
  }

  async #saveOnce(): Promise<void> {
    const sent = this.wanted
    const { languages, steps, ...rest } = differences(planOf(this.base), sent)
    const change: WorkshopChange = {
      ...{ version: this.base.version, ...rest },
      ...(languages && { languages: [...languages] }),
      ...(steps && { steps: [...steps] }),
    }
    try {
      const stored = await this.#server.save(change)
      // The server may word it otherwise (spaces cut off); that is no change of somebody.
      if (this.wanted === sent) this.wanted = planOf(stored)
      this.base = stored
    } catch (error) {
      if (asProblem(error).code !== 'workshop-changed') throw error
      await this.#meet(await this.#server.load())
    }
  }

  /** Somebody else was first. */
  async #meet(newest: Workshop): Promise<void> {
    const both = merged(planOf(this.base), this.wanted, planOf(newest))
    if (!both) this.#theirs = newest
    else {
      this.wanted = both
      this.base = newest
    }
  }

  #show(state: SaveState, problem?: ApiProblem): void {
    this.state = state
    this.problem = problem
    this.#changed()
  }
}
