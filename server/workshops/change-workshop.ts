import type { WorkshopChange } from '#domain/api/workshops.ts'
import { type FieldError, jsonPointer, Problem } from '#domain/problem.ts'
import type { Step } from '#domain/workshop/steps.ts'
import type { Database } from '../database/open.ts'
import { writing } from '../database/transaction.ts'
import { findSurvey } from '../surveys/repository.ts'
import { findWorkshop, listRounds, type StoredWorkshop, updateWorkshop } from './repository.ts'

/** Changes a plan, also while it is gone through: what has begun stays as it was, the rest can still be changed. */
export async function changeWorkshop(db: Database, id: string, change: WorkshopChange): Promise<void> {
  const { version, ...wanted } = change
  await writing(db, async (trx) => {
    const workshop = await findWorkshop(trx, id)
    if (!workshop) throw new Problem('workshop-not-found')
    if (workshop.version !== version) throw new Problem('workshop-changed')
    if (workshop.status === 'ended') throw new Problem('workshop-not-live')
    await requireSurvey(trx, workshop.schoolId, wanted.surveyId ?? null)
    const begun = (await listRounds(trx, id)).map(({ step }) => step)
    requireBegunKept(workshop, wanted, begun)
    const { title = workshop.title, languages = workshop.languages, steps = workshop.steps } = wanted
    const surveyId = wanted.surveyId === undefined ? workshop.surveyId : wanted.surveyId
    await updateWorkshop(trx, { ...workshop, title, languages, steps, surveyId })
  })
}

/** The figures to talk about are those of a closed survey of the same school. */
export async function requireSurvey(db: Database, schoolId: string, surveyId: string | null): Promise<void> {
  if (surveyId === null) return
  const survey = await findSurvey(db, surveyId)
  if (!survey || survey.round || survey.schoolId !== schoolId) throw new Problem('survey-not-found')
  if (survey.status !== 'closed') throw new Problem('survey-not-closed')
}

/** A step in which something was answered, and the one where people are now, stay what they are. */
function requireBegunKept(
  workshop: StoredWorkshop,
  { steps, languages, surveyId }: Pick<WorkshopChange, 'steps' | 'languages' | 'surveyId'>,
  begun: readonly string[],
) {
  if (workshop.status !== 'live') return
  if (languages && begun.length > 0 && languages[0] !== workshop.languages[0]) throw new Problem('step-begun')
  // What people predicted is shown beside these figures and no others.
  const predicted = workshop.steps.some(({ id, kind }) => kind === 'predict' && begun.includes(id))
  if (predicted && surveyId !== undefined && surveyId !== workshop.surveyId) throw new Problem('step-begun')
  const kept = new Set([...begun, workshop.step])
  const errors = workshop.steps.flatMap((before): FieldError[] => {
    const after = steps?.find(({ id }) => id === before.id)
    if (!steps || !kept.has(before.id) || (after && isSame(before, after))) return []
    const index = steps.findIndex(({ id }) => id === before.id)
    return [{ pointer: jsonPointer(index < 0 ? ['steps'] : ['steps', index]), message: `'${before.id}' has begun` }]
  })
  if (errors.length > 0) throw new Problem('step-begun', { errors })
}

/** Apart from its title and how long it may take. */
function isSame(before: Step, after: Step): boolean {
  const essence = ({ title: _title, minutes: _minutes, ...rest }: Step) => JSON.stringify(Object.entries(rest).sort())
  return essence(before) === essence(after)
}
