import type { Definition } from './definition.ts'
import {
  type FigureChoice,
  type PageFigure,
  publishOutside,
  type Telling,
  tellOutside,
} from './disclosure/publish-outside.ts'
import { isHidden, type Published } from './disclosure/published.ts'
import { type PageText, type PageTexts, wholeLanguages } from './page-texts.ts'
import type { Summary } from './summary.ts'
import { type Audience, type SchoolType, wordingFor } from './texts.ts'

/** A page as somebody is writing it. */
export interface PageDraft {
  readonly texts: PageTexts
  readonly figures: readonly FigureChoice[]
  readonly figuresAs: Telling
}

export const emptyDraft: PageDraft = { texts: {}, figures: [], figuresAs: 'share' }

/** One language of a published page. */
export interface PageInLanguage extends PageText {
  readonly language: string
  /** What the figures are about, in their order, as each audience calls it. */
  readonly titles: readonly string[]
}

/** A page as it was published: everything is in it, so nothing of it changes afterwards. */
export interface PublicPage {
  readonly school: string
  readonly example: boolean
  /** Whether it speaks to parents; to colleagues and pupils a school speaks otherwise. */
  readonly toParents: boolean
  readonly publishedOn: string
  readonly languages: readonly PageInLanguage[]
  readonly people: readonly { readonly audience: Audience; readonly atLeast: Published<number> }[]
  /** The strongest first. */
  readonly figures: readonly Published<PageFigure>[]
}

/** Where and when a page is published. */
export interface PageSetting {
  readonly school: string
  readonly schoolType: SchoolType
  readonly example: boolean
  readonly toParents: boolean
  readonly languages: readonly string[]
  readonly publishedOn: string
}

/** The page of a draft: the languages that are written, and the figures that may be told. */
export function makePublicPage(
  definition: Definition,
  summary: Summary,
  { texts, figures: choices, figuresAs }: PageDraft,
  { school, schoolType, example, toParents, languages, publishedOn }: PageSetting,
): PublicPage {
  const outside = publishOutside(definition, summary)
  const figures = tellOutside(outside, choices, figuresAs)
  return {
    ...{ school, example, toParents, publishedOn, figures },
    languages: wholeLanguages(texts, languages).flatMap((language): PageInLanguage[] => {
      const text = texts[language]
      if (!text) return []
      const words = definition.texts[language]?.measures
      const titles = figures.map(
        ({ audience, measure }) => wordingFor(words?.[measure]?.title, { audience, schoolType }) ?? measure,
      )
      return [{ language, ...text, titles }]
    }),
    people: outside.flatMap(({ audience, people }) =>
      isHidden(people) || !figures.some((figure) => figure.audience === audience)
        ? []
        : [{ audience, atLeast: people }],
    ),
  }
}
