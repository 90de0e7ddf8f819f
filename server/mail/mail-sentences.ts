import { type LetterLanguage, letterLanguage } from '#domain/letters/letter-language.ts'
import type { Audience } from '#domain/texts.ts'

/** What only a message by mail says, around the text of the school. */
interface MailSentences {
  readonly link: string
  /** For who does not trust links, or reads this on another device. */
  readonly orType: (address: string, code: string) => string
  readonly sender: (school: string) => string
  /** What happens with the address that this was sent to. */
  readonly address: string
  /** Above the other languages. */
  readonly below: string
}

const toU: MailSentences = {
  link: 'Uw link naar de vragen:',
  orType: (address, code) => `Liever zelf typen? Ga naar ${address} en vul deze code in: ${code}`,
  sender: (school) => `Deze e-mail komt van ${school}. De school gebruikt daarvoor Windroos.`,
  address:
    'Windroos bewaart uw e-mailadres apart van uw antwoorden, en wist het als de vragenlijst sluit. Beantwoorden van deze e-mail hoeft niet.',
  below: 'Hieronder staat deze e-mail ook in het Nederlands.',
}

const nl: Readonly<Record<Audience, MailSentences>> = {
  parents: toU,
  staff: asJe(toU),
  pupils: asJe(toU),
}

function asJe(texts: MailSentences): MailSentences {
  return {
    ...texts,
    link: 'Jouw link naar de vragen:',
    address:
      'Windroos bewaart je e-mailadres apart van je antwoorden, en wist het als de vragenlijst sluit. Beantwoorden van deze e-mail hoeft niet.',
  }
}

const en: MailSentences = {
  link: 'Your link to the questions:',
  orType: (address, code) => `Would you rather type? Go to ${address} and fill in this code: ${code}`,
  sender: (school) => `This e-mail is from ${school}. The school uses Windroos to send it.`,
  address:
    'Windroos keeps your e-mail address apart from your answers, and deletes it when the survey closes. There is no need to reply to this e-mail.',
  below: 'This e-mail is also in English below.',
}

const catalogues: Readonly<Record<LetterLanguage, Readonly<Record<Audience, MailSentences>>>> = {
  nl,
  en: { parents: en, staff: en, pupils: en },
}

export const mailSentences = (language: string, audience: Audience): MailSentences =>
  catalogues[letterLanguage(language)][audience]
