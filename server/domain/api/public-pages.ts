import * as z from 'zod'
import { Id } from '../definition.ts'
import { levels, type OutsideAudience, tellings } from '../disclosure/publish-outside.ts'
import { longestPageText, longestPageTitle } from '../page-texts.ts'
import type { PageDraft } from '../public-page.ts'
import { audiences } from '../texts.ts'
import { Language, line } from './common.ts'
import { orHidden } from './hidden.ts'
import { replyOf } from './published-reply.ts'

/** Paragraphs of plain text; what a printer or a terminal might obey is not text. */
const paragraphs = z
  .string()
  // Before line ends are counted as one character each.
  .max(2 * longestPageText)
  .transform((typed) => typed.replace(/\r\n?/g, '\n').trim())
  .pipe(
    z
      .string()
      .max(longestPageText)
      .refine((text) => !/(?![\n\t])\p{Cc}/u.test(text) && text.isWellFormed(), 'ordinary characters only'),
  )

/** What is still empty is no error before it is published. */
const PageText = z.strictObject({
  title: z.union([
    z
      .string()
      .regex(/^\s*$/)
      .transform(() => ''),
    line(longestPageTitle),
  ]),
  said: paragraphs,
  doing: paragraphs,
})

const FigureChoice = z.strictObject({ audience: z.enum(audiences), measure: Id })

export const PublicPageChange = z.strictObject({
  /** The version that was read, 0 for none; somebody else may have changed it since. */
  version: z.int().min(0),
  texts: z
    .record(Language, PageText)
    .refine((texts) => Object.keys(texts).length <= 20, 'these are too many languages'),
  figures: z.array(FigureChoice).max(100),
  figuresAs: z.enum(tellings),
})
export type PublicPageChange = z.infer<typeof PublicPageChange>

/** Published is what was read, not what somebody else wrote since. */
export const PublicPagePublication = z.strictObject({ version: z.int().min(1) })

const Texts = z.record(z.string(), z.object({ title: z.string(), said: z.string(), doing: z.string() }))

export const PublicPageView = z.object({
  version: z.int(),
  texts: Texts,
  figures: z.array(z.object({ audience: z.enum(audiences), measure: z.string() })).readonly(),
  figuresAs: z.enum(tellings),
  /** Where the page stands while it is published. */
  path: z.string().nullable(),
  publishedOn: z.string().nullable(),
  /** The version that is published; another one than `version` after a change. */
  publishedVersion: z.int().nullable(),
  /** What may be told outside the school, and why the rest may not. */
  outside: z
    .array(
      z.object({
        audience: z.enum(audiences),
        people: orHidden(z.int()),
        measures: z.record(z.string(), orHidden(z.object({ tenths: z.int(), level: z.enum(levels) }))),
      }),
    )
    .readonly(),
})
export type PublicPageView = z.infer<typeof PublicPageView>

/** The same as only disclosure control can make it. */
export interface PublishedPageView extends PageDraft {
  readonly version: number
  readonly path: string | null
  readonly publishedOn: string | null
  readonly publishedVersion: number | null
  readonly outside: readonly OutsideAudience[]
}
export const PublicPageReply = replyOf<PublishedPageView>()(PublicPageView)
