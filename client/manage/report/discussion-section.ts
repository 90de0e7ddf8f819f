import { html } from 'lit'
import { type ReportView, titleOf } from './figures.ts'

/** From score to conversation: the questions that belong to this outcome. */
export function discussionSection({ words, report, definition }: ReportView) {
  const { discussion } = words.texts.report
  const topics: Readonly<Partial<Record<string, string>>> = discussion.topics
  return html`
    <section aria-labelledby="discussion">
      <h2 id="discussion">${discussion.title}</h2>
      ${report.discussion.length === 0 ? html`<p class="empty">${discussion.none}</p>` : html`<p>${discussion.reading}</p>`}
      <div class="cards two">
        ${report.discussion.map(
          ({ topic, measure, questions }) => html`
            <section class="card keep">
              <h3>${titleOf(definition, measure)}: ${topics[topic] ?? topic}</h3>
              <ul>${questions.map((question) => html`<li>${question}</li>`)}</ul>
            </section>`,
        )}
      </div>
    </section>`
}
