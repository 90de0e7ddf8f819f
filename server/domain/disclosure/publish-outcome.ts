import type { Definition } from '../definition.ts'
import { type ProfileLevels, profileLevels, profileStatus } from '../profile-levels.ts'
import type { GroupReport } from './publish-figures.ts'
import { isHidden, type Published, publish } from './published.ts'

/** The cumulative outcome of one audience (T6), from published figures only; none where an instrument has no levels. */
export function publishOutcome(
  { outcome }: Definition,
  report: GroupReport,
  minimumGroup: number,
): Published<ProfileLevels> | undefined {
  if (!outcome) return undefined
  const profiles = outcome.cumulative.map((id) => {
    const measure = report.measures[id]
    if (!measure || isHidden(measure)) return { id, mean: null, status: 'too-few' as const }
    return { id, mean: measure.mean, status: profileStatus({ ...measure, minimumGroup }, outcome.inOrder) }
  })
  return publish(profileLevels(profiles))
}
