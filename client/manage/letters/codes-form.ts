import { html, nothing } from 'lit'
import type { Progress } from '#domain/api/progress.ts'
import type { Survey } from '#domain/api/surveys.ts'
import { paths } from '../router.ts'
import { type CodeForm, codeForms } from '../survey/code-sheet.ts'
import { countOf } from '../survey/form-state.ts'
import { groupsOf, type InvitedGroup } from '../survey/groups.ts'
import { type FieldErrors, textField } from '../views/field.ts'
import type { Words } from '../words.ts'

/** What somebody chose who makes codes. */
export interface CodesForm {
  readonly form: CodeForm
  /** Two codes in each letter to parents. */
  readonly two: boolean
  readonly replace: boolean
  /** As typed, by the id of the group. */
  readonly counts: Readonly<Record<string, string>>
}

export const emptyForm: CodesForm = { form: 'cards', two: false, replace: false, counts: {} }

export interface CodesOf {
  readonly survey: Survey
  readonly progress: Progress
}

/** How many cards or letters one group gets; undefined when what was typed is no number. */
export interface Asked {
  readonly group: InvitedGroup
  readonly typed: string
  readonly count: number | undefined
  readonly perLetter: number
}

/** Everybody invited gets a code; whoever has one already needs no second. */
export const askedIn = (words: Words, { survey, progress }: CodesOf, { form, two, counts }: CodesForm): Asked[] =>
  groupsOf(words, survey).map((group) => {
    const perLetter = form === 'letters' && two && mayBeTwo(survey) && group.audience === 'parents' ? 2 : 1
    const made = progress.audiences.some(({ audience, codesMade }) => audience === group.audience && codesMade)
    const typed = counts[group.id] ?? (made ? '0' : String(Math.ceil(group.invited / perLetter)))
    return { group, typed, count: countOf(typed), perLetter }
  })

/** Only where each parent is a person of their own; of a family that counts once, two lists would be one too many. */
const mayBeTwo = ({ unit, audiences }: Survey) =>
  unit === 'person' && audiences.some(({ audience }) => audience === 'parents')

/** The fields of the form. */
export function codesFields(
  words: Words,
  shown: CodesOf,
  { state, errors, change }: { state: CodesForm; errors: FieldErrors; change: (change: Partial<CodesForm>) => void },
) {
  const { letters, codes } = words.texts
  const { form } = letters
  const typed = (group: InvitedGroup, count: string) => change({ counts: { ...state.counts, [group.id]: count } })
  return html`
    ${formFields(words, state, change)}
    ${state.form === 'letters' ? letterChoices(words, shown.survey, state, change) : ''}
    <fieldset class="field">
      <legend>${form.howMany[state.form]}</legend>
      <div class="numbers">
        ${askedIn(words, shown, state).map(({ group, typed: value, perLetter }) =>
          textField({
            id: `count-${group.id}`,
            label: group.title,
            hint: perLetter === 2 ? form.twoCount(group.invited) : codes.invited(group.invited),
            type: 'number',
            short: true,
            value,
            error: errors.get(`count-${group.id}`),
            onInput: (count) => typed(group, count),
          }),
        )}
      </div>
    </fieldset>
    ${shown.progress.audiences.some(({ codesMade }) => codesMade) ? replaceField(words, state, change) : ''}`
}

type Change = (change: Partial<CodesForm>) => void

const formFields = ({ texts }: Words, state: CodesForm, change: Change) => html`
  <fieldset class="field">
    <legend>${texts.letters.form.legend}</legend>
    ${codeForms.map(
      (form) => html`
        <label class="choice">
          <input type="radio" name="form" .checked=${state.form === form} @change=${() => change({ form })} />
          <span>
            ${texts.letters.form.forms[form].name}
            <span class="choice-note">${texts.letters.form.forms[form].note}</span>
          </span>
        </label>`,
    )}
  </fieldset>`

function letterChoices({ texts }: Words, survey: Survey, state: CodesForm, change: Change) {
  const { form } = texts.letters
  return html`
    <p><a href=${paths.survey(survey.id, 'letters')}>${form.editText}</a></p>
    ${mayBeTwo(survey) ? tick({ label: form.two, note: form.twoNote }, state.two, (two) => change({ two })) : nothing}`
}

const replaceField = ({ texts }: Words, state: CodesForm, change: Change) => {
  const { replace: label, replaceNote: note } = texts.letters.form
  return tick({ label, note }, state.replace, (replace) => change({ replace }))
}

const tick = (text: { label: string; note: string }, checked: boolean, set: (checked: boolean) => void) => html`
  <div class="field">
    <label class="choice">
      <input
        type="checkbox"
        .checked=${checked}
        @change=${(event: Event) => set(event.target instanceof HTMLInputElement && event.target.checked)}
      />
      <span>${text.label}<span class="choice-note">${text.note}</span></span>
    </label>
  </div>`
