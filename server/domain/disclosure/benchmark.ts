import type { Definition } from '../definition.ts'
import { mean } from '../statistics/moments.ts'
import { quantile } from '../statistics/quartiles.ts'
import type { Summary } from '../summary.ts'
import type { Audience } from '../texts.ts'
import { type Hidden, type Published, publish, withhold } from './published.ts'
import { tellsOnEachPerson } from './unanimous.ts'

/** A measure over several schools: how many, the mean of their means, and between what half of the schools lies. */
export interface BenchmarkReport {
  readonly schools: number
  readonly mean: number
  readonly low: number
  readonly high: number
}

/** One school in a comparison. Not to be shown: `publishBenchmark` makes of several what may be. */
export interface SchoolFigure {
  readonly n: number
  readonly mean: number
}

/** Rule 10, and k = 10 because the figures leave the school. */
const fewestSchools = 5
const fewestAnswers = 10
const largestShare = 0.5

/** What a school brings to a comparison on a measure; undefined where too few people answered, or all of them alike. */
export function schoolFigure(
  definition: Definition,
  { audiences, minimumGroup }: Summary,
  audience: Audience,
  measure: string,
): SchoolFigure | undefined {
  const all = audiences[audience]
  const own = all?.measures[measure]
  if (!all || !own?.figures || own.n < Math.max(fewestAnswers, minimumGroup)) return undefined
  return tellsOnEachPerson(definition, measure, all) ? undefined : { n: own.n, mean: own.figures.mean }
}

/**
 * A measure over the schools of this server. No school may have more than half of the answers, nor when the school that
 * asks takes its own away. Rounded to a tenth: the comparison grows with every school that closes a survey, and the
 * difference between yesterday's and today's would be that school.
 */
export function publishBenchmark(
  own: SchoolFigure | undefined,
  others: readonly SchoolFigure[],
): Published<BenchmarkReport> | Published<Hidden> {
  const schools = own ? [own, ...others] : others
  if (schools.length < fewestSchools || [schools, others].some(hasGiant)) return withhold('too-few-schools')
  const means = schools.map(({ mean }) => mean)
  return publish({
    schools: schools.length,
    mean: toTenth(mean(means)),
    low: toTenth(quantile(means, 0.25)),
    high: toTenth(quantile(means, 0.75)),
  })
}

function hasGiant(schools: readonly SchoolFigure[]): boolean {
  const answers = schools.map(({ n }) => n)
  return Math.max(...answers) > largestShare * answers.reduce((sum, n) => sum + n, 0)
}

const toTenth = (value: number): number => Math.round(value * 10) / 10
