import { html, nothing, type TemplateResult } from 'lit'
import type { QuestionView } from '#domain/api/questionnaire.ts'
import { isHidden } from '#domain/disclosure/published.ts'
import { personScore } from '#domain/scoring.ts'
import { heading } from './heading.ts'
import { hiddenNotes } from './hidden-notes.ts'
import { decimal, whole } from './numbers.ts'
import { resultTable } from './result-table.ts'
import type { Told } from './results-view.ts'

type RatingView = Extract<QuestionView, { type: 'rating' }>

/** The measures of the instrument, in its order: the mean of the group in each round, and the own score. */
export function measuresTable(told: Told): TemplateResult | typeof nothing {
  const { words, definition, rounds } = told
  const asked = definition.measures.filter(({ id }) => rounds.some((round) => isAsked(round.told.measures[id])))
  if (asked.length === 0) return nothing
  const rows = asked.map(({ id, title }) => ({
    label: title,
    cells: rounds.map((round) => {
      const figure = round.told.measures[id]
      return figure === undefined || isHidden(figure) ? '–' : decimal(words, figure.mean)
    }),
    own: ownScore(told, id),
  }))
  const points = new Set(asked.map((measure) => measure.points))
  const [only = 0] = points
  const head = words.text.measure
  const labelledBy = `${told.id}-measures`
  return html`
    <section>
      ${heading(told.level, words.text.mean, labelledBy)}
      ${points.size === 1 ? html`<p class="note">${words.text.scale(whole(words, only))}</p>` : nothing}
      ${resultTable(told, { labelledBy, head, groups: [{ rows }] })}
      ${hiddenNotes(
        words,
        rounds.flatMap((round) => asked.map(({ id }) => round.told.measures[id])),
      )}
    </section>`
}

const isAsked = (figure: unknown): boolean =>
  figure !== undefined && !(isHidden(figure) && figure.reason === 'not-asked')

/** Worked out on the device from what stands there. */
function ownScore({ words, questionnaire, own }: Told, id: string): string | undefined {
  const measure = questionnaire.measures.find((each) => each.id === id)
  if (!own || !measure) return undefined
  const ratings = questionnaire.sections
    .flatMap(({ questions }) => questions)
    .filter((question): question is RatingView => question.type === 'rating')
    .filter((question) => measure.questions.includes(question.id))
  const score = personScore(ratings, own, measure.answered)
  return score === null ? undefined : decimal(words, score)
}
