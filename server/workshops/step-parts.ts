import type { PublishedLive } from '#domain/api/live-workshop.ts'
import type { Card } from '#domain/api/workshops.ts'
import { questionTexts } from '#domain/definition.ts'
import { isHidden } from '#domain/disclosure/published.ts'
import { type Audience, audiences, wordingFor } from '#domain/texts.ts'
import { revealOf } from '#domain/workshop/reveal.ts'
import type { StepOf } from '#domain/workshop/steps.ts'
import type { Matter, Talk } from './course.ts'
import type { Figures } from './figures.ts'
import type { StoredWorkshop } from './repository.ts'

/** The parts that a step shows: on the screens at its moment, and in the record all of them. */

type Result = PublishedLive['results'][number]

/** A closed round as a screen shows it. */
export const resultOf = ({ surveyId, report }: Figures, number: number): Result => ({
  ...{ round: surveyId, number, report },
  enough: Object.values(report.audiences).some(
    ({ answered, questions }) => !isHidden(answered) && Object.values(questions).some((figure) => !isHidden(figure)),
  ),
})

export async function resultsOf(matter: Matter, step: string, upTo: 1 | 2): Promise<Result[]> {
  const numbers = upTo === 2 ? ([1, 2] as const) : ([1] as const)
  const found = await Promise.all(numbers.map((number) => matter.round(step, number)))
  return found.flatMap((figures, index) => (figures ? [resultOf(figures, index + 1)] : []))
}

/** The figures of a `reveal` step beside what was predicted before it: of one measure, or of all. */
export async function revealIn(matter: Matter, workshop: StoredWorkshop, index: number, only: string | undefined) {
  const before = workshop.steps.slice(0, index).findLast((step): step is StepOf<'predict'> => step.kind === 'predict')
  const guessed = before && (await matter.round(before.id, 1))
  const prediction = before && guessed && { predicted: before.audience, report: guessed.report }
  return revealOf(await matter.sources(index), prediction, only, workshop.languages)
}

/** A talk as the screens show it, with the words for what it is about. */
export function discussionOf(
  step: StepOf<'discuss'>,
  talk: Talk | undefined,
  figures: Figures | undefined,
  languages: readonly string[],
): NonNullable<PublishedLive['discussion']> {
  const { form, cards } = step
  const about = talk && figures ? wordsAbout(talk, figures, languages) : {}
  const questions = [...(talk?.questions ?? [])]
  return { form, cards, topic: talk?.topic ?? null, about: Object.keys(about).length === 0 ? null : about, questions }
}

function wordsAbout({ measure, question }: Talk, { snapshot }: Figures, languages: readonly string[]) {
  const { definition, schoolType } = snapshot
  const reader = { audience: definition.audiences[0] ?? ('staff' as const), schoolType }
  const wordsIn = (language: string) => {
    const texts = definition.texts[language]
    if (!texts) return undefined
    if (measure !== undefined) return wordingFor(texts.measures[measure]?.title, reader)
    return question === undefined ? undefined : wordingFor(questionTexts(texts, question)?.text, reader)
  }
  const words = languages.map((language) => [language, wordsIn(language)] as const)
  return Object.fromEntries(words.flatMap(([language, text]) => (text === undefined ? [] : [[language, text]])))
}

type Circles = NonNullable<PublishedLive['circles']>
const circleParts = ['prepare', 'own', 'questions', 'summary', 'reaction', 'follow-up'] as const

/** Who sits in the middle at a moment of a talk in three circles. */
export function circlesAt({ theme, order }: StepOf<'three-circles'>, moment: string): Circles {
  const [part, circle] = moment.split(':')
  const speaking: Audience | null = audiences.find((audience) => audience === circle) ?? null
  return { theme: theme ?? null, order, speaking, part: circleParts.find((each) => each === part) ?? 'prepare' }
}

/** What can be chosen: the cards that were made a topic, by their heading where they have one. */
export function topicsOf(cards: readonly Card[]): string[] {
  const topics = cards.filter(({ topic, state }) => topic && (state === 'shown' || state === 'kept'))
  return [...new Set(topics.map(({ group, content }) => (group === '' ? content : group)))].sort()
}
