import { html } from 'lit'
import {
  type AudienceReport,
  audiencesOf,
  mayBePercent,
  type ReportView,
  type ResponseWorth,
  responseWorth,
} from './figures.ts'
import { hiddenShort } from './hidden-words.ts'
import { representationBlock } from './representation-section.ts'
import { waysTaken } from './ways-section.ts'

/** What is said of these speaks of margins, and of nothing that the table does not say. */
const saysOnlyMargins: readonly ResponseWorth[] = ['at-least-half']

/** How many people answered, and what that is worth. */
export function responseSection(view: ReportView) {
  const { words, report, survey, definition } = view
  const { texts, format } = words
  const { response } = texts.report
  const hasMargins = definition.measures.length > 0 || definition.figures.length > 0
  return html`
    <section aria-labelledby="response">
      <h2 id="response">${response.title}</h2>
      <wr-wide-table role="group" aria-labelledby="response">
        <table class="figures">
          <thead>
            <tr>
              <th scope="col">${response.audience}</th>
              <th scope="col" class="number">${response.answered}</th>
              <th scope="col" class="number">${response.invited}</th>
              <th scope="col" class="number">${response.share}</th>
            </tr>
          </thead>
          <tbody>
            ${audiencesOf(report).map(([audience, own]) => {
              const why =
                typeof own.answered === 'number' ? '' : hiddenShort(words, own.answered.reason, report.minimumGroup)
              return html`
                <tr>
                  <th scope="row">${texts.audiences[audience]}</th>
                  <td class="number">${typeof own.answered === 'number' ? format.integer(own.answered) : why}</td>
                  <td class="number">${format.integer(own.invited)}</td>
                  <td class="number">${shareAnswered(words, own)}</td>
                </tr>`
            })}
          </tbody>
        </table>
      </wr-wide-table>
      <ul>
        ${audiencesOf(report)
          .filter(([, own]) => hasMargins || !saysOnlyMargins.includes(responseWorth(own)))
          .map(
            ([audience, own]) => html`
            <li>
              <strong>${texts.audiences[audience]}:</strong>
              ${response.worths[responseWorth(own)](report.minimumGroup)}
            </li>`,
          )}
      </ul>
      ${waysTaken(view)}
      ${survey.unit === 'person' || !report.audiences.parents ? '' : html`<p class="hint">${response.units[survey.unit]}</p>`}
      ${hasMargins ? html`<p class="hint">${response.chance}</p>` : ''}
      ${representationBlock(view)}
    </section>`
}

/** The response as a share; of a handful of people the two numbers say enough. */
function shareAnswered(
  { texts, format }: ReportView['words'],
  { answered, response, invited }: AudienceReport,
): string {
  if (typeof answered !== 'number' || typeof response !== 'number') return '–'
  if (mayBePercent(answered)) return format.percent(response)
  return texts.report.countOf(format.integer(answered), format.integer(invited))
}
