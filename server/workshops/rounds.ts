import type { Transaction } from 'kysely'
import type { Definition } from '#domain/definition.ts'
import type { Audience, SchoolType } from '#domain/texts.ts'
import type { Database } from '../database/open.ts'
import { hashOf, randomKey } from '../database/random.ts'
import type { Tables } from '../database/tables.ts'
import { writing } from '../database/transaction.ts'
import { contentHash } from '../definitions/library.ts'
import { closeWithin } from '../surveys/close-survey.ts'
import { insertInvitations } from '../surveys/invitations.ts'
import { findSurvey, insertSurvey, markOpen, type StoredSurvey, updateSurvey } from '../surveys/repository.ts'
import { countAnswers, deleteAnswers, insertRound, type StoredRound, type StoredWorkshop } from './repository.ts'

/** What is going to be answered, by whom. */
export interface Asked {
  readonly definition: Definition
  readonly audience: Audience
  /** A scan is a survey of the school like any other; other rounds are listed nowhere. */
  readonly listed: boolean
}

interface Place {
  readonly workshop: StoredWorkshop
  readonly school: { readonly name: string; readonly type: SchoolType }
  readonly step: string
  readonly number: 1 | 2
  readonly minimumGroup: number
  readonly present: number
  readonly today: string
}

/**
 * The invitation of a round: one for everybody in the room. Nobody ever holds a code for it, because answers come with
 * the token of a telephone; what stands in the place of its hash is made from the survey.
 */
export const roundCode = (surveyId: string): string => hashOf('round', surveyId)

/** Opens a round: a survey with this instrument, in the languages of the workshop that the instrument speaks. */
export async function openRound(trx: Transaction<Tables>, asked: Asked, place: Place): Promise<void> {
  const { workshop, school, step, number, minimumGroup, present, today } = place
  const { definition, audience, listed } = asked
  const offered = Object.keys(definition.texts)
  const spoken = workshop.languages.filter((language) => offered.includes(language))
  const languages = spoken.length > 0 ? spoken : offered.slice(0, 1)
  const texts = Object.fromEntries(
    languages.flatMap((language) => (definition.texts[language] ? [[language, definition.texts[language]]] : [])),
  )
  const id = randomKey()
  await insertSurvey(trx, {
    ...{ id, schoolId: workshop.schoolId, definitionId: definition.id, title: workshop.title, languages },
    audiences: [{ audience, invited: Math.max(1, present), subgroups: [] }],
    ...{ status: 'draft', minimumGroup, unit: 'person', closesOn: null, retentionMonths: 24 },
    ...{ openedOn: null, closedOn: null, round: !listed },
  })
  const snapshot = { definition: { ...definition, texts }, school: school.name, schoolType: school.type, subgroups: [] }
  await markOpen(trx, id, snapshot, contentHash(definition), today)
  const issue = { surveyId: id, audience, subgroup: '', many: true, channel: 'open-link' } as const
  await insertInvitations(trx, issue, [roundCode(id)])
  await insertRound(trx, workshop.id, { surveyId: id, step, number, open: true })
}

/** Somebody more came in while a round is open: they are invited to it as well. Nobody who leaves is taken off again. */
export const inviteToRound = (db: Database, surveyId: string, present: number): Promise<void> =>
  writing(db, async (trx) => {
    const survey = await findSurvey(trx, surveyId)
    if (survey?.status === 'open') await updateSurvey(trx, withInvited(survey, present))
  })

const withInvited = (survey: StoredSurvey, least: number): StoredSurvey => ({
  ...survey,
  audiences: survey.audiences.map((group) => ({ ...group, invited: Math.max(group.invited, least) })),
})

/**
 * Closes a round: its figures are frozen, and unless it is a survey of the school its answers are gone. Whoever was in
 * the room while it was open counts as invited.
 */
export async function closeRound(
  trx: Transaction<Tables>,
  round: StoredRound,
  present: number,
  today: string,
): Promise<void> {
  const survey = await findSurvey(trx, round.surveyId)
  if (survey?.status !== 'open') return
  const answered = await countAnswers(trx, round.surveyId)
  const whole = withInvited(survey, Math.max(present, answered))
  await updateSurvey(trx, whole)
  await closeWithin(trx, whole, today)
  if (survey.round) await deleteAnswers(trx, round.surveyId)
}
