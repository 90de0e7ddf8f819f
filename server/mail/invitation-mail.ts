import type { Database } from '../database/open.ts'
import { codeHash, normaliseCode } from '../surveys/codes.ts'
import { findSnapshot, findSurvey } from '../surveys/repository.ts'
import { ownTexts } from '../surveys/text-repository.ts'
import { composeMail } from './compose.ts'
import type { MailKey } from './mail-key.ts'
import type { Message } from './mailer.ts'
import type { Turn } from './queue-repository.ts'

/** The hash under which the invitation of an address is stored. */
export function hashFor(key: MailKey, addressId: string): string {
  const code = key.codeFor(addressId)
  return codeHash(normaliseCode(code) ?? code)
}

/** What is sent to somebody whose turn it is; undefined when the survey is not open any more. */
export async function messageFor(
  db: Database,
  key: MailKey,
  kind: 'mail' | 'reminder',
  turn: Turn,
): Promise<Message | undefined> {
  const survey = await findSurvey(db, turn.surveyId)
  const snapshot = survey?.status === 'open' ? await findSnapshot(db, turn.surveyId) : undefined
  if (!survey || !snapshot) return undefined
  const facts = {
    audience: turn.audience,
    schoolType: snapshot.schoolType,
    school: snapshot.school,
    title: survey.title,
    closesOn: survey.closesOn,
    minutes: snapshot.definition.minutes,
  }
  const writing = {
    kind,
    languages: survey.languages,
    facts,
    own: await ownTexts(db, survey.id, { kind, audience: turn.audience }),
    origin: turn.origin,
  }
  return composeMail(writing, turn.address, key.codeFor(turn.addressId))
}
