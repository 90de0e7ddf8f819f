import type { DefinitionView } from '#domain/api/definitions.ts'
import type { QuestionView } from '#domain/api/questionnaire.ts'
import { isHidden } from '#domain/disclosure/published.ts'
import type { Audience } from '#domain/texts.ts'
import { type AudienceReport, audiencesOf, type ReportView } from './figures.ts'

/** How one audience was asked a question and what it answered. */
export interface AskedQuestion {
  readonly audience: Audience
  readonly question: QuestionView
  readonly figures: AudienceReport['questions'][string] | undefined
}

interface QuestionSection {
  readonly id: string
  readonly title: string
  readonly questions: readonly AskedQuestion[][]
}

type Asked = Pick<ReportView, 'definition' | 'report'>

/** The questions that can be counted, each with every audience that got it. Open answers are not in a report. */
export const sectionsOf = (asked: Asked): QuestionSection[] => sectionsWith(asked, ({ type }) => type !== 'text')

/** The questions that were answered in own words, each with every audience that got it. */
export const openQuestionsOf = (asked: Asked): AskedQuestion[][] =>
  sectionsWith(asked, ({ type }) => type === 'text').flatMap(({ questions }) => questions)

function sectionsWith({ definition, report }: Asked, wanted: (question: QuestionView) => boolean): QuestionSection[] {
  const found = new Map<string, { title: string; questions: Map<string, AskedQuestion[]> }>()
  for (const [audience, own] of audiencesOf(report)) {
    for (const section of definition.questionnaires[audience]?.sections ?? []) {
      const entry = found.get(section.id) ?? { title: sectionTitle(definition, section), questions: new Map() }
      found.set(section.id, entry)
      for (const question of section.questions.filter(wanted)) {
        const asked = entry.questions.get(question.id) ?? []
        asked.push({ audience, question, figures: own.questions[question.id] })
        entry.questions.set(question.id, asked)
      }
    }
  }
  return [...found]
    .map(([id, { title, questions }]) => ({ id, title, questions: [...questions.values()] }))
    .filter(({ questions }) => questions.length > 0)
}

/** A section that is a measure carries its name, because that is the word that the rest of the report uses. */
const sectionTitle = ({ measures }: DefinitionView, section: { id: string; title: string }): string =>
  measures.find(({ id }) => id === section.id)?.title ?? section.title

/** Why figures of questions are hidden, for the explanation under them; open answers are nowhere in a report. */
export const hiddenReasonsOf = ({ report }: Pick<ReportView, 'report'>) =>
  audiencesOf(report).flatMap(([, { questions }]) =>
    Object.values(questions).flatMap((figures) =>
      isHidden(figures) && figures.reason !== 'open-answers' ? [figures.reason] : [],
    ),
  )
