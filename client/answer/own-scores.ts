import type { Questionnaire, QuestionView } from '#domain/api/questionnaire.ts'
import { type Answer, type Answers, isMissing } from '#domain/question-types/answer.ts'
import { personScore } from '#domain/scoring.ts'

/** The outcome of one person on one measure. It is worked out on the device and goes nowhere. */
export interface MeasureScore {
  readonly title: string
  readonly points: number
  /** Null with too few answers to speak of a score. */
  readonly score: number | null
  /** The labels of the nearest point; more than one where the questions of the measure have different scales. */
  readonly nearest: readonly string[]
}

/** The answers in numbers, whose outcome is for an element that came with the questions. */
export interface OwnFigures {
  readonly questionnaire: Questionnaire
  readonly answers: Answers
}

export type OwnScore = MeasureScore | OwnFigures

type Measure = Questionnaire['measures'][number]
type RatingView = Extract<QuestionView, { type: 'rating' }>

export function ownScores(questionnaire: Questionnaire, answers: Answers): OwnScore[] {
  const { sections, measures } = questionnaire
  const ratings = sections
    .flatMap((section) => section.questions)
    .filter((question): question is RatingView => question.type === 'rating')
  const scores: OwnScore[] = measures.map((measure) => {
    const questions = ratings.filter((question) => measure.questions.includes(question.id))
    const score = personScore(questions, answers, measure.answered)
    const nearest = score === null ? [] : labelsAt(Math.round(score), questions)
    return { title: titleFor(measure, questionnaire), points: measure.points, score, nearest }
  })
  return Object.values(answers).some(isInNumbers) ? [...scores, { questionnaire, answers }] : scores
}

/** Parts, cells, counts and places are objects of numbers. */
const isInNumbers = (answer: Answer) => typeof answer === 'object' && !Array.isArray(answer) && !isMissing(answer)

/**
 * A person knows the part of the questionnaire in which the questions stood; the name of the measure is for who works
 * with the outcomes. Measures that share a part are told apart by their own names.
 */
function titleFor({ title, questions }: Measure, { sections, measures }: Questionnaire): string {
  const home = sections.find((section) => questions.every((id) => section.questions.some((each) => each.id === id)))
  const others = measures.filter(
    (each) => each.questions !== questions && each.questions.some((id) => home?.questions.some((own) => own.id === id)),
  )
  return home && others.length === 0 ? home.title : title
}

/** On a reversed question the label of a point says the opposite of the score, so it has no say here. */
const labelsAt = (point: number, questions: readonly RatingView[]): string[] => [
  ...new Set(questions.flatMap(({ reversed, labels }) => (reversed ? [] : (labels[point - 1] ?? [])))),
]
