import { html } from 'lit'
import { paths } from '../router.ts'
import type { Words } from '../words.ts'

/** What a closed survey has brought: the report, and what people wrote where they were asked to. */
export function closedSection({ texts }: Words, surveyId: string, { openQuestions }: { openQuestions: boolean }) {
  const { closed, toReport } = texts.survey
  return html`
    <section class="card" aria-labelledby="now">
      <h2 id="now">${closed.title}</h2>
      <p>${closed.text}</p>
      <div class="buttons">
        <a class="button primary" href=${paths.report(surveyId)}>${toReport}</a>
        ${openQuestions ? html`<a class="button" href=${paths.survey(surveyId, 'words')}>${closed.openAnswers}</a>` : ''}
      </div>
    </section>`
}
