import type { Progress } from '#domain/api/progress.ts'
import type { Survey } from '#domain/api/surveys.ts'
import type { Words } from '../words.ts'

/** From this share on, the figures speak for a group (T3). */
const goodResponse = 0.5

/** What helps now: first for whoever is behind, then what always helps. */
export function adviceFor({ texts }: Words, survey: Pick<Survey, 'closesOn'>, { audiences }: Progress): string[] {
  const { advice } = texts.survey
  const behind = audiences.filter(({ share }) => share === null || share < goodResponse)
  if (behind.length === 0) return [advice.enough]
  return [
    ...behind.flatMap(({ audience, codes }) => advice.behind[audience](codes > 0)),
    survey.closesOn === null ? advice.setEnd : advice.remind,
  ]
}
