import { html } from 'lit'
import { describedBy, hintOf } from '../views/field.ts'

interface ChoiceField {
  readonly id: string
  readonly label: string
  readonly hint?: string
  readonly value: string
  readonly options: readonly { readonly id: string; readonly title: string }[]
  readonly choose: (id: string) => void
}

/** A labelled list to choose one thing from. */
export function choiceField({ id, label, hint, value, options, choose }: ChoiceField) {
  const chosen = (event: Event) => event.target instanceof HTMLSelectElement && choose(event.target.value)
  return html`
    <div class="field">
      <label for=${id}>${label}</label>
      ${hintOf(id, hint)}
      <select id=${id} aria-describedby=${describedBy(id, hint, undefined)} @change=${chosen}>
        ${options.map((option) => html`<option value=${option.id} ?selected=${option.id === value}>${option.title}</option>`)}
      </select>
    </div>`
}
