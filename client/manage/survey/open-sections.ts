import { html } from 'lit'
import type { Progress } from '#domain/api/progress.ts'
import type { Survey } from '#domain/api/surveys.ts'
import type { Action } from '../action.ts'
import { paths } from '../router.ts'
import type { Words } from '../words.ts'
import { adviceFor } from './advice.ts'
import { progressTable } from './progress-table.ts'

/** How many answered so far, and what helps to get more. */
export function responseSection(words: Words, survey: Survey, progress: Progress) {
  const { response } = words.texts.survey
  return html`
    <section aria-labelledby="response">
      <h2 id="response">${response.title}</h2>
      ${progressTable(words, progress)}
      <p class="hint">${response.rounded}</p>
      <h3>${response.helps}</h3>
      <ul>${adviceFor(words, survey, progress).map((advice) => html`<li>${advice}</li>`)}</ul>
    </section>`
}

/** The ways to invite people. */
export function inviteSection({ texts }: Words, surveyId: string, progress: Progress | undefined) {
  const { invite } = texts.survey
  const made = progress?.audiences.reduce((sum, { codes }) => sum + codes, 0) ?? 0
  return html`
    <section aria-labelledby="invite">
      <h2 id="invite">${invite.title}</h2>
      <p>${invite.text}</p>
      ${made > 0 ? html`<p>${invite.made(made)}</p>` : ''}
      <div class="buttons">
        <a class="button" href=${paths.survey(surveyId, 'codes')}>${invite.codes}</a>
        <a class="button" href=${paths.survey(surveyId, 'posters')}>${invite.posters}</a>
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
