import { html, type TemplateResult } from 'lit'
import type { DefinitionView } from '#domain/api/definitions.ts'
import type { Answers } from '#domain/question-types/answer.ts'
import { askedLanguage, type Scene } from '../scene.ts'
import { missedNote } from './round-step.ts'

export const loadResults = () => import('../../results/results-part.ts')

/** A round that is shown: what the group says, with the own answers beside it. */
export function resultsStep(scene: Scene): TemplateResult {
  const { say, live, held, shelf, pageLanguage } = scene
  const last = live.results.at(-1)
  const part = shelf.part(`results ${pageLanguage}`, async () => {
    const { resultsIn } = await loadResults()
    return resultsIn(pageLanguage)
  })
  const language = askedLanguage(scene)
  const query = `key=${encodeURIComponent(held.joined.key)}&language=${encodeURIComponent(language)}`
  const address = `/api/workshops/${live.id}/rounds/${last?.round}/definition?${query}`
  const definition = last && shelf.get<DefinitionView>(address)
  const own = live.results.map(({ round }): Answers | undefined => {
    const mine = held.rounds[round]
    return mine?.state === 'sent' ? mine.answers : undefined
  })
  return html`
    <div class="screen results">
      <h1 tabindex="-1" data-focus>${live.place.title ?? say('resultsTitle')}</h1>
      ${missedNote(say, held.rounds[last?.round ?? ''])}
      ${part && definition ? part({ definition, results: live.results, own, level: 2 }) : html`<p role="status">${say('loading')}</p>`}
    </div>`
}
