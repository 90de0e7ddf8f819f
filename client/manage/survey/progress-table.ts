import { html } from 'lit'
import type { Progress } from '#domain/api/progress.ts'
import type { Words } from '../words.ts'

/** The response of an open survey, which is only known in fives. */
export function progressTable({ texts, format }: Words, { audiences }: Progress) {
  const { response } = texts.survey
  return html`
    <wr-wide-table role="group" aria-labelledby="response"><table class="figures">
      <thead>
        <tr>
          <th scope="col">${response.audience}</th>
          <th scope="col">${response.answered}</th>
          <th scope="col">${response.share}</th>
        </tr>
      </thead>
      <tbody>
        ${audiences.map(({ audience, answered, invited, share }) => {
          const said = share === null ? response.fewerThanFive : response.atLeast(format.percent(roundedDown(share)))
          return html`
            <tr>
              <th scope="row">${texts.audiences[audience]}</th>
              <td>${response.of(inWords(answered, response.fewerThanFive), format.integer(invited))}</td>
              <td>
                <progress
                  max="100"
                  value=${Math.round(roundedDown(share ?? 0) * 100)}
                  aria-label="${texts.audiences[audience]}: ${said}"
                ></progress>
                ${share === null ? '' : html`<span class="under">${said}</span>`}
              </td>
            </tr>`
        })}
      </tbody>
    </table></wr-wide-table>`
}

/** Whole percents that are certainly reached: 10 of 16 is not "at least 63%". */
const roundedDown = (share: number): number => Math.floor(share * 100 + 1e-9) / 100

const inWords = (answered: string, fewer: string): string => (answered.startsWith('<') ? fewer : answered)
