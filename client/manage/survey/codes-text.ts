import type { School } from '#domain/api/schools.ts'
import type { Survey } from '#domain/api/surveys.ts'
import type { Audience } from '#domain/texts.ts'
import type { Words } from '../words.ts'
import { addressToType, answerUrl } from './qr-code.ts'

export interface CodesOfGroup {
  readonly audience: Audience
  readonly title: string
  readonly codes: readonly string[]
}

interface About {
  readonly survey: Pick<Survey, 'title' | 'closesOn'>
  readonly school: Pick<School, 'name'>
  readonly origin: string
}

/** The codes as a file: whoever finds it back later still knows what they are for, where they go and until when. */
export function codesAsText(
  { texts, format }: Words,
  { survey, school, origin }: About,
  groups: readonly CodesOfGroup[],
): string {
  const { closesOn } = survey
  const about = [
    school.name,
    survey.title,
    `${texts.codes.goTo} ${addressToType(origin)}`,
    ...(closesOn === null ? [] : [texts.survey.dates.until(format.date(closesOn))]),
  ]
  const perGroup = groups.map(({ title, codes }) =>
    [title, ...codes.map((code) => `${code}  ${answerUrl(origin, code)}`)].join('\n'),
  )
  return [about.join('\n'), ...perGroup].join('\n\n')
}
