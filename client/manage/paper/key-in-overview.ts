import { html, nothing } from 'lit'
import { isAsked } from '#domain/conditions.ts'
import { directionOf } from '#domain/letters/letter-language.ts'
import { byId } from '../../questions/standing.ts'
import type { Words } from '../words.ts'
import { answerWords } from './answer-words.ts'
import { answersInOrder, type Entry, type Form } from './entry.ts'

interface OverviewActions {
  readonly goTo: (at: number) => void
  readonly save: () => void
  /** Leaves an empty sheet for what it is. */
  readonly skip: () => void
}

interface Overview {
  readonly form: Form
  readonly entry: Entry
  readonly language: string
  readonly saving: boolean
}

/** The whole sheet before it is stored: every question is a way back to it. */
export function keyInOverview(words: Words, overview: Overview, actions: OverviewActions) {
  const { keyInPage } = words.texts.paper
  const isEmpty = Object.keys(overview.entry.answers).length === 0
  return html`
    <h2 class="key-question" tabindex="-1" data-focus>${keyInPage.stages.overview}</h2>
    ${
      isEmpty
        ? html`<div class="notice warn"><p>${keyInPage.empty}</p></div>`
        : html`<p class="hint">${keyInPage.overviewText}</p>`
    }
    <div class="buttons">
      ${
        isEmpty
          ? html`<button type="button" class="button primary" @click=${actions.skip}>${keyInPage.emptyNext}</button>`
          : html`
            <button type="button" class="button primary" ?disabled=${overview.saving} @click=${actions.save}>
              ${overview.saving ? keyInPage.saving : html`${keyInPage.save} <kbd>${keyInPage.nextKey}</kbd>`}
            </button>`
      }
    </div>
    ${answerList(words, overview, actions)}`
}

function answerList({ texts }: Words, { form, entry, language, saving }: Overview, { goTo }: OverviewActions) {
  const { keyInPage } = texts.paper
  const all = byId(form.questions.map(({ question }) => question))
  const answers = answersInOrder(form, entry)
  return html`
    <ol class="key-overview">
      ${form.questions.map((each, at) => {
        const { number, question } = each
        if (!isAsked(question, answers, all)) return nothing
        const answer = answers[question.id]
        return html`
          <li class=${answer === undefined ? 'open' : ''}>
            <button
              type="button"
              class="button quiet"
              aria-label=${keyInPage.correct(number)}
              ?disabled=${saving}
              @click=${() => goTo(at)}
            >
              ${number}
            </button>
            <span lang=${language} dir=${directionOf(language)}>${question.text}</span>
            <strong>${answerWords(each, answer, keyInPage.open)}</strong>
          </li>`
      })}
    </ol>`
}
