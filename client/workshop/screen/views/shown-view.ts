import { html, nothing, type TemplateResult } from 'lit'
import { shown } from '#domain/disclosure/published.ts'
import { audiencesOf } from '../../../manage/report/figures.ts'
import { exhibitPicture, titleOfExhibit } from '../../pictures/exhibit-view.ts'
import { type Exhibit, wallOf } from '../../pictures/exhibits.ts'
import { figureLines } from '../../pictures/figure-lines.ts'
import { heatPicture } from '../../pictures/heat-picture.ts'
import type { ScreenWords } from '../../pictures/screen-words.ts'
import type { Scene } from '../scene.ts'
import { restOf, type Told } from './rest-of.ts'
import { tooFewView } from './too-few-view.ts'

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
      ${together(words, told) ?? beside(words, told)}
      ${restOf(words, told)}
    </div>`
}

/** A table has room for both in its cells. */
function together(words: ScreenWords, told: readonly Told[]) {
  const asked = told.flatMap(({ wall }) => wall.pictures[0] ?? [])
  const [first] = asked
  if (first?.kind !== 'question' || first.question.type !== 'grid-split') return undefined
  const reports = asked.flatMap((each) => (each.kind === 'question' && shown(each.figures)?.parts) || [])
  if (reports.length < told.length) return undefined
  return html`
    <section>
      <h2>${words.screen.shown.rounds.join(' → ')}</h2>
      ${heatPicture(words, first.question, reports)}
    </section>`
}

function beside(words: ScreenWords, told: readonly Told[]) {
  return html`
      <div class="pictures count-2">
        ${told.map(
          ({ wall, report, number, enough }) => html`
            <section>
              <h2>${words.screen.shown.rounds[number - 1]} ${countOf(words, report)}</h2>
              ${enough ? wall.pictures.map((each) => exhibitPicture(words, each, report.minimumGroup, 'narrow')) : fewHere(words, report)}
            </section>`,
        )}
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
