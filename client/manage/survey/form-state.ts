import type { DefinitionSummary } from '#domain/api/definitions.ts'
import type { School } from '#domain/api/schools.ts'
import type { NewSurvey, Survey } from '#domain/api/surveys.ts'
import type { Audience } from '#domain/texts.ts'

/** How many people are invited of one audience, as typed: per subgroup, and those who belong to none. */
export interface InvitedForm {
  readonly on: boolean
  readonly rest: string
  readonly subgroups: Readonly<Record<string, string>>
}

/** The form of a survey as the person sees it: text in every field, valid or not. */
export interface SurveyForm {
  readonly definitionId: string
  readonly title: string
  /** Once somebody wrote a title, the choice of another instrument leaves it alone. */
  readonly ownTitle: boolean
  readonly languages: readonly string[]
  readonly invited: Readonly<Partial<Record<Audience, InvitedForm>>>
  readonly closesOn: string
  readonly unit: NewSurvey['unit']
  readonly minimumGroup: string
  readonly retentionMonths: string
}

export const nobodyYet: InvitedForm = { on: true, rest: '', subgroups: {} }

/** Three weeks: two reminders fit in, and it does not drag on. */
const daysOpen = 21

/** The form that somebody starts with. */
export const emptyForm = (today: Date): SurveyForm => ({
  definitionId: '',
  title: '',
  ownTitle: false,
  languages: [],
  invited: {},
  closesOn: isoDay(new Date(today.getFullYear(), today.getMonth(), today.getDate() + daysOpen)),
  unit: 'person',
  minimumGroup: '5',
  retentionMonths: '24',
})

/** The form after choosing an instrument: its languages, its audiences, and a title as long as nobody wrote one. */
export function withDefinition(form: SurveyForm, definition: DefinitionSummary, title: string): SurveyForm {
  return {
    ...form,
    definitionId: definition.id,
    title: form.ownTitle ? form.title : title,
    languages: definition.languages,
    invited: Object.fromEntries(
      definition.audiences.map((audience) => [audience, form.invited[audience] ?? nobodyYet] as const),
    ),
  }
}

/** The form of a survey that exists. */
export function formOf(survey: Survey, definition: DefinitionSummary | undefined): SurveyForm {
  const known = new Map(survey.audiences.map((audience) => [audience.audience, audience]))
  const audiences = definition?.audiences ?? survey.audiences.map(({ audience }) => audience)
  const invitedOf = (audience: Audience): InvitedForm => {
    const own = known.get(audience)
    if (!own) return { ...nobodyYet, on: false }
    const named = own.subgroups.reduce((sum, subgroup) => sum + subgroup.invited, 0)
    const rest = own.invited - named
    return {
      on: true,
      rest: rest === 0 && named > 0 ? '' : String(rest),
      subgroups: Object.fromEntries(own.subgroups.map(({ id, invited }) => [id, String(invited)])),
    }
  }
  return {
    definitionId: survey.definitionId,
    title: survey.title,
    ownTitle: true,
    languages: survey.languages,
    invited: Object.fromEntries(audiences.map((audience) => [audience, invitedOf(audience)] as const)),
    closesOn: survey.closesOn ?? '',
    unit: survey.unit,
    minimumGroup: String(survey.minimumGroup),
    retentionMonths: String(survey.retentionMonths),
  }
}

/** A typed number; undefined when it is none. An empty field is nobody. */
export function countOf(typed: string): number | undefined {
  const text = typed.trim()
  if (text === '') return 0
  return /^\d{1,6}$/.test(text) ? Number(text) : undefined
}

/** How many people are invited together; fields that hold no number count as nobody. */
export const totalOf = (invited: InvitedForm, subgroups: School['subgroups']): number =>
  [invited.rest, ...subgroups.map(({ id }) => invited.subgroups[id] ?? '')].reduce(
    (sum, typed) => sum + (countOf(typed) ?? 0),
    0,
  )

export type SurveyPlan = Omit<NewSurvey, 'schoolId' | 'definitionId' | 'closesOn'> & { closesOn: string | null }

/** What is sent of a form that has passed its check. */
export function planOf(form: SurveyForm, subgroups: School['subgroups']): SurveyPlan {
  const audiences = chosenAudiences(form).map(([audience, invited]) => ({
    audience,
    invited: totalOf(invited, subgroups),
    subgroups: subgroups
      .map(({ id }) => ({ id, invited: countOf(invited.subgroups[id] ?? '') ?? 0 }))
      .filter((subgroup) => subgroup.invited > 0),
  }))
  return {
    title: form.title.trim(),
    languages: [...form.languages],
    audiences,
    minimumGroup: Number(form.minimumGroup),
    retentionMonths: Number(form.retentionMonths),
    closesOn: form.closesOn === '' ? null : form.closesOn,
    unit: form.unit,
  }
}

/** The audiences that take part, in the order of the form. */
export const chosenAudiences = (form: SurveyForm): [Audience, InvitedForm][] =>
  (Object.entries(form.invited) as [Audience, InvitedForm][]).filter(([, { on }]) => on)

export const isoDay = (date: Date): string =>
  [date.getFullYear(), date.getMonth() + 1, date.getDate()].map((part) => String(part).padStart(2, '0')).join('-')
