import { html, nothing, type TemplateResult } from 'lit'
import { live } from 'lit/directives/live.js'
import type { Words } from '../words.ts'

/** What is wrong in a form: the id of a field and a sentence for the person. In the order of the fields. */
export type FieldErrors = ReadonlyMap<string, string>
export const noErrors: FieldErrors = new Map()

interface TextField {
  readonly id: string
  readonly label: string
  readonly hint?: string | undefined
  readonly error?: string | undefined
  readonly value?: string
  readonly type?: 'text' | 'email' | 'password' | 'date' | 'number'
  readonly autocomplete?: AutoFill
  readonly longest?: number
  readonly short?: boolean
  readonly onInput?: (value: string) => void
}

/** A labelled text control with its hint and its error, both read out with it. */
export function textField(field: TextField): TemplateResult {
  const { id, error, onInput } = field
  const input = (event: Event) => event.target instanceof HTMLInputElement && onInput?.(event.target.value)
  return html`
    <div class="field">
      <label for=${id}>${field.label}</label>
      ${hintOf(id, field.hint)}
      <input
        id=${id}
        name=${id}
        class=${field.short ? 'short' : nothing}
        type=${field.type === 'number' ? 'text' : (field.type ?? 'text')}
        inputmode=${field.type === 'number' ? 'numeric' : nothing}
        autocomplete=${field.autocomplete ?? 'off'}
        maxlength=${field.longest ?? nothing}
        .value=${onInput ? live(field.value ?? '') : (field.value ?? '')}
        aria-describedby=${describedBy(id, field.hint, error)}
        aria-invalid=${error === undefined ? nothing : 'true'}
        ?data-invalid=${error !== undefined}
        @input=${onInput ? input : nothing}
      />
      ${errorOf(id, error)}
    </div>`
}

export const hintOf = (id: string, hint: string | undefined) =>
  hint === undefined ? nothing : html`<p class="hint" id="${id}-hint">${hint}</p>`

export const errorOf = (id: string, error: string | undefined) =>
  error === undefined ? nothing : html`<p class="field-error" id="${id}-error">${error}</p>`

export function describedBy(id: string, hint: string | undefined, error: string | undefined): string | typeof nothing {
  const ids = [...(hint === undefined ? [] : [`${id}-hint`]), ...(error === undefined ? [] : [`${id}-error`])]
  return ids.length === 0 ? nothing : ids.join(' ')
}

/** All that is wrong, above the form, with a way to each field. */
export function errorSummary({ texts }: Words, errors: FieldErrors) {
  if (errors.size === 0) return nothing
  return html`
    <div class="notice error">
      <p>${texts.common.checkFields}</p>
      <ul>
        ${[...errors].map(([id, message]) => html`<li><a href="#${id}" @click=${toField}>${message}</a></li>`)}
      </ul>
    </div>`
}

function toField(event: Event): void {
  if (!(event.currentTarget instanceof HTMLAnchorElement)) return
  event.preventDefault()
  document.getElementById(event.currentTarget.hash.slice(1))?.focus()
}

/** Brings the person to the first field with an error; its sentence is read out with it. */
export const focusFirstError = (host: ParentNode): void => host.querySelector<HTMLElement>('[data-invalid]')?.focus()
