import { html, nothing, type TemplateResult } from 'lit'
import { ownBlocks } from '../../questions/own-result/own-blocks.ts'
import { heading } from './heading.ts'
import { percent } from './numbers.ts'
import { resultTable } from './result-table.ts'
import type { Told } from './results-view.ts'

/** Shares and differences that follow from what was counted. */
export function figuresTable(told: Told): TemplateResult | typeof nothing {
  const { words, definition, questionnaire, rounds, own } = told
  const shown = definition.figures.filter(({ id }) => rounds.some((round) => round.told.figures[id]))
  if (shown.length === 0) return nothing
  const shares = own ? ownBlocks(questionnaire, own).flatMap((block) => (block.kind === 'share' ? [block] : [])) : []
  const rows = shown.map(({ id, title, kind }) => {
    const mine = shares.find(({ share }) => share.id === id)
    return {
      label: title,
      cells: rounds.map((round) => {
        const figure = round.told.figures[id]
        return figure ? percent(words, figure.value, kind === 'difference') : '–'
      }),
      own: mine && percent(words, mine.value, mine.signed),
    }
  })
  const labelledBy = `${told.id}-figures`
  return html`
    <section>
      ${heading(told.level, words.text.figure, labelledBy)}
      ${resultTable(told, { labelledBy, head: words.text.figure, groups: [{ rows }] })}
    </section>`
}
