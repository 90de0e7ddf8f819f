import * as z from 'zod'

/**
 * The bodies and replies of the HTTP API. Requests are strict: an unknown field is an error. Replies are allow-lists:
 * a field that is not declared here does not leave the server.
 */

export const Key = z.string().min(1).max(64)
export const Language = z.string().regex(/^[a-z]{2,3}(-[a-z0-9]{2,8})?$/, 'a language is a code such as nl or en')
export const line = (longest: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(longest)
    .refine((text) => !/\p{Cc}/u.test(text) && text.isWellFormed(), 'one line of ordinary characters')
export const PlainDate = z.iso.date()
export const Count = z.int().min(0).max(100_000)

export const LanguageQuery = z.strictObject({ language: Language.optional() })
/** What has to be typed before something is deleted that cannot be made again: its name. */
export const Confirmation = z.strictObject({ confirm: z.string().max(200) }).nullish()
export const KeyParams = z.object({ id: Key })
