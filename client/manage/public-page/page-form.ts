import type { PublicPageChange, PublicPageView } from '#domain/api/public-pages.ts'
import type { Survey } from '#domain/api/surveys.ts'
import type { PageField, PageText, PageTexts } from '#domain/page-texts.ts'
import { longestPageText, missingTexts } from '#domain/page-texts.ts'
import type { FieldError } from '#domain/problem.ts'
import type { FieldErrors } from '../views/field.ts'
import type { Words } from '../words.ts'

/** The page as somebody writes it. */
export type PageForm = Pick<PublicPageView, 'figures' | 'figuresAs'> & { readonly texts: PageTexts }

/** Parents are spoken to otherwise than colleagues and pupils. */
export const toWhom = ({ audiences }: Pick<Survey, 'audiences'>): 'parents' | 'others' =>
  audiences.some(({ audience }) => audience === 'parents') ? 'parents' : 'others'

export const emptyText: PageText = { title: '', said: '', doing: '' }

export const fieldId = (language: string, field: PageField): string => `page-${field}-${language}`

/** The form of what is stored; on a page that was never saved the title is there already. */
export const formOf = (
  { version, texts, figures, figuresAs }: PublicPageView,
  first: string,
  title: string,
): PageForm =>
  version === 0 ? { texts: { [first]: { ...emptyText, title } }, figures, figuresAs } : { texts, figures, figuresAs }

export const bodyOf = ({ texts, figures, figuresAs }: PageForm, version: number): PublicPageChange => ({
  version,
  texts: { ...texts },
  figures: figures.map(({ audience, measure }) => ({ audience, measure })),
  figuresAs,
})

export const withText = (form: PageForm, language: string, field: PageField, text: string): PageForm => ({
  ...form,
  texts: { ...form.texts, [language]: { ...(form.texts[language] ?? emptyText), [field]: text } },
})

type Choice = PageForm['figures'][number]
const isSame = (a: Choice, b: Choice) => a.audience === b.audience && a.measure === b.measure

export const isChosen = ({ figures }: PageForm, choice: Choice): boolean => figures.some((each) => isSame(each, choice))

export const withFigure = (form: PageForm, choice: Choice, chosen: boolean): PageForm => ({
  ...form,
  figures: [...form.figures.filter((each) => !isSame(each, choice)), ...(chosen ? [choice] : [])],
})

/** What is longer than can be kept. */
export function tooLong({ texts }: PageForm, { texts: words }: Words): FieldErrors {
  const long = Object.entries(texts).flatMap(([language, text]) =>
    (['said', 'doing'] as const).flatMap((field): [string, string][] =>
      text[field].length > longestPageText ? [[fieldId(language, field), words.publicPage.errors.text]] : [],
    ),
  )
  return new Map(long)
}

/** What has to be written before the page can be published. */
export function stillMissing({ texts }: PageForm, survey: Survey, words: Words): FieldErrors {
  const { publicPage } = words.texts
  const labels = {
    title: publicPage.texts.heading,
    said: publicPage.texts.said[toWhom(survey)],
    doing: publicPage.texts.doing,
  }
  return new Map(
    missingTexts(texts, survey.languages).map(({ language, field }) => [
      fieldId(language, field),
      publicPage.errors.missing(labels[field], words.format.languageName(language)),
    ]),
  )
}

/** What the server found wrong, at the fields. */
export function errorsFrom(errors: readonly FieldError[], { texts }: Words): FieldErrors {
  const words = texts.publicPage.errors
  const found = errors.flatMap(({ pointer }): [string, string][] => {
    const [, , language = '', field] = pointer.split('/')
    if (field === 'title') return [[fieldId(language, field), words.title]]
    return field === 'said' || field === 'doing' ? [[fieldId(language, field), words.text]] : []
  })
  return new Map(found)
}
