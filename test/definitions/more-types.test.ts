import { describe, expect, test } from 'vitest'
import { checkDefinition } from '#domain/definition-check/check-definition.ts'

/** An instrument with a question of every type, as its files hold it. */
const structure = {
  id: 'roads',
  version: 1,
  audiences: ['staff', 'parents'],
  schoolTypes: ['po'],
  minutes: 5,
  lists: { roads: ['smooth', 'bumpy', 'hole'], leary: ['sb', 'bs', 'bt', 'tb', 'to', 'ot', 'os', 'so'] },
  sections: [
    {
      id: 'all',
      questions: [
        { id: 'road', type: 'split', parts: 'roads' },
        { id: 'often', type: 'split', parts: ['seldom', 'weekly'] },
        {
          ...{ id: 'contacts', type: 'grid-split', rows: 'roads', columns: ['seldom', 'weekly'] },
          ...{ rowTotals: 'road', columnTotals: 'often' },
        },
        { id: 'contacts-wished', type: 'grid-split', rows: 'roads', columns: ['seldom', 'weekly'] },
        { id: 'counted', type: 'count', rows: ['teacher', 'head'], columns: ['before', 'after'] },
        { id: 'place', type: 'position', octants: 'leary', audiences: ['staff'] },
        { id: 'needs', type: 'choice', options: ['time', 'words', 'trust'], several: true },
        { id: 'most-needed', type: 'choice', options: ['time', 'words', 'trust'], among: 'needs' },
        { id: 'mark', type: 'rating', from: 0, points: 10, ends: true },
        { id: 'why', type: 'text', showIf: { question: 'mark', anyOf: [0, 1, 2] } },
        { id: 'one', type: 'rating', points: 4 },
        { id: 'two', type: 'rating', points: 4 },
      ],
    },
  ],
  measures: [{ id: 'measure', mean: ['one', 'two'] }],
  figures: [
    { id: 'prevention', ratio: { plus: [{ question: 'counted', column: 'before' }], of: [{ question: 'counted' }] } },
  ],
  priorities: {
    themes: [
      { measure: 'measure', importance: 'mark' },
      { measure: 'measure', importance: 'one' },
    ],
  },
  nowAndWished: [{ now: 'contacts', wished: 'contacts-wished' }],
}
const words = (...ids: string[]) => Object.fromEntries(ids.map((id) => [id, `woord ${id}`]))
const texts = {
  title: 'Wegen',
  summary: 'Alle soorten vragen',
  lists: { roads: words('smooth', 'bumpy', 'hole'), leary: words('sb', 'bs', 'bt', 'tb', 'to', 'ot', 'os', 'so') },
  sections: { all: { title: 'Alles' } },
  questions: {
    road: 'Hoe lopen de wegen?',
    often: { text: 'Hoe vaak?', parts: words('seldom', 'weekly') },
    contacts: { text: 'Hoe vaak per weg?', columns: words('seldom', 'weekly') },
    'contacts-wished': { text: 'En hoe zou het moeten?', columns: words('seldom', 'weekly') },
    counted: { text: 'Hoeveel gesprekken?', rows: words('teacher', 'head'), columns: words('before', 'after') },
    place: 'Waar sta je?',
    needs: { text: 'Wat is nodig?', options: words('time', 'words', 'trust') },
    'most-needed': { text: 'Wat het meest?', options: words('time', 'words', 'trust') },
    mark: { text: 'Welk cijfer?', points: ['heel slecht', 'heel goed'] },
    why: 'Waarom?',
    one: { text: 'Een?', points: ['a', 'b', 'c', 'd'] },
    two: { text: 'Twee?', points: ['a', 'b', 'c', 'd'] },
  },
  measures: { measure: { title: 'Maat' } },
  figures: { prevention: { title: 'Vooraf' } },
}

type Change = Readonly<Record<string, unknown>>

/** The errors after one question was changed, or another part of the file, with their places. */
function errorsAfter(change: { question?: [string, Change]; file?: Change; texts?: Change }): string[] {
  const [id, fields] = change.question ?? []
  const [section] = structure.sections
  const questions = section?.questions.map((question) => (question.id === id ? { ...question, ...fields } : question))
  const file = { ...structure, sections: [{ id: 'all', questions }], ...change.file }
  return checkDefinition('roads', file, { nl: { ...texts, ...change.texts } })
    .findings.filter(({ severity }) => severity === 'error')
    .map(({ path, message }) => `${path.join('.')}: ${message}`)
}

describe('An instrument with questions of every type', () => {
  test('is fine, and its lists are looked up', () => {
    expect(errorsAfter({})).toEqual([])
    const { definition } = checkDefinition('roads', structure, { nl: texts })
    const road = definition?.questions.find(({ id }) => id === 'road')
    expect(road).toMatchObject({ parts: ['smooth', 'bumpy', 'hole'], lists: { parts: 'roads' } })
    expect(definition?.questions.find(({ id }) => id === 'place')).toMatchObject({ lists: { octants: 'leary' } })
  })

  test('may limit a choice of several, written out or from a list', () => {
    expect(errorsAfter({ question: ['needs', { none: 'trust' }] })).toEqual([])
    expect(errorsAfter({ question: ['needs', { most: 2 }] })).toEqual([])
    const lists = { ...structure.lists, wants: ['time', 'words', 'trust'] }
    const shared = { ...structure.sections[0]?.questions.find(({ id }) => id === 'needs'), options: 'wants' }
    const questions = [{ ...shared, none: 'trust' }]
    const alone = {
      sections: [{ id: 'all', questions }],
      measures: [],
      figures: [],
      priorities: undefined,
      nowAndWished: [],
    }
    const said = errorsAfter({ file: { ...alone, lists } }).filter((error) => /\.(none|most):/.test(error))
    expect(said).toEqual([])
    const broken = { ...alone, sections: [{ id: 'all', questions: [{ ...shared, none: 'tim' }] }], lists }
    expect(errorsAfter({ file: broken }).join()).toContain("has no option 'tim': did you mean 'time'")
  })

  test.each<[string, Parameters<typeof errorsAfter>[0], RegExp]>([
    ['a list that does not exist', { question: ['road', { parts: 'road' }] }, /no list 'road': did you mean 'roads'/],
    ['a part named twice', { question: ['often', { parts: ['seldom', 'seldom'] }] }, /two parts with the id 'seldom'/],
    [
      'a condition on a later question',
      { question: ['road', { showIf: { question: 'mark', anyOf: [1] } }] },
      /can only look back: 'mark' comes later/,
    ],
    [
      'a condition on itself',
      { question: ['mark', { showIf: { question: 'mark', anyOf: [1] } }] },
      /can only look back: 'mark' comes at the same moment/,
    ],
    [
      'a cycle of conditions',
      {
        file: {
          sections: [
            {
              id: 'all',
              questions: [
                { id: 'a', type: 'text', showIf: { question: 'b', anyOf: ['x'] } },
                { id: 'b', type: 'text', showIf: { question: 'a', anyOf: ['x'] } },
              ],
            },
          ],
        },
      },
      /question 'a' can only look back: 'b' comes later/,
    ],
    [
      'a point that the scale does not have',
      { question: ['why', { showIf: { question: 'mark', anyOf: [11] } }] },
      /'mark' has no point '11'/,
    ],
    [
      'a condition on an option that does not exist',
      { question: ['why', { showIf: { question: 'needs', anyOf: ['tim'] } }] },
      /no option 'tim': did you mean 'time'/,
    ],
    [
      'a condition on a question that parents do not get',
      { question: ['why', { showIf: { question: 'place', anyOf: ['sb'] } }] },
      /'place' is not asked to parents/,
    ],
    [
      'a choice among other options',
      { question: ['most-needed', { options: ['time', 'words'] }] },
      /not those of 'needs'/,
    ],
    ['a choice among a choice of one', { question: ['needs', { several: false }] }, /not a choice of several/],
    [
      'an option that stands alone and does not exist',
      { question: ['needs', { none: 'trus' }] },
      /questions\.6\.none: 'needs' has no option 'trus': did you mean 'trust'/,
    ],
    [
      'an option that stands alone among options of which one is chosen',
      { question: ['needs', { several: false, none: 'trust' }] },
      /questions\.6\.none: 'needs' is not a choice of several/,
    ],
    [
      'a limit to a choice of one',
      { question: ['needs', { several: false, most: 2 }] },
      /questions\.6\.most: 'needs' is not a choice of several/,
    ],
    ['a limit that is none', { question: ['needs', { most: 3 }] }, /questions\.6\.most: there are 3 options to choose/],
    [
      'a limit that is none beside the option that stands alone',
      { question: ['needs', { none: 'trust', most: 2 }] },
      /questions\.6\.most: there are 2 options to choose/,
    ],
    ['a limit of one', { question: ['needs', { most: 1 }] }, /questions\.6\.most/],
    ['a limit of two and a half', { question: ['needs', { most: 2.5 }] }, /questions\.6\.most/],
    ['an option that stands alone and is a number', { question: ['needs', { none: 3 }] }, /questions\.6\.none/],
    [
      'totals of another division',
      { question: ['contacts', { rowTotals: 'often' }] },
      /rows are not the parts of 'often'/,
    ],
    [
      'a circle without all its octants',
      { file: { lists: { ...structure.lists, leary: ['sb', 'so'] } } },
      /octants of a circle/,
    ],
    ['an id that means something else', { question: ['often', { parts: ['missing', 'weekly'] }] }, /cannot be an id/],
    [
      'a figure on a question that counts nothing',
      {
        file: { figures: [{ id: 'prevention', ratio: { plus: [{ question: 'road' }], of: [{ question: 'road' }] } }] },
      },
      /'road' counts nothing/,
    ],
    [
      'a figure on a column that does not exist',
      {
        file: {
          figures: [
            {
              id: 'prevention',
              ratio: { plus: [{ question: 'counted', column: 'befor' }], of: [{ question: 'counted' }] },
            },
          ],
        },
      },
      /no column 'befor': did you mean 'before'/,
    ],
    [
      'two things that do not ask the same',
      { file: { nowAndWished: [{ now: 'road', wished: 'often' }] } },
      /do not ask the same/,
    ],
    [
      'a theme without a measure',
      {
        file: {
          priorities: {
            themes: [
              { measure: 'maesure', importance: 'mark' },
              { measure: 'measure', importance: 'one' },
            ],
          },
        },
      },
      /no measure 'maesure'/,
    ],
    [
      'importance that is no rating',
      {
        file: {
          priorities: {
            themes: [
              { measure: 'measure', importance: 'road' },
              { measure: 'measure', importance: 'one' },
            ],
          },
        },
      },
      /'road' is not a rating/,
    ],
    [
      'words that miss in a list',
      { texts: { lists: { ...texts.lists, roads: words('smooth', 'bumpy') } } },
      /'hole' of list 'roads' has no wording/,
    ],
    [
      'words for a part that does not exist',
      {
        texts: {
          questions: { ...texts.questions, often: { text: 'Hoe vaak?', parts: words('seldom', 'weekly', 'daily') } },
        },
      },
      /no part 'daily'/,
    ],
    [
      'a mark with three labels',
      { texts: { questions: { ...texts.questions, mark: { text: 'Cijfer?', points: ['a', 'b', 'c'] } } } },
      /10 points and 3 labels|3 labels/,
    ],
  ])('hears of %s', (_what, change, message) => {
    expect(errorsAfter(change).filter((error) => message.test(error))).not.toEqual([])
  })
})
