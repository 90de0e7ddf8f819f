import type { Reminders, reminderObstacles } from '#domain/api/mail.ts'
import { Problem } from '#domain/problem.ts'
import type { Audience } from '#domain/texts.ts'
import type { Database } from '../database/open.ts'
import { writing } from '../database/transaction.ts'
import { groupIn, notClosed } from '../surveys/issue-codes.ts'
import { findSurvey } from '../surveys/repository.ts'
import { findMailKey } from './mail-key.ts'
import { insertRound, listRounds } from './reminder-repository.ts'
import { countStates, listMailings } from './repository.ts'

type Obstacle = (typeof reminderObstacles)[number]

export interface ReminderOptions {
  readonly configured: boolean
  readonly dataDir: string
  readonly now: () => Date
}

const mostRounds = 2
const day = 24 * 60 * 60 * 1000

/** Whether everybody may be reminded now. Says nothing of who answered, nor how many did: it does not look at that. */
export async function remindersOf(
  db: Database,
  surveyId: string,
  { configured, dataDir, now }: ReminderOptions,
): Promise<Reminders> {
  const rounds = await listRounds(db, surveyId)
  const latest = rounds.at(-1)
  const earliest = latest && new Date(Date.parse(latest.startedAt) + day)
  const busy = rounds.some(({ done }) => !done)
  const obstacles: readonly [Obstacle, boolean][] = [
    ['mail-not-configured', !configured],
    ['survey-not-open', (await findSurvey(db, surveyId))?.status !== 'open'],
    ['nobody-mailed', !(await countStates(db, surveyId)).some(({ state }) => state === 'sent')],
    ['key-missing', await lacksKey(db, surveyId, dataDir)],
    ['busy', busy],
    ['enough', rounds.length >= mostRounds],
    ['too-soon', earliest !== undefined && now() < earliest],
  ]
  const reason = obstacles.find(([, stands]) => stands)?.[0]
  return {
    rounds: rounds.filter(({ done }) => done).length,
    busy,
    possible: reason === undefined,
    ...(reason === undefined ? {} : { reason }),
    ...(earliest && rounds.length < mostRounds ? { earliestOn: earliest.toISOString() } : {}),
  }
}

/** Codes made with another key would be wrong: better no reminder than a link that leads nowhere. */
async function lacksKey(db: Database, surveyId: string, dataDir: string): Promise<boolean> {
  const mark = (await findMailKey(dataDir))?.mark
  return (await listMailings(db, surveyId)).some(({ keyMark }) => keyMark !== mark)
}

/** Starts a round: everybody who was mailed gets a turn, and those who have not answered by then a message. */
export async function startReminders(
  db: Database,
  surveyId: string,
  audience: Audience | undefined,
  options: ReminderOptions,
): Promise<void> {
  await writing(db, async (trx) => {
    const survey = await notClosed(trx, surveyId)
    if (audience !== undefined) groupIn(survey, { audience })
    const { reason } = await remindersOf(trx, surveyId, options)
    if (reason !== undefined) throw problemOf(reason)
    const round = (await listRounds(trx, surveyId)).length + 1
    await insertRound(trx, surveyId, { round, startedAt: options.now().toISOString(), done: false }, audience)
  })
}

function problemOf(reason: Obstacle): Problem {
  if (reason === 'mail-not-configured' || reason === 'survey-not-open') return new Problem(reason)
  if (reason === 'key-missing') return new Problem('mail-key-missing')
  return new Problem('reminder-not-possible', { detail: reason })
}
