import type { Questionnaire, QuestionView } from '#domain/api/questionnaire.ts'
import { type CodedOption, codedOptions } from './coded-options.ts'

/** A question as it stands on paper: its number in the whole list and the numbers of its boxes. */
export interface NumberedQuestion {
  readonly number: number
  readonly section: string
  readonly question: QuestionView
  readonly options: readonly CodedOption[]
}

export interface NumberedSection {
  readonly title: string
  readonly questions: readonly NumberedQuestion[]
}

/** The questions of one audience, numbered from 1 on through all sections: the same in every language. */
export function numberedSections({ sections }: Pick<Questionnaire, 'sections'>): NumberedSection[] {
  let number = 0
  return sections.map(({ title, questions }) => ({
    title,
    questions: questions.map((question) => {
      number += 1
      return { number, section: title, question, options: codedOptions(question) }
    }),
  }))
}

export const numberedQuestions = (questionnaire: Pick<Questionnaire, 'sections'>): NumberedQuestion[] =>
  numberedSections(questionnaire).flatMap(({ questions }) => questions)
