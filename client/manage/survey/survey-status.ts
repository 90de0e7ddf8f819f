import { html } from 'lit'
import type { Survey } from '#domain/api/surveys.ts'
import type { Words } from '../words.ts'

/** Draft, open or closed: in words, with a shape of its own beside the colour. */
export const surveyStatus = ({ texts }: Words, { status }: Pick<Survey, 'status'>) =>
  html`<span class="badge ${status}">${texts.survey.statuses[status]}</span>`

type Dated = Pick<Survey, 'status' | 'openedOn' | 'closesOn' | 'closedOn'>

/** The days that matter in this state of a survey. */
export function surveyDates({ texts, format }: Words, { status, openedOn, closesOn, closedOn }: Dated): string {
  const { dates } = texts.survey
  if (status === 'closed') return closedOn === null ? '' : dates.closedOn(format.date(closedOn))
  const until = closesOn === null ? dates.noEnd : dates.until(format.date(closesOn))
  return status === 'open' && openedOn !== null ? `${dates.openedOn(format.date(openedOn))} · ${until}` : until
}
