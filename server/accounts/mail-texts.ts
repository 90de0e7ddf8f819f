import type { Account } from '#domain/api/accounts.ts'
import type { Message } from '../mail/mailer.ts'

/** Nobody knows yet which language somebody reads: both, Dutch first. */
const inBoth = (to: string, subject: string, dutch: readonly string[], english: readonly string[]): Message => ({
  to,
  subject,
  text: `${[...dutch, '--', ...english].join('\n\n')}\n`,
})

export const invitation = ({ name, email }: Account, link: string): Message =>
  inBoth(
    email,
    'Je account bij Windroos / Your Windroos account',
    [
      `Beste ${name},`,
      'Er is een account voor je gemaakt in Windroos. Kies met deze link een wachtwoord:',
      link,
      'De link werkt één keer en zeven dagen lang. Verwacht je deze mail niet? Dan hoef je niets te doen.',
    ],
    [
      `Dear ${name},`,
      'An account was made for you in Windroos. Choose a password with the link above.',
      'It works once, for seven days. If you did not expect this message, you need not do anything.',
    ],
  )

export const resetByAdministrator = ({ name, email }: Account, link: string): Message =>
  inBoth(
    email,
    'Een nieuw wachtwoord voor Windroos / A new password for Windroos',
    [
      `Beste ${name},`,
      'Je beheerder heeft een link voor je gemaakt om een nieuw wachtwoord te kiezen:',
      link,
      'De link werkt één keer en zeven dagen lang. Tot die tijd blijft je oude wachtwoord werken.',
    ],
    [
      `Dear ${name},`,
      'Your administrator made a link for you to choose a new password, see above.',
      'It works once, for seven days. Until then your old password keeps working.',
    ],
  )

export const forgottenPassword = ({ name, email }: Account, link: string): Message =>
  inBoth(
    email,
    'Een nieuw wachtwoord voor Windroos / A new password for Windroos',
    [
      `Beste ${name},`,
      'Iemand vroeg om een nieuw wachtwoord voor dit e-mailadres. Was jij dat? Kies het dan met deze link:',
      link,
      'De link werkt één keer, een uur lang. Was jij het niet? Dan hoef je niets te doen: er verandert niets.',
    ],
    [
      `Dear ${name},`,
      'Somebody asked for a new password for this e-mail address. Was it you? Choose one with the link above.',
      'It works once, for one hour. If it was not you, you need not do anything: nothing changes.',
    ],
  )
