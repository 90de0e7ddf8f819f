import type { Progress } from '#domain/api/progress.ts'
import type { Survey } from '#domain/api/surveys.ts'
import type { Words } from '../words.ts'

/** From this share on, the figures speak for a group (T3). */
const goodResponse = 0.5
/** Below this, a reminder alone is not enough. */
const slowResponse = 0.25
/** So many points less than the whole, and a subgroup needs somebody of its own to invite it. */
const clearlyLess = 0.2
/** More than this for one audience is not done by anybody. */
const mostAdvice = 4

type Group = Progress['audiences'][number]
type Period = Pick<Survey, 'openedOn' | 'closesOn' | 'languages'>

/** What helps now, for whoever is behind: first what the calendar asks for, then what fits the audience. */
export function adviceFor(words: Words, survey: Period, { audiences }: Progress, today: string): string[] {
  const behind = audiences.filter(({ share }) => share === null || share < goodResponse)
  if (behind.length === 0) return [words.texts.response.advice.thank]
  const left = survey.closesOn === null ? null : daysBetween(today, survey.closesOn)
  const forGroups = behind.flatMap((group) =>
    forAudience[group.audience](words, group, survey, left).slice(0, mostAdvice),
  )
  return [calendar(words, survey, left, today), ...forGroups]
}

/** The one thing that the days since the opening and until the end ask for. */
function calendar({ texts }: Words, { openedOn }: Period, left: number | null, today: string): string {
  const { advice } = texts.response
  if (left === null) return advice.setEnd
  if (left < 0) return advice.passed
  if (left <= 1) return advice.extend
  if (left <= 5) return advice.remindLast(left)
  return openedOn !== null && daysBetween(openedOn, today) < 4 ? advice.remindLater : advice.remind
}

const forAudience: Record<
  Group['audience'],
  (words: Words, group: Group, survey: Period, left: number | null) => string[]
> = {
  staff: ({ texts }) => [texts.response.advice.meeting],
  pupils: ({ texts }) => [texts.response.advice.class],
  parents: (words, group, { languages }, left) => {
    const { texts, format } = words
    const { advice } = texts.response
    const slow = group.share === null || group.share < slowResponse
    const others = languages.map(format.languageName)
    return [
      ...lagging(words, group),
      ...(slow ? [advice.inPerson] : []),
      group.codesMade ? advice.gateWithCodes : advice.gateWithPoster,
      ...(left === null || left > 2 ? [advice.beforeTalk] : []),
      ...(slow && others.length > 1 ? [advice.languages(format.list(others))] : []),
      group.codesMade ? advice.tabletWithCodes : advice.tabletWithPoster,
    ]
  },
}

/** Subgroups that are clearly behind the others. Which are too small to be followed is not known. */
function lagging({ texts, format }: Words, { share, subgroups }: Group): string[] {
  const names = subgroups
    .filter(({ answered, share: own }) => answered !== null && (own ?? 0) <= (share ?? 0) - clearlyLess)
    .map(({ name }) => name)
  return names.length === 0 ? [] : [texts.response.advice.lagging(format.list(names))]
}

const daysBetween = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)
