import type { DefinitionView } from '#domain/api/definitions.ts'
import type { Report } from '#domain/api/reports.ts'
import type { Hidden } from '#domain/disclosure/published.ts'

type Audience = NonNullable<Report['audiences']['staff']>
type Measure = Exclude<Audience['measures'][string], { hidden: true }>

export const hiddenBecause = (reason: Hidden['reason']): Hidden => ({ hidden: true, reason })

/** A measure of twenty people, with an interval of 0.2 around its mean. */
export const measured = (mean: number, own: Partial<Measure> = {}): Measure => ({
  ...{ n: 20, mean, sd: 0.4, low: mean - 0.1, high: mean + 0.1, correction: 'finite-population' },
  ...{ meanOfQuestions: mean, dontKnow: 0.05, favourable: 0.7, agreement: 0.7 },
  ...own,
})

export const anAudience = (measures: Audience['measures'], own: Partial<Audience> = {}): Audience => ({
  ...{ invited: 24, answered: 20, response: 20 / 24, questions: {}, measures, figures: {}, priorities: [] },
  ...own,
})

export const aReport = (own: Partial<Report> = {}): Report => ({
  survey: { id: 'survey', title: 'Schoolprofiel', definitionId: 'school-profile', closedOn: '2026-10-01' },
  ...{ minimumGroup: 5, audiences: {}, gaps: {}, strength: null, discussion: [] },
  ...own,
})

const question = (text: string) => ({
  ...{ id: 'news', text, type: 'rating' as const, points: 4, labels: ['nooit', 'soms', 'vaak', 'altijd'] },
  reversed: false,
})

/** An instrument with one question in one section, worded apart for team and parents, and an open one. */
export const aDefinition = (): DefinitionView => {
  const questionnaire = (text: string) => ({
    ...{ language: 'nl', minutes: 6, measures: [] },
    sections: [
      { id: 'information', title: 'Informatie voor ouders', questions: [question(text)] },
      {
        id: 'words',
        title: 'In eigen woorden',
        questions: [{ id: 'wish', type: 'text' as const, text: 'Een wens?', maxLength: 1000 }],
      },
    ],
  })
  const measure = { id: 'information', title: 'Informatie', explanation: [], questions: ['news'], points: 4 }
  return {
    ...{ id: 'school-profile', version: 1, title: 'Schoolprofiel', language: 'nl', languages: ['nl'], minutes: 6 },
    ...{
      validated: false,
      figures: [],
      nowAndWished: [],
      sources: [],
      audiences: ['staff', 'parents'],
      schoolTypes: ['po'],
      measures: [measure],
    },
    questionnaires: {
      staff: questionnaire('Krijgen ouders op tijd nieuws?'),
      parents: questionnaire('Krijgt u op tijd nieuws?'),
    },
  }
}
