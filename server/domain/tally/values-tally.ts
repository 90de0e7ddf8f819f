import type { AnswerValue, GridAnswer, PartsAnswer } from '../question-types/answer.ts'
import type { QuestionOf, QuestionTypeName, QuestionTypes } from '../question-types/check.ts'
import { categories, categoriesOf } from '../question-types/counting.ts'
import { cellKey } from '../question-types/grid-split.ts'
import type { Point } from '../statistics/circumplex.ts'
import { type CellSums, CellsTally } from './cells-tally.ts'
import { type CloudFigures, CloudTally } from './cloud-tally.ts'
import { type PartsFigures, PartsTally } from './parts-tally.ts'

/** What closing keeps of the valid answers to one question; which of these, its type says. */
export interface ValueFigures {
  readonly counts?: Readonly<Record<string, number>> | undefined
  readonly parts?: PartsFigures | undefined
  readonly sums?: CellSums | undefined
  readonly cloud?: CloudFigures | undefined
}

/** Gathers valid answers to one question. */
export interface ValuesTally {
  add(value: AnswerValue): void
  figures(): ValueFigures
}

/** How the answers to each type of question are added up; a new type does not compile until it has its way. */
const tallies: { [Name in QuestionTypeName]: (question: QuestionOf<Name>) => ValuesTally } = {
  rating: counted,
  choice: counted,
  split({ parts }) {
    const tally = new PartsTally(parts)
    return {
      add: (value) => tally.add(parts.map((part) => (value as PartsAnswer)[part] ?? 0)),
      figures: () => ({ parts: tally.figures() }),
    }
  },
  'grid-split'({ rows, columns }) {
    const cells = rows.flatMap((row) => columns.map((column) => ({ row, column })))
    const tally = new PartsTally(cells.map(({ row, column }) => cellKey(row, column)))
    return {
      add: (value) => tally.add(cells.map(({ row, column }) => (value as GridAnswer)[row]?.[column] ?? 0)),
      figures: () => ({ parts: tally.figures() }),
    }
  },
  count({ rows, columns }) {
    const tally = new CellsTally(rows, columns)
    return { add: (value) => tally.add(value as GridAnswer), figures: () => ({ sums: tally.sums() }) }
  },
  position() {
    const tally = new CloudTally()
    return { add: (value) => tally.add(value as unknown as Point), figures: () => ({ cloud: tally.figures() }) }
  },
  // Kept apart from all other answers, and never counted.
  text: () => ({ add: () => undefined, figures: () => ({}) }),
}

export const valuesTally = (question: QuestionTypes): ValuesTally =>
  (tallies[question.type] as (question: QuestionTypes) => ValuesTally)(question)

function counted(question: QuestionTypes): ValuesTally {
  const counts = new Map(categories(question).map((category) => [category, 0]))
  return {
    add(value) {
      for (const category of categoriesOf(value)) counts.set(category, (counts.get(category) ?? 0) + 1)
    },
    figures: () => ({ counts: Object.fromEntries(counts) }),
  }
}
