import type { StepProblem, Workshop } from '#domain/api/workshops.ts'
import type { Definition } from '#domain/definition.ts'
import type { SchoolType } from '#domain/texts.ts'
import { predictable } from '#domain/workshop/round-definitions.ts'
import type { Step } from '#domain/workshop/steps.ts'
import type { Database } from '../database/open.ts'
import type { DefinitionLibrary } from '../definitions/library.ts'
import { findSnapshot } from '../surveys/repository.ts'
import type { StoredWorkshop } from './repository.ts'

interface Known {
  readonly db: Database
  readonly library: DefinitionLibrary
}

/** What each step lacks to be done; said while the workshop is made, and refused when it starts. */
export async function problemsOf(
  known: Known,
  workshop: StoredWorkshop,
  schoolType: SchoolType,
): Promise<StepProblem[]> {
  const chosen = workshop.surveyId === null ? undefined : await findSnapshot(known.db, workshop.surveyId)
  const definitions = new Map(
    (await known.library.all()).flatMap(({ id, definition }) => (definition ? [[id, definition]] : [])),
  )
  return workshop.steps.flatMap((step, index): StepProblem[] => {
    const scan = workshop.steps.slice(0, index).findLast((each) => each.kind === 'scan')
    const figures = [scan && definitions.get(scan.definitionId), chosen?.definition].filter(
      (each) => each !== undefined,
    )
    const problem = problemOf(step, { definitions, figures, schoolType, language: workshop.languages[0] ?? 'nl' })
    return problem ? [{ step: step.id, problem }] : []
  })
}

interface Given {
  readonly definitions: ReadonlyMap<string, Definition>
  /** The instruments whose figures will be there. */
  readonly figures: readonly Definition[]
  readonly schoolType: SchoolType
  readonly language: string
}
type Lack = Workshop['problems'][number]['problem']

function problemOf(step: Step, { definitions, figures, schoolType, language }: Given): Lack | undefined {
  switch (step.kind) {
    case 'scan':
    case 'estimate': {
      const definition = definitions.get(step.definitionId)
      if (!definition?.schoolTypes.includes(schoolType)) return 'definition-missing'
      if (!Object.hasOwn(definition.texts, language)) return 'definition-language'
      return definition.audiences.includes(step.audience) ? undefined : 'audience-missing'
    }
    case 'predict': {
      if (figures.length === 0) return 'no-figures'
      if (figures.every(({ measures }) => measures.length === 0)) return 'no-measures'
      return figures.some((definition) => predictable(definition, step.audience).length > 0)
        ? undefined
        : 'audience-missing'
    }
    case 'reveal':
      if (figures.length === 0) return 'no-figures'
      return figures.some(({ measures }) => measures.length > 0) ? undefined : 'no-measures'
    default:
      return undefined
  }
}
