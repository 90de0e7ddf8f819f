import type { School } from '#domain/api/schools.ts'
import type { Survey } from '#domain/api/surveys.ts'
import type { Audience } from '#domain/texts.ts'
import type { Words } from '../words.ts'
import { addressToType, answerUrl } from './qr-code.ts'

export interface CodesOfGroup {
  readonly audience: Audience
  readonly title: string
  readonly codes: readonly string[]
  /** Of letters: how many codes each holds, one when left out. */
  readonly perLetter?: number
}

interface About {
  readonly survey: Pick<Survey, 'title' | 'closesOn'>
  readonly school: Pick<School, 'name'>
  readonly origin: string
}

/** Opened in a spreadsheet, a cell that begins like this is a formula; of a school called "=cmd|…" it stays a name. */
const asPlainCell = (line: string): string => line.replace(/(^|[,;|\t])(\s*)(?=[=+\-@])/g, "$1$2'")

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
    [asPlainCell(title), ...codes.map((code) => `${code}  ${answerUrl(origin, code)}`)].join('\n'),
  )
  return [about.map(asPlainCell).join('\n'), ...perGroup].join('\n\n')
}
