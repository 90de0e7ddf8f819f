import { randomInt } from 'node:crypto'
import type Sqlite from 'better-sqlite3'

/** A response that has been checked and waits to be stored. */
export interface Submission {
  readonly codeHash: string
  /** The mark of this one sending: the same when the same submission is sent again. */
  readonly receipt: string
  readonly responseId: string
  readonly answers: string
  readonly openAnswers: readonly { readonly id: string; readonly question: string; readonly content: string }[]
}

export type Outcome = 'stored' | 'stored-before' | 'code-unknown' | 'code-used' | 'survey-closed' | 'survey-not-open'

interface Invitation {
  readonly survey_id: string
  readonly status: string
  readonly audience: string
  readonly subgroup: string
  readonly many: number
  readonly used: number
  readonly receipt: string
}

/**
 * Stores batches of responses, each batch in one transaction, on its own connection. This is the one write path that
 * many people use at the same moment, so its statements are prepared once. What proves that a code was used and what
 * was answered are written apart: first all codes of the batch, then its responses in an order drawn by lot.
 */
export function createStore(sqlite: Sqlite.Database): (batch: readonly Submission[]) => Outcome[] {
  const find = sqlite.prepare<[string], Invitation>(
    `select survey_id, status, audience, subgroup, many, used, receipt
     from invitation join survey on survey.id = survey_id where code_hash = ?`,
  )
  const spend = sqlite.prepare<[string, string]>('update invitation set used = 1, receipt = ? where code_hash = ?')
  const countUse = sqlite.prepare<[string]>('update invitation set used = used + 1 where code_hash = ?')
  const keepReceipt = sqlite.prepare<[string, string]>(
    'insert into open_link_receipt (survey_id, receipt) values (?, ?)',
  )
  const findReceipt = sqlite.prepare<[string, string]>(
    'select 1 from open_link_receipt where survey_id = ? and receipt = ?',
  )
  const insert = sqlite.prepare<[string, string, string, string, string]>(
    'insert into response (survey_id, id, audience, subgroup, answers) values (?, ?, ?, ?, ?)',
  )
  const insertOpen = sqlite.prepare<[string, string, string, string, string]>(
    'insert into open_answer (survey_id, id, audience, question, content, released) values (?, ?, ?, ?, ?, 0)',
  )

  function spendCode(submission: Submission, invitation: Invitation): Outcome {
    if (invitation.many === 1) {
      if (findReceipt.get(invitation.survey_id, submission.receipt)) return 'stored-before'
      keepReceipt.run(invitation.survey_id, submission.receipt)
      countUse.run(submission.codeHash)
      return 'stored'
    }
    if (invitation.used === 1) return invitation.receipt === submission.receipt ? 'stored-before' : 'code-used'
    spend.run(submission.receipt, submission.codeHash)
    return 'stored'
  }

  function claim(submission: Submission): { outcome: Outcome; invitation?: Invitation } {
    const invitation = find.get(submission.codeHash)
    if (!invitation) return { outcome: 'code-unknown' }
    if (invitation.status === 'draft') return { outcome: 'survey-not-open' }
    if (invitation.status === 'closed') return { outcome: 'survey-closed' }
    return { outcome: spendCode(submission, invitation), invitation }
  }

  function keep({ responseId, answers, openAnswers }: Submission, { survey_id, audience, subgroup }: Invitation) {
    insert.run(survey_id, responseId, audience, subgroup, answers)
    for (const { id, question, content } of openAnswers) insertOpen.run(survey_id, id, audience, question, content)
  }

  const storeAll = sqlite.transaction((batch: readonly Submission[]): Outcome[] => {
    const claims = batch.map((submission) => ({ submission, ...claim(submission) }))
    for (const { submission, outcome, invitation } of shuffled(claims))
      if (outcome === 'stored' && invitation) keep(submission, invitation)
    return claims.map(({ outcome }) => outcome)
  })
  // Immediate: whoever closes the survey does so before or after the whole batch, never in between.
  return (batch) => storeAll.immediate(batch)
}

/** Fisher and Yates, with a lot that cannot be predicted. */
function shuffled<T>(list: readonly T[]): T[] {
  const result = [...list]
  for (let last = result.length - 1; last > 0; last--) {
    const chosen = randomInt(last + 1)
    const [a, b] = [result[last], result[chosen]]
    if (a !== undefined && b !== undefined) {
      result[last] = b
      result[chosen] = a
    }
  }
  return result
}
