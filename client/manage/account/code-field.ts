import { html, nothing } from 'lit'
import { describedBy, errorOf } from '../views/field.ts'

/** The six digits of an app, which phones offer to fill in by themselves. Spaces may be typed as the app shows them. */
export function codeField(label: string, error: string | undefined) {
  return html`
    <div class="field">
      <label for="code">${label}</label>
      <input
        id="code"
        name="code"
        class="short one-time-code"
        inputmode="numeric"
        autocomplete="one-time-code"
        maxlength="9"
        aria-describedby=${describedBy('code', undefined, error)}
        aria-invalid=${error === undefined ? nothing : 'true'}
        ?data-invalid=${error !== undefined}
      />
      ${errorOf('code', error)}
    </div>`
}

/** The digits of such a code as they are sent; undefined when it is no such code. */
export function digitsOf(typed: string): string | undefined {
  const digits = typed.replace(/\s/g, '')
  return /^\d{6}$/.test(digits) ? digits : undefined
}
