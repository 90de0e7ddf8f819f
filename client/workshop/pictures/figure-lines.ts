import type { DefinitionView } from '#domain/api/definitions.ts'
import type { Report } from '#domain/api/reports.ts'
import { audiencesOf } from '../../manage/report/figures.ts'
import type { ScreenWords } from './screen-words.ts'

/** The named numbers of an instrument, each in a line. */
export function figureLines({ format }: ScreenWords, { figures }: DefinitionView, report: Report) {
  const own = audiencesOf(report)[0]?.[1].figures ?? {}
  return figures.flatMap(({ id, title, kind }) => {
    const figure = own[id]
    if (!figure) return []
    // Without an interval it is a difference of two shares, and its sign says which is the larger.
    const sign = figure.low === undefined && figure.value > 0 ? '+' : ''
    const share = `${sign}${format.percent(figure.value).replace('-', '−')}`
    return [{ title, said: kind === 'ratio' ? share : format.signed(figure.value) }]
  })
}
