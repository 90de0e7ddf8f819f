import type { Progress } from '#domain/api/progress.ts'
import { api } from '../api.ts'
import { loadSurvey } from '../survey/load-survey.ts'
import type { LetterSetting } from './written.ts'

export interface LettersOfSurvey extends LetterSetting {
  readonly progress: Progress
}

/** A survey with all that its letters are made of. */
export async function loadLetters(id: string, language: string, signal: AbortSignal): Promise<LettersOfSurvey> {
  const [own, progress, { texts }, definition] = await Promise.all([
    loadSurvey(id, signal),
    api.progress(id, signal),
    api.texts(id, signal),
    api.surveyDefinition(id, language, signal),
  ])
  const { questionnaires } = definition
  const minutes = {
    staff: questionnaires.staff?.minutes ?? definition.minutes,
    parents: questionnaires.parents?.minutes ?? definition.minutes,
    pupils: questionnaires.pupils?.minutes ?? definition.minutes,
  }
  return { ...own, progress, texts, minutes }
}
