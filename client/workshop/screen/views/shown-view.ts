import { html, nothing, type TemplateResult } from 'lit'
import type { DefinitionView } from '#domain/api/definitions.ts'
import { audiencesOf } from '../../../manage/report/figures.ts'
import { exhibitPicture, titleOfExhibit } from '../../pictures/exhibit-view.ts'
import { type Asked, type Exhibit, mostLines, type Wall, wallOf } from '../../pictures/exhibits.ts'
import { figureLines } from '../../pictures/figure-lines.ts'
import { oneLine } from '../../pictures/one-line.ts'
import { isOne, type ScreenWords } from '../../pictures/screen-words.ts'
import type { RoundResult, Scene } from '../scene.ts'
import { tooFewView } from './too-few-view.ts'

interface Told extends RoundResult {
  readonly definition: DefinitionView
  readonly wall: Wall
}

/** The outcome of an estimate: pictures of what matters first, a line for what else was asked. */
export function shownView({ words, live, texts }: Scene): TemplateResult {
  const { results } = live
  if (results.every(({ enough }) => !enough)) return tooFewView(words, results.at(-1)?.report)
  const told = results.flatMap((result): Told[] => {
    const definition = texts.get('definition', result.round, words.language)
    return definition ? [{ ...result, definition, wall: wallOf(definition, result.report, results.length) }] : []
  })
  if (told.length < results.length) return html`<div class="middle"><p>${words.screen.wait}</p></div>`
  return told.length > 1 ? twoRounds(words, told) : oneRound(words, told[0])
}

function oneRound(words: ScreenWords, told: Told | undefined) {
  if (!told) return html``
  const { wall, report } = told
  const [first, second] = wall.pictures
  if (first && !second && wall.rest.length === 0 && figureLines(words, told.definition, report).length === 0)
    return html`<div class="wall">${hung(words, first, told, 1)}</div>`
  return html`
    <div class="wall">
      ${second ? nothing : html`<h1>${first ? headingOf(words, first, told) : told.definition.title}</h1>`}
      <div class="pictures count-${wall.pictures.length}">
        ${wall.pictures.map((each) => (second ? hung(words, each, told, 2) : html`<section>${exhibitPicture(words, each, report.minimumGroup, 'wide')}</section>`))}
      </div>
      ${second ? html`<h1 class="visually-hidden">${told.definition.title}</h1>` : nothing}
      ${restOf(words, [told])}
    </div>`
}

/** The same picture twice, first and second round, so that one sees what the talk did. */
function twoRounds(words: ScreenWords, told: readonly Told[]) {
  const heading = told.flatMap(({ wall }) => wall.pictures).find((each) => titleOfExhibit(words, each) !== '')
  const [first] = told
  return html`
    <div class="wall">
      <h1>${heading ? titleOfExhibit(words, heading) : first?.definition.title}</h1>
      <div class="pictures count-2">
        ${told.map(
          ({ wall, report, number, enough }) => html`
            <section>
              <h2>${words.screen.shown.rounds[number - 1]} ${countOf(words, report)}</h2>
              ${enough ? wall.pictures.map((each) => exhibitPicture(words, each, report.minimumGroup, 'narrow')) : fewHere(words, report)}
            </section>`,
        )}
      </div>
      ${restOf(words, told)}
    </div>`
}

const fewHere = (words: ScreenWords, report: Told['report']) =>
  html`<p class="instead">${words.screen.tooFew.text(words.format.integer(report.minimumGroup))}</p>`

function hung(words: ScreenWords, exhibit: Exhibit, told: Told, level: 1 | 2) {
  const title = headingOf(words, exhibit, told)
  return html`
    <section>
      ${level === 1 ? html`<h1>${title}</h1>` : html`<h2>${title}</h2>`}
      ${exhibitPicture(words, exhibit, told.report.minimumGroup, level === 1 ? 'wide' : 'narrow')}
    </section>`
}

const headingOf = (words: ScreenWords, exhibit: Exhibit, { definition }: Told): string =>
  titleOfExhibit(words, exhibit) || definition.title

function countOf(words: ScreenWords, report: Told['report']) {
  const [first] = audiencesOf(report)
  const answered = first?.[1].answered
  if (typeof answered !== 'number') return nothing
  return html`<span class="soft">${words.screen.shown.people(words.format.integer(answered))}</span>`
}

/** What has no picture here, in lines; what has no line either is named as such. */
function restOf(words: ScreenWords, told: readonly Told[]) {
  const [first] = told
  if (!first) return nothing
  const { shown } = words.screen
  const figures = figureLines(words, first.definition, first.report)
  const room = Math.max(1, (told.length > 1 ? 2 : mostLines) - figures.length)
  const lines = first.wall.rest.slice(0, room)
  const more = first.wall.rest.length - lines.length
  if (figures.length + lines.length === 0) return nothing
  return html`
    <section class="rest">
      <h2 class="visually-hidden">${shown.rest}</h2>
      <dl>
        ${figures.map(({ title, said }) => html`<div><dt>${title}</dt><dd>${said}</dd></div>`)}
        ${lines.map(({ question }) => html`<div><dt>${question.text}</dt><dd>${inRounds(words, told, question.id)}</dd></div>`)}
      </dl>
      ${more > 0 ? html`<p class="note">${shown.more(words.format.integer(more), isOne(more))}</p>` : nothing}
    </section>`
}

/** With two rounds: first, then second. */
function inRounds(words: ScreenWords, told: readonly Told[], question: string): string {
  const found = told.map(({ wall, report }) => {
    const asked: Asked | undefined = wall.rest.find((each) => each.question.id === question)
    return asked ? oneLine(words, asked, report.minimumGroup) : words.screen.shown.noOne
  })
  return found.join(' → ')
}
