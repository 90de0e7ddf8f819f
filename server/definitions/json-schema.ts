import * as z from 'zod'
import { DefinitionFile, TextsFile } from '#domain/definition.ts'

const forEditors = (schema: z.ZodType, title: string) => ({ title, ...z.toJSONSchema(schema, { io: 'input' }) })

/** What editors need to complete and check a definition.yaml while it is written. */
export const definitionSchema = () => forEditors(DefinitionFile, 'definition.yaml of an instrument')

/** The same for texts/<language>.yaml. */
export const textsSchema = () => forEditors(TextsFile, 'texts/<language>.yaml of an instrument')
