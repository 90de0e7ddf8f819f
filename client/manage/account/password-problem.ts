import type { ManageTexts } from '../../text/manage.nl.ts'
import type { ApiProblem } from '../problem.ts'

type Texts = Pick<ManageTexts, 'accounts'>

/** The same lengths that the server asks. */
export const shortestPassword = 12
const longestPassword = 200

/** What is wrong with a new password before it is sent; the server knows the common ones. */
export function checkPassword(password: string, { accounts }: Texts): string | undefined {
  const { errors } = accounts.password
  if (password.length < shortestPassword) return errors.short
  return password.length > longestPassword ? errors.long : undefined
}

/** What the server has against a new password, in the language of the page; undefined when it found nothing. */
export function passwordError({ errors: found }: ApiProblem, { accounts }: Texts): string | undefined {
  const { errors } = accounts.password
  const message = found.find(({ pointer }) => pointer === '/password')?.message
  if (message === undefined) return undefined
  return message.startsWith('a common password') ? errors.common : errors.short
}
