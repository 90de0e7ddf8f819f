import type { Setup } from '#domain/api/accounts.ts'
import type { ManageTexts } from '../text/manage.nl.ts'
import { passwordError, shortestPassword } from './account/password-problem.ts'
import type { ApiProblem } from './problem.ts'

export type SetupForm = Setup

const fields = ['name', 'email', 'password', 'token'] as const
type Field = (typeof fields)[number]

/** What is wrong with the form, before it is sent. */
export function checkSetup(form: SetupForm, texts: ManageTexts): Map<string, string> {
  const wrong: Record<Field, boolean> = {
    name: form.name === '',
    email: !/^\S+@\S+\.\S+$/.test(form.email),
    password: form.password.length < shortestPassword,
    token: form.token === '',
  }
  return new Map(fields.filter((field) => wrong[field]).map((field) => [field, texts.setup.errors[field]]))
}

/** What the server found wrong, at its fields. */
export function setupErrors(problem: ApiProblem, texts: ManageTexts): Map<string, string> {
  if (problem.code === 'setup-token-wrong') return new Map([['token', texts.problems['setup-token-wrong']]])
  const wrong = fields.filter((field) => problem.errors.some(({ pointer }) => pointer === `/${field}`))
  const sentence = (field: Field) => (field === 'password' ? passwordError(problem, texts) : texts.setup.errors[field])
  return new Map(wrong.map((field) => [field, sentence(field) ?? texts.setup.errors[field]]))
}
