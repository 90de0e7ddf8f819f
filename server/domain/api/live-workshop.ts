import * as z from 'zod'
import type { MeasureReport, QuestionReport } from '../disclosure/publish-figures.ts'
import type { GapReport } from '../disclosure/publish-gap.ts'
import type { Hidden, Published } from '../disclosure/published.ts'
import type { CountInRoom } from '../disclosure/round-response.ts'
import { type Audience, audiences } from '../texts.ts'
import { Step, stepKinds, talkingForms } from '../workshop/steps.ts'
import { orHidden } from './hidden.ts'
import { replyOf } from './published-reply.ts'
import { GapView, MeasureView, type PublishedReport, QuestionReportView, Report } from './reports.ts'
import { Card } from './workshops.ts'

/**
 * What the three screens of a workshop show at this moment. Each is sent whole whenever something changes: who was away
 * gets the present state and nothing has to be caught up.
 */

const Place = z.object({ step: z.string(), moment: z.string() })
const TextIn = z.record(z.string(), z.string())

const Timer = z.object({
  state: z.enum(['running', 'paused']),
  /** On the server's clock; null while paused. */
  endsAt: z.string().nullable(),
  seconds: z.int(),
})

/** Something that is being answered or was: a scan, a prediction, an estimate, dots over topics. */
const Round = z.object({
  id: z.string(),
  number: z.union([z.literal(1), z.literal(2)]),
  kind: z.enum(['scan', 'predict', 'estimate', 'choose']),
  open: z.boolean(),
  /** Rounded down to five while it is open ("10+"), then the number; "<5" below five. */
  answered: z.string(),
  everybody: z.boolean(),
})

/** A round that is closed, as a report of its own. `enough` is false when there are no figures: talk instead. */
const RoundResult = z.object({ round: z.string(), number: z.int(), enough: z.boolean(), report: Report })

/** One measure of the figures that are talked about: what was predicted beside what was answered. */
const Revealed = z.object({
  id: z.string(),
  title: TextIn,
  points: z.int(),
  /** The words of the points, from low to high. */
  labels: z.record(z.string(), z.array(z.string())),
  audiences: z.partialRecord(z.enum(audiences), orHidden(MeasureView)),
  gap: orHidden(GapView).optional(),
  prediction: orHidden(QuestionReportView).optional(),
})

export const LiveWorkshop = z.object({
  id: z.string(),
  title: z.string(),
  school: z.string(),
  languages: z.array(z.string()),
  status: z.enum(['draft', 'live', 'ended']),
  /** Telephones that are connected now. */
  present: z.int(),
  place: z.object({
    ...Place.shape,
    kind: z.enum(stepKinds),
    title: z.string().nullable(),
    minutes: z.int(),
    /** The how-manieth of how many, from 1. */
    stepNumber: z.int(),
    steps: z.int(),
    momentNumber: z.int(),
    moments: z.int(),
  }),
  timer: Timer.nullable(),
  round: Round.nullable(),
  results: z.array(RoundResult),
  reveal: z
    .object({
      /** The audience whose figures are predicted; while that is done there are no measures here. */
      predicted: z.enum(audiences).nullable(),
      /** Whether there is any figure at all; if not, talk instead. */
      enough: z.boolean(),
      measures: z.array(Revealed),
    })
    .nullable(),
  discussion: z
    .object({
      form: z.enum(talkingForms),
      cards: z.boolean(),
      /** What it is about, as in the report; null for questions of the facilitator's own. */
      topic: z.string().nullable(),
      about: TextIn.nullable(),
      questions: z.array(z.string()),
    })
    .nullable(),
  circles: z
    .object({
      theme: z.string().nullable(),
      order: z.array(z.enum(audiences)),
      /** Who sits in the middle; null before and after. */
      speaking: z.enum(audiences).nullable(),
      part: z.enum(['prepare', 'own', 'questions', 'summary', 'reaction', 'follow-up']),
    })
    .nullable(),
  /** Cards that were put on the screen in this step, in an order that says nothing. */
  cards: z.array(Card.pick({ id: true, content: true, group: true, circle: true })),
  choice: z.object({ mode: z.enum(['dots', 'points']), dots: z.int(), topics: z.array(z.string()) }).nullable(),
  agreements: z.array(
    z.object({
      id: z.string(),
      what: z.string(),
      who: z.string(),
      dueOn: z.string().nullable(),
      evidence: z.string().nullable(),
    }),
  ),
})
export type LiveWorkshop = z.infer<typeof LiveWorkshop>

/** What a telephone gets. */
export const PhoneView = z.object({ live: LiveWorkshop })
export type PhoneView = z.infer<typeof PhoneView>

/** What the picture to scan has behind the #: the code, and a mark that nobody can guess. */
const joinLink = z.string().nullable()

/** What the big screen gets: the code to join as well. */
export const ScreenView = z.object({
  live: LiveWorkshop,
  joinCode: z.string().nullable(),
  joinLink,
  /** Where telephones find this server, when it was configured; otherwise where the screen found it. */
  origin: z.string().nullable(),
})
export type ScreenView = z.infer<typeof ScreenView>

/** What the facilitator's remote gets: everything, and where it can go. */
export const RemoteView = z.object({
  live: LiveWorkshop,
  joinCode: z.string().nullable(),
  joinLink,
  origin: z.string().nullable(),
  /** Opens the big screen on a computer where nobody is logged in. */
  screenKey: z.string(),
  version: z.int(),
  course: z.array(
    z.object({
      step: Step,
      moments: z.array(z.object({ id: z.string(), minutes: z.int().optional(), optional: z.boolean() })),
    }),
  ),
  next: Place.nullable(),
  before: Place.nullable(),
  cards: z.array(Card),
})
export type RemoteView = z.infer<typeof RemoteView>

/** The same with figures as only disclosure control can make them. */
export interface PublishedLive extends Omit<LiveWorkshop, 'round' | 'results' | 'reveal'> {
  readonly round: (Omit<NonNullable<LiveWorkshop['round']>, 'answered'> & CountInRoom) | null
  readonly results: {
    readonly round: string
    readonly number: number
    readonly enough: boolean
    readonly report: PublishedReport
  }[]
  readonly reveal: PublishedReveal | null
}

export interface PublishedReveal {
  readonly predicted: Audience | null
  readonly enough: boolean
  readonly measures: {
    readonly id: string
    readonly title: Record<string, string>
    readonly points: number
    readonly labels: Record<string, string[]>
    readonly audiences: Partial<Record<Audience, Published<MeasureReport> | Published<Hidden>>>
    readonly gap?: Published<GapReport> | Published<Hidden> | undefined
    readonly prediction?: Published<QuestionReport> | Published<Hidden> | undefined
  }[]
}

export const PhoneReply = replyOf<{ readonly live: PublishedLive }>()(PhoneView)
export const ScreenReply = replyOf<Omit<ScreenView, 'live'> & { readonly live: PublishedLive }>()(ScreenView)
export const RemoteReply = replyOf<Omit<RemoteView, 'live'> & { readonly live: PublishedLive }>()(RemoteView)
