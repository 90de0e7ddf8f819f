import { describe, expect, test } from 'vitest'
import { inDefinition, inDutch, loaded, said, saidAtMark, tiny } from './support.ts'

const file = 'definition.yaml'

test('An instrument without mistakes is ready and nothing is said about it', async () => {
  const found = await loaded(tiny)
  expect(found.problems).toEqual([])
  expect(found.definition).toMatchObject({ id: 'tiny', sections: ['contact', 'wishes'] })
})

describe('An author who misspells a name is told where, and what was meant:', () => {
  test.each<[what: string, from: string, to: string, message: string]>([
    [
      'a question in a measure',
      '[greets, listens]',
      '[greets, ¦listns]',
      "there is no question 'listns': did you mean 'listens'?",
    ],
    [
      'the scale of a question',
      'calls, scale: how-often',
      'calls, ¦scale: how-oftn',
      "there is no scale 'how-oftn': did you mean 'how-often'?",
    ],
    [
      'a measure in the outcome',
      '[welcome, reach]',
      '[welcome, ¦reech]',
      "there is no measure 'reech': did you mean 'reach'?",
    ],
    [
      'the type of a question',
      'type: choice',
      '¦type: choise',
      "this must be one of 'rating', 'choice', 'split', 'grid-split', 'count', 'position', 'text': did you mean 'choice'?",
    ],
    [
      'an audience',
      '[staff, parents]',
      '[staff, ¦parent]',
      "this must be one of 'staff', 'parents', 'pupils': did you mean 'parents'?",
    ],
    [
      'a field of the whole',
      'minutes: 2',
      'minutes: 2\n¦sectoins: []',
      "unknown field 'sectoins': did you mean 'sections'?",
    ],
    [
      'a field of a question',
      'type: text }',
      'type: text, ¦maxLenght: 5 }',
      "unknown field 'maxLenght': did you mean 'maxLength'?",
    ],
    [
      'the field that names the scale',
      'calls, scale: how-often',
      'calls, ¦scal: how-often',
      "unknown field 'scal': did you mean 'scale'?",
    ],
    [
      'a field of a measure',
      '[calls, answers] }',
      '[calls, answers], ¦answred: 0.5 }',
      "unknown field 'answred': did you mean 'answered'?",
    ],
  ])('%s', async (_what, from, to, message) => {
    expect(await saidAtMark(file, from, to)).toEqual([message])
  })

  test('but a word that looks like nothing gets no wild guess', async () => {
    expect(await saidAtMark(file, '[greets, listens]', '[greets, ¦listens, football]')).toEqual([])
    expect(await saidAtMark(file, '[greets, listens]', '[greets, listens, ¦football]')).toEqual([
      "there is no question 'football'",
    ])
  })
})

describe('What stands twice or does not fit together is an error:', () => {
  test.each<[what: string, from: string, to: string, message: string]>([
    ['two questions with one id', 'id: calls', '¦id: greets', "there are two questions with the id 'greets'"],
    ['two sections with one id', 'id: wishes', '¦id: contact', "there are two sections with the id 'contact'"],
    ['two measures with one id', 'id: reach', '¦id: welcome', "there are two measures with the id 'welcome'"],
    ['an option twice', '[monday, friday]', '[monday, ¦monday]', "there are two options with the id 'monday'"],
    ['an audience twice', '[staff, parents]', '[staff, ¦staff]', "there are two audiences with the id 'staff'"],
    [
      'a question twice in a measure',
      '[calls, answers]',
      '[calls, answers, ¦calls]',
      "measure 'reach' names question 'calls' twice",
    ],
    ['a measure twice in the outcome', '[welcome, reach]', '[reach, ¦reach]', "'reach' stands twice in the outcome"],
    ['a field twice', 'minutes: 2', 'minutes: 2\n¦minutes: 3', "the field 'minutes' stands twice here"],
    [
      'a measure with an open question',
      '[calls, answers]',
      '[calls, answers, ¦one-wish]',
      "question 'one-wish' is not a rating, so it has no mean",
    ],
    [
      'a question for an audience the instrument is not for',
      'id: calls, scale: how-often',
      'id: calls, scale: how-often, audiences: [staff, parents, ¦pupils]',
      "this instrument is not for 'pupils'",
    ],
    [
      'a threshold beyond the scale',
      'inOrder: 3',
      '¦inOrder: 30',
      'the measures go from 1 to 4, so this is above 1 and at most 4',
    ],
    [
      'an id that is not an id',
      'id: one-wish',
      '¦id: "Één wens"',
      'an id has lower-case letters, digits and dashes, and starts with a letter',
    ],
  ])('%s', async (_what, from, to, message) => {
    expect(await saidAtMark(file, from, to)).toEqual([message])
  })

  test('a measure that mixes scales', async () => {
    const files = inDefinition('id: answers, scale: how-often', 'id: answers, type: rating, points: 5')
    expect(await saidAtMark(file, 'mean: [calls, answers]', '¦mean: [calls, answers]', files)).toEqual([
      "measure 'reach' mixes scales of 4 and 5 points",
    ])
  })

  test('a measure with one question for an audience', async () => {
    const files = inDefinition('id: answers, scale: how-often', 'id: answers, scale: how-often, audiences: [staff]')
    expect(await saidAtMark(file, 'mean: [calls, answers]', '¦mean: [calls, answers]', files)).toEqual([
      "measure 'reach' has one question for parents: a measure needs two",
    ])
  })

  test('measures on scales of different lengths in one outcome', async () => {
    const files = inDefinition(
      'id: calls, scale: how-often',
      'id: calls, type: rating, points: 5',
      inDefinition('id: answers, scale: how-often', 'id: answers, type: rating, points: 5'),
    )
    expect(await saidAtMark(file, 'cumulative: [', '¦cumulative: [', files)).toEqual([
      'the outcome mixes scales of 4 and 5 points',
    ])
  })

  test('a folder with another name than the id', async () => {
    expect(await said(tiny, 'contact-scan')).toEqual([
      "definition.yaml:1:1 the id is 'tiny' but the folder is called 'contact-scan'",
    ])
  })
})

describe('A value of the wrong kind is called by what it should be:', () => {
  test.each<[from: string, to: string, message: string]>([
    ['version: 1', '¦version: one', 'this must be a number'],
    ['version: 1', '¦version: 1.5', 'this must be a whole number'],
    ['version: 1', '¦version:', 'this must be a number'],
    ['minutes: 2', '¦minutes: .inf', 'this must be a number'],
    ['minutes: 2', '¦minutes: 0', 'this must be at least 1'],
    ['dontKnow: true', '¦dontKnow: ja', 'this must be true or false'],
    ['audiences: [staff, parents]', '¦audiences: staff', 'this must be a list'],
    ['{ id: one-wish, type: text }', '¦one-wish', 'this must be a group of fields'],
    ['[calls, answers] }', '[calls, answers], ¦answered: 50 }', 'this must be at most 1'],
    ['id: calls', '¦id: 112', 'this must be text'],
    ['how-often: { type: rating, points: 4', 'how-often: { type: rating, ¦points: 11', 'this must be at most 10'],
    ['options: [monday, friday]', '¦options: [monday]', 'the number of entries must be at least 2'],
  ])('%s -> %s', async (from, to, message) => {
    expect(await saidAtMark(file, from, to)).toEqual([message])
  })

  test('or, when it is not there, said to be missing', async () => {
    expect(await said(inDefinition('minutes: 2\n', ''))).toEqual(["definition.yaml:1:1 the field 'minutes' is missing"])
    expect(await saidAtMark(file, '{ id: one-wish, type: text }', '¦{ id: one-wish }')).toEqual([
      "the field 'scale' is missing",
    ])
  })
})

test('All errors of all files come at once', async () => {
  const files = {
    ...inDefinition('[greets, listens]', '[greets, listns]', inDefinition('id: best-day', 'id: greets')),
    'texts/nl.yaml': inDutch('Welkom }', 'Welkom, titel: x }')['texts/nl.yaml'] ?? '',
    'texts/en.yaml': 'title: [Contact]\n',
    'texts/tr.yaml': 'title: "Contact\n',
  }
  const found = await said(files)
  expect([...new Set(found.map((line) => line.split(':')[0]))].sort()).toEqual([
    'definition.yaml',
    'texts/en.yaml',
    'texts/nl.yaml',
    'texts/tr.yaml',
  ])
  expect(found.filter((line) => line.startsWith('definition.yaml'))).toHaveLength(2)
})

test('A mistake in the structure does not hide that a question has no wording', async () => {
  const files = inDutch('  calls: "Hoe vaak belt de school?"\n', '')
  const broken = inDefinition('calls, scale: how-often', 'calls, scale: how-oftn', files)
  expect(await said(broken)).toEqual([
    expect.stringContaining("there is no scale 'how-oftn'"),
    "texts/nl.yaml:8:1 question 'calls' has no wording",
  ])
})
