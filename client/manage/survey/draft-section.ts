import { html } from 'lit'
import type { Survey } from '#domain/api/surveys.ts'
import type { Action } from '../action.ts'
import { paths } from '../router.ts'
import type { Words } from '../words.ts'

/** What remains before a survey opens, and opening it. */
export function draftSection(
  words: Words,
  { id: surveyId, audiences }: Pick<Survey, 'id' | 'audiences'>,
  opening: Action,
  ask: () => unknown,
  confirmed: () => unknown,
) {
  const { texts } = words
  const { draft } = texts.survey
  const before = beforeOpening(words, audiences)
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
        .sentences=${before.sentences}
        .acknowledgement=${before.acknowledgement}
        .action=${draft.confirm}
        .busy=${opening.busy}
        .problem=${opening.problem}
        @wr-confirm=${confirmed}
      ></wr-confirm>
    </section>`
}

/** What is said before a survey opens. A school that asks pupils hears of its own duties, and ticks that they are met. */
export function beforeOpening({ texts }: Words, audiences: readonly Pick<Survey['audiences'][number], 'audience'>[]) {
  const { confirmText } = texts.survey.draft
  if (!audiences.some(({ audience }) => audience === 'pupils')) return { sentences: [confirmText], acknowledgement: '' }
  return { sentences: [confirmText, ...texts.pupils.before], acknowledgement: texts.pupils.arranged }
}
