import type { TalkingOutcome } from './definition.ts'
import type { FigureReport, PriorityReport } from './disclosure/derived-figures.ts'
import type { ChannelReport } from './disclosure/publish-channels.ts'
import type { GroupReport } from './disclosure/publish-figures.ts'
import type { GapReport } from './disclosure/publish-gap.ts'
import type { Representation } from './disclosure/publish-representation.ts'
import type { Hidden, Published } from './disclosure/published.ts'
import type { ProfileLevels } from './profile-levels.ts'
import type { Audience, SchoolType } from './texts.ts'

export interface AudienceReport extends GroupReport {
  readonly outcome?: Published<ProfileLevels> | undefined
  readonly channels?: ChannelReport | undefined
  readonly representation?: Representation | undefined
  readonly figures: Readonly<Record<string, Published<FigureReport>>>
  /** What there is most to gain from comes first. */
  readonly priorities: readonly Published<PriorityReport>[]
}

/** What a report says, all of it made by disclosure control. */
export interface ReportFigures {
  readonly minimumGroup: number
  readonly audiences: Readonly<Partial<Record<Audience, AudienceReport>>>
  readonly gaps: Readonly<Record<string, Published<GapReport> | Published<Hidden>>>
  /** The measure to begin the conversation with; null where none is in order. */
  readonly strength: string | null
  readonly discussion: readonly DiscussionTopic[]
}

/** For which reader of which school a report is worded. */
export interface ReportWording {
  readonly language: string
  readonly schoolType: SchoolType
}

/** Questions to talk about, with the outcome that gives rise to them. */
export interface DiscussionTopic {
  readonly topic: TalkingOutcome
  /** What it is about: a measure, a question, or (neither) the whole. */
  readonly measure?: string | undefined
  readonly question?: string | undefined
  readonly questions: readonly string[]
}
