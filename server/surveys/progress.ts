import type { PublishedProgress } from '#domain/api/progress.ts'
import type { Survey } from '#domain/api/surveys.ts'
import { roundPart, roundResponse, roundWay } from '#domain/disclosure/round-response.ts'
import { responseTarget } from '#domain/response-target.ts'
import type { ChannelCounts } from '#domain/summary.ts'
import type { Audience } from '#domain/texts.ts'

/** What is counted of a survey, before it is rounded. */
export interface ResponseCounts {
  readonly responses: ReadonlyMap<Audience, ReadonlyMap<string, number>>
  readonly channels: ReadonlyMap<Audience, ChannelCounts>
  readonly codes: ReadonlyMap<string, number>
}

/** The response of a survey, per audience, subgroup and way; rounded by disclosure control. */
export function roundedProgress(survey: Survey, { responses, channels, codes }: ResponseCounts): PublishedProgress {
  const audiences = survey.audiences.map(({ audience, invited, subgroups }) => {
    const groups = responses.get(audience) ?? new Map<string, number>()
    const count = [...groups.values()].reduce((sum, each) => sum + each, 0)
    return {
      audience,
      invited,
      ...roundResponse(count, invited),
      target: responseTarget(invited),
      subgroups: subgroups.map(({ id, name, invited }) => ({
        ...{ id, name, invited },
        ...(roundPart(groups.get(id) ?? 0, invited) ?? { answered: null, share: null }),
      })),
      channels: roundedChannels(channels.get(audience), invited),
      // A code that was used stays and an unused one can be replaced, so once people answer this number tells who did.
      codes: survey.status === 'draft' ? (codes.get(audience) ?? 0) : null,
      codesMade: (codes.get(audience) ?? 0) > 0,
    }
  })
  return { audiences }
}

const roundedChannels = (counts: ChannelCounts | undefined, invited: number) =>
  Object.fromEntries(
    Object.entries(counts ?? {}).flatMap(([channel, count]) => {
      const rounded = roundWay(count, invited)
      return rounded === undefined ? [] : [[channel, rounded]]
    }),
  )
