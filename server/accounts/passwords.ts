import { hash, verify } from '@node-rs/argon2'

// Argon2id is the library's default; the costs are the first choice of the OWASP password storage cheat sheet.
const costs = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

export const hashPassword = (password: string): Promise<string> => hash(password, costs)

/** A hash of nothing in particular: checking against it takes as long as checking against a real one. */
const nobody = hashPassword('the account that does not exist')

/** Whether the password belongs to the hash. Without a hash the answer is no, after the same time. */
export async function passwordMatches(passwordHash: string | undefined, password: string): Promise<boolean> {
  const matches = await verify(passwordHash ?? (await nobody), password)
  return matches && passwordHash !== undefined
}
