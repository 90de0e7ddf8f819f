import * as z from 'zod'
import { Step } from '../workshop/steps.ts'
import { Agreement } from './agreements.ts'
import { DefinitionView } from './definitions.ts'
import { LiveWorkshop, type PublishedLive } from './live-workshop.ts'
import { replyOf } from './published-reply.ts'
import { Workshop } from './workshops.ts'

/** One step as it went: what was shown in it, and what was written down. */
const RecordedStep = z.object({
  step: Step,
  /** Rounds that were closed, with their figures; `words` are those of the instrument that was answered. */
  results: LiveWorkshop.shape.results,
  words: DefinitionView.nullable(),
  reveal: LiveWorkshop.shape.reveal,
  /** What was talked about, one topic after the other. */
  discussion: z.array(LiveWorkshop.shape.discussion.unwrap()),
  /** Cards that were shown or kept; what was hidden is not here. */
  cards: LiveWorkshop.shape.cards,
  /** What could be chosen from. */
  topics: z.array(z.string()),
})

/** The record of a workshop: what was shown, said, chosen and agreed. */
export const WorkshopRecord = z.object({
  workshop: Workshop,
  school: z.string(),
  /** The survey whose figures were talked about. */
  survey: z.object({ id: z.string(), title: z.string(), closedOn: z.string() }).nullable(),
  steps: z.array(RecordedStep),
  agreements: z.array(Agreement),
})
export type WorkshopRecord = z.infer<typeof WorkshopRecord>

/** The record with figures as only disclosure control can make them. */
export interface PublishedRecord extends Omit<WorkshopRecord, 'steps'> {
  readonly steps: (Omit<WorkshopRecord['steps'][number], 'results' | 'reveal'> &
    Pick<PublishedLive, 'results' | 'reveal'>)[]
}
export const WorkshopRecordReply = replyOf<PublishedRecord>()(WorkshopRecord)
