import { html } from 'lit'

interface RadioFields<Value extends string> {
  readonly id: string
  readonly legend: string
  readonly value: Value
  readonly options: readonly { readonly value: Value; readonly label: string }[]
  readonly onChange: (value: Value) => void
}

/** A few ways of which one holds. */
export function radioFields<Value extends string>({ id, legend, value, options, onChange }: RadioFields<Value>) {
  return html`
    <fieldset class="field">
      <legend>${legend}</legend>
      <div class="choices inline">
        ${options.map(
          (option) => html`
            <label class="choice">
              <input
                type="radio"
                name=${id}
                .checked=${option.value === value}
                @change=${() => onChange(option.value)}
              />
              <span>${option.label}</span>
            </label>`,
        )}
      </div>
    </fieldset>`
}
