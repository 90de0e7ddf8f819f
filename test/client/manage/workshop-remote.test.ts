import { describe, expect, test } from 'vitest'
import type { RemoteView } from '#domain/api/live-workshop.ts'
import type { Card } from '#domain/api/workshops.ts'
import { momentsOf, nextPlace, placeBefore } from '#domain/workshop/moments.ts'
import { plans } from '#domain/workshop/plans.ts'
import { Step, stepKinds } from '#domain/workshop/steps.ts'
import { wordsIn } from '../../../client/manage/words.ts'
import { newStep } from '../../../client/manage/workshop/edit-steps.ts'
import { byLength, usableAt } from '../../../client/manage/workshop/instruments.ts'
import { headingsOf, possibleTopics, sortedCards, topicOf } from '../../../client/manage/workshop/remote/card-groups.ts'
import { goBar, secondRound } from '../../../client/manage/workshop/remote/go-bar.ts'
import { joinUrl, screenUrl, spaced } from '../../../client/manage/workshop/remote/join-section.ts'
import { nowSection } from '../../../client/manage/workshop/remote/now-section.ts'
import { momentAt, screenWords, stepAt } from '../../../client/manage/workshop/remote/place-words.ts'
import type { RemoteContext } from '../../../client/manage/workshop/remote/remote-context.ts'
import { secondsLeft } from '../../../client/manage/workshop/remote/remote-timer.ts'
import { textOf } from './read-template.ts'

const instrument = { id: 'school-roads', audience: 'staff' as const }

/** The remote at a moment of a workshop of these steps. */
function at(steps: readonly Step[], step: string, moment: string, more: Partial<RemoteView['live']> = {}): RemoteView {
  const course = steps.map((each) => {
    const moments = momentsOf(each, { measures: ['information', 'relation'], topics: 2 })
    return { step: each, moments: moments.map(({ id, optional }) => ({ id, optional: optional ?? false })) }
  })
  const index = course.findIndex((each) => each.step.id === step)
  const here = course[index] ?? { step: newStep('welcome', [], instrument), moments: [] }
  const place = { step, moment }
  const plain = steps.map((each) => ({
    step: each,
    moments: momentsOf(each, { measures: ['information', 'relation'], topics: 2 }),
  }))
  const { kind } = here.step
  return {
    live: {
      ...{ id: 'w', title: 'Teamavond', school: 'De Klimboom', languages: ['nl'], status: 'live', present: 12 },
      place: {
        ...{ ...place, kind, title: null, minutes: 5, stepNumber: index + 1, steps: steps.length },
        ...{ momentNumber: 1, moments: here.moments.length },
      },
      ...{ timer: null, round: null, results: [], reveal: null, discussion: null, circles: null, cards: [] },
      ...{ choice: null, agreements: [] },
      ...more,
    },
    ...{
      origin: null,
      joinCode: '482913',
      joinLink: '482913.abcdefghijklmnop',
      screenKey: 'key',
      version: 1,
      course,
      cards: [],
    },
    ...{ next: nextPlace(plain, place), before: placeBefore(plain, place) },
  }
}

const never = async () => false
const context = (view: RemoteView, language: 'nl' | 'en' = 'nl'): RemoteContext => ({
  words: wordsIn(language),
  view,
  instruments: [{ id: 'school-roads', title: 'Wegen' }],
  measures: new Map([
    ['information', 'Informatie'],
    ['relation', 'Relatie'],
  ]),
  ...{ origin: 'https://windroos.example', busy: false },
  acts: { go: never, setTimer: never, addCard: never, changeCards: never, agree: never, askEnd: () => {} },
})

const steps: readonly Step[] = [
  newStep('welcome', [], instrument),
  newStep('predict', [], instrument),
  newStep('reveal', [], instrument),
  newStep('estimate', [], instrument),
  newStep('agree', [], instrument),
]
const nextSays = (view: RemoteView) => textOf(goBar(context(view)))

describe('the large button', () => {
  test('says what it does, not only that there is something next', () => {
    expect(nextSays(at(steps, 'welcome', 'welcome'))).toContain('Voorspellen: Open de vragen op de telefoons')
    expect(nextSays(at(steps, 'predict', 'answering'))).toContain('Sluit de ronde')
    expect(nextSays(at(steps, 'predict', 'locked'))).toContain('Onthullen: Informatie')
    expect(nextSays(at(steps, 'reveal', 'measure:information'))).toContain('Relatie')
    expect(nextSays(at(steps, 'estimate', 'locked'))).toContain('Toon de uitkomst')
  })

  test('passes by a second round, which has a button of its own after the outcome', () => {
    const shown = at(steps, 'estimate', 'shown')
    expect(nextSays(shown)).toContain('Afspreken')
    expect(textOf(secondRound(context(shown)))).toContain('Tweede ronde')
    expect(secondRound(context(at(steps, 'estimate', 'locked')))).toBe('')
    expect(nextSays(at(steps, 'estimate', 'answering-2'))).toContain('Sluit de tweede ronde')
  })

  test('says at the end that it is the end, and proposes to end the workshop', () => {
    const said = nextSays(at(steps, 'agree', 'agree'))
    expect(said).toContain('Dit is het laatste deel')
    expect(said).toContain('Werksessie afronden')
  })
})

test('every moment of every kind has a name and says what the big screen shows, in both languages', () => {
  const all = stepKinds.map((kind) => newStep(kind, [], instrument))
  for (const language of ['nl', 'en'] as const)
    for (const step of all)
      for (const { id } of momentsOf(step, { measures: ['information'], topics: 2 })) {
        const here = context(at(all, step.id, id), language)
        expect(screenWords(here), `${step.kind} ${id}`).not.toBe('')
        expect(stepAt(here, step.id)).not.toBe('')
        if (momentsOf(step, { measures: ['information'], topics: 2 }).length > 1)
          expect(momentAt(here, { step: step.id, moment: id }), `${step.kind} ${id}`).not.toBe('')
      }
})

test('every plan has a name, and its steps are steps', () => {
  const { plans: texts } = wordsIn('nl').texts.workshop
  expect(plans.map(({ id }) => id).sort()).toEqual(Object.keys(texts).sort())
  for (const { steps } of plans) for (const step of steps) expect(Step.safeParse(step).success).toBe(true)
})

describe('while a round is open', () => {
  const round = { id: 'r', number: 1, kind: 'predict', open: true } as const

  test('the facilitator reads steps of five, and never a number that goes up by one', () => {
    const some = at(steps, 'predict', 'answering', { round: { ...round, answered: '10+', everybody: false } })
    expect(textOf(nowSection(context(some)))).toContain('10+ klaar')
    const few = at(steps, 'predict', 'answering', { round: { ...round, answered: '<5', everybody: false } })
    expect(textOf(nowSection(context(few)))).toContain('Minder dan 5 klaar')
  })

  test('it is said when everybody is done', () => {
    const done = at(steps, 'predict', 'answering', { round: { ...round, answered: '12', everybody: true } })
    expect(textOf(nowSection(context(done)))).toContain('Iedereen is klaar.')
  })
})

test('with too few answers it says why there are no figures, and what to do instead', () => {
  const report = {
    survey: { id: 'r', title: 'Wegen', definitionId: 'school-roads', closedOn: '2027-02-01' },
    ...{ minimumGroup: 5, audiences: {}, gaps: {}, strength: null, discussion: [] },
  }
  const results = [{ round: 'r', number: 1, enough: false, report }]
  const said = textOf(nowSection(context(at(steps, 'estimate', 'shown', { results }))))
  expect(said).toContain('Te weinig antwoorden: praat erover')
  expect(said).toContain('te weinig antwoorden zijn voor cijfers')
})

describe('cards', () => {
  const card = (id: string, more: Partial<Card> = {}): Card => ({
    ...{ id, step: 'discuss', fromPhone: true, circle: null, content: id, state: 'shown', group: '', topic: false },
    ...more,
  })

  test('that nobody read yet stand apart, and hidden ones are nowhere among the others', () => {
    const cards = [
      card('a', { state: 'new' }),
      card('b', { state: 'hidden' }),
      card('c'),
      card('d', { step: 'before' }),
    ]
    const sorted = sortedCards(cards, 'discuss')
    expect(sorted.waiting.map(({ id }) => id)).toEqual(['a'])
    expect(sorted.hidden.map(({ id }) => id)).toEqual(['b'])
    expect(sorted.here.map(({ id }) => id)).toEqual(['c'])
    expect(sorted.elsewhere.map(({ id }) => id)).toEqual(['d'])
  })

  test('under one heading are one topic; what waits or is hidden is none', () => {
    const cards = [
      card('a', { group: 'Bellen' }),
      card('b', { group: 'Bellen', state: 'kept' }),
      card('c', { state: 'new' }),
      card('d', { state: 'hidden' }),
      card('e', { topic: true }),
    ]
    expect(possibleTopics(cards)).toEqual([{ topic: 'Bellen', cards: ['a', 'b'] }])
    expect(headingsOf(cards)).toEqual(['Bellen'])
    expect(topicOf(card('f'))).toBe('f')
  })
})

test('the code and the key stand behind a #, where no log sees them', () => {
  expect(spaced('482913')).toBe('482 913')
  expect(new URL(joinUrl('https://windroos.example', '482913')).pathname).toBe('/w')
  const screen = new URL(screenUrl('https://windroos.example', { id: 'w', key: 'geheim' }))
  expect([screen.pathname, screen.search, screen.hash]).toEqual(['/scherm/w', '', '#geheim'])
})

test('a clock runs on the time of the server, whatever the device says', () => {
  const timer = { state: 'running', endsAt: '2027-02-01T09:10:00Z', seconds: 600 } as const
  const clock = { now: () => Date.parse('2027-02-01T09:04:00Z') }
  expect(secondsLeft(timer, clock)).toBe(360)
  expect(secondsLeft({ state: 'paused', endsAt: null, seconds: 42 }, clock)).toBe(42)
})

test('short instruments come first, and only those that fit the school', () => {
  const definition = (id: string, minutes: number, more = {}) => ({
    ...{ id, version: 1, title: id, audiences: ['staff' as const], schoolTypes: ['po' as const], languages: ['nl'] },
    ...{ minutes, purpose: null, validated: false, status: 'ready' as const, problems: [], ...more },
  })
  const all = [
    definition('long', 8),
    definition('short', 3),
    definition('broken', 1, { status: 'broken' }),
    definition('other', 1, { schoolTypes: ['vo'] }),
  ]
  const usable = usableAt('po', all)
  expect(usable.map(({ id }) => id)).toEqual(['short', 'long'])
  expect(byLength(usable)).toMatchObject({ short: [{ id: 'short' }], longer: [{ id: 'long' }] })
})
