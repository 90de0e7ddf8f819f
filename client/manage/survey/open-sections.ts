import { html } from 'lit'
import type { Progress } from '#domain/api/progress.ts'
import type { Survey } from '#domain/api/surveys.ts'
import type { Action } from '../action.ts'
import { paths } from '../router.ts'
import type { Words } from '../words.ts'
import { adviceFor } from './advice.ts'
import { progressTable } from './progress-table.ts'
import { waysSoFar } from './response-ways.ts'

/** How many answered so far, against what to aim for, and what helps to get more. */
export function responseSection(words: Words, survey: Survey, shown: Progress) {
  const { progress } = words.texts.response
  const today = new Date().toISOString().slice(0, 10)
  return html`
    <section aria-labelledby="response">
      <h2 id="response">${progress.title}</h2>
      ${progressTable(words, shown)}
      <p class="hint">${progress.marksMean}</p>
      <p class="hint">
        ${progress.rounded}
        ${shown.audiences.some(({ subgroups }) => subgroups.length > 0) ? progress.roundedParts : ''}
      </p>
      ${waysSoFar(words, shown)}
      <h3>${progress.helps}</h3>
      <ul>${adviceFor(words, survey, shown, today).map((advice) => html`<li>${advice}</li>`)}</ul>
    </section>`
}

/** The ways to invite people. */
export function inviteSection({ texts }: Words, surveyId: string, progress: Progress | undefined) {
  const { invite } = texts.survey
  const made = progress?.audiences.some(({ codesMade }) => codesMade) ?? false
  return html`
    <section aria-labelledby="invite">
      <h2 id="invite">${invite.title}</h2>
      <p>${invite.text}</p>
      ${made ? html`<p>${invite.made}</p>` : ''}
      <div class="buttons">
        <a class="button" href=${paths.survey(surveyId, 'codes')}>${invite.codes}</a>
        <a class="button" href=${paths.survey(surveyId, 'mail')}>${texts.mail.link}</a>
        <a class="button" href=${paths.survey(surveyId, 'posters')}>${invite.posters}</a>
        <a class="button" href=${paths.survey(surveyId, 'letters')}>${texts.letters.page.title}</a>
        <a class="button" href=${paths.survey(surveyId, 'paper')}>${texts.paper.print}</a>
        <a class="button" href=${paths.survey(surveyId, 'key-in')}>${texts.paper.keyIn}</a>
      </div>
    </section>`
}

/** Closing, which cannot be undone: what it does is said, and has to be ticked. */
export function closingSection(words: Words, close: Action, ask: () => unknown, confirmed: () => unknown) {
  const { closing } = words.texts.survey
  return html`
    <section aria-labelledby="closing">
      <h2 id="closing">${closing.section}</h2>
      <p>${closing.when}</p>
      <p class="hint">${closing.byItself}</p>
      <div class="buttons"><button type="button" class="button danger" @click=${ask}>${closing.open}</button></div>
      <wr-confirm
        id="close-survey"
        .words=${words}
        .heading=${closing.title}
        .sentences=${closing.warnings}
        .acknowledgement=${closing.understood}
        .action=${closing.confirm}
        .busy=${close.busy}
        .problem=${close.problem}
        @wr-confirm=${confirmed}
      ></wr-confirm>
    </section>`
}
