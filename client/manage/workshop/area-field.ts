import { html, nothing } from 'lit'
import { live } from 'lit/directives/live.js'
import { describedBy, errorOf, hintOf } from '../views/field.ts'

interface AreaField {
  readonly id: string
  readonly label: string
  readonly hint?: string | undefined
  readonly error?: string | undefined
  readonly value: string
  readonly rows?: number
  readonly longest?: number
  readonly readonly?: boolean
  readonly onInput?: (value: string) => void
}

/** A labelled field for more than one line. */
export function areaField({ id, label, hint, error, value, rows = 3, longest, readonly, onInput }: AreaField) {
  const input = (event: Event) => event.target instanceof HTMLTextAreaElement && onInput?.(event.target.value)
  return html`
    <div class="field">
      <label for=${id}>${label}</label>
      ${hintOf(id, hint)}
      <textarea
        id=${id}
        rows=${rows}
        maxlength=${longest ?? nothing}
        ?readonly=${readonly}
        .value=${live(value)}
        aria-describedby=${describedBy(id, hint, error)}
        aria-invalid=${error === undefined ? nothing : 'true'}
        ?data-invalid=${error !== undefined}
        @input=${input}
      ></textarea>
      ${errorOf(id, error)}
    </div>`
}
