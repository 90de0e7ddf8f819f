import { html } from 'lit'
import type { DefinitionView } from '#domain/api/definitions.ts'
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
          ({ topic, measure, question, questions }) => html`
            <section class="card keep">
              <h3>${measure === undefined ? starting(topics[topic] ?? topic) : `${titleOf(definition, measure)}: ${topics[topic] ?? topic}`}</h3>
              ${question === undefined ? '' : html`<p class="whose">${wordingOf(definition, question)}</p>`}
              <ul>${questions.map((question) => html`<li>${question}</li>`)}</ul>
            </section>`,
        )}
      </div>
    </section>`
}

const starting = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)

/** The words of a question that there is something to say about. */
function wordingOf(definition: DefinitionView, question: string): string {
  const sections = Object.values(definition.questionnaires).flatMap(({ sections }) => sections)
  return sections.flatMap(({ questions }) => questions).find(({ id }) => id === question)?.text ?? ''
}
