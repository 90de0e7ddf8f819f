import type { DefinitionView } from '#domain/api/definitions.ts'
import type { Questionnaire } from '#domain/api/questionnaire.ts'
import type { Audience, SchoolType } from '#domain/texts.ts'
import { languageOf, loadText, type PageLanguage, pageLanguageFor } from '../../answer/languages.ts'
import { type Say, sayer } from '../../answer/say.ts'
import { questionsOf } from '../../answer/steps.ts'
import type { QuestionWords } from '../../questions/question-element.ts'
import { prepareQuestions } from '../../questions/table.ts'
import { api } from '../api.ts'

/** A questionnaire for one audience in one language with the words around it, as its readers get them. */
export interface PreviewVersion {
  readonly audience: Audience
  readonly language: string
  readonly title: string
  readonly questionnaire: Questionnaire
  readonly pageLanguage: PageLanguage
  readonly say: Say
  readonly words: QuestionWords
}

/** All that a preview needs, so that nothing goes over the network while somebody tries it. */
export type Preview = readonly PreviewVersion[]

interface Asked {
  readonly definition: Pick<DefinitionView, 'id' | 'languages'>
  readonly schoolType: SchoolType
}

export async function loadPreview({ definition, schoolType }: Asked): Promise<Preview> {
  const views = await Promise.all(
    definition.languages.map((language) => api.definition(definition.id, { language, schoolType })),
  )
  const versions = await Promise.all(
    views.flatMap((view) => view.audiences.map((audience) => versionOf(view, audience))),
  )
  const offered = versions.flat()
  await prepareQuestions(offered.flatMap(({ questionnaire }) => questionsOf(questionnaire)))
  return offered
}

async function versionOf(view: DefinitionView, audience: Audience): Promise<PreviewVersion[]> {
  const questionnaire = view.questionnaires[audience]
  if (!questionnaire) return []
  const { language, title } = view
  const pageLanguage = pageLanguageFor(language)
  const say = sayer(await loadText(pageLanguage), pageLanguage, audience === 'parents' ? 'u' : 'je')
  const words = {
    language: pageLanguage,
    direction: languageOf(pageLanguage).direction,
    several: say('several'),
    noNames: say('noNames'),
    keptApart: say('keptApart'),
    charactersLeft: (left: number) => say('charactersLeft', { left }),
  }
  return [{ audience, language, title, questionnaire, pageLanguage, say, words }]
}
