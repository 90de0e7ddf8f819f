import type { Explanation } from '#domain/api/explanation.ts'
import type { ProblemBody } from '#domain/problem.ts'
import type { ExplanationText } from '../../text/explanation.nl.ts'
import type { PageLanguage } from '../languages.ts'
import { bodyOf, refusalIn, request } from '../server.ts'

const catalogues = {
  nl: async (): Promise<ExplanationText> => (await import('../../text/explanation.nl.ts')).explanationText,
  en: async (): Promise<ExplanationText> => (await import('../../text/explanation.en.ts')).explanationText,
} as const satisfies Record<PageLanguage, unknown>

export interface Explained {
  readonly text: ExplanationText
  /** The explanation; or that the code is unknown, or of a survey of which nothing can be said yet. */
  readonly found: Explanation | 'unknown' | 'notYet'
}

/** The explanation of a survey with the words around it; undefined without a network. */
export async function loadExplanation(
  code: string | undefined,
  pageLanguage: PageLanguage,
  questionLanguage: string,
): Promise<Explained | undefined> {
  try {
    const [text, found] = await Promise.all([catalogues[pageLanguage](), find(code, questionLanguage)])
    return found && { text, found }
  } catch {
    return undefined
  }
}

async function find(code: string | undefined, language: string): Promise<Explained['found'] | undefined> {
  if (code === undefined) return 'unknown'
  const response = await request(`/api/explanations/${code}?language=${encodeURIComponent(language)}`)
  const body = response && (await bodyOf<Explanation & ProblemBody>(response))
  if (response?.ok) return body
  const refusal = refusalIn(body)
  if (refusal === 'code-unknown') return 'unknown'
  return refusal === 'survey-not-open' ? 'notYet' : undefined
}
