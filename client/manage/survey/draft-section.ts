import { html } from 'lit'
import type { Action } from '../action.ts'
import { paths } from '../router.ts'
import type { Words } from '../words.ts'

/** What remains before a survey opens, and opening it. */
export function draftSection(
  words: Words,
  surveyId: string,
  opening: Action,
  ask: () => unknown,
  confirmed: () => unknown,
) {
  const { texts } = words
  const { draft } = texts.survey
  return html`
    <section class="card" aria-labelledby="now">
      <h2 id="now">${draft.title}</h2>
      <ol class="steps">
        <li><a href=${paths.survey(surveyId, 'questions')}>${draft.steps.read}</a>.</li>
        <li>
          <a href=${paths.survey(surveyId, 'codes')}>${draft.steps.codes}</a>, ${draft.steps.or}
          <a href=${paths.survey(surveyId, 'posters')}>${draft.steps.poster}</a>.
        </li>
        <li>${draft.steps.open}</li>
      </ol>
      <p>${draft.opening}</p>
      <div class="buttons">
        <button type="button" class="button primary" ?disabled=${opening.busy} @click=${ask}>
          ${opening.busy ? texts.common.busy : draft.open}
        </button>
        <a class="button" href=${paths.survey(surveyId, 'edit')}>${draft.edit}</a>
      </div>
      <wr-confirm
        id="open-survey"
        kind="primary"
        .words=${words}
        .heading=${draft.confirmTitle}
        .sentences=${[draft.confirmText]}
        .action=${draft.confirm}
        .busy=${opening.busy}
        .problem=${opening.problem}
        @wr-confirm=${confirmed}
      ></wr-confirm>
    </section>`
}
