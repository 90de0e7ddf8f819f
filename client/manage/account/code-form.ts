import { html } from 'lit'
import type { ApiProblem } from '../problem.ts'
import { errorSummary, type FieldErrors, textField } from '../views/field.ts'
import { problemNotice } from '../views/notice.ts'
import type { Words } from '../words.ts'
import { codeField } from './code-field.ts'

interface CodeForm {
  /** Whether the person has no phone at hand and uses a recovery code. */
  readonly recovery: boolean
  readonly errors: FieldErrors
  readonly problem: ApiProblem | undefined
  readonly busy: boolean
  readonly submit: (event: SubmitEvent) => unknown
  readonly change: () => unknown
  readonly back: () => unknown
}

/** The second step of logging in: the code of an app, or a recovery code. */
export function codeForm(words: Words, { recovery, errors, problem, busy, submit, change, back }: CodeForm) {
  const { accounts, common, login: first } = words.texts
  const { login } = accounts
  return html`
    ${problem && errors.size === 0 ? problemNotice(words, problem) : ''} ${errorSummary(words, errors)}
    <p>${recovery ? login.recoveryIntro : login.codeIntro}</p>
    <form class="narrow" novalidate @submit=${submit}>
      ${
        recovery
          ? textField({ id: 'code', label: login.recovery, longest: 40, error: errors.get('code') })
          : codeField(login.code, errors.get('code'))
      }
      <div class="buttons">
        <button class="button primary" ?disabled=${busy}>${busy ? common.busy : first.submit}</button>
        <button type="button" class="button" @click=${back}>${login.back}</button>
      </div>
      <p>
        <button type="button" class="button quiet" @click=${change}>
          ${recovery ? login.useApp : login.useRecovery}
        </button>
      </p>
      <p class="hint">${login.noCodes}</p>
    </form>`
}
