import { html } from 'lit'
import type { Reminders } from '#domain/api/mail.ts'
import type { Words } from '../words.ts'

/** Reminding: what it does, what it does not tell, and whether it can be done now. */
export function reminderView(words: Words, reminders: Reminders, send: () => void) {
  const { reminder } = words.texts.mail
  return html`
    <section aria-labelledby="reminder">
      <h2 id="reminder">${reminder.title}</h2>
      <p>${reminder.text}</p>
      <p>${reminder.privacy}</p>
      <p role="status">${reminders.busy ? reminder.busy : (reminder.rounds[reminders.rounds] ?? '')} ${obstacle(words, reminders)}</p>
      ${
        reminders.possible
          ? html`<div class="buttons">
              <button type="button" class="button" @click=${send}>${reminder.send}</button>
            </div>`
          : ''
      }
    </section>`
}

function obstacle({ texts, language }: Words, { reason, earliestOn, busy }: Reminders) {
  const { reminder } = texts.mail
  if (reason === undefined || busy) return ''
  if (reason === 'too-soon' && earliestOn !== undefined) return reminder.earliest(momentIn(language, earliestOn))
  return reminder.reasons[reason]
}

/** A day and an hour, as the clock on the wall says it. */
const momentIn = (language: string, iso: string): string =>
  new Intl.DateTimeFormat(language === 'nl' ? 'nl-NL' : 'en-GB', {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    hour: '2-digit',
    minute: '2-digit',
  }).format(new Date(iso))
