import { html, nothing } from 'lit'
import { repeat } from 'lit/directives/repeat.js'
import type { School } from '#domain/api/schools.ts'
import type { Words } from '../words.ts'
import type { SchoolRole } from './role-choice.ts'

const schoolRoles: readonly SchoolRole[] = ['facilitator', 'reader']

/** Chosen in the list of schools by who means all that are left. */
export const everySchool = 'every-school'

interface RoleSelect {
  readonly id: string
  readonly role: SchoolRole
  readonly label?: string
  readonly change?: (event: Event) => void
}

/** A role at a school as a list to choose from. */
export function roleSelect({ texts }: Words, { id, role, label, change }: RoleSelect) {
  const { roles } = texts.accounts
  return html`
    <select id=${id} aria-label=${label ?? nothing} @change=${change ?? nothing}>
      ${schoolRoles.map((each) => html`<option value=${each} ?selected=${each === role}>${roles[each]}</option>`)}
    </select>`
}

export const roleIn = (select: EventTarget | null): SchoolRole =>
  select instanceof HTMLSelectElement && select.value === 'reader' ? 'reader' : 'facilitator'

/** Adds one more school, or all that are left, with a role. */
export function addSchool(words: Words, others: readonly School[], add: () => void) {
  const { form } = words.texts.accounts
  return html`
    <div class="filters">
      <div class="field">
        <label for="add-school">${form.school}</label>
        <select id="add-school">
          <option value="">${form.chooseSchool}</option>
          ${repeat(others, idOf, ({ id, name }) => html`<option value=${id}>${name}</option>`)}
          ${others.length > 1 ? html`<option value=${everySchool}>${form.allSchools(others.length)}</option>` : ''}
        </select>
      </div>
      <div class="field">
        <label for="add-role">${form.role}</label>
        ${roleSelect(words, { id: 'add-role', role: 'facilitator' })}
      </div>
      <button type="button" class="button" @click=${add}>${form.add}</button>
    </div>`
}

/** What was chosen in a list stays with its school when another one comes or goes. */
export const idOf = ({ id }: { readonly id: string }): string => id
