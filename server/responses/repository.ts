import type { Transaction } from 'kysely'
import type { Answers } from '#domain/question-types/answer.ts'
import type { StoredResponse, TextCount } from '#domain/summary.ts'
import { type Audience, audienceOf } from '#domain/texts.ts'
import type { Database } from '../database/open.ts'
import { randomKey } from '../database/random.ts'
import type { Tables } from '../database/tables.ts'
import { fingerprintOf } from '../surveys/invitations.ts'

const rowsAtOnce = 2000

/** Hands over every response of a survey once, a page at a time, so that memory does not grow with their number. */
export async function eachResponse(
  trx: Transaction<Tables>,
  surveyId: string,
  handle: (response: StoredResponse) => void,
): Promise<void> {
  for (let after = ''; ; ) {
    const rows = await trx
      .selectFrom('response')
      .select(['id', 'audience', 'subgroup', 'answers'])
      .where('survey_id', '=', surveyId)
      .where('id', '>', after)
      .orderBy('id')
      .limit(rowsAtOnce)
      .execute()
    for (const { audience, subgroup, answers } of rows)
      handle({ audience: audienceOf(audience), subgroup, answers: JSON.parse(answers) as Answers })
    const last = rows.at(-1)
    if (!last || rows.length < rowsAtOnce) return
    after = last.id
  }
}

export async function countOpenAnswers(db: Database, surveyId: string): Promise<TextCount[]> {
  const rows = await db
    .selectFrom('open_answer')
    .select(({ fn }) => ['audience', 'question', fn.countAll<number>().as('count')])
    .where('survey_id', '=', surveyId)
    .groupBy(['audience', 'question'])
    .execute()
  return rows.map(({ audience, question, count }) => ({
    audience: audienceOf(audience),
    question,
    count: Number(count),
  }))
}

export async function countResponses(db: Database, surveyId: string): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom('response')
    .select(({ fn }) => ['audience', fn.countAll<number>().as('count')])
    .where('survey_id', '=', surveyId)
    .groupBy('audience')
    .execute()
  return new Map(rows.map(({ audience, count }) => [audience, Number(count)]))
}

/** A code that is gone: its survey was closed, or the code was replaced by a newer one. */
export interface FormerCode {
  readonly surveyId: string
  readonly gone: 'survey-closed' | 'code-replaced'
}

export async function findFormerCode(db: Database, codeHash: string): Promise<FormerCode | undefined> {
  const fingerprint = fingerprintOf(codeHash)
  const closed = db.selectFrom('closed_code').select('survey_id').where('fingerprint', '=', fingerprint)
  const inClosed = await closed.executeTakeFirst()
  if (inClosed) return { surveyId: inClosed.survey_id, gone: 'survey-closed' }
  const replaced = db.selectFrom('replaced_code').select('survey_id').where('fingerprint', '=', fingerprint)
  const inReplaced = await replaced.executeTakeFirst()
  return inReplaced && { surveyId: inReplaced.survey_id, gone: 'code-replaced' }
}

/** Stores responses that come from a generator and not from people, all or none. */
export async function insertResponses(db: Database, surveyId: string, responses: readonly StoredResponse[]) {
  await db.transaction().execute(async (trx) => {
    for (const { audience, subgroup, answers } of responses) {
      const row = { survey_id: surveyId, id: randomKey(), audience, subgroup, answers: JSON.stringify(answers) }
      await trx.insertInto('response').values(row).execute()
    }
  })
}

/** Stores texts that nobody wrote, as if they had been sent. */
export async function insertTexts(
  db: Database,
  surveyId: string,
  audience: Audience,
  question: string,
  texts: readonly string[],
): Promise<void> {
  const rows = texts.map((content) => ({
    survey_id: surveyId,
    id: randomKey(),
    audience,
    question,
    content,
    released: 0,
  }))
  await db.insertInto('open_answer').values(rows).execute()
}
