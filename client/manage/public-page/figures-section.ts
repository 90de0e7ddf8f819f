import { html } from 'lit'
import { live } from 'lit/directives/live.js'
import type { DefinitionView } from '#domain/api/definitions.ts'
import type { PublicPageView } from '#domain/api/public-pages.ts'
import { type Hidden, isHidden } from '#domain/disclosure/published.ts'
import { titleOf } from '../report/figures.ts'
import type { Words } from '../words.ts'
import { isChosen, type PageForm, withFigure } from './page-form.ts'

type Outside = PublicPageView['outside'][number]
type Figure = Exclude<Outside['measures'][string], Hidden>

interface Choosing {
  readonly form: PageForm
  readonly outside: PublicPageView['outside']
  readonly definition: DefinitionView
  readonly change: (form: PageForm) => void
}

/** The figures that may be told outside, to tick; the others say why they are not there. */
export function figuresSection(words: Words, choosing: Choosing) {
  const { figures } = words.texts.publicPage
  const asked = choosing.outside.filter(({ measures }) => Object.keys(measures).length > 0)
  return html`
    <section aria-labelledby="page-figures">
      <h2 id="page-figures">${figures.title}</h2>
      ${
        asked.length === 0
          ? html`<p>${figures.none}</p>`
          : html`
            <p>${figures.text}</p>
            ${telling(words, choosing)} ${asked.map((own) => audienceChoices(words, own, choosing))}`
      }
    </section>`
}

function telling({ texts }: Words, { form, change }: Choosing) {
  const { figures } = texts.publicPage
  const option = (figuresAs: PageForm['figuresAs'], label: string) => html`
    <label class="choice">
      <input type="radio" name="figures-as" .checked=${live(form.figuresAs === figuresAs)} @change=${() => change({ ...form, figuresAs })} />
      <span>${label}</span>
    </label>`
  return html`
    <fieldset class="field">
      <legend>${figures.as}</legend>
      ${option('share', figures.asShare)} ${option('words', figures.asWords)}
    </fieldset>`
}

function audienceChoices(words: Words, { audience, measures }: Outside, choosing: Choosing) {
  return html`
    <fieldset class="field">
      <legend>${words.texts.audiences[audience]}</legend>
      ${Object.entries(measures).map(([measure, figure]) => {
        const title = titleOf(choosing.definition, measure)
        return isHidden(figure)
          ? html`<p class="choice hidden-figure">${title}: ${whyNot(words, figure)}</p>`
          : figureChoice({ audience, measure }, `${title}: ${toldAs(words, figure, choosing.form)}`, choosing)
      })}
    </fieldset>`
}

function figureChoice(choice: PageForm['figures'][number], label: string, { form, change }: Choosing) {
  const tick = ({ target }: Event) =>
    target instanceof HTMLInputElement && change(withFigure(form, choice, target.checked))
  return html`
    <label class="choice">
      <input type="checkbox" .checked=${live(isChosen(form, choice))} @change=${tick} />
      <span>${label}</span>
    </label>`
}

function toldAs({ texts }: Words, { tenths, level }: Figure, { figuresAs }: PageForm): string {
  const { figures } = texts.publicPage
  return figuresAs === 'share' ? figures.share(tenths) : figures.levels[level]
}

function whyNot({ texts }: Words, { reason }: Hidden): string {
  const { hidden } = texts.publicPage.figures
  if (reason === 'not-asked') return hidden.notAsked
  return reason === 'too-few-answers' || reason === 'mostly-dont-know' ? hidden.few : hidden.other
}
