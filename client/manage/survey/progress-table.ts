import { html } from 'lit'
import type { Progress } from '#domain/api/progress.ts'
import type { Words } from '../words.ts'
import { markSample, responseBar } from './response-bar.ts'

type Group = Progress['audiences'][number]
type Part = Group['subgroups'][number]
type Sayings = Pick<Words, 'texts' | 'format'>

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
            <th scope="col" class="bar-column">${progress.answered}</th>
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

function audienceRow(words: Sayings, { audience, target, ...group }: Group) {
  const { progress } = words.texts.response
  const { integer } = words.format
  return html`
    <tr>
      <th scope="row">${words.texts.audiences[audience]}</th>
      ${answeredCell(words, group, target)}
      <td>
        ${progress.half(integer(target.half))}
        <span class="under">${progress.useful(integer(target.useful))}</span>
      </td>
    </tr>`
}

function partRow(words: Sayings, { name, invited, answered, share }: Part) {
  const { progress } = words.texts.response
  const { integer } = words.format
  if (answered === null)
    return html`
      <tr>
        <th scope="row" class="light">${name}</th>
        <td colspan="2" class="hidden-figure">${progress.tooSmall(integer(invited))}</td>
      </tr>`
  return html`
    <tr>
      <th scope="row" class="light">${name}</th>
      ${answeredCell(words, { invited, answered, share })}
      <td>${progress.half(integer(Math.ceil(invited / 2)))}</td>
    </tr>`
}

function answeredCell(
  { texts, format }: Sayings,
  { invited, answered, share }: Pick<Group, 'invited' | 'answered' | 'share'>,
  target?: Group['target'],
) {
  const { progress } = texts.response
  const count = answered.startsWith('<') ? progress.fewerThanFive : answered
  return html`
    <td class="bar-column">
      ${progress.of(count, format.integer(invited))} ${responseBar(share, invited, target)}
      ${share === null ? '' : html`<span class="under">${progress.atLeast(format.percent(roundedDown(share)))}</span>`}
    </td>`
}

/** Whole percents that are certainly reached: 10 of 16 is not "at least 63%". */
const roundedDown = (share: number): number => Math.floor(share * 100 + 1e-9) / 100
