import type { TemplateResult } from 'lit'
import type { PageLanguage } from '../../answer/languages.ts'
import type { ResultsText } from '../../text/results.nl.ts'
import { type ResultsView, resultsView } from './results-view.ts'
import '../../questions/numbers.css'
import './results.css'

/** A language of the interface is complete, or this does not compile. */
const catalogues: Readonly<Record<PageLanguage, () => Promise<ResultsText>>> = {
  nl: async () => (await import('../../text/results.nl.ts')).resultsNl,
  en: async () => (await import('../../text/results.en.ts')).resultsEn,
}

/** What draws results with words in this language; for a page that fetches it when there is something to show. */
export async function resultsIn(language: PageLanguage): Promise<(view: ResultsView) => TemplateResult> {
  const text = await catalogues[language]()
  return (view) => resultsView({ text, language }, view)
}
