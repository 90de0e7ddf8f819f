import type { School } from '#domain/api/schools.ts'
import type { FieldError } from '#domain/problem.ts'
import type { ManageTexts } from '../../text/manage.nl.ts'
import type { FieldErrors } from '../views/field.ts'
import { chosenAudiences, countOf, isoDay, type SurveyForm, type SurveyPlan, totalOf } from './form-state.ts'

/** The ids of the fields of the form. */
export const fieldIds = {
  definition: 'definition',
  title: 'title',
  languages: 'languages',
  audiences: 'audiences',
  invited: (audience: string, subgroup?: string) =>
    subgroup === undefined ? `invited-${audience}` : `invited-${audience}-${subgroup}`,
  closesOn: 'closes-on',
  unit: 'unit',
  minimumGroup: 'minimum-group',
  retentionMonths: 'retention-months',
} as const

type Texts = Pick<ManageTexts, 'audiences' | 'surveyForm'>

/** What is wrong with the form, before it is sent: the same rules as the server has. */
export function checkForm(
  form: SurveyForm,
  school: School,
  { surveyForm, audiences }: Texts,
  today: Date,
): FieldErrors {
  const texts = surveyForm.errors
  const errors: (readonly [string, string])[] = []
  const wrong = (is: boolean, id: string, message: string) => is && errors.push([id, message] as const)
  wrong(form.definitionId === '', fieldIds.definition, texts.definition)
  wrong(form.title.trim() === '', fieldIds.title, texts.title)
  wrong(form.languages.length === 0, fieldIds.languages, texts.languages)
  const chosen = chosenAudiences(form)
  wrong(form.definitionId !== '' && chosen.length === 0, fieldIds.audiences, texts.audiences)
  for (const [audience, invited] of chosen) {
    const firstField = fieldIds.invited(audience, school.subgroups[0]?.id)
    const noNumbers = school.subgroups.filter(({ id }) => countOf(invited.subgroups[id] ?? '') === undefined)
    for (const { id, name } of noNumbers)
      wrong(true, fieldIds.invited(audience, id), texts.noNumber(`${audiences[audience]}, ${name}`))
    const nobody = noNumbers.length === 0 && totalOf(invited, school.subgroups) === 0
    if (countOf(invited.rest) === undefined)
      wrong(true, fieldIds.invited(audience), texts.noNumber(audiences[audience]))
    else wrong(nobody, firstField, texts.invited(audiences[audience]))
  }
  wrong(form.closesOn !== '' && form.closesOn < isoDay(today), fieldIds.closesOn, texts.closesOn)
  const minimum = countOf(form.minimumGroup)
  wrong(minimum === undefined || minimum < 5 || minimum > 1000, fieldIds.minimumGroup, texts.minimumGroup)
  const months = countOf(form.retentionMonths)
  wrong(months === undefined || months < 1 || months > 24, fieldIds.retentionMonths, texts.retentionMonths)
  return new Map(errors)
}

/** Which field of the form a JSON pointer into the sent body speaks of. */
export function fieldAt(pointer: string, sent: SurveyPlan): string | undefined {
  const [, first, index, part, position] = pointer.split('/')
  switch (first) {
    case 'title':
      return fieldIds.title
    case 'definitionId':
      return fieldIds.definition
    case 'languages':
      return fieldIds.languages
    case 'closesOn':
      return fieldIds.closesOn
    case 'unit':
      return fieldIds.unit
    case 'minimumGroup':
      return fieldIds.minimumGroup
    case 'retentionMonths':
      return fieldIds.retentionMonths
    case 'audiences': {
      const group = index === undefined ? undefined : sent.audiences[Number(index)]
      if (!group || part === 'audience') return fieldIds.audiences
      const subgroup = part === 'subgroups' && position !== undefined ? group.subgroups[Number(position)] : undefined
      return fieldIds.invited(group.audience, subgroup?.id)
    }
    default:
      return undefined
  }
}

/** What the server found wrong, at the fields; the first message of a field counts. */
export function errorsFrom(errors: readonly FieldError[], sent: SurveyPlan, texts: Texts): FieldErrors {
  const found = new Map<string, string>()
  for (const { pointer, message } of errors) {
    const field = fieldAt(pointer, sent)
    if (field !== undefined && !found.has(field)) found.set(field, sentenceFor(field, message, texts))
  }
  return found
}

/** Our own sentence, in the language of the page; the server's where the form knows no better. */
function sentenceFor(field: string, message: string, { surveyForm, audiences }: Texts): string {
  const texts = surveyForm.errors
  if (field === fieldIds.title) return texts.title
  if (field === fieldIds.languages) return texts.languages
  if (field === fieldIds.definition) return texts.definitionUnfit
  if (field === fieldIds.closesOn) return texts.closesOn
  if (field === fieldIds.minimumGroup) return texts.minimumGroup
  if (field === fieldIds.retentionMonths) return texts.retentionMonths
  const audience = field.startsWith('invited-') ? field.split('-')[1] : undefined
  const names: Readonly<Partial<Record<string, string>>> = audiences
  return audience === undefined ? message : texts.invited(names[audience] ?? audience)
}
