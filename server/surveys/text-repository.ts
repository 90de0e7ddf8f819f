import type { Transaction } from 'kysely'
import { type LetterKind, letterKinds } from '#domain/letters/letter-kinds.ts'
import { type Audience, audiences } from '#domain/texts.ts'
import type { Database } from '../database/open.ts'
import type { Tables } from '../database/tables.ts'

/** Which text of a survey: parents are addressed otherwise than the team, so each audience has its own. */
export interface TextKey {
  readonly kind: LetterKind
  readonly audience: Audience
  readonly language: string
}

export interface OwnText extends TextKey {
  readonly content: string
}

/** What the school wrote itself to one audience, by language. */
export async function ownTexts(
  db: Database,
  surveyId: string,
  key: Omit<TextKey, 'language'>,
): Promise<Map<string, string>> {
  const query = db.selectFrom('survey_text').select(['language', 'content']).where('survey_id', '=', surveyId)
  const rows = await query.where('kind', '=', storedKind(key)).execute()
  return new Map(rows.map(({ language, content }) => [language, content]))
}

export async function listOwnTexts(db: Database, surveyId: string): Promise<OwnText[]> {
  const query = db.selectFrom('survey_text').select(['kind', 'language', 'content']).where('survey_id', '=', surveyId)
  return (await query.execute()).flatMap(({ kind: stored, language, content }) => {
    const [named, forWhom] = stored.split(':')
    const kind = letterKinds.find((known) => known === named)
    const audience = audiences.find((known) => known === forWhom)
    return kind && audience ? [{ kind, audience, language, content }] : []
  })
}

export async function putOwnText(trx: Transaction<Tables>, surveyId: string, text: OwnText): Promise<void> {
  const { language, content } = text
  await trx
    .insertInto('survey_text')
    .values({ survey_id: surveyId, kind: storedKind(text), language, content })
    .onConflict((conflict) => conflict.columns(['survey_id', 'kind', 'language']).doUpdateSet({ content }))
    .execute()
}

export async function deleteOwnText(trx: Transaction<Tables>, surveyId: string, key: TextKey): Promise<void> {
  await trx
    .deleteFrom('survey_text')
    .where('survey_id', '=', surveyId)
    .where('kind', '=', storedKind(key))
    .where('language', '=', key.language)
    .execute()
}

const storedKind = ({ kind, audience }: Pick<TextKey, 'kind' | 'audience'>) => `${kind}:${audience}`
