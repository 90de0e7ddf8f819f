import type { Question } from './definition.ts'
import type { HiddenReason } from './disclosure/published.ts'
import type { Band } from './disclosure/unanimous.ts'
import type { Answers } from './question-types/answer.ts'
import type { ValueFigures } from './tally/values-tally.ts'
import type { Audience } from './texts.ts'

/** Below this number of people no figure is even frozen: only how many there were. */
export const smallestGroup = 5

/** What closing freezes of one measure in one group: how many people have a score, and what they make together. */
export interface MeasureSummary {
  readonly n: number
  /** People who gave any answer to its questions, "weet ik niet" included. */
  readonly people: number
  /** People who answered "weet ik niet" to at least one of its questions, and the pooled share of such answers. */
  readonly dontKnowPeople: number
  readonly dontKnow: number
  readonly figures?: MeasureFigures | undefined
  /** Of a screened group: why nothing is kept. */
  readonly hidden?: HiddenReason | undefined
}

export interface MeasureFigures {
  /** Mean and standard deviation (n - 1) of the person scores. */
  readonly mean: number
  readonly sd: number
  /** The mean of the question means: differs from `mean` when skipped answers matter (T1 warns above 0.1). */
  readonly meanOfQuestions?: number | undefined
  /** The share of all valid answers in the top half of the scale, 0 to 1 (T1e). */
  readonly favourable?: number | undefined
  /** Van der Eijk's A over person scores rounded to the points of the scale, -1 to 1 (T5). */
  readonly agreement: number
  /** Cronbach's alpha, and on how many complete rows of answers it rests (T2). */
  readonly alpha?: { readonly value: number; readonly n: number } | undefined
}

/** What closing freezes of one question in one group. Open questions keep only how many texts there are. */
export interface QuestionSummary extends ValueFigures {
  readonly type: Question['type']
  readonly n: number
  /** People with any answer, "weet ik niet" and "n.v.t." included. */
  readonly asked: number
  readonly dontKnow: number
  readonly notApplicable: number
  /** Of a screened group: words in the place of counts, or why nothing is kept. */
  readonly bands?: Readonly<Record<string, Band>> | undefined
  readonly hidden?: HiddenReason | undefined
}

export interface GroupSummary {
  /** Only what may be shown is kept (see disclosure/freeze.ts); missing in summaries of before this was done. */
  readonly screened?: true | undefined
  readonly hidden?: HiddenReason | undefined
  readonly invited: number
  readonly answered: number
  readonly measures: Readonly<Record<string, MeasureSummary>>
  readonly questions: Readonly<Record<string, QuestionSummary>>
}

export interface AudienceSummary extends GroupSummary {
  /** Every subgroup of the frozen breakdown, and under '' the people who were invited without one. */
  readonly subgroups: Readonly<Record<string, GroupSummary>>
  /** How many answers came by which way; missing in summaries of before this was counted. */
  readonly channels?: ChannelCounts | undefined
}

/** The ways in which people get to the questions. */
export const channels = ['code', 'mail', 'open-link', 'paper'] as const
export type Channel = (typeof channels)[number]
export type ChannelCounts = Readonly<Partial<Record<Channel, number>>>

/** Everything that a closed survey can ever tell: made once, at closing, and never again (privacy rule 7). */
export interface Summary {
  readonly minimumGroup: number
  readonly audiences: Readonly<Partial<Record<Audience, AudienceSummary>>>
}

/** Who was invited, as fixed before the survey opened. */
export interface InvitedAudience {
  readonly audience: Audience
  readonly invited: number
  readonly subgroups: readonly { readonly id: string; readonly invited: number }[]
}

/** One stored response. No subgroup is ''. */
export interface StoredResponse {
  readonly audience: Audience
  readonly subgroup: string
  readonly answers: Answers
}

/** How many texts an open question got from an audience; texts know no subgroup. */
export interface TextCount {
  readonly audience: Audience
  readonly question: string
  readonly count: number
}
