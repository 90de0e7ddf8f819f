import { html } from 'lit'
import type { DefinitionSummary } from '#domain/api/definitions.ts'
import { byPurpose } from '../catalogue/by-purpose.ts'
import { audiencesIn } from '../catalogue/lists.ts'
import { paths } from '../router.ts'
import type { Words } from '../words.ts'
import { fieldIds } from './form-errors.ts'

interface Choice {
  readonly fits: (definition: DefinitionSummary) => boolean
  readonly choose: (definition: DefinitionSummary) => void
}

/**
 * The instruments to choose from, by what they are for. A button each, and no radio buttons: what follows depends on the
 * choice, so it may only change when somebody says so, and not with every arrow key.
 */
export function definitionCards(words: Words, definitions: readonly DefinitionSummary[], choice: Choice) {
  const { surveyForm, catalogue } = words.texts
  const usable = definitions.filter(({ status }) => status === 'ready')
  const broken = definitions.filter(({ status }) => status === 'broken')
  return html`
    <div class="definition-list">
      <h2 id=${fieldIds.definition} tabindex="-1">${surveyForm.definition}</h2>
      ${definitions.length === 0 ? html`<p class="empty">${surveyForm.noDefinitions}</p>` : html`<p>${catalogue.choose.lead}</p>`}
      ${byPurpose(usable).map(
        ({ purpose, own }) => html`
          <section aria-labelledby="for-${purpose}">
            <h3 id="for-${purpose}">${catalogue.purposes[purpose].title}</h3>
            <p>${catalogue.purposes[purpose].text}</p>
            <ul class="cards instruments">${own.map((definition) => card(words, definition, choice))}</ul>
          </section>`,
      )}
      ${broken.map((definition) => brokenCard(words, definition))}
      ${usable.length === 0 && broken.length > 0 ? html`<p>${surveyForm.noneUsable}</p>` : ''}
    </div>`
}

function card(words: Words, definition: DefinitionSummary, { fits, choose }: Choice) {
  const { surveyForm, catalogue } = words.texts
  const { id, title, summary } = definition
  return html`
    <li class="card instrument">
      <h4>${title}</h4>
      ${summary ? html`<p>${summary}</p>` : ''}
      <p class="instrument-facts">${factsOf(words, definition)}</p>
      ${
        fits(definition)
          ? html`
            <div class="buttons">
              <button type="button" class="button" @click=${() => choose(definition)}>
                ${catalogue.choose.action}<span class="visually-hidden">: ${title}</span>
              </button>
              <a href=${paths.definition(id)}>${catalogue.choose.look}<span class="visually-hidden">: ${title}</span></a>
            </div>`
          : html`
            <p>${surveyForm.otherSchoolType}</p>
            <p><a href=${paths.definition(id)}>${catalogue.choose.look}<span class="visually-hidden">: ${title}</span></a></p>`
      }
    </li>`
}

/** The instrument that was chosen, with the way back to all of them. */
export function chosenCard(words: Words, definition: DefinitionSummary, others: () => void) {
  const { choose } = words.texts.catalogue
  return html`
    <div class="card chosen-definition">
      <p class="choice-note">${choose.chosen}</p>
      <h2 id="chosen-definition" tabindex="-1">${definition.title}</h2>
      ${definition.summary ? html`<p>${definition.summary}</p>` : ''}
      <p class="instrument-facts">${factsOf(words, definition)}</p>
      <button type="button" class="button" @click=${others}>${choose.other}</button>
    </div>`
}

function factsOf(words: Words, { minutes, audiences, languages }: DefinitionSummary): string {
  const { texts, format } = words
  const facts = [
    texts.catalogue.for(audiencesIn(words, audiences)),
    ...(minutes === null ? [] : [texts.catalogue.minutes(minutes)]),
    format.list(languages.map((language) => format.languageName(language))),
  ]
  return facts.join(' · ')
}

/** An instrument that cannot be used, with the places of its errors, so that somebody can mend it. */
export function brokenCard({ texts }: Words, { title, problems }: DefinitionSummary) {
  const { surveyForm } = texts
  return html`
    <div class="notice warn">
      <p><strong>${title}</strong>: ${surveyForm.broken}</p>
      <details>
        <summary>${surveyForm.brokenDetails(problems.length)}</summary>
        <ul class="problems">
          ${problems.map(
            ({ file, line, column, message }) =>
              html`<li lang="en"><code>${file}:${line}:${column}</code> ${message}</li>`,
          )}
        </ul>
      </details>
    </div>`
}
