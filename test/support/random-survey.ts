import fc from 'fast-check'
import type { Answer, Answers } from '#domain/question-types/answer.ts'
import type { ChannelCounts, Summary } from '#domain/summary.ts'
import { SurveyTally } from '#domain/tally/survey-tally.ts'
import type { Audience } from '#domain/texts.ts'
import { tinyInstrument } from './instrument.ts'

export const subgroupNames = ['lower', 'middle', 'top', 'upper']

/** Somebody who answered. */
export interface Person {
  readonly subgroup: string
  readonly answers: Answers
}

/** Any survey that a school might do, with two audiences. */
export interface RandomSurvey {
  readonly k: number
  readonly people: Readonly<Record<'staff' | 'parents', readonly Person[]>>
  readonly channels: ReadonlyMap<Audience, ChannelCounts>
}

const rating = fc.oneof(
  { weight: 8, arbitrary: fc.integer({ min: 1, max: 4 }) as fc.Arbitrary<Answer | undefined> },
  { weight: 1, arbitrary: fc.constant({ missing: 'dont-know' as const }) },
  { weight: 1, arbitrary: fc.constant(undefined) },
)
const alike = fc.integer({ min: 1, max: 4 }).map((value) => fc.constant<Answer | undefined>(value))
const diligent = fc.constant(fc.integer({ min: 1, max: 4 }) as fc.Arbitrary<Answer | undefined>)
const unsure = fc.constant(fc.constant<Answer | undefined>({ missing: 'dont-know' }))
const styles = fc.oneof(
  { weight: 3, arbitrary: fc.constant(rating) },
  { weight: 3, arbitrary: alike },
  { weight: 3, arbitrary: diligent },
  { weight: 1, arbitrary: unsure },
)
const ratings = ['a1', 'a2', 'a3', 'b1', 'b2', 'b3']

/** A subgroup of 0 to 30 people; per question they answer anything, all alike, or without skipping. */
const group = fc.tuple(...ratings.map(() => styles)).chain((chosen) => {
  const own = Object.fromEntries(ratings.map((id, index) => [id, chosen[index] ?? rating]))
  const size = fc.oneof({ weight: 2, arbitrary: fc.nat({ max: 30 }) }, { weight: 3, arbitrary: fc.nat({ max: 12 }) })
  const person: fc.Arbitrary<Record<string, Answer | undefined>> = fc.record({
    ...own,
    years: fc.constantFrom<Answer | undefined>('few', 'many', undefined),
  })
  return size.chain((length) => fc.array(person, { minLength: length, maxLength: length }))
})
const audience = fc
  .tuple(fc.array(group, { minLength: 1, maxLength: 4 }), fc.oneof(fc.constant([]), group))
  .map(([groups, without]): Person[] => [
    ...groups.flatMap((people, index) =>
      people.map((each) => ({ subgroup: subgroupNames[index] ?? '', answers: given(each) })),
    ),
    ...without.map((each) => ({ subgroup: '', answers: given(each) })),
  ])
export const randomSurvey: fc.Arbitrary<RandomSurvey> = fc
  .record({ staff: audience, parents: audience, k: fc.integer({ min: 5, max: 8 }), cut: fc.nat({ max: 40 }) })
  .map(({ staff, parents, k, cut }) => ({ k, people: { staff, parents }, channels: waysOf({ staff, parents }, cut) }))

const given = (answers: Record<string, Answer | undefined>): Answers =>
  Object.fromEntries(Object.entries(answers).flatMap(([id, answer]) => (answer === undefined ? [] : [[id, answer]])))

function waysOf(people: RandomSurvey['people'], cut: number): RandomSurvey['channels'] {
  const split = (count: number): ChannelCounts => {
    const paper = Math.min(count, cut % 7)
    const mail = Math.min(count - paper, cut)
    return { paper, mail, code: count - paper - mail }
  }
  return new Map([
    ['staff', split(people.staff.length)],
    ['parents', split(people.parents.length)],
  ])
}

/** What closing it freezes. */
export function closeRandom({ k, people, channels }: RandomSurvey): Summary {
  const subgroups = subgroupNames.map((id) => ({ id, invited: 40 }))
  const tally = new SurveyTally(tinyInstrument, [
    { audience: 'staff', invited: 200, subgroups },
    { audience: 'parents', invited: 200, subgroups },
  ])
  for (const audience of ['staff', 'parents'] as const)
    for (const person of people[audience]) tally.add({ audience, ...person })
  return tally.summary([], k, channels)
}
