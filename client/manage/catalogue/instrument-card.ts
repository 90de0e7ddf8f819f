import { html } from 'lit'
import type { DefinitionSummary } from '#domain/api/definitions.ts'
import { paths } from '../router.ts'
import type { Words } from '../words.ts'
import { audiencesIn, schoolTypesIn } from './lists.ts'

/** An instrument in the catalogue, with what somebody needs to choose it. */
export function instrumentCard(words: Words, instrument: DefinitionSummary) {
  const { texts, format } = words
  const { catalogue } = texts
  const { id, title, summary, minutes, audiences, schoolTypes, languages, validated } = instrument
  const forWhom = catalogue.for(audiencesIn(words, audiences))
  const known = format.list(languages.map((language) => format.languageName(language)))
  const facts = [
    forWhom,
    minutes === null ? known : `${catalogue.minutes(minutes)} · ${known}`,
    schoolTypesIn(words, schoolTypes),
  ]
  return html`
    <li class="card instrument">
      <h3><a href=${paths.definition(id)}>${title}</a></h3>
      ${summary === undefined ? '' : html`<p>${summary}</p>`}
      <ul class="instrument-facts">${facts.map((line) => html`<li>${line}</li>`)}</ul>
      <p class="instrument-research">${validated ? catalogue.validated : catalogue.notValidated}</p>
    </li>`
}
