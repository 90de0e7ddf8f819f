import type { QuestionView } from '#domain/api/questionnaire.ts'
import { type Answer, isMissing } from '#domain/question-types/answer.ts'
import { pointsOf } from '#domain/question-types/rating.ts'
import { chosenIds } from '../../questions/chosen.ts'
import { partOf, whole } from './numbers.ts'
import type { QuestionFigures } from './question-result.ts'
import type { Row } from './result-table.ts'
import type { Told } from './results-view.ts'

type Asked = Extract<QuestionView, { type: 'rating' | 'choice' }>

/** How many chose each answer. Options of a choice of several stand with the most chosen first: there one looks for that. */
export function optionRows(told: Told, question: Asked, figures: readonly (QuestionFigures | undefined)[]): Row[] {
  const own = told.own?.[question.id]
  const options = optionsOf(question).map(({ id, label }) => ({
    row: {
      label,
      cells: figures.map((each) => cell(told, each, id)),
      own: isOwn(own, id) ? told.words.text.chosen : undefined,
    },
    count: figures.at(-1)?.counts?.[id] ?? 0,
  }))
  const sorted =
    question.type === 'choice' && question.several ? [...options].sort((a, b) => b.count - a.count) : options
  return [...sorted.map(({ row }) => row), ...waysOut(told, question, figures)]
}

function optionsOf(question: Asked): { id: string; label: string }[] {
  if (question.type === 'choice') return question.options
  const points = pointsOf(question)
  return points.map((point, index) => {
    const [low, high] = question.labels
    const end = index === 0 ? low : index === points.length - 1 ? high : undefined
    const label = question.ends ? (end === undefined ? String(point) : `${point} (${end})`) : question.labels[index]
    return { id: String(point), label: label ?? String(point) }
  })
}

function cell({ words }: Told, figures: QuestionFigures | undefined, id: string): string {
  if (!figures) return '–'
  const band = figures.bands?.[id]
  if (band !== undefined) return words.text.bands[band]
  return figures.counts ? partOf(words, figures.counts[id] ?? 0, figures.n) : '–'
}

const isOwn = (own: Answer | undefined, id: string): boolean => own === Number(id) || chosenIds(own).includes(id)

/** "Weet ik niet" is an answer of its own; it has a row where somebody gave it. */
function waysOut({ words, own }: Told, question: Asked, figures: readonly (QuestionFigures | undefined)[]): Row[] {
  const mine = own?.[question.id]
  const ways = [
    { way: 'dontKnow', missing: 'dont-know' },
    { way: 'notApplicable', missing: 'not-applicable' },
  ] as const
  return ways.flatMap(({ way, missing }): Row[] => {
    const label = question[way]
    const given = isMissing(mine) && mine.missing === missing
    if (label === undefined || (!given && figures.every((each) => (each?.[way] ?? 0) === 0))) return []
    const cells = figures.map((each) => (each ? whole(words, each[way]) : '–'))
    return [{ label, cells, own: given ? words.text.chosen : undefined }]
  })
}
