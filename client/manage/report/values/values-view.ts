import { html, type TemplateResult } from 'lit'
import type { QuestionView } from '#domain/api/questionnaire.ts'
import { isHidden } from '#domain/disclosure/published.ts'
import type { Words } from '../../words.ts'
import type { AudienceReport, QuestionReport } from '../figures.ts'
import { cloudView } from './cloud-view.ts'
import { heatMap } from './heat-map.ts'
import { marginsNote } from './margins-note.ts'
import { partsView } from './parts-view.ts'
import { sumsView } from './sums-view.ts'

/** The figures of a question that is answered with numbers, for one audience. `others` are its other questions. */
export function valuesView(
  words: Words,
  question: QuestionView,
  figures: QuestionReport,
  others: AudienceReport['questions'],
): TemplateResult | undefined {
  const earlier = (id: string | undefined) => {
    const found = id === undefined ? undefined : others[id]
    return found && !isHidden(found) ? found.parts : undefined
  }
  if (question.type === 'split' && figures.parts) return partsView(words, question.parts, figures.parts)
  if (question.type === 'count' && figures.sums) return sumsView(words, question.rows, question.columns, figures.sums)
  if (question.type === 'position' && figures.cloud) return cloudView(words, question.octants, figures.cloud)
  if (question.type !== 'grid-split' || !figures.parts) return undefined
  const margins = { rows: earlier(question.rowTotals), columns: earlier(question.columnTotals) }
  return html`
    ${heatMap(words, question, figures.parts)} ${marginsNote(words, question, figures.parts, margins)}`
}
