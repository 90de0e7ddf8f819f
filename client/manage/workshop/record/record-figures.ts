import type { WorkshopRecord } from '#domain/api/workshop-record.ts'
import { isHidden } from '#domain/disclosure/published.ts'
import { type Audience, audiences } from '#domain/texts.ts'
import type { Words } from '../../words.ts'
import { topicOf } from '../remote/card-groups.ts'
import { inLanguage } from '../remote/remote-context.ts'

export type RecordedStep = WorkshopRecord['steps'][number]
type Reveal = NonNullable<RecordedStep['reveal']>

/** One measure as it was revealed: a score per group, written out, or nothing where there were too few answers. */
export interface RevealedRow {
  readonly title: string
  readonly points: number
  readonly prediction: string | undefined
  readonly scores: ReadonlyMap<Audience, string | undefined>
  /** How team and parents differ, with how sure that is. */
  readonly gap: string | undefined
}

/** The measures that were revealed; the figures are those that the screens showed. */
export function revealedRows({ texts, format, language }: Words, { measures }: Reveal): RevealedRow[] {
  const { readings } = texts.workshop.record
  return measures.map(({ id: _id, title, points, prediction, audiences: groups, gap }) => {
    const known = audiences.filter((audience) => groups[audience] !== undefined)
    const guessed = prediction && !isHidden(prediction) ? prediction.mean : undefined
    return {
      ...{ title: inLanguage(title, language), points },
      prediction: guessed === undefined ? undefined : format.score(guessed),
      scores: new Map(
        known.map((audience) => {
          const figure = groups[audience]
          return [audience, figure && !isHidden(figure) ? format.score(figure.mean) : undefined]
        }),
      ),
      gap: gap && !isHidden(gap) ? `${format.signed(gap.difference)} (${readings[gap.reading]})` : undefined,
    }
  })
}

/** The groups of which something was revealed. */
export const groupsOf = (rows: readonly RevealedRow[]): Audience[] =>
  audiences.filter((audience) => rows.some(({ scores }) => scores.has(audience)))

/** Whether there is anything to say of a step. */
export const isTold = ({ step, results, reveal, discussion, cards, topics }: RecordedStep): boolean =>
  (step.kind === 'agree' ? 0 : results.length + discussion.length + topics.length) + cards.length > 0 ||
  (reveal?.measures.length ?? 0) > 0

/** The cards that say something new: what stands there as a topic is not said again. */
export const notesOf = ({ cards, topics }: Pick<RecordedStep, 'cards' | 'topics'>): RecordedStep['cards'] =>
  cards.filter((card) => !topics.includes(topicOf(card)))

/** Cards with the same heading together; those without come first. */
export function byHeading(cards: RecordedStep['cards']): { heading: string; cards: string[] }[] {
  const headings = [...new Set(cards.map(({ group }) => group))].sort((a, b) => a.localeCompare(b))
  return headings.map((heading) => ({
    heading,
    cards: cards.filter(({ group }) => group === heading).map(({ content }) => content),
  }))
}
