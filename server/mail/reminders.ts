import type { Reminders, reminderObstacles } from '#domain/api/mail.ts'
import { Problem } from '#domain/problem.ts'
import type { Audience } from '#domain/texts.ts'
import type { Database } from '../database/open.ts'
import { writing } from '../database/transaction.ts'
import { groupIn, notClosed } from '../surveys/issue-codes.ts'
import { findSurvey } from '../surveys/repository.ts'
import { findMailKey } from './mail-key.ts'
import { insertRound, listRounds, mailedAudiences } from './reminder-repository.ts'
import { type AudienceRounds, countOf, roundsOf, together } from './reminder-rounds.ts'
import { listMailings } from './repository.ts'

type Obstacle = (typeof reminderObstacles)[number]

export interface ReminderOptions {
  readonly configured: boolean
  readonly dataDir: string
  readonly now: () => Date
}

/** Whether people may be reminded now. Says nothing of who answered, nor how many did: it does not look at that. */
export async function remindersOf(db: Database, surveyId: string, options: ReminderOptions): Promise<Reminders> {
  const rounds = await listRounds(db, surveyId)
  const audiences = await audiencesOf(db, surveyId, options)
  const obstacle = await obstacleFor(db, surveyId, audiences, options)
  const { reason, earliestOn } = obstacle === undefined ? together(audiences) : { reason: obstacle }
  return {
    ...countOf(rounds),
    possible: reason === undefined,
    ...(reason === undefined ? {} : { reason }),
    ...(earliestOn === undefined ? {} : { earliestOn }),
  }
}

/** Everybody who was mailed, by audience. */
async function audiencesOf(db: Database, surveyId: string, { now }: ReminderOptions): Promise<AudienceRounds[]> {
  const rounds = await listRounds(db, surveyId)
  return (await mailedAudiences(db, surveyId)).map((audience) => roundsOf(audience, rounds, now()))
}

/** What keeps everybody from being reminded. */
async function obstacleFor(
  db: Database,
  surveyId: string,
  audiences: readonly AudienceRounds[],
  { configured, dataDir }: ReminderOptions,
): Promise<Obstacle | undefined> {
  const obstacles: readonly [Obstacle, boolean][] = [
    ['mail-not-configured', !configured],
    ['survey-not-open', (await findSurvey(db, surveyId))?.status !== 'open'],
    ['nobody-mailed', audiences.length === 0],
    ['key-missing', await lacksKey(db, surveyId, dataDir)],
  ]
  return obstacles.find(([, stands]) => stands)?.[0]
}

/** Codes made with another key would be wrong: better no reminder than a link that leads nowhere. */
async function lacksKey(db: Database, surveyId: string, dataDir: string): Promise<boolean> {
  const mark = (await findMailKey(dataDir))?.mark
  return (await listMailings(db, surveyId)).some(({ keyMark }) => keyMark !== mark)
}

/**
 * Starts a round for one audience, or for all that can be reminded now: everybody of them who was mailed gets a turn,
 * and those who have not answered by then a message.
 */
export async function startReminders(
  db: Database,
  surveyId: string,
  audience: Audience | undefined,
  options: ReminderOptions,
): Promise<void> {
  await writing(db, async (trx) => {
    const survey = await notClosed(trx, surveyId)
    if (audience !== undefined) groupIn(survey, { audience })
    const all = await audiencesOf(trx, surveyId, options)
    const asked = audience === undefined ? all : all.filter((each) => each.audience === audience)
    const reason = (await obstacleFor(trx, surveyId, asked, options)) ?? together(asked).reason
    if (reason !== undefined) throw problemOf(reason)
    const startedAt = options.now().toISOString()
    for (const each of asked) if (each.reason === undefined) await insertRound(trx, surveyId, each.audience, startedAt)
  })
}

function problemOf(reason: Obstacle): Problem {
  if (reason === 'mail-not-configured' || reason === 'survey-not-open') return new Problem(reason)
  if (reason === 'key-missing') return new Problem('mail-key-missing')
  return new Problem('reminder-not-possible', { detail: reason })
}
