import type { Definition } from '#domain/definition.ts'
import type { InvitedAudience, StoredResponse } from '#domain/summary.ts'
import type { Database } from '../database/open.ts'
import { randomKey } from '../database/random.ts'
import type { DefinitionLibrary } from '../definitions/library.ts'
import { insertResponses, insertTexts } from '../responses/repository.ts'
import type { StoredSchool } from '../schools/repository.ts'
import { deleteSchool, insertSchool } from '../schools/repository.ts'
import { usableDefinition } from '../surveys/check-survey.ts'
import { closeSurvey } from '../surveys/close-survey.ts'
import { openSurvey } from '../surveys/open-survey.ts'
import { findSurvey, insertSurvey, type StoredSurvey } from '../surveys/repository.ts'
import { respondents, type Tendency } from './respondents.ts'

const subgroups = [
  { id: 'onderbouw', name: 'Onderbouw' },
  { id: 'middenbouw', name: 'Middenbouw' },
  { id: 'bovenbouw', name: 'Bovenbouw' },
]

/** As in the source: a team that scores higher than its parents, with structure high; information is low for parents. */
const team: Tendency = {
  audience: 'staff',
  levels: { information: 3.25, structure: 3.6, relation: 3.5, collaboration: 3.05, innovation: 2.3 },
  dontKnow: { information: 0.03, structure: 0.02, collaboration: 0.04, innovation: 0.08 },
}
const parents: Tendency = {
  audience: 'parents',
  levels: { information: 2.35, structure: 2.75, relation: 3.3, collaboration: 2.7, innovation: 2.05 },
  dontKnow: { information: 0.05, structure: 0.07, relation: 0.02, collaboration: 0.12, innovation: 0.34 },
}

const invited: readonly InvitedAudience[] = [
  {
    audience: 'staff',
    invited: 24,
    subgroups: [
      { id: 'onderbouw', invited: 9 },
      { id: 'middenbouw', invited: 7 },
      { id: 'bovenbouw', invited: 8 },
    ],
  },
  {
    audience: 'parents',
    invited: 140,
    subgroups: [
      { id: 'onderbouw', invited: 52 },
      { id: 'middenbouw', invited: 46 },
      { id: 'bovenbouw', invited: 42 },
    ],
  },
]

const answeredWhenClosed = { staff: [8, 7, 7], parents: [34, 27, 21] }
const answeredWhileOpen = { staff: [5, 4, 3], parents: [9, 8, 6] }

const wishesOfParents = [
  'Eén plek waar alle berichten staan, nu zoek ik in de app, de mail en de tas.',
  'Een berichtje als het een keer goed gaat.',
  'Wat eerder horen wanneer de studiedagen zijn.',
  'Een gesprek met mijn kind erbij, dat vond ik vorig jaar heel fijn.',
  'Graag korte brieven. Nederlands is niet mijn eerste taal.',
  'Ik wil wel helpen met lezen, maar weet niet aan wie ik het moet vragen.',
  'Dat de leerkracht van dit jaar weet wat ik vorig jaar heb verteld.',
  'Meedenken over het nieuwe schoolplein!',
  'Weten wat de school doet als er gepest wordt.',
  'Soms een gesprek na zes uur, overdag moet ik werken.',
  'Koffie bij de deur op maandag, dan spreek je elkaar vanzelf.',
  'Horen wat er met onze ideeën van de ouderavond is gedaan.',
]

/** Makes the example school with a closed and an open survey; all people in it are invented. */
export async function createExampleSchool(db: Database, library: DefinitionLibrary, now: Date) {
  const definition = await usableDefinition(library, 'school-profile')
  const school: StoredSchool = {
    id: randomKey(),
    name: 'Basisschool De Windwijzer',
    type: 'po',
    subgroups,
    example: true,
  }
  await insertSchool(db, school)
  try {
    const lastYear = new Date(now.getTime() - 365 * day)
    const make = { db, library, definition, school }
    const closed = await runSurvey(make, { answered: answeredWhenClosed, seed: 1000, from: lastYear })
    await insertTexts(db, closed.id, 'parents', 'one-wish', wishesOfParents)
    await closeSurvey(db, closed, dateOf(new Date(lastYear.getTime() + runs)))
    const open = await runSurvey(make, { answered: answeredWhileOpen, seed: 2000, from: now })
    const reply = { schoolId: school.id, closedSurveyId: closed.id, openSurveyId: open.id }
    return { school, reply }
  } catch (error) {
    await deleteSchool(db, school.id)
    throw error
  }
}

interface Make {
  readonly db: Database
  readonly library: DefinitionLibrary
  readonly definition: Definition
  readonly school: StoredSchool
}
interface Run {
  readonly answered: typeof answeredWhenClosed
  readonly seed: number
  readonly from: Date
}

async function runSurvey(
  { db, library, definition, school }: Make,
  { answered, seed, from }: Run,
): Promise<StoredSurvey> {
  const survey: StoredSurvey = {
    id: randomKey(),
    schoolId: school.id,
    definitionId: definition.id,
    title: `Schoolprofiel ${from.getFullYear()}`,
    status: 'draft',
    languages: Object.keys(definition.texts),
    audiences: invited,
    minimumGroup: 5,
    retentionMonths: 24,
    unit: 'household',
    closesOn: dateOf(new Date(from.getTime() + runs)),
    openedOn: null,
    closedOn: null,
    round: false,
  }
  await insertSurvey(db, survey)
  await openSurvey(db, library, survey, dateOf(from))
  await insertResponses(db, survey.id, [
    ...invented(definition, team, answered.staff, seed),
    ...invented(definition, parents, answered.parents, seed + 1),
  ])
  return (await findSurvey(db, survey.id)) ?? survey
}

function invented(
  definition: Definition,
  tendency: Tendency,
  counts: readonly number[],
  seed: number,
): StoredResponse[] {
  const people = respondents(definition, tendency, seed)
  return counts.flatMap((count, index) =>
    Array.from({ length: count }, () => ({
      audience: tendency.audience,
      subgroup: subgroups[index]?.id ?? '',
      answers: people.next().value ?? {},
    })),
  )
}

const day = 24 * 60 * 60 * 1000
/** How long a survey stays open. */
const runs = 14 * day
const dateOf = (date: Date) => date.toISOString().slice(0, 10)
