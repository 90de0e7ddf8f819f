import { daysLater, monthsLater } from '#domain/days.ts'
import type { Database } from '../database/open.ts'
import type { ResponseWriter } from '../responses/writer.ts'
import { closeSurvey } from './close-survey.ts'
import { listOpenSurveys, type StoredSurvey } from './repository.ts'

const daysAfterEnd = 14
const monthsWithoutEnd = 12

/**
 * Closes surveys that nobody closed: two weeks after the last day to answer, or a year after opening where there is no
 * such day. Until it is closed a survey keeps its codes and addresses, and the promised end of the answers does not
 * come nearer. Says how many surveys that were.
 */
export async function closeForgottenSurveys(db: Database, writer: ResponseWriter, now: Date): Promise<number> {
  const today = now.toISOString().slice(0, 10)
  const forgotten = (await listOpenSurveys(db)).filter((survey) => isForgotten(survey, today))
  for (const survey of forgotten) await closeSurvey(db, survey, today)
  if (forgotten.length > 0) await writer.tidy()
  return forgotten.length
}

function isForgotten({ openedOn, closesOn }: StoredSurvey, today: string): boolean {
  if (closesOn !== null) return daysLater(closesOn, daysAfterEnd) <= today
  return openedOn !== null && monthsLater(openedOn, monthsWithoutEnd) <= today
}
