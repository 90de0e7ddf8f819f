import { html } from 'lit'
import { remindersOf } from '#domain/agreements.ts'
import type { Agreement, AgreementReminder } from '#domain/api/agreements.ts'
import { paths } from '../router.ts'
import { isoDay } from '../survey/form-state.ts'
import type { Words } from '../words.ts'
import { reminderSentence } from './reminder.ts'

/** On the page of a school: what there is to remember, and the way to all agreements. */
export function schoolAgreements(words: Words, schoolId: string, agreements: readonly Agreement[]) {
  const { texts } = words
  const reminder = reminderSentence(words, remindersOf(agreements, isoDay(new Date())))
  return html`
    <section aria-labelledby="agreements">
      <h2 id="agreements">${texts.agreements.title}</h2>
      ${reminder === undefined ? '' : html`<p class="notice warn">${reminder}</p>`}
      <p><a href=${paths.agreements(schoolId)}>${texts.agreements.link}</a></p>
    </section>`
}

/** In a list of schools: what there is to remember at one of them, for who can do something about it. */
export function reminderAt(words: Words, schoolId: string, reminders: readonly AgreementReminder[]) {
  const own = reminders.find((reminder) => reminder.schoolId === schoolId)
  const reminder = own && reminderSentence(words, own)
  if (reminder === undefined) return ''
  return html`<p class="row-note"><a class="reminder" href=${paths.agreements(schoolId)}>${reminder}</a></p>`
}
