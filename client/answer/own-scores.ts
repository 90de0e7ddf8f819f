import type { Questionnaire, QuestionView } from '#domain/api/questionnaire.ts'
import type { Answers } from '#domain/question-types/answer.ts'
import { personScore } from '#domain/scoring.ts'

/** The outcome of one person on one measure. It is worked out on the device and goes nowhere. */
export interface OwnScore {
  readonly title: string
  readonly points: number
  /** Null with too few answers to speak of a score. */
  readonly score: number | null
  /** The labels of the nearest point; more than one where the questions of the measure have different scales. */
  readonly nearest: readonly string[]
}

type RatingView = Extract<QuestionView, { type: 'rating' }>

export function ownScores({ sections, measures }: Questionnaire, answers: Answers): OwnScore[] {
  const ratings = sections
    .flatMap((section) => section.questions)
    .filter((question): question is RatingView => question.type === 'rating')
  return measures.map((measure) => {
    const questions = ratings.filter((question) => measure.questions.includes(question.id))
    const score = personScore(questions, answers, measure.answered)
    const nearest = score === null ? [] : labelsAt(Math.round(score), questions)
    return { title: measure.title, points: measure.points, score, nearest }
  })
}

/** On a reversed question the label of a point says the opposite of the score, so it has no say here. */
const labelsAt = (point: number, questions: readonly RatingView[]): string[] => [
  ...new Set(questions.flatMap(({ reversed, labels }) => (reversed ? [] : (labels[point - 1] ?? [])))),
]
