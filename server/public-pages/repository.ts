import type { Selectable } from 'kysely'
import type { PageDraft, PublicPage } from '#domain/public-page.ts'
import type { Database } from '../database/open.ts'
import { randomKey } from '../database/random.ts'
import type { Tables } from '../database/tables.ts'

/** The page of a survey: as it is written, and as it was published. */
export interface StoredPage {
  readonly surveyId: string
  /** What the address ends in. It stays the same, however often the page is withdrawn and published again. */
  readonly key: string
  readonly version: number
  readonly draft: PageDraft
  readonly published: PublicPage | null
  readonly publishedVersion: number | null
}

export async function findPage(db: Database, surveyId: string): Promise<StoredPage | undefined> {
  const row = await db.selectFrom('public_page').selectAll().where('survey_id', '=', surveyId).executeTakeFirst()
  return row && toPage(row)
}

/** What stands behind an address; undefined where there is nothing, or nothing any more. */
export async function findPublished(db: Database, key: string): Promise<PublicPage | undefined> {
  const row = await db.selectFrom('public_page').select('published').where('key', '=', key).executeTakeFirst()
  return row?.published ? (JSON.parse(row.published) as PublicPage) : undefined
}

/** The first draft, with the key that the page keeps. */
export async function insertDraft(db: Database, surveyId: string, draft: PageDraft): Promise<void> {
  await db
    .insertInto('public_page')
    .values({
      ...{ survey_id: surveyId, key: randomKey(), version: 1, draft: JSON.stringify(draft) },
      ...{ published: null, published_version: null },
    })
    .execute()
}

export async function updateDraft(db: Database, { surveyId, version }: StoredPage, draft: PageDraft): Promise<void> {
  await db
    .updateTable('public_page')
    .set({ draft: JSON.stringify(draft), version: version + 1 })
    .where('survey_id', '=', surveyId)
    .execute()
}

export async function putPublished(db: Database, { surveyId, version }: StoredPage, page: PublicPage): Promise<void> {
  await db
    .updateTable('public_page')
    .set({ published: JSON.stringify(page), published_version: version })
    .where('survey_id', '=', surveyId)
    .execute()
}

export async function withdrawPage(db: Database, surveyId: string): Promise<void> {
  await db
    .updateTable('public_page')
    .set({ published: null, published_version: null })
    .where('survey_id', '=', surveyId)
    .execute()
}

const toPage = (row: Selectable<Tables['public_page']>): StoredPage => ({
  surveyId: row.survey_id,
  key: row.key,
  version: row.version,
  draft: JSON.parse(row.draft) as PageDraft,
  published: row.published === null ? null : (JSON.parse(row.published) as PublicPage),
  publishedVersion: row.published_version,
})
