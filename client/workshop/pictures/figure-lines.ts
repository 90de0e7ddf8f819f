import type { DefinitionView } from '#domain/api/definitions.ts'
import type { Report } from '#domain/api/reports.ts'
import { audiencesOf } from '../../manage/report/figures.ts'
import type { ScreenWords } from './screen-words.ts'

/** The named numbers of an instrument, each in a line. */
export function figureLines({ format }: ScreenWords, { figures }: DefinitionView, report: Report) {
  const own = audiencesOf(report)[0]?.[1].figures ?? {}
  return figures.flatMap(({ id, title, kind }) => {
    const figure = own[id]
    // Without an interval it is a difference of two shares: what its sign means takes more than a line.
    if (!figure || (kind === 'ratio' && figure.low === undefined)) return []
    return [{ title, said: kind === 'ratio' ? format.percent(figure.value) : format.signed(figure.value) }]
  })
}
