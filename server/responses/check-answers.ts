import { type Conditional, chosenIn, isAsked } from '#domain/conditions.ts'
import { type Definition, type Question, questionsFor } from '#domain/definition.ts'
import { maskContacts } from '#domain/mask.ts'
import { type FieldError, jsonPointer, Problem } from '#domain/problem.ts'
import type { Answer, Answers } from '#domain/question-types/answer.ts'
import { answerProblem } from '#domain/question-types/check.ts'
import type { Audience } from '#domain/texts.ts'

/** Answers that passed: what is counted, and what is written in own words, which is kept apart. */
export interface CheckedAnswers {
  readonly answers: Answers
  readonly openAnswers: readonly { readonly question: string; readonly content: string }[]
}

/** Makes the check for the questions of one audience; made once per survey, used for every response. */
export function answerChecker(
  definition: Definition,
  audience: Audience,
): (given: Record<string, unknown>) => CheckedAnswers {
  const questions = new Map(questionsFor(definition, audience).map((question) => [question.id, question]))
  return (given) => {
    const errors: FieldError[] = []
    const answers: Record<string, Answer> = {}
    const openAnswers: { question: string; content: string }[] = []
    for (const [id, value] of Object.entries(given)) {
      const question = questions.get(id)
      const message = question
        ? (answerProblem(question, value) ?? conditionProblem(question, value, given as Answers, questions))
        : 'this survey has no such question'
      if (message !== undefined) errors.push({ pointer: jsonPointer(['answers', id.slice(0, 100)]), message })
      else if (question) sort(question, value as Answer)
    }
    if (errors.length > 0) throw new Problem('answers-invalid', { errors })
    return { answers: inOrder(answers, questions), openAnswers }

    function sort(question: Question, value: Answer) {
      if (question.type === 'text') openAnswers.push({ question: question.id, content: maskContacts(String(value)) })
      else answers[question.id] = canonical(question, value)
    }
  }
}

/** An answer to a question that was not asked of this person says nothing, or something that nobody should have seen. */
function conditionProblem(
  question: Question,
  value: unknown,
  given: Answers,
  questions: ReadonlyMap<string, Conditional>,
): string | undefined {
  if (!isAsked(question, given, questions)) return 'this question is not asked after the other answers'
  if (question.among === undefined || typeof value !== 'string') return undefined
  return chosenIn(given[question.among]).includes(value) ? undefined : 'this option was not chosen before'
}

/** In the order of the questionnaire, whatever order they were sent in: what is stored must not tell how it came in. */
const inOrder = (answers: Answers, questions: ReadonlyMap<string, Question>): Answers =>
  Object.fromEntries(
    [...questions.keys()].flatMap((id) => (Object.hasOwn(answers, id) ? [[id, answers[id] as Answer]] : [])),
  )

/** The same of what was chosen: not the order of ticking. */
const canonical = (question: Question, value: Answer): Answer =>
  question.type === 'choice' && Array.isArray(value) ? question.options.filter((id) => value.includes(id)) : value
