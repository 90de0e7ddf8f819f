import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { makeBenchmark } from '#domain/comparisons.ts'
import { questionsOfMeasure } from '#domain/definition.ts'
import { isHidden } from '#domain/disclosure/published.ts'
import { questionInWords } from '#domain/disclosure/unanimous.ts'
import { makeReport } from '#domain/report.ts'
import type { AudienceReport } from '#domain/report-figures.ts'
import { representativeness, weightedMean } from '#domain/statistics/representativeness.ts'
import type { AudienceSummary, GroupSummary, Summary } from '#domain/summary.ts'
import type { Audience } from '#domain/texts.ts'
import { makeTrend } from '#domain/trend.ts'
import { tinyInstrument } from '../support/instrument.ts'
import { type Combination, LinearAttacker } from '../support/linear-attacker.ts'
import { closeRandom, type Person, type RandomSurvey, randomSurvey, subgroupNames } from '../support/random-survey.ts'

/**
 * The attacker may ask everything a reader may ask: the report of everybody and of each subgroup, the response by way
 * and by subgroup. All figures become equations over what is unknown (per subgroup: how many gave which answer, and the
 * sum of the scores), and are subtracted from each other in every possible way. Beyond that the attacker is told where
 * nobody skipped a question, so that scores and answers can be converted into each other.
 */

const definition = tinyInstrument
const asked = definition.questions
const measures = definition.measures.map((measure) => ({
  id: measure.id,
  questions: questionsOfMeasure(definition, measure, 'staff').map(({ id }) => id),
}))

const reportOf = (summary: Summary, subgroup?: string) =>
  makeReport(definition, summary, subgroup, { language: 'nl', schoolType: 'po' })

function reportsOf(summary: Summary, audience: Audience) {
  const whole = reportOf(summary)?.audiences[audience]
  const meanOf = (part: string, id: string): number => {
    const measure = reportOf(summary, part)?.audiences[audience]?.measures[id]
    return !measure || isHidden(measure) ? Number.NaN : measure.mean
  }
  return { whole, representation: whole?.representation, meanOf }
}

/** What is seen of one group: everybody, or one subgroup. */
interface Seen {
  readonly answered?: number | undefined
  readonly questions: Readonly<Record<string, Pick<GroupSummary['questions'][string], 'n' | 'dontKnow' | 'counts'>>>
  readonly measures: Readonly<
    Record<string, { n: number; mean: number; dontKnow?: number | undefined; favourable?: number | undefined }>
  >
  readonly channels: Readonly<Record<string, number>>
  readonly parts: Readonly<Record<string, number>>
}
type View = (audience: Audience, subgroup: string | undefined) => Seen | undefined

const shownIn = <T>(figures: Readonly<Record<string, T>> | undefined) =>
  Object.fromEntries(Object.entries(figures ?? {}).filter(([, figure]) => !isHidden(figure))) as Record<
    string,
    Exclude<T, { hidden: true }>
  >

/** The reports as they leave the server. */
const published =
  (summary: Summary): View =>
  (audience, subgroup) => {
    const report: AudienceReport | undefined = reportOf(summary, subgroup)?.audiences[audience]
    return (
      report && {
        answered: isHidden(report.answered) ? undefined : report.answered,
        questions: shownIn(report.questions),
        measures: shownIn(report.measures),
        channels: shownIn(report.channels),
        parts: shownIn(
          Object.fromEntries((report.representation?.parts ?? []).map(({ id, answered }) => [id, answered])),
        ),
      }
    )
  }

/** The same with nothing but the minimum: each figure on k people or more, whatever can be subtracted from it. */
const unprotected =
  (summary: Summary): View =>
  (audience, subgroup) => {
    const all = summary.audiences[audience]
    const group = subgroup === undefined ? all : all?.subgroups[subgroup]
    if (!group) return undefined
    const enough = <T extends { n: number }>(figures: Readonly<Record<string, T>>) =>
      Object.entries(figures).filter(([, { n }]) => n >= summary.minimumGroup)
    return {
      answered: group.answered >= summary.minimumGroup ? group.answered : undefined,
      questions: Object.fromEntries(enough(group.questions)),
      measures: Object.fromEntries(
        enough(group.measures).flatMap(([id, { n, dontKnow, figures }]) =>
          figures ? [[id, { n, dontKnow, mean: figures.mean, favourable: figures.favourable }]] : [],
        ),
      ),
      channels: subgroup === undefined ? { ...all?.channels } : {},
      parts: {},
    }
  }

const parts = [...subgroupNames, '']
const scale = ['1', '2', '3', '4']
const categoriesOf = (id: string) => (id === 'years' ? ['few', 'many'] : scale)
const sum = (subgroups: readonly string[], names: readonly string[], weight: (name: string) => number = () => 1) =>
  new Map(subgroups.flatMap((part) => names.map((name): [string, number] => [`${part}|${name}`, weight(name)])))
const both = (...combinations: readonly Combination[]): Combination => {
  const total = new Map<string, number>()
  for (const each of combinations) for (const [name, weight] of each) total.set(name, (total.get(name) ?? 0) + weight)
  return total
}
const countNames = (id: string) => categoriesOf(id).map((category) => `${id}=${category}`)
const scoreNames = (id: string) => scale.map((category) => `${id}=${category}`)
const worth = (name: string) => Number(name.split('=')[1])

/** Everything that one audience shows, written down as equations. */
function attack(view: View, audience: Audience, all: AudienceSummary, people: readonly Person[]): LinearAttacker {
  const attacker = new LinearAttacker()
  // Where nobody answered is no secret to this attacker.
  const filled = filledParts(all)
  for (const subgroup of [undefined, ...subgroupNames]) {
    const seen = view(audience, subgroup)
    if (!seen) continue
    const group = subgroup === undefined ? filled : [subgroup]
    if (seen.answered !== undefined) attacker.learn(sum(group, ['answered']), seen.answered)
    for (const [id, answered] of Object.entries(seen.parts)) attacker.learn(sum([id], ['answered']), answered)
    for (const [id, { n, dontKnow, counts }] of Object.entries(seen.questions)) {
      attacker.learn(sum(group, countNames(id)), n)
      attacker.learn(sum(group, [`${id}?`]), dontKnow)
      for (const [category, count] of Object.entries(counts ?? {}))
        attacker.learn(sum(group, [`${id}=${category}`]), count)
    }
    for (const { id, questions } of measures) learnMeasure(attacker, group, id, questions, seen.measures[id])
    learnWays(attacker, seen, usedWays(all))
  }
  for (const part of filled) learnThatNobodySkipped(attacker, part, people)
  expect(all.answered).toBe(people.length)
  return attacker
}

function learnMeasure(
  attacker: LinearAttacker,
  group: readonly string[],
  id: string,
  questions: readonly string[],
  seen: Seen['measures'][string] | undefined,
): void {
  if (!seen) return
  attacker.learn(sum(group, [`scored:${id}`]), seen.n)
  attacker.learn(sum(group, [`score:${id}`]), seen.n * seen.mean)
  const { dontKnow, favourable } = seen
  const counts = questions.flatMap(scoreNames)
  const unsure = questions.map((question) => `${question}?`)
  if (dontKnow !== undefined)
    attacker.learn(
      both(
        sum(group, unsure, () => 1 - dontKnow),
        sum(group, counts, () => -dontKnow),
      ),
      0,
    )
  if (favourable !== undefined)
    attacker.learn(
      sum(group, counts, (name) => (worth(name) > 2 ? 1 : 0) - favourable),
      0,
    )
}

function learnWays(attacker: LinearAttacker, { channels, answered }: Seen, used: readonly string[]): void {
  const ways = used.map((way) => `way:${way}`)
  if (answered !== undefined) attacker.learn(sum(['all'], ways), answered)
  for (const [way, count] of Object.entries(channels)) attacker.learn(sum(['all'], [`way:${way}`]), count)
}

/** Where everybody of a subgroup answered all questions of a measure, its scores are a third of the answers. */
function learnThatNobodySkipped(attacker: LinearAttacker, part: string, people: readonly Person[]): void {
  const own = people.filter(({ subgroup }) => subgroup === part)
  for (const { id, questions } of measures) {
    if (own.length === 0 || !own.every(({ answers }) => questions.every((each) => typeof answers[each] === 'number')))
      continue
    const counts = sum([part], questions.flatMap(scoreNames), (name) => worth(name) / questions.length)
    attacker.learn(
      both(
        counts,
        sum([part], [`score:${id}`], () => -1),
      ),
      0,
    )
  }
}

const filledParts = (all: AudienceSummary) => parts.filter((part) => (all.subgroups[part]?.answered ?? 0) > 0)
const usedWays = ({ channels = {} }: AudienceSummary) =>
  Object.entries(channels).flatMap(([way, count]) => (count > 0 ? [way] : []))

const subsets = <T>(list: readonly T[]): T[][] =>
  Array.from({ length: 2 ** list.length }, (_, chosen) => list.filter((_, index) => chosen & (1 << index)))

/** Everything on one to k - 1 people that the attacker can work out, as sentences; nothing, if we did well. */
function findings(attacker: LinearAttacker, all: AudienceSummary, k: number): string[] {
  const found: string[] = []
  const look = (what: string, unknown: Combination) => {
    const value = attacker.find(unknown)
    if (value !== undefined) found.push(`${what}: ${value}`)
  }
  const filled = filledParts(all)
  for (const group of subsets(filled)) {
    const base = (count: (group: GroupSummary) => number) =>
      group.reduce((total, part) => total + (all.subgroups[part] ? count(all.subgroups[part]) : 0), 0)
    const few = (n: number) => n > 0 && n < k
    const who = group.map((part) => part || 'others').join('+')
    if (few(base(({ answered }) => answered))) look(`answered ${who}`, sum(group, ['answered']))
    for (const { id } of asked) {
      if (few(base(({ questions }) => questions[id]?.n ?? 0)))
        for (const name of [countNames(id), ...countNames(id).map((name) => [name])])
          look(`${id} of ${who}, ${name}`, sum(group, name))
      if (few(base(({ questions }) => questions[id]?.asked ?? 0))) look(`${id}? of ${who}`, sum(group, [`${id}?`]))
      if (id !== 'years' && few(base(({ questions }) => questions[id]?.n ?? 0)))
        look(`sum of ${id} of ${who}`, sum(group, scoreNames(id), worth))
    }
    for (const { id } of measures)
      if (few(base(({ measures }) => measures[id]?.n ?? 0))) {
        look(`scores ${id} of ${who}`, sum(group, [`score:${id}`]))
        look(`scored ${id} of ${who}`, sum(group, [`scored:${id}`]))
      }
  }
  return [...found, ...ways(attacker, all, k), ...eachPerson(attacker, all, filled)]
}

function ways(attacker: LinearAttacker, { channels = {}, answered }: AudienceSummary, k: number): string[] {
  if (answered < k) return []
  const used = Object.entries(channels).filter(([, count]) => count > 0)
  return subsets(used).flatMap((group) => {
    const n = group.reduce((total, [, count]) => total + count, 0)
    const known = attacker.find(
      sum(
        ['all'],
        group.map(([way]) => `way:${way}`),
      ),
    )
    return n > 0 && n < k && known !== undefined ? [`by ${group.map(([way]) => way)}: ${known}`] : []
  })
}

/** Sensitive questions on which a group answers alike, of any size, in numbers (rule 5). */
function eachPerson(attacker: LinearAttacker, all: AudienceSummary, filled: readonly string[]): string[] {
  return subsets(filled).flatMap((group) => {
    const counts = scale.map((category) =>
      group.reduce((total, part) => total + (all.subgroups[part]?.questions.b2?.counts?.[category] ?? 0), 0),
    )
    const frozen = group.every(
      (part) => all.subgroups[part]?.questions.b2?.counts || !all.subgroups[part]?.questions.b2?.n,
    )
    const n = counts.reduce((a, b) => a + b, 0)
    const own = {
      ...all,
      questions: {
        b2: {
          type: 'rating' as const,
          n,
          asked: n,
          dontKnow: 0,
          notApplicable: 0,
          counts: Object.fromEntries(scale.map((category, index) => [category, counts[index] ?? 0])),
        },
      },
    }
    if (!frozen || !questionInWords(definition, 'b2', own)) return []
    const known = [sum(group, scoreNames('b2'), worth), ...scoreNames('b2').map((name) => sum(group, [name]))]
    return known.some((each) => attacker.find(each) !== undefined) ? [`b2 of each of ${group.join('+')}`] : []
  })
}

const attackAll = (survey: RandomSurvey, viewOf: (summary: Summary) => View): string[] => {
  const summary = closeRandom(survey)
  return (['staff', 'parents'] as const).flatMap((audience) => {
    const all = summary.audiences[audience]
    if (!all) return []
    return findings(attack(viewOf(summary), audience, all, survey.people[audience]), all, survey.k)
  })
}

describe('Whatever a school measures, somebody who asks everything and subtracts anything', () => {
  test('finds nothing on one to four people, and nothing sensitive on which all agree', () => {
    fc.assert(
      fc.property(randomSurvey, (survey) => {
        expect(attackAll(survey, published)).toEqual([])
      }),
      { numRuns: 400 },
    )
  }, 60_000)

  test('gets from the evenness of the response and from weighted scores nothing but what was shown already', () => {
    fc.assert(
      fc.property(randomSurvey, (survey) => {
        const summary = closeRandom(survey)
        for (const audience of ['staff', 'parents'] as const) {
          const reports = reportsOf(summary, audience)
          const { whole, representation } = reports
          if (!whole || !representation) continue
          const shown = representation.parts.flatMap(({ id, invited, answered }) =>
            isHidden(answered) ? [] : [{ id, invited, answered }],
          )
          const all = isHidden(whole.answered) ? Number.NaN : whole.answered
          const rest = {
            invited: shown.reduce((left, { invited }) => left - invited, whole.invited),
            answered: shown.reduce((left, { answered }) => left - answered, all),
          }
          const own = representativeness([...shown, rest])
          expect(representation.indicator).toBe(own?.indicator)
          for (const [id, weighted] of Object.entries(representation.weighted)) {
            const groups = shown.map(({ id: part, invited }) => ({ invited, mean: reports.meanOf(part, id) }))
            expect(weighted).toBeCloseTo(weightedMean(groups), 12)
          }
        }
      }),
      { numRuns: 300 },
    )
  })

  test('gets from a trend nothing but what two reports show, and from a comparison nothing finer than a tenth', () => {
    const asked = { definition, schoolType: 'po' as const }
    fc.assert(
      fc.property(fc.array(randomSurvey, { minLength: 5, maxLength: 7 }), (surveys) => {
        const [first, ...others] = surveys.map((each) => ({ ...asked, summary: closeRandom(each) }))
        if (!first) throw new Error('no survey')
        const [now, then] = [first, others[0] ?? first].map(({ summary }) => reportOf(summary))
        const trend = makeTrend({ ...asked, report: now }, { ...asked, report: then })
        for (const [audience, { measures }] of Object.entries(trend) as [Audience, { measures: object }][])
          for (const [id, figure] of Object.entries(measures)) {
            const [after, before] = [now, then].map((report) => report?.audiences[audience]?.measures[id])
            if (isHidden(figure)) expect(isHidden(after) || isHidden(before)).toBe(true)
            else expect(before).toMatchObject({ n: figure.n, mean: figure.mean })
          }
        for (const { measures } of Object.values(makeBenchmark(first, others)))
          for (const figure of Object.values(measures)) {
            if (isHidden(figure)) continue
            expect(figure.schools).toBeGreaterThanOrEqual(5)
            for (const value of [figure.mean, figure.low, figure.high]) expect((value * 10) % 1).toBeCloseTo(0, 9)
          }
      }),
      { numRuns: 40 },
    )
  })

  test('does find them as soon as figures are only kept to the minimum', () => {
    const caught = fc
      .sample(randomSurvey, { numRuns: 60, seed: 7 })
      .filter((survey) => attackAll(survey, unprotected).length > 0)
    expect(caught.length).toBeGreaterThan(30)
  })
})
