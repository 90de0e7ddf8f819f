import type { Survey } from '#domain/api/surveys.ts'
import type { ForWhom } from '../api.ts'
import type { Words } from '../words.ts'

/** A group of people that gets codes of its own: an audience, or one of its subgroups. */
export interface InvitedGroup extends ForWhom {
  readonly id: string
  readonly title: string
  readonly invited: number
}

/** For whom a poster can hang: all of an audience, because everybody passes it, or one of its subgroups. */
export function posterGroupsOf(words: Pick<Words, 'texts'>, survey: Pick<Survey, 'audiences'>): InvitedGroup[] {
  const { texts } = words
  return survey.audiences.flatMap((own): InvitedGroup[] => {
    const { audience, invited, subgroups } = own
    const title = texts.audiences[audience]
    const whole = {
      id: audience,
      title: subgroups.length === 0 ? title : texts.codes.everybody(title),
      audience,
      invited,
    }
    const parts = groupsOf(words, { audiences: [own] }).filter(({ subgroup }) => subgroup !== undefined)
    return [whole, ...parts]
  })
}

/** The groups of a survey that people were invited in; those without a subgroup come last of their audience. */
export function groupsOf({ texts }: Pick<Words, 'texts'>, survey: Pick<Survey, 'audiences'>): InvitedGroup[] {
  return survey.audiences.flatMap(({ audience, invited, subgroups }): InvitedGroup[] => {
    const title = texts.audiences[audience]
    const parts = subgroups.map((subgroup) => ({
      id: `${audience}-${subgroup.id}`,
      title: `${title}, ${subgroup.name}`,
      audience,
      subgroup: subgroup.id,
      invited: subgroup.invited,
    }))
    const rest = invited - subgroups.reduce((sum, subgroup) => sum + subgroup.invited, 0)
    if (parts.length === 0) return [{ id: audience, title, audience, invited }]
    return rest > 0 ? [...parts, { id: audience, title: texts.codes.others(title), audience, invited: rest }] : parts
  })
}
