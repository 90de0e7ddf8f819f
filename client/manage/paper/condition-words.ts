import { html, nothing, type TemplateResult } from 'lit'
import type { QuestionView } from '#domain/api/questionnaire.ts'
import type { Audience } from '#domain/texts.ts'
import type { Words } from '../words.ts'
import type { NumberedQuestion } from './numbered-questions.ts'

/** When a question is asked, in a sentence that names the earlier question by its number; nothing if it always is. */
export function conditionWords(
  { texts, language }: Pick<Words, 'texts' | 'language'>,
  audience: Audience,
  question: QuestionView,
  all: readonly NumberedQuestion[],
): TemplateResult | typeof nothing {
  const { asked } = texts
  const earlier = (id: string | undefined) => all.find((each) => each.question.id === id)
  const chosen = earlier(question.showIf?.question)
  const among = earlier(question.type === 'choice' ? question.among : undefined)
  if (!chosen && !among) return nothing
  const labels = chosen ? (question.showIf?.anyOf ?? []).map((id) => labelOf(chosen.question, id)) : []
  return html`
    ${chosen ? html`${asked.onlyIf[audience](chosen.number)} <bdi>${either(labels, language)}</bdi>.` : nothing}
    ${among ? html`${asked.onlyIfSeveral[audience](among.number)} ${asked.among[audience](among.number)}` : nothing}`
}

const either = (labels: readonly string[], language: string): string =>
  new Intl.ListFormat(language, { type: 'disjunction' }).format(labels)

function labelOf(question: QuestionView, id: string | number): string {
  if (question.type === 'choice') return question.options.find((option) => option.id === id)?.label ?? String(id)
  if (question.type !== 'rating' || question.ends) return String(id)
  return question.labels[Number(id) - (question.from ?? 1)] ?? String(id)
}
