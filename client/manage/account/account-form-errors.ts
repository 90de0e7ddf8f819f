import type { NewAccount } from '#domain/api/accounts.ts'
import type { ManageTexts } from '../../text/manage.nl.ts'
import type { ApiProblem } from '../problem.ts'
import type { FieldErrors } from '../views/field.ts'

type Texts = Pick<ManageTexts, 'accounts'>

/** What is wrong with the form before it is sent. An account that exists may be left without a role, a new one not. */
export function checkAccount(form: NewAccount, { accounts }: Texts, isNew: boolean): FieldErrors {
  const { errors } = accounts.form
  return new Map([
    ...(form.name === '' ? [['name', errors.name] as const] : []),
    ...(/^\S+@\S+\.\S+$/.test(form.email) ? [] : [['email', errors.email] as const]),
    ...(isNew && form.roles.length === 0 ? [['roles', errors.roles] as const] : []),
  ])
}

/** What the server found wrong, at its field; what belongs to no field is left out. */
export function accountErrors(problem: ApiProblem | undefined, { accounts }: Texts): FieldErrors {
  if (!problem) return new Map()
  const { errors } = accounts.form
  if (problem.code === 'email-taken') return new Map([['email', errors.emailTaken]])
  const at = (field: string) => problem.errors.some(({ pointer }) => pointer.split('/')[1] === field)
  return new Map([
    ...(at('name') ? [['name', errors.name] as const] : []),
    ...(at('email') ? [['email', errors.email] as const] : []),
    ...(at('roles') ? [['roles', errors.school] as const] : []),
  ])
}
