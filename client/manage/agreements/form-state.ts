import type { AgreementState } from '#domain/agreements.ts'
import type { Agreement, AgreementChange, NewAgreement } from '#domain/api/agreements.ts'
import type { FieldError } from '#domain/problem.ts'
import type { ManageTexts } from '../../text/manage.nl.ts'
import type { FieldErrors } from '../views/field.ts'

/** An agreement as the person sees it in the form: text in every field, valid or not. */
export interface AgreementForm {
  readonly what: string
  readonly who: string
  readonly dueOn: string
  readonly evidence: string
  readonly surveyId: string
  readonly state: AgreementState
}

export const fieldId = (name: keyof AgreementForm): string => `agreement-${name}`

/** The form of an agreement, or of a new one that comes out of a survey. */
export const formOf = (agreement: Agreement | undefined, from = ''): AgreementForm => ({
  what: agreement?.what ?? '',
  who: agreement?.who ?? '',
  dueOn: agreement?.dueOn ?? '',
  evidence: agreement?.evidence ?? '',
  surveyId: agreement?.surveyId ?? from,
  state: agreement?.state ?? 'open',
})

type Texts = ManageTexts['agreements']['form']['errors']

/** What is wrong with the form before it is sent. */
export function checkForm({ what, who }: AgreementForm, texts: Texts): FieldErrors {
  const errors: [string, string][] = []
  if (what.trim() === '') errors.push([fieldId('what'), texts.what])
  if (who.trim() === '') errors.push([fieldId('who'), texts.who])
  return new Map(errors)
}

/** What the server found wrong, at the fields. */
export function errorsFrom(errors: readonly FieldError[], texts: Texts): FieldErrors {
  const found = errors.flatMap(({ pointer }): [string, string][] => {
    const name = pointer.slice(1)
    return Object.hasOwn(texts, name) ? [[fieldId(name as keyof Texts), texts[name as keyof Texts]]] : []
  })
  return new Map(found)
}

const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim())

export const newAgreementOf = (form: AgreementForm, schoolId: string): NewAgreement => ({
  schoolId,
  what: form.what.trim(),
  who: form.who.trim(),
  dueOn: orNull(form.dueOn),
  evidence: orNull(form.evidence),
  surveyId: orNull(form.surveyId),
  workshopId: null,
})

export const changeOf = (form: AgreementForm, version: number): AgreementChange => ({
  version,
  what: form.what.trim(),
  who: form.who.trim(),
  dueOn: orNull(form.dueOn),
  evidence: orNull(form.evidence),
  state: form.state,
})
