import type { School } from '#domain/api/schools.ts'
import type { Survey } from '#domain/api/surveys.ts'
import { api } from '../api.ts'
import type { Crumb } from '../page.ts'
import { ApiProblem } from '../problem.ts'
import { paths } from '../router.ts'
import type { Words } from '../words.ts'

export interface SurveyOfSchool {
  readonly survey: Survey
  readonly school: School
}

export async function loadSurvey(id: string, signal: AbortSignal): Promise<SurveyOfSchool> {
  const survey = await api.survey(id, signal)
  return { survey, school: await api.school(survey.schoolId, signal) }
}

/** The same for a page that only changes something: somebody who may not is told so before filling anything in. */
export async function loadManagedSurvey(id: string, signal: AbortSignal): Promise<SurveyOfSchool> {
  const own = await loadSurvey(id, signal)
  if (!own.survey.mayManage) throw new ApiProblem('role-insufficient')
  return own
}

/** The way back from a page below a survey; without `surveyId` from the survey itself. */
export function surveyCrumbs({ texts }: Words, shown: SurveyOfSchool | undefined, surveyId?: string): Crumb[] {
  const school = shown ? [{ title: shown.school.name, href: paths.school(shown.school.id) }] : []
  const survey =
    surveyId === undefined ? [] : [{ title: shown?.survey.title ?? texts.survey.title, href: paths.survey(surveyId) }]
  return [{ title: texts.schools.title, href: paths.schools }, ...school, ...survey]
}
