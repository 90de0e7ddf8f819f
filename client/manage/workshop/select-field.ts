import { html, nothing } from 'lit'
import { hintOf } from '../views/field.ts'

export interface SelectOption {
  readonly value: string
  readonly label: string
}

interface SelectField {
  readonly id: string
  readonly label: string
  readonly hint?: string | undefined
  readonly value: string
  readonly groups: readonly { readonly label?: string; readonly options: readonly SelectOption[] }[]
  readonly onChange: (value: string) => void
}

/** A labelled list to choose one of. */
export function selectField({ id, label, hint, value, groups, onChange }: SelectField) {
  const option = (each: SelectOption) =>
    html`<option value=${each.value} ?selected=${each.value === value}>${each.label}</option>`
  return html`
    <div class="field">
      <label for=${id}>${label}</label>
      ${hintOf(id, hint)}
      <select
        id=${id}
        .value=${value}
        aria-describedby=${hint === undefined ? nothing : `${id}-hint`}
        @change=${(event: Event) => event.target instanceof HTMLSelectElement && onChange(event.target.value)}
      >
        ${groups.map((group) =>
          group.label === undefined
            ? group.options.map(option)
            : html`<optgroup label=${group.label}>${group.options.map(option)}</optgroup>`,
        )}
      </select>
    </div>`
}
