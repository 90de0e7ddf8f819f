import type { Mailing } from '#domain/api/mail.ts'
import type { Database } from '../database/open.ts'
import { findMailKey } from './mail-key.ts'
import { countStates, listMailings, listUndelivered, type StoredMailing } from './repository.ts'

/** How far the mailings of a survey are: of the first message alone, so that no answer changes anything in it. */
export async function mailingsOf(db: Database, surveyId: string, dataDir: string): Promise<Mailing[]> {
  const mailings = await listMailings(db, surveyId)
  if (mailings.length === 0) return []
  const [states, undelivered, key] = [
    await countStates(db, surveyId),
    await listUndelivered(db, surveyId),
    await findMailKey(dataDir),
  ]
  return mailings.map((mailing) => {
    const own = <T extends { readonly mailingId: string }>(list: readonly T[]) =>
      list.filter(({ mailingId }) => mailingId === mailing.id)
    return {
      ...described(mailing, countsOf(own(states))),
      keyMissing: mailing.keyMark !== key?.mark,
      refused: own(undelivered).flatMap(({ address, state, reason }) =>
        state === 'refused' ? [{ address, reason }] : [],
      ),
      uncertain: own(undelivered).flatMap(({ address, state }) => (state === 'uncertain' ? [address] : [])),
    }
  })
}

function countsOf(states: readonly { readonly state: string; readonly count: number }[]): Mailing['counts'] {
  const of = (...names: readonly string[]) =>
    states.filter(({ state }) => names.includes(state)).reduce((sum, { count }) => sum + count, 0)
  return {
    waiting: of('waiting', 'sending'),
    sent: of('sent'),
    refused: of('refused'),
    uncertain: of('uncertain'),
  }
}

const described = ({ id, audience, subgroup, startedOn, stopped }: StoredMailing, counts: Mailing['counts']) => ({
  id,
  audience,
  subgroup: subgroup === '' ? null : subgroup,
  startedOn,
  stopped,
  counts,
  total: Object.values(counts).reduce((sum, count) => sum + count, 0),
})
