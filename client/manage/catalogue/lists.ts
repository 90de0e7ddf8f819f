import type { Audience, SchoolType } from '#domain/texts.ts'
import type { Words } from '../words.ts'

/** Audiences in a sentence: het team, ouders en leerlingen. */
export const audiencesIn = ({ texts, format }: Words, audiences: readonly Audience[]): string =>
  format.list(audiences.map((audience) => texts.audiencesInSentence[audience]))

/** Kinds of education after one another: their names begin with a capital where they stand alone. */
export const schoolTypesIn = ({ texts, format }: Words, types: readonly SchoolType[]): string =>
  format.list(types.map((type) => lowered(texts.school.types[type])))

const lowered = (name: string): string => name.slice(0, 1).toLowerCase() + name.slice(1)
