import { html } from 'lit'
import { live } from 'lit/directives/live.js'
import type { Agreement } from '#domain/api/agreements.ts'
import type { DefinitionSummary } from '#domain/api/definitions.ts'
import type { Words } from '../words.ts'

interface Filtered {
  readonly agreements: readonly Agreement[]
  readonly definitions: readonly DefinitionSummary[]
}

/** Which instrument the agreements came out of, where there is something to choose. */
export function definitionFilter(
  { texts }: Words,
  { agreements, definitions }: Filtered,
  chosen: string,
  choose: (definition: string) => void,
) {
  const ids = [...new Set(agreements.flatMap(({ definitionId }) => (definitionId === null ? [] : [definitionId])))]
  if (ids.length === 0 || (ids.length === 1 && agreements.every(({ definitionId }) => definitionId !== null))) return ''
  const titleOf = (id: string) => definitions.find((definition) => definition.id === id)?.title ?? id
  const change = ({ target }: Event) => target instanceof HTMLSelectElement && choose(target.value)
  return html`
    <div class="filters no-print">
      <div class="field">
        <label for="agreements-of">${texts.agreements.filter}</label>
        <select id="agreements-of" .value=${live(chosen)} @change=${change}>
          <option value="" ?selected=${chosen === ''}>${texts.agreements.allDefinitions}</option>
          ${ids.map((id) => html`<option value=${id} ?selected=${id === chosen}>${titleOf(id)}</option>`)}
        </select>
      </div>
    </div>`
}
