import type { QuestionView } from '#domain/api/questionnaire.ts'
import { pointsOf } from '#domain/question-types/rating.ts'
import type { Words } from '../words.ts'

interface Labelled {
  readonly label: string
}

/** How a question can be answered, for who reads it and does not answer it: in the words of the question. */
export function answersOf(words: Words, question: QuestionView): string {
  const { questions } = words.texts.catalogue
  if (question.type === 'text') return questions.open
  const out = [question.dontKnow, question.notApplicable].filter((label) => label !== undefined)
  return [...own(words, question), ...out].join(' · ')
}

function own({ texts, format }: Words, question: Exclude<QuestionView, { type: 'text' }>): string[] {
  const { questions } = texts.catalogue
  const list = (among: readonly Labelled[]) => format.list(among.map(({ label }) => label))
  switch (question.type) {
    case 'rating':
      return pointsOn(question)
    case 'choice':
      return [...question.options.map(({ label }) => label), ...(question.several ? [`(${questions.several})`] : [])]
    case 'split':
      return [questions.split(list(question.parts))]
    case 'grid-split':
      return [questions.grid(list(question.rows), list(question.columns))]
    case 'count':
      return [questions.count(list(question.rows), list(question.columns))]
    case 'position':
      return [questions.position]
  }
}

function pointsOn(question: Extract<QuestionView, { type: 'rating' }>): string[] {
  if (!question.ends) return question.labels
  const points = pointsOf(question)
  const [low = '', high = ''] = question.labels
  return [`${points[0]} (${low}) – ${points.at(-1)} (${high})`]
}

/** When a question is asked, in words; undefined for one that everybody gets. */
export function whenAsked(words: Words, question: QuestionView, all: readonly QuestionView[]): string | undefined {
  const { questions } = words.texts.catalogue
  const earlier = (id: string) => all.find((each) => each.id === id)
  if (question.showIf) {
    const asked = earlier(question.showIf.question)
    const answers = question.showIf.anyOf.map((answer) => (asked && labelOf(asked, answer)) ?? String(answer))
    return questions.onlyIf(asked?.text ?? question.showIf.question, answers.join(` ${questions.either} `))
  }
  if (question.type !== 'choice' || question.among === undefined) return undefined
  return questions.onlyAmong(earlier(question.among)?.text ?? question.among)
}

function labelOf(question: QuestionView, answer: string | number): string | undefined {
  if (question.type === 'choice') return question.options.find(({ id }) => id === answer)?.label
  if (question.type !== 'rating' || question.ends) return undefined
  return question.labels[pointsOf(question).indexOf(Number(answer))]
}
