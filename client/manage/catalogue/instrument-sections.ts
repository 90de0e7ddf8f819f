import { html } from 'lit'
import type { DefinitionView } from '#domain/api/definitions.ts'
import type { Words } from '../words.ts'
import { audiencesIn, schoolTypesIn } from './lists.ts'

/** What somebody wants to know before anything else. */
export function instrumentFacts(words: Words, definition: DefinitionView) {
  const { texts, format } = words
  const { catalogue } = texts
  const { facts } = catalogue
  const { audiences, minutes, languages, schoolTypes, validated } = definition
  const rows = [
    [facts.audiences, audiencesIn(words, audiences)],
    [facts.minutes, catalogue.minutes(minutes)],
    [facts.languages, format.list(languages.map((language) => format.languageName(language)))],
    [facts.schoolTypes, schoolTypesIn(words, schoolTypes)],
    [facts.research, validated ? catalogue.validated : catalogue.notValidatedLong],
  ]
  return html`
    <section aria-labelledby="facts">
      <h2 id="facts">${facts.title}</h2>
      <dl class="facts">${rows.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>
    </section>`
}

/** As in YAML, an empty line begins a paragraph. */
export const paragraphsOf = (about: string): string[] =>
  about.split(/\n\s*\n/).filter((paragraph) => paragraph.trim() !== '')

/** What its author says about it: also how to use it in a meeting. */
export function aboutSection({ texts }: Words, { about, language }: DefinitionView) {
  if (about === undefined) return ''
  const paragraphs = paragraphsOf(about)
  return html`
    <section aria-labelledby="about">
      <h2 id="about">${texts.catalogue.about}</h2>
      <div lang=${language}>${paragraphs.map((paragraph) => html`<p>${paragraph}</p>`)}</div>
    </section>`
}

export function sourcesSection({ texts }: Words, { sources }: DefinitionView) {
  const { catalogue } = texts
  return html`
    <section aria-labelledby="sources">
      <h2 id="sources">${catalogue.sources}</h2>
      ${
        sources.length === 0
          ? html`<p>${catalogue.noSources}</p>`
          : html`
            <p>${catalogue.sourcesNote}</p>
            <ul>${sources.map(({ file, section }) => html`<li><cite>${file}</cite>, ${catalogue.source(section)}</li>`)}</ul>`
      }
    </section>`
}

export function measuresSection({ texts }: Words, { measures, figures, language }: DefinitionView) {
  const { catalogue } = texts
  return html`
    ${
      measures.length === 0
        ? ''
        : html`
          <section aria-labelledby="measures">
            <h2 id="measures">${catalogue.measures}</h2>
            <p>${catalogue.measuresNote}</p>
            <dl class="measures">${measures.map((measure) => measureRow(catalogue, measure, language))}</dl>
          </section>`
    }
    ${
      figures.length === 0
        ? ''
        : html`
          <section aria-labelledby="figures">
            <h2 id="figures">${catalogue.figures}</h2>
            <dl class="measures" lang=${language}>
              ${figures.map(({ title, explanation }) => html`<div><dt>${title}</dt><dd>${explanation ?? ''}</dd></div>`)}
            </dl>
          </section>`
    }`
}

type Measure = DefinitionView['measures'][number]
type CatalogueTexts = Words['texts']['catalogue']

const measureRow = (catalogue: CatalogueTexts, measure: Measure, language: string) => html`
  <div>
    <dt lang=${language}>${measure.title}</dt>
    <dd>
      ${measure.explanation.map((sentence) => html`<span class="line-text" lang=${language}>${sentence}</span>`)}
      <span class="line-text answers">${catalogue.basedOn(measure.questions.length)}</span>
      ${
        measure.nextStep === undefined
          ? ''
          : html`<span class="line-text"><strong>${catalogue.nextStep}</strong> <span lang=${language}>${measure.nextStep}</span></span>`
      }
    </dd>
  </div>`
