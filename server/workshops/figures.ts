import type { PublishedReport } from '#domain/api/reports.ts'
import { makeReport } from '#domain/report.ts'
import type { Database } from '../database/open.ts'
import { findSnapshot, findSummary, findSurvey } from '../surveys/repository.ts'
import type { Snapshot } from '../surveys/snapshot.ts'

const mostKept = 60

/** A closed survey or round, with its report. */
export interface Figures {
  readonly surveyId: string
  readonly snapshot: Snapshot
  readonly report: PublishedReport
}

/** Reports of what is closed, kept at hand: they never change, and every change on a screen would make them anew. */
export class ClosedFigures {
  readonly #db: Database
  readonly #kept = new Map<string, Figures>()

  constructor(db: Database) {
    this.#db = db
  }

  /** Undefined while the survey is open, or when it is gone. */
  async find(surveyId: string | null, language: string): Promise<Figures | undefined> {
    if (surveyId === null) return undefined
    const survey = await findSurvey(this.#db, surveyId)
    if (survey?.status !== 'closed' || survey.closedOn === null) return undefined
    const key = `${surveyId}/${language}`
    const known = this.#kept.get(key)
    if (known) return known
    const [summary, snapshot] = [await findSummary(this.#db, surveyId), await findSnapshot(this.#db, surveyId)]
    if (!summary || !snapshot) return undefined
    const { id, title, definitionId, closedOn, languages } = survey
    const spoken = languages.includes(language) ? language : (languages[0] ?? language)
    const made = makeReport(snapshot.definition, summary, undefined, {
      language: spoken,
      schoolType: snapshot.schoolType,
    })
    if (!made) return undefined
    const figures = { surveyId, snapshot, report: { survey: { id, title, definitionId, closedOn }, ...made } }
    this.#kept.set(key, figures)
    const [oldest] = this.#kept.keys()
    if (this.#kept.size > mostKept && oldest !== undefined) this.#kept.delete(oldest)
    return figures
  }
}
