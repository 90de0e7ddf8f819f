import { Problem } from '#domain/problem.ts'

/** Refuses to go on unless somebody typed the name of what is going to be deleted. */
export function requireConfirmed(body: { readonly confirm: string } | null | undefined, name: string): void {
  if (body?.confirm.trim() !== name) throw new Problem('confirmation-needed')
}
