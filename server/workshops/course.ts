import type { DiscussionTopic } from '#domain/report-figures.ts'
import { type Course, momentsOf } from '#domain/workshop/moments.ts'
import { revealable, type Source } from '#domain/workshop/reveal.ts'
import type { StepOf } from '#domain/workshop/steps.ts'
import type { ClosedFigures, Figures } from './figures.ts'
import type { StoredRound, StoredWorkshop } from './repository.ts'
import { sourcesOf, talkedAbout } from './sources.ts'

/** Something to talk about: what came out of the figures, or (no topic) the facilitator's own questions. */
export interface Talk {
  readonly topic: DiscussionTopic['topic'] | null
  readonly measure?: string | undefined
  readonly question?: string | undefined
  readonly questions: readonly string[]
}

/** What the steps of a workshop show, as far as it is known by now. */
export class Matter {
  readonly #figures: ClosedFigures
  readonly #workshop: StoredWorkshop
  readonly #rounds: readonly StoredRound[]

  constructor(figures: ClosedFigures, workshop: StoredWorkshop, rounds: readonly StoredRound[]) {
    this.#figures = figures
    this.#workshop = workshop
    this.#rounds = rounds
  }

  /** The surveys whose figures a step shows, the newest first. */
  async sources(index: number): Promise<(Source & Figures)[]> {
    const ids = sourcesOf(this.#workshop, this.#rounds, index)
    const found = await Promise.all(ids.map((id) => this.#find(id)))
    return found.flatMap((figures) => (figures ? [asSource(figures)] : []))
  }

  /** What there is to talk about in a step, and the figures it comes from. */
  async talks(step: StepOf<'discuss'>, index: number): Promise<{ talks: Talk[]; figures: Figures | undefined }> {
    const figures = await this.#find(talkedAbout(this.#workshop, this.#rounds, index))
    const own: Talk[] = step.questions.length === 0 ? [] : [{ topic: null, questions: step.questions }]
    return { talks: [...own, ...(figures?.report.discussion ?? [])], figures }
  }

  /** The report of a round that is closed. */
  round(step: string, number: 1 | 2): Promise<Figures | undefined> {
    const round = this.#rounds.find((each) => each.step === step && each.number === number)
    return this.#find(round?.surveyId ?? null)
  }

  /** The whole workshop laid out in moments. */
  async course(): Promise<Course> {
    return Promise.all(
      this.#workshop.steps.map(async (step, index) => {
        const measures = step.kind === 'reveal' ? revealable(await this.sources(index)).map(({ id }) => id) : []
        const topics = step.kind === 'discuss' ? (await this.talks(step, index)).talks.length : 0
        return { step, moments: momentsOf(step, { measures, topics }) }
      }),
    )
  }

  #find(surveyId: string | null) {
    return this.#figures.find(surveyId, this.#workshop.languages[0] ?? 'nl')
  }
}

const asSource = (figures: Figures): Source & Figures => ({
  ...figures,
  definition: figures.snapshot.definition,
  schoolType: figures.snapshot.schoolType,
})
