import { html } from 'lit'
import type { DefinitionView } from '#domain/api/definitions.ts'
import { type ReportView, titleOf } from './figures.ts'

/** From score to conversation: the questions that belong to this outcome. */
export function discussionSection(view: ReportView) {
  const { words, report } = view
  const { discussion } = words.texts.report
  return html`
    <section aria-labelledby="discussion">
      <h2 id="discussion">${discussion.title}</h2>
      ${report.discussion.length === 0 ? html`<p class="empty">${discussion.none}</p>` : html`<p>${discussion.reading}</p>`}
      <div class="cards two">
        ${withoutRepeats(report.discussion).map(
          (entry) => html`
            <section class="card keep">
              ${headingOf(view, entry)}
              <ul>${entry.questions.map((question) => html`<li>${question}</li>`)}</ul>
            </section>`,
        )}
      </div>
    </section>`
}

type Entry = ReportView['report']['discussion'][number]

/** What a card is about: a measure, a question, or the whole. That it is always worthwhile, says nothing of a question. */
function headingOf({ words, definition }: ReportView, { topic, measure, question }: Entry) {
  const topics: Readonly<Partial<Record<string, string>>> = words.texts.report.discussion.topics
  const name = topics[topic] ?? topic
  if (measure !== undefined) return html`<h3>${titleOf(definition, measure)}: ${name}</h3>`
  if (question === undefined) return html`<h3>${starting(name)}</h3>`
  return html`
    <h3>${wordingOf(definition, question)}</h3>
    ${topic === 'general' ? '' : html`<p class="whose">${starting(name)}</p>`}`
}

/** What one situation asks of every question, is asked once. */
function withoutRepeats(entries: readonly Entry[]): Entry[] {
  const asked = new Set<string>()
  return entries
    .map((entry) => ({
      ...entry,
      questions: entry.questions.filter((question) => {
        const key = `${entry.topic} ${question}`
        return !asked.has(key) && asked.add(key)
      }),
    }))
    .filter(({ questions }) => questions.length > 0)
}

const starting = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)

/** The words of a question that there is something to say about. */
function wordingOf(definition: DefinitionView, question: string): string {
  const sections = Object.values(definition.questionnaires).flatMap(({ sections }) => sections)
  return sections.flatMap(({ questions }) => questions).find(({ id }) => id === question)?.text ?? ''
}
