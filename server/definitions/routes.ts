import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import * as z from 'zod'
import { KeyParams, LanguageQuery } from '#domain/api/common.ts'
import { DefinitionQuery, DefinitionReply, DefinitionSummary } from '#domain/api/definitions.ts'
import { Problem } from '#domain/problem.ts'
import { offeredLanguage, viewOfDefinition } from '#domain/questionnaire.ts'
import { wordingFor } from '#domain/texts.ts'
import { definitionSchema, textsSchema } from './json-schema.ts'
import type { DefinitionLibrary, LoadedDefinition } from './library.ts'

/** The catalogue of instruments, open to all: the usable ones and, with their errors, the broken ones. */
export const definitionRoutes: FastifyPluginAsyncZod<{ library: DefinitionLibrary }> = async (app, { library }) => {
  app.get(
    '/definitions',
    { schema: { querystring: LanguageQuery, response: { 200: z.array(DefinitionSummary) } } },
    async (request) => {
      return (await library.all()).map((loaded) => summaryOf(loaded, request.query.language))
    },
  )

  app.get('/definitions/schema.json', { schema: { response: { 200: z.unknown() } } }, async () => ({
    ...definitionSchema(),
    // Its own id, so that the references inside it stay inside it.
    $defs: { texts: { $id: 'texts.schema.json', ...textsSchema() } },
  }))

  app.get(
    '/definitions/:id',
    { schema: { params: KeyParams, querystring: DefinitionQuery, response: { 200: DefinitionReply } } },
    async (request) => {
      const loaded = await library.find(request.params.id)
      if (!loaded) throw new Problem('definition-not-found')
      if (!loaded.definition) throw new Problem('definition-broken')
      const { definition } = loaded
      const language = offeredLanguage(request.query.language, Object.keys(definition.texts))
      const sections = definition.sections.map((id) => ({
        id,
        questions: definition.questions.filter((question) => question.section === id),
      }))
      const schoolType = definition.schoolTypes.find((own) => own === request.query.schoolType)
      const view = viewOfDefinition(definition, schoolType ?? definition.schoolTypes[0], language)
      return { ...view, sections, texts: definition.texts }
    },
  )
}

function summaryOf({ id, definition, problems }: LoadedDefinition, asked: string | undefined) {
  const errors = problems.filter(({ severity }) => severity === 'error')
  if (!definition) {
    const unknown = { version: null, minutes: null, title: id, audiences: [], schoolTypes: [], languages: [] }
    return { id, ...unknown, purpose: null, validated: false, status: 'broken' as const, problems: errors }
  }
  const { version, minutes, purpose = null, validated, audiences, schoolTypes } = definition
  const languages = Object.keys(definition.texts)
  const texts = definition.texts[offeredLanguage(asked, languages)]
  const reader = { audience: 'staff' as const, schoolType: schoolTypes[0] }
  return {
    ...{ id, version, minutes, purpose, validated, audiences: [...audiences], schoolTypes, languages },
    title: wordingFor(texts?.title, reader) ?? id,
    summary: wordingFor(texts?.summary, reader),
    status: 'ready' as const,
    problems: errors,
  }
}
