import { html, nothing } from 'lit'
import type { DefinitionView } from '#domain/api/definitions.ts'
import { mostLines, type Wall } from '../../pictures/exhibits.ts'
import { figureLines } from '../../pictures/figure-lines.ts'
import { oneLine } from '../../pictures/one-line.ts'
import { isOne, type ScreenWords } from '../../pictures/screen-words.ts'
import type { RoundResult } from '../scene.ts'

/** A round that is shown, with the words of its instrument and what of it hangs on the wall. */
export interface Told extends RoundResult {
  readonly definition: DefinitionView
  readonly wall: Wall
}

/** What has no picture here, in lines; what has no line either is named as such. */
export function restOf(words: ScreenWords, told: readonly Told[]) {
  const [first] = told
  if (!first) return nothing
  const texts = words.screen.shown
  const figures = figureLines(words, first.definition, first.report)
  const room = Math.max(1, (told.length > 1 ? 2 : mostLines) - figures.length)
  const lines = first.wall.rest.slice(0, room)
  const more = first.wall.rest.length - lines.length
  if (figures.length + lines.length === 0) return nothing
  return html`
    <section class="rest">
      <h2 class="visually-hidden">${texts.rest}</h2>
      <dl>
        ${figures.map(({ title, said }) => html`<div><dt>${title}</dt><dd>${said}</dd></div>`)}
        ${lines.map(({ question }) => html`<div><dt>${question.text}</dt><dd class="topic">${inRounds(words, told, question.id)}</dd></div>`)}
      </dl>
      <p class="in-brief">${texts.elsewhere}</p>
      ${more > 0 ? html`<p class="note">${texts.more(words.format.integer(more), isOne(more))}</p>` : nothing}
    </section>`
}

/** With two rounds: first, then second. */
function inRounds(words: ScreenWords, told: readonly Told[], question: string): string {
  const found = told.map(({ wall, report }) => {
    const asked = wall.rest.find((each) => each.question.id === question)
    return asked ? oneLine(words, asked, report.minimumGroup) : words.screen.shown.noOne
  })
  return [...new Set(found)].join(' → ')
}
