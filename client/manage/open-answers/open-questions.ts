import type { DefinitionView } from '#domain/api/definitions.ts'
import type { OpenAnswersReply } from '#domain/api/open-answers.ts'
import type { QuestionView } from '#domain/api/questionnaire.ts'
import type { Survey } from '#domain/api/surveys.ts'
import { type Hidden, isHidden } from '#domain/disclosure/published.ts'
import type { Audience } from '#domain/texts.ts'

type Reply = OpenAnswersReply['questions']
export type OpenAnswer = Exclude<Reply[number]['answers'], Hidden>[number]

/** An open question as one audience got it, with what they wrote; without answers where these may not be shown. */
export interface OpenQuestion {
  readonly id: string
  readonly audience: Audience
  readonly wording: string
  readonly answers: readonly OpenAnswer[] | undefined
}

const questionsOf = ({ questionnaires }: Pick<DefinitionView, 'questionnaires'>, audience: Audience): QuestionView[] =>
  questionnaires[audience]?.sections.flatMap(({ questions }) => questions) ?? []

/** The open questions of a survey for the audiences that took part, in the order of the questionnaire. */
export function openQuestionsOf(
  definition: Pick<DefinitionView, 'questionnaires'>,
  { audiences }: Pick<Survey, 'audiences'>,
  reply: Reply,
): OpenQuestion[] {
  return reply
    .filter(({ audience }) => audiences.some((invited) => invited.audience === audience))
    .map(({ question, audience, answers }) => ({
      id: `${question}-${audience}`,
      audience,
      wording: questionsOf(definition, audience).find(({ id }) => id === question)?.text ?? question,
      answers: isHidden(answers) ? undefined : answers,
    }))
}

/** Whether anybody who took part was asked something to answer in own words. */
export const asksOpenly = (
  definition: Pick<DefinitionView, 'questionnaires'>,
  { audiences }: Pick<Survey, 'audiences'>,
): boolean => audiences.some(({ audience }) => questionsOf(definition, audience).some(({ type }) => type === 'text'))

export const releasedOf = (answers: readonly OpenAnswer[]): number => answers.filter(({ released }) => released).length

const textsOf = (reply: Reply): OpenAnswer[] => reply.flatMap(({ answers }) => (isHidden(answers) ? [] : answers))

/** The same with one text released or no longer released. */
export const withReleased = (reply: Reply, id: string, released: boolean): Reply =>
  reply.map((question) =>
    isHidden(question.answers)
      ? question
      : {
          ...question,
          answers: question.answers.map((answer) => (answer.id === id ? { ...answer, released } : answer)),
        },
  )

/** How many of the texts read otherwise than before. */
export function changedTexts(before: Reply, after: Reply): number {
  const was = new Map(textsOf(before).map(({ id, text }) => [id, text]))
  return textsOf(after).filter(({ id, text }) => was.get(id) !== text).length
}
