import type { PublishedReveal } from '../api/live-workshop.ts'
import { type Definition, type Measure, questionsOfMeasure } from '../definition.ts'
import { publishGap } from '../disclosure/publish-gap.ts'
import { isHidden } from '../disclosure/published.ts'
import type { AudienceReport, ReportFigures } from '../report-figures.ts'
import { type Audience, audiences, type Reader, wordingFor } from '../texts.ts'
import { thresholdsOf } from '../thresholds.ts'
import { wordsOf } from './round-definitions.ts'

/** A closed survey, as a reveal uses it. */
export interface Source {
  readonly definition: Definition
  readonly schoolType: Reader['schoolType']
  readonly report: ReportFigures
}

/** What people predicted: the report of that round, and of whom they predicted it. */
export interface Prediction {
  readonly report: ReportFigures
  readonly predicted: Audience
}

/** The measures that can be revealed, in the order of the instrument. */
export const revealable = ([first]: readonly Source[]): readonly Measure[] =>
  first?.definition.measures.filter((measure) => measuredFor(first.definition, measure).length > 0) ?? []

const measuredFor = (definition: Definition, measure: Measure) =>
  audiences.filter((audience) => questionsOfMeasure(definition, measure, audience).length > 0)

/**
 * What was predicted beside what was answered: of one measure, or of all of them. The newest source comes first; of an
 * audience that it has not asked the next one with the same instrument tells.
 */
export function revealOf(
  sources: readonly Source[],
  prediction: Prediction | undefined,
  only: string | undefined,
  languages: readonly string[],
): PublishedReveal {
  const [first] = sources
  const shown = revealable(sources).filter(({ id }) => only === undefined || id === only)
  const measures = first ? shown.map((measure) => revealed(first, sources, prediction, measure, languages)) : []
  const figures = measures.flatMap((measure) => Object.values(measure.audiences))
  return {
    predicted: prediction?.predicted ?? null,
    enough: figures.some((figure) => !isHidden(figure)),
    measures,
  }
}

function revealed(
  first: Source,
  sources: readonly Source[],
  prediction: Prediction | undefined,
  measure: Measure,
  languages: readonly string[],
): PublishedReveal['measures'][number] {
  const { definition, schoolType } = first
  const { id } = measure
  const told = new Map(audiences.map((audience) => [audience, whoTells(sources, definition.id, id, audience)]))
  const shown = [...told].flatMap(([audience, report]) => {
    const figure = report?.measures[id]
    return figure ? [[audience, figure] as const] : []
  })
  const [staff, parents] = [told.get('staff'), told.get('parents')]
  const guessed = prediction && Object.values(prediction.report.audiences)[0]?.questions[id]
  const asked = measuredFor(definition, measure)[0] ?? 'staff'
  const question = questionsOfMeasure(definition, measure, asked)[0]
  const each = <T>(make: (language: string) => T) =>
    Object.fromEntries(
      languages.flatMap((language) => (definition.texts[language] ? [[language, make(language)]] : [])),
    )
  return {
    id,
    title: each((language) => {
      const title = definition.texts[language]?.measures[id]?.title
      return wordingFor(title, { audience: definition.audiences[0] ?? 'staff', schoolType }) ?? id
    }),
    points: question?.points ?? 1,
    labels: each((language) => {
      const texts = definition.texts[language]
      return question && texts ? wordsOf(question, texts, { audience: asked, schoolType }) : []
    }),
    audiences: Object.fromEntries(shown),
    ...(staff && parents && { gap: publishGap(staff, parents, id, thresholdsOf(definition, id)) }),
    ...(guessed && { prediction: guessed }),
  }
}

/** The newest report that has asked this audience about this measure. */
function whoTells(
  sources: readonly Source[],
  definitionId: string,
  measure: string,
  audience: Audience,
): AudienceReport | undefined {
  return sources
    .filter(({ definition }) => definition.id === definitionId)
    .map(({ report }) => report.audiences[audience])
    .find((report) => {
      const figure = report?.measures[measure]
      return figure && !(isHidden(figure) && figure.reason === 'not-asked')
    })
}
