import { html } from 'lit'
import type { Progress } from '#domain/api/progress.ts'
import type { Words } from '../words.ts'
import { markSample, responseBar } from './response-bar.ts'

type Group = Progress['audiences'][number]
type Part = Group['subgroups'][number]

/** The response of an open survey against its target, per audience and subgroup; it is only known in fives. */
export function progressTable({ texts, format }: Words, { audiences }: Progress) {
  const { progress } = texts.response
  const words = { texts, format }
  return html`
    <wr-wide-table role="group" aria-labelledby="response">
      <table class="figures response-table">
        <thead>
          <tr>
            <th scope="col">${progress.who}</th>
            <th scope="col">${progress.answered}</th>
            <th scope="col" class="bar-column">${progress.share}</th>
            <th scope="col">${progress.target}</th>
          </tr>
        </thead>
        ${audiences.map(
          (group) =>
            html`<tbody>${audienceRow(words, group)} ${group.subgroups.map((part) => partRow(words, part))}</tbody>`,
        )}
      </table>
    </wr-wide-table>
    <ul class="notes legend">
      <li>${markSample('half')} ${progress.marks.half}</li>
      <li>${markSample('useful')} ${progress.marks.useful}</li>
    </ul>`
}

function audienceRow({ texts, format }: Pick<Words, 'texts' | 'format'>, group: Group) {
  const { progress } = texts.response
  const { audience, answered, invited, share, target } = group
  return html`
    <tr>
      <th scope="row">${texts.audiences[audience]}</th>
      <td>${progress.of(inWords(answered, progress.fewerThanFive), format.integer(invited))}</td>
      <td class="bar-column">
        ${responseBar(share, invited, target)}
        <span class="under">${shareInWords({ texts, format }, share)}</span>
      </td>
      <td>
        ${progress.half(format.integer(target.half))}
        <span class="under">${progress.useful(format.integer(target.useful))}</span>
      </td>
    </tr>`
}

function partRow({ texts, format }: Pick<Words, 'texts' | 'format'>, { name, invited, answered, share }: Part) {
  const { progress } = texts.response
  const count = format.integer(invited)
  if (answered === null)
    return html`
      <tr>
        <th scope="row" class="light">${name} (${count})</th>
        <td colspan="3" class="hidden-figure">${progress.tooSmall}</td>
      </tr>`
  return html`
    <tr>
      <th scope="row" class="light">${name}</th>
      <td>${progress.of(inWords(answered, progress.fewerThanFive), count)}</td>
      <td class="bar-column">
        ${responseBar(share, invited)}<span class="under">${shareInWords({ texts, format }, share)}</span>
      </td>
      <td>${progress.half(format.integer(Math.ceil(invited / 2)))}</td>
    </tr>`
}

const shareInWords = ({ texts, format }: Pick<Words, 'texts' | 'format'>, share: number | null): string =>
  share === null
    ? texts.response.progress.fewerThanFive
    : texts.response.progress.atLeast(format.percent(roundedDown(share)))

/** Whole percents that are certainly reached: 10 of 16 is not "at least 63%". */
const roundedDown = (share: number): number => Math.floor(share * 100 + 1e-9) / 100

const inWords = (answered: string, fewer: string): string => (answered.startsWith('<') ? fewer : answered)
