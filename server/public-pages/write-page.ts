import type { PublicPageChange, PublishedPageView } from '#domain/api/public-pages.ts'
import type { School } from '#domain/api/schools.ts'
import { hiddenChoices, type OutsideAudience, publishOutside } from '#domain/disclosure/publish-outside.ts'
import { missingTexts } from '#domain/page-texts.ts'
import { Problem } from '#domain/problem.ts'
import { emptyDraft, makePublicPage, type PageDraft, type PublicPage } from '#domain/public-page.ts'
import type { Summary } from '#domain/summary.ts'
import type { Database } from '../database/open.ts'
import { writing } from '../database/transaction.ts'
import type { StoredSurvey } from '../surveys/repository.ts'
import type { Snapshot } from '../surveys/snapshot.ts'
import { findPage, insertDraft, putPublished, type StoredPage, updateDraft } from './repository.ts'

/** A closed survey with all that its page is made of. */
export interface ClosedSurvey {
  readonly survey: StoredSurvey
  readonly school: School
  readonly summary: Summary
  readonly snapshot: Snapshot
}

/** Where the page of a key stands. */
export const pathOf = (key: string): string => `/terugkoppeling/${key}`

/** The page as who writes it sees it, with what may be told outside. */
export function viewOf(page: StoredPage | undefined, { snapshot, summary }: ClosedSurvey): PublishedPageView {
  const published = page?.published ?? null
  return {
    version: page?.version ?? 0,
    ...(page?.draft ?? emptyDraft),
    path: page && published ? pathOf(page.key) : null,
    publishedOn: published?.publishedOn ?? null,
    publishedVersion: page?.publishedVersion ?? null,
    outside: publishOutside(snapshot.definition, summary),
  }
}

/** Stores a draft that somebody read as `version`. What is not shown outside cannot even be chosen. */
export async function writeDraft(
  db: Database,
  closed: ClosedSurvey,
  { version, ...draft }: PublicPageChange,
): Promise<void> {
  const { survey, snapshot, summary } = closed
  requireLanguages(draft, survey.languages)
  requireShown(draft, publishOutside(snapshot.definition, summary))
  await writing(db, async (trx) => {
    const page = await findPage(trx, survey.id)
    requireVersion(page, version, closed)
    if (page) await updateDraft(trx, page, draft)
    else await insertDraft(trx, survey.id, draft)
  })
}

/** Publishes the draft as it was read: from here on the page is what it is, until it is published again. */
export async function publishDraft(db: Database, closed: ClosedSurvey, version: number, today: string): Promise<void> {
  await writing(db, async (trx) => {
    const page = await findPage(trx, closed.survey.id)
    requireVersion(page, version, closed)
    if (!page) return
    requireComplete(page.draft, closed.survey.languages)
    requireShown(page.draft, publishOutside(closed.snapshot.definition, closed.summary))
    await putPublished(trx, page, pageOf(page.draft, closed, today))
  })
}

/** The page that a draft would become on this day. */
export function pageOf(draft: PageDraft, { survey, school, snapshot, summary }: ClosedSurvey, day: string): PublicPage {
  return makePublicPage(snapshot.definition, summary, draft, {
    ...{ school: school.name, example: school.example, languages: survey.languages, publishedOn: day },
    schoolType: snapshot.schoolType,
    toParents: survey.audiences.some(({ audience }) => audience === 'parents'),
  })
}

function requireVersion(page: StoredPage | undefined, version: number, closed: ClosedSurvey): void {
  if ((page?.version ?? 0) !== version) throw new Problem('public-page-changed', { current: viewOf(page, closed) })
}

function requireLanguages({ texts }: PageDraft, offered: readonly string[]): void {
  const errors = Object.keys(texts)
    .filter((language) => !offered.includes(language))
    .map((language) => ({ pointer: `/texts/${language}`, message: `this survey is not in language '${language}'` }))
  if (errors.length > 0) throw new Problem('request-invalid', { errors })
}

function requireShown({ figures }: PageDraft, outside: readonly OutsideAudience[]): void {
  const errors = hiddenChoices(outside, figures).map((index) => ({
    pointer: `/figures/${index}`,
    message: 'this figure is not shown outside the school',
  }))
  if (errors.length > 0) throw new Problem('figures-hidden', { errors })
}

function requireComplete({ texts }: PageDraft, languages: readonly string[]): void {
  const errors = missingTexts(texts, languages).map(({ language, field }) => ({
    pointer: `/texts/${language}/${field}`,
    message: 'this text is still empty',
  }))
  if (errors.length > 0) throw new Problem('public-page-incomplete', { errors })
}
