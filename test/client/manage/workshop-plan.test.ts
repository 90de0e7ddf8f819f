import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type StepKind, Steps, stepKinds } from '#domain/workshop/steps.ts'
import { matchRoute, nextAfterLogin, paths } from '../../../client/manage/router.ts'
import { countdown, totalMinutes } from '../../../client/manage/workshop/durations.ts'
import {
  moved,
  newStep,
  replaced,
  withCopyOf,
  without,
  withStepAt,
} from '../../../client/manage/workshop/edit-steps.ts'
import { differences, isSamePlan, merged, type Plan } from '../../../client/manage/workshop/plan.ts'
import { holdsBack, questionsFrom, wholeNumber } from '../../../client/manage/workshop/typed.ts'

const first = { id: 'school-roads', audience: 'staff' as const }

/** Steps of these kinds, made one after the other. */
function stepsOf(...kinds: StepKind[]) {
  const steps: ReturnType<typeof newStep>[] = []
  for (const kind of kinds) steps.push(newStep(kind, steps, first))
  return steps
}

const ids = (steps: readonly { readonly id: string }[]) => steps.map(({ id }) => id)

describe('the steps of a plan', () => {
  test('are what the server takes, whatever kinds are added in whatever order', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...stepKinds), { minLength: 1, maxLength: 40 }), (kinds) => {
        const steps = stepsOf(...kinds)
        expect(Steps.parse(steps)).toEqual(steps)
      }),
    )
  })

  test('move one place up or down, and stay where they are at either end', () => {
    const steps = stepsOf('welcome', 'predict', 'reveal')
    expect(ids(moved(steps, 'reveal', -1))).toEqual(['welcome', 'reveal', 'predict'])
    expect(ids(moved(steps, 'welcome', 1))).toEqual(['predict', 'welcome', 'reveal'])
    expect(ids(moved(steps, 'welcome', -1))).toEqual(ids(steps))
    expect(ids(moved(steps, 'reveal', 1))).toEqual(ids(steps))
    expect(ids(moved(steps, 'unknown', 1))).toEqual(ids(steps))
  })

  test('are copied right below themselves with an id of their own', () => {
    const steps = stepsOf('welcome', 'discuss', 'discuss')
    const { steps: more, copy } = withCopyOf(steps, steps[1] ?? newStep('pause', [], first))
    expect(copy.id).toBe('discuss-3')
    expect(ids(more)).toEqual(['welcome', 'discuss', 'discuss-3', 'discuss-2'])
    expect(Steps.safeParse(more).success).toBe(true)
  })

  test('that were taken away come back where they were', () => {
    const steps = stepsOf('welcome', 'predict', 'agree')
    const [, predict] = steps
    expect(predict && withStepAt(without(steps, 'predict'), 1, predict)).toEqual(steps)
  })

  test('an id that became free is used again, and never twice', () => {
    const steps = without(stepsOf('pause', 'pause', 'pause'), 'pause-2')
    expect(newStep('pause', steps, first).id).toBe('pause-2')
  })

  test('keep their place when they are changed', () => {
    const steps = stepsOf('welcome', 'pause')
    expect(replaced(steps, { id: 'pause', kind: 'pause', minutes: 99 }).map(({ minutes }) => minutes)).toEqual([5, 99])
    expect(totalMinutes(steps)).toBe(20)
  })
})

const plan: Plan = { title: 'Voorjaar', languages: ['nl'], steps: stepsOf('welcome', 'agree'), surveyId: null }

describe('two facilitators on one plan', () => {
  test('both get their way when they change different things', () => {
    const mine = { ...plan, title: 'Najaar' }
    const theirs = { ...plan, surveyId: 's1' }
    expect(merged(plan, mine, theirs)).toEqual({ ...plan, title: 'Najaar', surveyId: 's1' })
  })

  test('have to choose when they changed the same thing differently', () => {
    const mine = { ...plan, steps: stepsOf('welcome') }
    const theirs = { ...plan, steps: stepsOf('agree') }
    expect(merged(plan, mine, theirs)).toBeUndefined()
  })

  test('who made the same change have nothing to choose', () => {
    const both = { ...plan, title: 'Najaar' }
    expect(merged(plan, both, both)).toEqual(both)
  })

  test('only what was changed is sent', () => {
    expect(differences(plan, { ...plan, title: 'Najaar' })).toEqual({ title: 'Najaar' })
    expect(differences(plan, plan)).toEqual({})
  })

  test('settings in another order are the same settings, another order of languages is not', () => {
    const turned = plan.steps.map((step) =>
      Object.fromEntries(Object.entries(step).reverse()),
    ) as unknown as Plan['steps']
    expect(isSamePlan(plan, { ...plan, steps: turned })).toBe(true)
    const [both, turnedLanguages] = [
      { ...plan, languages: ['nl', 'en'] },
      { ...plan, languages: ['en', 'nl'] },
    ]
    expect(isSamePlan(both, turnedLanguages)).toBe(false)
  })
})

describe('what is typed', () => {
  test.each([
    ['8', 8],
    [' 8 ', 8],
    ['240', 240],
    ['0', undefined],
    ['241', undefined],
    ['', undefined],
    ['-5', undefined],
    ['7.5', undefined],
    ['1e2', undefined],
    ['acht', undefined],
  ])('"%s" as minutes is %s', (text, minutes) => {
    expect(wholeNumber(text, 1, 240)).toBe(minutes)
  })

  test('is a question a line, without empty lines', () => {
    expect(questionsFrom('Wat valt op?\n\n  Wat houden we?  \n')).toEqual(['Wat valt op?', 'Wat houden we?'])
    expect(questionsFrom('')).toEqual([])
    expect(questionsFrom(Array(11).fill('Wat?').join('\n'))).toBe('too-many')
    expect(questionsFrom('x'.repeat(301))).toBe('too-long')
  })

  test('that makes no sense holds back the plan, unless its step is gone', () => {
    const typed = new Map([['pause/minutes', { text: 'x', error: 'no number' }]])
    expect(holdsBack(typed, [{ id: 'pause' }])).toBe(true)
    expect(holdsBack(typed, [{ id: 'pause-2' }])).toBe(false)
    expect(holdsBack(new Map([['/title', { text: '', error: 'empty' }]]), [])).toBe(true)
    expect(holdsBack(new Map([['pause/minutes', { text: '8' }]]), [{ id: 'pause' }])).toBe(false)
  })
})

test.each([
  [480, '8:00'],
  [59.2, '1:00'],
  [0.1, '0:01'],
  [0, '0:00'],
  [-3, '0:00'],
])('%s seconds on a clock are %s', (seconds, said) => {
  expect(countdown(seconds)).toBe(said)
})

test('the pages of workshops have addresses that the router knows, and nothing beside them', () => {
  expect(matchRoute(paths.workshops('s'))).toEqual({ page: 'workshops', schoolId: 's' })
  expect(matchRoute(paths.newWorkshop('s'))).toEqual({ page: 'new-workshop', schoolId: 's' })
  expect(matchRoute(paths.workshop('w'))).toEqual({ page: 'workshop', workshopId: 'w' })
  expect(matchRoute(paths.remote('w'))).toEqual({ page: 'remote', workshopId: 'w' })
  expect(matchRoute(`${paths.record('w')}/`)).toEqual({ page: 'record', workshopId: 'w' })
  expect(nextAfterLogin(`?next=${paths.remote('w')}`)).toBe(paths.remote('w'))
  for (const path of ['/workshops', '/workshops/w/x', '/workshops/w/remote/x', '/workshops/a%2Fb', '/scherm/w', '/w'])
    expect(matchRoute(path)).toEqual({ page: 'not-found' })
})
