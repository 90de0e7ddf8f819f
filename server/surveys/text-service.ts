import type { Transaction } from 'kysely'
import type { School } from '#domain/api/schools.ts'
import type { SurveyTexts } from '#domain/api/survey-texts.ts'
import { letterKinds } from '#domain/letters/letter-kinds.ts'
import { letterLanguage } from '#domain/letters/letter-language.ts'
import { defaultText } from '#domain/letters/letter-text.ts'
import { Problem } from '#domain/problem.ts'
import type { Audience } from '#domain/texts.ts'
import type { Database } from '../database/open.ts'
import type { Tables } from '../database/tables.ts'
import { writing } from '../database/transaction.ts'
import { notClosed } from './issue-codes.ts'
import type { StoredSurvey } from './repository.ts'
import type { OwnText, TextKey } from './text-repository.ts'

/** Every text of a survey: per kind, audience and language our own, and the school's where it wrote one. */
export function textsOf(survey: StoredSurvey, { type }: Pick<School, 'type'>, own: readonly OwnText[]): SurveyTexts {
  const keys = letterKinds.flatMap((kind) =>
    survey.audiences.flatMap(({ audience }) => survey.languages.map((language) => ({ kind, audience, language }))),
  )
  const texts = keys.map((key) => ({
    ...key,
    own: own.find((text) => isAbout(text, key))?.content ?? null,
    standard: defaultText(key.kind, key.language, { audience: key.audience, schoolType: type }),
    standardLanguage: letterLanguage(key.language),
  }))
  return { texts }
}

const isAbout = (a: TextKey, b: TextKey) => a.kind === b.kind && a.audience === b.audience && a.language === b.language

/** Does something to the texts of one audience, or of all of them, while they can still be sent. */
export const changeTexts = (
  db: Database,
  surveyId: string,
  { kind, language, audience }: Omit<TextKey, 'audience'> & { readonly audience?: Audience | undefined },
  change: (trx: Transaction<Tables>, key: TextKey) => Promise<void>,
): Promise<void> =>
  writing(db, async (trx) => {
    const survey = await notClosed(trx, surveyId)
    if (!survey.languages.includes(language)) throw wrong('/language', `this survey is not in language '${language}'`)
    const forWhom = survey.audiences.map((group) => group.audience)
    if (audience && !forWhom.includes(audience)) throw wrong('/audience', `this survey is not for ${audience}`)
    for (const each of audience ? [audience] : forWhom) await change(trx, { kind, language, audience: each })
  })

const wrong = (pointer: string, message: string) => new Problem('request-invalid', { errors: [{ pointer, message }] })
