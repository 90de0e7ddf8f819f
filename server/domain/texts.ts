import * as z from 'zod'

export const audiences = ['staff', 'parents', 'pupils'] as const
export type Audience = (typeof audiences)[number]

/** An audience as it was stored. */
export function audienceOf(stored: string): Audience {
  const audience = audiences.find((known) => known === stored)
  if (!audience) throw new RangeError(`'${stored}' is not an audience`)
  return audience
}

export const schoolTypes = ['po', 'vo', 'so', 'mbo'] as const
export type SchoolType = (typeof schoolTypes)[number]

/**
 * A text of a definition: one wording for everybody, or a wording per audience, per school type, or both (nested in
 * either order). Texts are plain: they are never read as HTML.
 */
export type Text = string | { readonly [key in TextKey]?: Text | undefined }
type TextKey = Audience | SchoolType

const textKeys = [...audiences, ...schoolTypes] as const

export const Text: z.ZodType<Text> = z.lazy(() =>
  z.union([z.string().min(1).max(4000), z.partialRecord(z.enum(textKeys), Text)]),
)

/** For whom a text is resolved. Without a school type the wording for primary education is taken. */
export interface Reader {
  readonly audience: Audience
  readonly schoolType?: SchoolType | undefined
}

/** Special education words things as primary schools do, vocational education as secondary schools do. */
const wordedLike: Record<SchoolType, readonly SchoolType[]> = {
  po: ['po'],
  so: ['so', 'po'],
  vo: ['vo'],
  mbo: ['mbo', 'vo'],
}

/** The wording of `text` for this reader, or undefined where the definition has none. */
export function wordingFor(text: Text | undefined, reader: Reader): string | undefined {
  if (text === undefined || typeof text === 'string') return text
  const key = [reader.audience, ...wordedLike[reader.schoolType ?? 'po']].find((key) => Object.hasOwn(text, key))
  return key === undefined ? undefined : wordingFor(text[key], reader)
}

/** Every separate wording inside a text, with the path of keys that leads to it. */
export function wordings(text: Text, path: readonly string[] = []): { path: readonly string[]; wording: string }[] {
  if (typeof text === 'string') return [{ path, wording: text }]
  return Object.entries(text).flatMap(([key, inner]) => (inner === undefined ? [] : wordings(inner, [...path, key])))
}
