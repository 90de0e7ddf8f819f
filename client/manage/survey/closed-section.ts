import { html } from 'lit'
import type { Survey } from '#domain/api/surveys.ts'
import { paths } from '../router.ts'
import type { Words } from '../words.ts'

/** What a closed survey has brought: the report, what people wrote, and then what the school does with it. */
export function closedSection({ texts }: Words, survey: Survey, { openQuestions }: { openQuestions: boolean }) {
  const { closed, toReport } = texts.survey
  const { id: surveyId } = survey
  return html`
    <section class="card" aria-labelledby="now">
      <h2 id="now">${closed.title}</h2>
      <p>${closed.text}</p>
      <div class="buttons">
        <a class="button primary" href=${paths.report(surveyId)}>${toReport}</a>
        ${openQuestions ? html`<a class="button" href=${paths.survey(surveyId, 'words')}>${closed.openAnswers}</a>` : ''}
      </div>
    </section>
    ${survey.mayManage ? afterwards(texts, survey) : ''}`
}

function afterwards({ agreements, publicPage }: Words['texts'], { id, schoolId }: Survey) {
  return html`
    <section aria-labelledby="afterwards">
      <h2 id="afterwards">${agreements.after.title}</h2>
      <p>${agreements.after.text}</p>
      <div class="buttons">
        <a class="button" href=${paths.agreements(schoolId, id)}>${agreements.after.add}</a>
        <a class="button" href=${paths.survey(id, 'public-page')}>${publicPage.link}</a>
      </div>
    </section>`
}
