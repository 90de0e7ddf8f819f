import type { SchoolType } from '../texts.ts'
import type { LetterFacts, LetterKind } from './letter-kinds.ts'
import { dayIn, textsIn } from './letter-language.ts'
import { fillIn } from './placeholders.ts'
import type { Wording } from './texts/letter-texts.ts'

/** A message in plain words; an empty line stands between its paragraphs. */
export interface LetterText {
  readonly subject: string
  readonly body: string
}

const worded = (wording: Wording, type: SchoolType = 'po') => (typeof wording === 'string' ? wording : wording[type])

/** Our own text, with its placeholders: what a school starts from when it writes its own. */
export function defaultText(
  kind: LetterKind,
  language: string,
  { audience, schoolType }: Pick<LetterFacts, 'audience' | 'schoolType'>,
): string {
  const { greeting, reason, more, regards } = textsIn(language)
  return [
    worded(greeting[audience], schoolType),
    worded(reason[audience], schoolType),
    more[kind][audience],
    `${regards}\n{school}`,
  ].join('\n\n')
}

/** The message for one audience in one language: the school's own text, or ours. */
export function letterText(kind: LetterKind, language: string, facts: LetterFacts, own?: string): LetterText {
  const { school, title, closesOn, minutes } = facts
  const values = {
    school,
    title,
    closesOn: closesOn === null ? null : dayIn(language, closesOn),
    minutes: String(minutes),
  }
  return {
    subject: fillIn(textsIn(language).subject[kind], values),
    body: fillIn(own ?? defaultText(kind, language, facts), values),
  }
}

/** What stands around the text in every letter and message: the promise, until when, how long, how to use the code. */
export function fixedSentences(language: string, { audience, closesOn, minutes, unit }: LetterFacts) {
  const { until, minutes: takes, perUnit, ...sentences } = textsIn(language).fixed[audience]
  return {
    ...sentences,
    minutes: takes(minutes),
    perUnit: unit && perUnit[unit],
    until: closesOn === null ? undefined : until(dayIn(language, closesOn)),
  }
}
