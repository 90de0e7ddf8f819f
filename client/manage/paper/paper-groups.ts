import type { Survey } from '#domain/api/surveys.ts'
import type { InvitedGroup } from '../survey/groups.ts'
import type { Words } from '../words.ts'

/**
 * The groups that a sheet of paper can belong to. The group stands on the sheet, because nothing else tells; where
 * somebody took a sheet without one, it still counts for its audience.
 */
export function paperGroupsOf({ texts }: Pick<Words, 'texts'>, survey: Pick<Survey, 'audiences'>): InvitedGroup[] {
  return survey.audiences.flatMap(({ audience, invited, subgroups }): InvitedGroup[] => {
    const title = texts.audiences[audience]
    const parts = subgroups.map((subgroup) => ({
      id: `${audience}-${subgroup.id}`,
      title: `${title}, ${subgroup.name}`,
      audience,
      subgroup: subgroup.id,
      invited: subgroup.invited,
    }))
    const unknown = {
      id: audience,
      title: parts.length === 0 ? title : texts.paper.groupUnknown(title),
      audience,
      invited,
    }
    return [...parts, unknown]
  })
}
