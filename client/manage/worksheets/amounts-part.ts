import { html, nothing } from 'lit'
import { live } from 'lit/directives/live.js'
import type { Words } from '../words.ts'
import {
  concentrationOf,
  minutesKey,
  nameKey,
  numbersTo,
  type Topic,
  topicsIn,
  wrongTopics,
} from './concentration-of.ts'
import type { Written } from './worksheet.ts'

interface Amounts {
  readonly written: Written
  readonly rows: number
  readonly most: number
  readonly write: (key: string, text: string) => void
  readonly add: () => void
}

/** Topics with their minutes, and what that comes to. It is worked out here and nowhere else. */
export function amountsPart(words: Words, amounts: Amounts) {
  const { amounts: texts } = words.texts.worksheets
  const { rows, most, add } = amounts
  return html`
    <div class="topics" role="group" aria-label=${texts.topicHead}>
      <p class="topic topic-heads" aria-hidden="true"><span>${texts.topicHead}</span><span>${texts.minutesHead}</span></p>
      ${numbersTo(rows).map((number) => topicRow(words, amounts, number))}
    </div>
    <div class="buttons no-print">
      <button type="button" class="button" ?disabled=${rows >= most} @click=${add}>${texts.add}</button>
    </div>
    ${outcome(words, amounts)}`
}

function topicRow(words: Words, { written, write }: Amounts, number: number) {
  const { amounts: texts } = words.texts.worksheets
  const [name, minutes] = [nameKey(number), minutesKey(number)]
  const wrong = wrongTopics(written, number).includes(number)
  const type = (key: string) => (event: Event) =>
    event.target instanceof HTMLInputElement && write(key, event.target.value)
  return html`
    <div class="topic">
      <input
        id=${name} type="text" maxlength="80" autocomplete="off" spellcheck="false" aria-label=${texts.topic(number)}
        .value=${live(written[name] ?? '')} @input=${type(name)} />
      <input
        id=${minutes} type="text" inputmode="numeric" maxlength="8" autocomplete="off" aria-label=${texts.minutes(number)}
        aria-invalid=${wrong ? 'true' : nothing} aria-describedby=${wrong ? `${minutes}-error` : nothing}
        .value=${live(written[minutes] ?? '')} @input=${type(minutes)} />
      ${wrong ? html`<p class="field-error" id="${minutes}-error">${texts.wrong}</p>` : nothing}
    </div>`
}

function outcome(words: Words, { written, rows }: Amounts) {
  const { amounts: texts } = words.texts.worksheets
  const topics = topicsIn(written, rows)
  const found = concentrationOf(topics)
  const wrong = wrongTopics(written, rows).length > 0
  return html`
    <div class=${found && !wrong ? 'outcome' : 'outcome no-print'}>
      <h3>${texts.result}</h3>
      <div role="status">
        ${
          wrong || !found
            ? html`<p>${wrong ? texts.mend : texts.needed}</p>`
            : html`
              <p><strong>${texts.top(found.top, topics.length, words.format.percent(found.share))}</strong></p>
              <p><strong>${texts.reach(found.reach, topics.length)}</strong></p>`
        }
      </div>
      ${found && !wrong ? table(words, topics) : nothing}
    </div>`
}

function table({ texts, format }: Words, topics: readonly Topic[]) {
  const { amounts } = texts.worksheets
  const total = topics.reduce((sum, { minutes }) => sum + minutes, 0)
  let added = 0
  return html`
    <wr-wide-table>
      <table class="figures small">
        <caption>${amounts.table}</caption>
        <thead>
          <tr>
            <th scope="col">${amounts.topicHead}</th>
            <th scope="col" class="number">${amounts.minutesHead}</th>
            <th scope="col" class="number">${amounts.share}</th>
            <th scope="col" class="number">${amounts.added}</th>
          </tr>
        </thead>
        <tbody>
          ${topics.map(({ number, name, minutes }) => {
            added += minutes
            return html`
              <tr>
                <th scope="row" class="light">${name || amounts.nameless(number)}</th>
                <td class="number">${format.integer(minutes)}</td>
                <td class="number">${format.percent(minutes / total)}</td>
                <td class="number">${format.percent(added / total)}</td>
              </tr>`
          })}
        </tbody>
      </table>
    </wr-wide-table>`
}
