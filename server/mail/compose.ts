import type { LetterFacts } from '#domain/letters/letter-kinds.ts'
import { letterLanguage } from '#domain/letters/letter-language.ts'
import { fixedSentences, letterText } from '#domain/letters/letter-text.ts'
import { mailSentences } from './mail-sentences.ts'
import type { Message } from './mailer.ts'

export interface Writing {
  readonly kind: 'mail' | 'reminder'
  readonly languages: readonly string[]
  readonly facts: LetterFacts
  /** The school's own text, by language. */
  readonly own: ReadonlyMap<string, string>
  /** The site that codes lead to. */
  readonly origin: string
}

/** The message with somebody's code: the chosen languages one after another, each complete in itself. */
export function composeMail(writing: Writing, to: string, code: string): Message {
  const { kind, facts, own } = writing
  const languages = languagesToWrite(writing)
  const [first = 'nl', ...others] = languages
  const also = others.filter(isOurs).map((language) => mailSentences(language, facts.audience).below)
  const parts = languages.map((language) => part(writing, language, code))
  return {
    to,
    fromName: facts.school,
    subject: letterText(kind, first, facts, own.get(first)).subject,
    text: `${[...(also.length > 0 ? [also.join('\n')] : []), parts.join(`\n\n${'-'.repeat(40)}\n\n`)].join('\n\n')}\n`,
  }
}

/** Whether we have sentences in this language itself, and not in another one in its place. */
const isOurs = (language: string): boolean => letterLanguage(language) === language.split('-')[0]

/** Languages for which we have no text of our own fall back to one that we have: once is enough. */
function languagesToWrite({ languages, own }: Writing): string[] {
  const written = new Set<string>()
  return languages.filter((language) => {
    const text = own.has(language) ? language : letterLanguage(language)
    const isNew = !written.has(text)
    written.add(text)
    return isNew
  })
}

function part({ kind, facts, own, origin }: Writing, language: string, code: string): string {
  const { promise, minutes, until } = fixedSentences(language, facts)
  const sentences = mailSentences(language, facts.audience)
  return [
    letterText(kind, language, facts, own.get(language)).body,
    `${sentences.link}\n${origin}/i/${code}`,
    sentences.orType(`${origin.replace(/^https?:\/\//, '')}/i`, code),
    [minutes, until].filter((sentence) => sentence !== undefined).join(' '),
    promise,
    `${sentences.sender(facts.school)} ${sentences.address}`,
  ].join('\n\n')
}
