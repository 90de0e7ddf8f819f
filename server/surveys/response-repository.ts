import { type Channel, type ChannelCounts, channels } from '#domain/summary.ts'
import { type Audience, audienceOf } from '#domain/texts.ts'
import type { Database } from '../database/open.ts'

/** How many responses there are per audience and subgroup ('' for who has none). */
export async function countResponsesByGroup(
  db: Database,
  surveyId: string,
): Promise<Map<Audience, Map<string, number>>> {
  const rows = await db
    .selectFrom('response')
    .select(({ fn }) => ['audience', 'subgroup', fn.countAll<number>().as('count')])
    .where('survey_id', '=', surveyId)
    .groupBy(['audience', 'subgroup'])
    .execute()
  const groups = new Map<Audience, Map<string, number>>()
  for (const { audience, subgroup, count } of rows) {
    const own = groups.get(audienceOf(audience)) ?? new Map<string, number>()
    groups.set(audienceOf(audience), own.set(subgroup, Number(count)))
  }
  return groups
}

/** How often the codes of each way were used, per audience; zero for a way that was opened and not taken. */
export async function countUsesByChannel(db: Database, surveyId: string): Promise<Map<Audience, ChannelCounts>> {
  const rows = await db
    .selectFrom('invitation')
    .select(({ fn }) => ['audience', 'channel', fn.sum<number>('used').as('uses')])
    .where('survey_id', '=', surveyId)
    .groupBy(['audience', 'channel'])
    .execute()
  const counts = new Map<Audience, Partial<Record<Channel, number>>>()
  for (const { audience, channel, uses } of rows) {
    const known = channels.find((each) => each === channel)
    if (known) counts.set(audienceOf(audience), { ...counts.get(audienceOf(audience)), [known]: Number(uses) })
  }
  return counts
}
