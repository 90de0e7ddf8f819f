import { html } from 'lit'
import { customElement, state } from 'lit/decorators.js'
import type { DefinitionSummary } from '#domain/api/definitions.ts'
import type { Purpose } from '#domain/definition.ts'
import { audiences, schoolTypes } from '#domain/texts.ts'
import { api } from '../api.ts'
import { byPurpose } from '../catalogue/by-purpose.ts'
import { type CatalogueFilter, filterFrom, fits, queryOf, toggled } from '../catalogue/filter.ts'
import { instrumentCard } from '../catalogue/instrument-card.ts'
import { Load } from '../load.ts'
import { replaceQuery } from '../navigation.ts'
import { PageElement } from '../page.ts'
import { paths } from '../router.ts'
import '../styles/catalogue.css'
import { brokenCard } from '../survey/definition-cards.ts'

/** All instruments by what they are for; the broken ones apart, with what is wrong with them. */
@customElement('wr-catalogue-page')
export class CataloguePage extends PageElement {
  @state() private filter = filterFrom(location.search)

  readonly #instruments = new Load<DefinitionSummary[]>(
    this,
    () => this.words.language,
    (signal) => api.definitions(this.words.language, signal),
  )

  protected override get heading() {
    return this.words.texts.catalogue.title
  }

  protected override content() {
    const { catalogue, worksheets, surveyForm } = this.words.texts
    return html`
      <p class="lead">${catalogue.lead}</p>
      <p><a href=${paths.worksheets}>${worksheets.fromCatalogue}</a></p>
      ${this.#instruments.render(this.words, (instruments) =>
        instruments.length === 0 ? html`<p class="empty">${surveyForm.noDefinitions}</p>` : this.#list(instruments),
      )}`
  }

  #list(instruments: readonly DefinitionSummary[]) {
    const { catalogue } = this.words.texts
    const ready = instruments.filter(({ status }) => status === 'ready')
    const shown = ready.filter((instrument) => fits(this.filter, instrument))
    return html`
      ${this.#choices(ready)}
      <p class="shown" role="status">${catalogue.filter.shown(shown.length, ready.length)}</p>
      ${shown.length === 0 && ready.length > 0 ? html`<p class="empty">${catalogue.filter.none}</p>` : ''}
      ${byPurpose(shown).map(({ purpose, own }) => this.#purpose(purpose, own))} ${this.#broken(instruments)}`
  }

  #choices(ready: readonly DefinitionSummary[]) {
    const { texts } = this.words
    const { filter } = texts.catalogue
    const offered = schoolTypes.filter((type) => ready.some((instrument) => instrument.schoolTypes.includes(type)))
    const forWhom = audiences.filter((audience) => ready.some((instrument) => instrument.audiences.includes(audience)))
    return html`
      <div class="catalogue-filter">
        ${boxes(
          filter.audiences,
          forWhom.map((id) => ({ id, title: texts.audiences[id], on: this.filter.audiences.includes(id) })),
          (id) => this.#show({ ...this.filter, audiences: toggled(this.filter.audiences, id) }),
        )}
        ${boxes(
          filter.schoolTypes,
          offered.map((id) => ({ id, title: texts.school.types[id], on: this.filter.schoolTypes.includes(id) })),
          (id) => this.#show({ ...this.filter, schoolTypes: toggled(this.filter.schoolTypes, id) }),
        )}
      </div>`
  }

  #show(filter: CatalogueFilter) {
    this.filter = filter
    for (const [name, value] of Object.entries(queryOf(filter))) replaceQuery(name, value)
  }

  #purpose(purpose: Purpose, own: readonly DefinitionSummary[]) {
    const { title, text } = this.words.texts.catalogue.purposes[purpose]
    return html`
      <section aria-labelledby=${purpose}>
        <h2 id=${purpose}>${title}</h2>
        <p>${text}</p>
        <ul class="cards instruments">${own.map((instrument) => instrumentCard(this.words, instrument))}</ul>
      </section>`
  }

  #broken(instruments: readonly DefinitionSummary[]) {
    const broken = instruments.filter(({ status }) => status === 'broken')
    if (broken.length === 0) return ''
    const { title, text } = this.words.texts.catalogue.broken
    return html`
      <section aria-labelledby="broken">
        <h2 id="broken">${title}</h2>
        <p>${text}</p>
        ${broken.map((instrument) => brokenCard(this.words, instrument))}
      </section>`
  }
}

interface Box<Id> {
  readonly id: Id
  readonly title: string
  readonly on: boolean
}

const boxes = <Id extends string>(legend: string, offered: readonly Box<Id>[], toggle: (id: Id) => void) => html`
  <fieldset class="field">
    <legend>${legend}</legend>
    <div class="choices inline">
      ${offered.map(
        ({ id, title, on }) => html`
          <label class="choice">
            <input type="checkbox" value=${id} .checked=${on} @change=${() => toggle(id)} />
            <span>${title}</span>
          </label>`,
      )}
    </div>
  </fieldset>`
