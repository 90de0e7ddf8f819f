import type { Transaction } from 'kysely'
import type { OpenAnswer } from '#domain/disclosure/open-answers.ts'
import { type Audience, audienceOf } from '#domain/texts.ts'
import type { Database } from '../database/open.ts'
import type { Tables } from '../database/tables.ts'

export interface StoredText extends OpenAnswer {
  readonly question: string
  readonly audience: Audience
}

export async function listTexts(db: Database, surveyId: string): Promise<StoredText[]> {
  const rows = await db.selectFrom('open_answer').selectAll().where('survey_id', '=', surveyId).execute()
  return rows.map(({ id, question, audience, content, released }) => ({
    id,
    question,
    audience: audienceOf(audience),
    text: content,
    released: released === 1,
  }))
}

export async function setReleased(db: Database, surveyId: string, id: string, released: boolean): Promise<void> {
  const query = db.updateTable('open_answer').set({ released: Number(released) })
  await query.where('survey_id', '=', surveyId).where('id', '=', id).execute()
}

/** Writes a text anew in the place of the old one, which is gone from the file when it has been tidied. */
export async function replaceText(
  trx: Transaction<Tables>,
  surveyId: string,
  id: string,
  content: string,
): Promise<void> {
  const query = trx.updateTable('open_answer').set({ content })
  await query.where('survey_id', '=', surveyId).where('id', '=', id).execute()
}
