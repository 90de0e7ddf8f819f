import { html } from 'lit'
import type { Report } from '#domain/api/reports.ts'
import { audiencesOf } from '../../../manage/report/figures.ts'
import type { ScreenWords } from '../../pictures/screen-words.ts'

/** The least that figures may be of, wherever nothing says otherwise. */
const usualMinimum = 5
const mostQuestions = 3

/** No figures: why not, and what to do with that. A talk is no second best. */
export function tooFewView(words: ScreenWords, report?: Report) {
  const { tooFew } = words.screen
  const own = report?.discussion.flatMap(({ questions }) => questions).slice(0, mostQuestions) ?? []
  const questions = own.length === 0 ? tooFew.questions : own
  return html`
    <div class="too-few">
      <h1>${tooFew.title}</h1>
      <p>${enoughAnswered(report) ? tooFew.hidden : tooFew.text(words.format.integer(report?.minimumGroup ?? usualMinimum))}</p>
      <h2>${tooFew.talk}</h2>
      <ul class="talk">${questions.map((question) => html`<li>${question}</li>`)}</ul>
    </div>`
}

/** Enough people, and still no figure: then each of them would tell too much. */
const enoughAnswered = (report: Report | undefined): boolean =>
  report !== undefined && audiencesOf(report).some(([, { answered }]) => typeof answered === 'number')
