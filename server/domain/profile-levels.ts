/** What a group says of one profile of the cumulative model (T6). */
export type ProfileStatus = 'in-order' | 'uncertain' | 'not-yet' | 'too-few'

/** Figures on a threshold count as reaching it, also when floating point puts them a hair beside it. */
const tolerance = 1e-9
const reaches = (value: number, threshold: number): boolean => value >= threshold - tolerance

/** A group's answers on one profile; without an interval (all answers equal) leave out low and high. */
export type ProfileInterval = {
  readonly n: number
  readonly minimumGroup: number
  readonly low?: number | undefined
  readonly high?: number | undefined
}

/**
 * In order when the whole interval reaches the threshold, not yet when none of it does, uncertain in between or without
 * an interval; too few when the group is smaller than may be shown.
 */
export function profileStatus({ n, minimumGroup, low, high }: ProfileInterval, threshold: number): ProfileStatus {
  if (n < minimumGroup) return 'too-few'
  if (low !== undefined && reaches(low, threshold)) return 'in-order'
  return high !== undefined && high < threshold - tolerance ? 'not-yet' : 'uncertain'
}

/** A profile with its mean (null: not to be shown) and status. */
export type ProfileOutcome = { readonly id: string; readonly mean: number | null; readonly status: ProfileStatus }

export type ProfileLevels = {
  readonly levels: readonly { readonly profile: string; readonly status: ProfileStatus }[]
  /** How many profiles from the first on are in order without a gap. */
  readonly solidLevel: number
  /** The first profile that is not in order; null when all are, or when it has too few answers to call it missing. */
  readonly firstMissing: string | null
  /** The profile with the highest mean; several when they tie, none when no mean is known. */
  readonly dominant: readonly string[]
  /** Profiles in order that rest on an earlier one known not to be. */
  readonly tension: readonly string[]
}

/** Reads profiles in cumulative order, foundation first; they are never added or multiplied into one total. */
export function profileLevels(profiles: readonly ProfileOutcome[]): ProfileLevels {
  const firstGap = profiles.findIndex(({ status }) => status !== 'in-order')
  const firstMissing = profiles[firstGap]
  return {
    levels: profiles.map(({ id, status }) => ({ profile: id, status })),
    solidLevel: firstGap === -1 ? profiles.length : firstGap,
    firstMissing: firstMissing?.status === 'too-few' ? null : (firstMissing?.id ?? null),
    dominant: highestMeans(profiles),
    tension: tensions(profiles),
  }
}

function highestMeans(profiles: readonly ProfileOutcome[]): string[] {
  const means = profiles.flatMap(({ mean }) => (mean === null ? [] : [mean]))
  const highest = Math.max(...means)
  return profiles.filter(({ mean }) => mean !== null && reaches(mean, highest)).map(({ id }) => id)
}

/** An earlier profile with too few answers is unknown, which is no reason to speak of tension. */
function tensions(profiles: readonly ProfileOutcome[]): string[] {
  const firstWeak = profiles.findIndex(({ status }) => status === 'not-yet' || status === 'uncertain')
  if (firstWeak === -1) return []
  const resting = profiles.slice(firstWeak).filter(({ status }) => status === 'in-order')
  return resting.map(({ id }) => id)
}

/** Where a profile stands when staff and parents are laid side by side. */
export type Quadrant = 'sustain' | 'blind-spot' | 'hidden-strength' | 'work-on'

/** Both at the threshold or above: sustain; only staff: blind spot; only parents: hidden strength; neither: work on. */
export function quadrant(staffMean: number, parentsMean: number, threshold: number): Quadrant {
  const parentsHigh = reaches(parentsMean, threshold)
  if (reaches(staffMean, threshold)) return parentsHigh ? 'sustain' : 'blind-spot'
  return parentsHigh ? 'hidden-strength' : 'work-on'
}

/** What a report says about a gap between two groups. */
export type GapReading = 'larger-than-chance' | 'may-be-chance' | 'small'

/** A gap counts from the threshold (0.3 on a 4-point scale); it is beyond chance when its interval leaves out 0. */
export function gapReading(
  { difference, low, high }: { difference: number; low: number; high: number },
  threshold = 0.3,
): GapReading {
  if (!reaches(Math.abs(difference), threshold)) return 'small'
  return low > tolerance || high < -tolerance ? 'larger-than-chance' : 'may-be-chance'
}
