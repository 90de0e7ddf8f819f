import { html } from 'lit'
import type { School } from '#domain/api/schools.ts'
import type { Survey } from '#domain/api/surveys.ts'
import { exampleBadge } from '../views/notice.ts'
import type { Words } from '../words.ts'
import type { CodesOfGroup } from './codes-text.ts'
import { addressToType, answerUrl, pagesOf } from './qr-code.ts'

const cardsOnPage = 8

export interface AroundCards {
  readonly survey: Survey
  readonly school: School
  /** The site that the codes lead to. */
  readonly origin: string
  /** Not there until what draws it has been loaded. */
  readonly drawQr: ((address: string) => unknown) | undefined
}

/** The codes of one group as cards to cut, eight on a sheet. */
export const codeCards = (words: Words, around: AroundCards, group: CodesOfGroup) => html`
  <h2 class="sheet-title">${words.texts.codes.sheetTitle(group.title, group.codes.length)}</h2>
  ${pagesOf(group.codes, cardsOnPage).map(
    (page) => html`<ul class="sheet">${page.map((code) => card(words, around, group, code))}</ul>`,
  )}`

function card(words: Words, { survey, school, origin, drawQr }: AroundCards, group: CodesOfGroup, code: string) {
  const { texts, format } = words
  const { codes, posters } = texts
  const until = survey.closesOn === null ? '' : posters.until[group.audience](format.date(survey.closesOn))
  return html`
    <li class="code-card">
      <p class="code-school">${school.name} ${exampleBadge(words, survey.example)}</p>
      <p class="code-survey">${survey.title}</p>
      <p class="code-survey">${group.title}</p>
      <div class="code-body">
        ${drawQr ? drawQr(answerUrl(origin, code)) : html`<span class="qr"></span>`}
        <p>
          ${codes.goTo} <strong class="address">${addressToType(origin)}</strong><br />
          ${codes.typeCode} <strong class="code">${code}</strong>
        </p>
      </div>
      <p class="code-note">${codes.cardNotes[group.audience]} ${until}</p>
    </li>`
}
