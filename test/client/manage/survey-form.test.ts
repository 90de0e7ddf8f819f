import { describe, expect, test } from 'vitest'
import type { DefinitionSummary } from '#domain/api/definitions.ts'
import type { School } from '#domain/api/schools.ts'
import type { Survey } from '#domain/api/surveys.ts'
import { NewSurvey } from '#domain/api/surveys.ts'
import { checkForm, errorsFrom, fieldAt } from '../../../client/manage/survey/form-errors.ts'
import {
  countOf,
  emptyForm,
  formOf,
  planOf,
  type SurveyForm,
  totalOf,
  withDefinition,
} from '../../../client/manage/survey/form-state.ts'
import { wordsIn } from '../../../client/manage/words.ts'

const today = new Date(2026, 10, 22)
const { texts } = wordsIn('nl')
const subgroups = [
  { id: 'onder', name: 'Onderbouw' },
  { id: 'boven', name: 'Bovenbouw' },
]
const school: School = { id: 's', name: 'De Boom', type: 'po', subgroups, example: false, mayManage: true }
const definition: DefinitionSummary = {
  ...{ id: 'school-profile', version: 1, title: 'Schoolprofiel', minutes: 6, status: 'ready', problems: [] },
  ...{ audiences: ['staff', 'parents'], schoolTypes: ['po'], languages: ['nl', 'en'] },
  ...{ purpose: 'where-we-are', validated: false },
}
const started = withDefinition(emptyForm(today), definition, 'Schoolprofiel november 2026')
const filled: SurveyForm = {
  ...started,
  invited: {
    staff: { on: true, rest: '3', subgroups: { onder: '9', boven: '' } },
    parents: { on: true, rest: '', subgroups: { onder: '40', boven: '50' } },
  },
}

describe('a new form', () => {
  test('takes languages, audiences and a title from the instrument, and three weeks', () => {
    expect(started).toMatchObject({
      title: 'Schoolprofiel november 2026',
      languages: ['nl', 'en'],
      closesOn: '2026-12-13',
    })
    expect(Object.keys(started.invited)).toEqual(['staff', 'parents'])
  })

  test('keeps a title that somebody wrote when another instrument is chosen', () => {
    const own = { ...started, title: 'Eigen titel', ownTitle: true }
    expect(withDefinition(own, definition, 'Iets anders').title).toBe('Eigen titel')
  })
})

describe('what is sent', () => {
  test('adds up the subgroups and those without one, and leaves out subgroups without people', () => {
    expect(planOf(filled, subgroups).audiences).toEqual([
      { audience: 'staff', invited: 12, subgroups: [{ id: 'onder', invited: 9 }] },
      {
        ...{ audience: 'parents', invited: 90 },
        subgroups: [
          { id: 'onder', invited: 40 },
          { id: 'boven', invited: 50 },
        ],
      },
    ])
  })

  test('is what the server takes', () => {
    const { closesOn, ...plan } = planOf(filled, subgroups)
    expect(closesOn).not.toBeNull()
    expect(NewSurvey.safeParse({ schoolId: 's', definitionId: 'school-profile', ...plan, closesOn }).success).toBe(true)
  })

  test('leaves out an audience that is off', () => {
    const staffOnly = { ...filled, invited: { ...filled.invited, parents: { on: false, rest: '5', subgroups: {} } } }
    expect(planOf(staffOnly, subgroups).audiences.map(({ audience }) => audience)).toEqual(['staff'])
  })

  test('comes back into the form as it was', () => {
    const plan = planOf(filled, subgroups)
    const survey: Survey = {
      ...{ id: 'x', schoolId: 's', definitionId: 'school-profile', status: 'draft', openedOn: null, closedOn: null },
      ...{ ...plan, example: false, mayManage: true },
      audiences: plan.audiences.map(({ audience, invited, subgroups }) => ({
        ...{ audience, invited },
        subgroups: subgroups.map((subgroup) => ({ ...subgroup, name: subgroup.id })),
      })),
    }
    expect(planOf(formOf(survey, definition), subgroups)).toEqual(plan)
  })
})

test('a number is whole; an empty field is nobody', () => {
  expect([' 12 ', '', '1.5', 'veel', '-3', '1000000'].map(countOf)).toEqual([
    12,
    0,
    undefined,
    undefined,
    undefined,
    undefined,
  ])
  expect(totalOf({ on: true, rest: 'x', subgroups: { onder: '4' } }, subgroups)).toBe(4)
})

describe('a check', () => {
  const check = (form: SurveyForm) => [...checkForm(form, school, texts, today).keys()]

  test('lets a good form through', () => {
    expect(check(filled)).toEqual([])
    expect(check({ ...filled, closesOn: '' })).toEqual([])
  })

  test('finds everything that is wrong, in the order of the fields', () => {
    const invited = {
      staff: { on: true, rest: '', subgroups: {} },
      parents: { on: true, rest: 'x', subgroups: { boven: 'veel' } },
    }
    expect(check({ ...filled, title: ' ', languages: [], invited, closesOn: '2026-11-21', minimumGroup: '4' })).toEqual(
      [
        'title',
        'languages',
        'invited-staff-onder',
        'invited-parents-boven',
        'invited-parents',
        'closes-on',
        'minimum-group',
      ],
    )
  })

  test('asks for an instrument and for somebody who takes part', () => {
    expect(check(emptyForm(today))).toContain('definition')
    const nobody = { staff: { on: false, rest: '', subgroups: {} } }
    expect(check({ ...filled, invited: nobody })).toEqual(['audiences'])
  })
})

describe('an error of the server', () => {
  const sent = planOf(filled, subgroups)

  test.each([
    ['/title', 'title'],
    ['/languages/1', 'languages'],
    ['/definitionId', 'definition'],
    ['/audiences', 'audiences'],
    ['/audiences/1/audience', 'audiences'],
    ['/audiences/0/invited', 'invited-staff'],
    ['/audiences/1/subgroups', 'invited-parents'],
    ['/audiences/1/subgroups/1/invited', 'invited-parents-boven'],
    ['/closesOn', 'closes-on'],
    ['/minimumGroup', 'minimum-group'],
  ])('at %s belongs to the field %s', (pointer, field) => {
    expect(fieldAt(pointer, sent)).toBe(field)
  })

  test('is said in our own words at its field; one that has no field is left to the notice', () => {
    const errors = [
      { pointer: '/audiences/0/invited', message: 'Too small' },
      { pointer: '/elsewhere', message: 'unknown field' },
    ]
    expect([...errorsFrom(errors, sent, texts)]).toEqual([['invited-staff', texts.surveyForm.errors.invited('Team')]])
  })
})
