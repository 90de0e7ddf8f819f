import { describe, expect, test } from 'vitest'
import { changed, inDefinition, inDutch, loaded, said, saidAtMark, tiny, tinyInEnglish } from './support.ts'

const file = 'texts/nl.yaml'

describe('A wording that a reader would miss is an error:', () => {
  test('for one of two audiences, with the place of the question', async () => {
    expect(
      await saidAtMark(file, 'greets: {', '¦greets: {', inDutch(', parents: "Hoe vaak groet de school u?"', '')),
    ).toEqual(["question 'greets' has no wording for parents"])
  })

  test('for one of two school types', async () => {
    const files = inDutch(', vo: "Hoe vaak neemt de mentor op?"', '')
    expect(await saidAtMark(file, 'answers: {', '¦answers: {', files)).toEqual([
      "question 'answers' has no wording in vo",
    ])
  })

  test('for one audience in one school type', async () => {
    const files = inDutch('"Hoe vaak luistert de school?"', '{ po: "Hoe vaak luistert de school?" }')
    expect(await saidAtMark(file, 'listens: {', '¦listens: {', files)).toEqual([
      "question 'listens' has no wording for parents in vo",
    ])
  })

  test('for everybody', async () => {
    expect(await said(inDutch('  calls: "Hoe vaak belt de school?"\n', ''))).toEqual([
      "texts/nl.yaml:8:1 question 'calls' has no wording",
    ])
  })

  test.each<[from: string, message: string]>([
    ['title: Contact\n', '1:1 the title has no wording'],
    ['summary: Zes vragen over contact\n', '1:1 the summary has no wording'],
    ['  wishes: { title: Wensen }\n', "5:1 the title of section 'wishes' has no wording"],
    ['  reach: { title: Bereik }\n', "15:1 the title of measure 'reach' has no wording"],
    [', friday: vrijdag', "13:48 option 'friday' of question 'best-day' has no wording"],
    [', altijd', "4:16 point 4 of scale 'how-often' has no wording"],
    [', dontKnow: weet ik niet', "4:3 'dontKnow' of scale 'how-often' has no wording"],
  ])('%j', async (passage, line) => {
    expect(await said(inDutch(passage, ''))).toEqual([`texts/nl.yaml:${line}`])
  })

  test('the ways out that a choice offers', async () => {
    const files = inDefinition('[monday, friday]', '[monday, friday], dontKnow: true, notApplicable: true')
    expect(await said(files)).toEqual([
      "texts/nl.yaml:13:3 'dontKnow' of question 'best-day' has no wording",
      "texts/nl.yaml:13:3 'notApplicable' of question 'best-day' has no wording",
    ])
  })

  test('but not for people who never see it', async () => {
    const staffOnly = inDefinition(
      '{ id: best-day, type: choice, options: [monday, friday] }',
      '{ id: best-day, type: choice, options: [monday, friday], audiences: [staff] }',
      inDefinition('{ id: one-wish, type: text }', '{ id: one-wish, type: text, audiences: [staff] }'),
    )
    const files = inDutch('{ title: Wensen }', '{ title: { staff: Wensen } }', staffOnly)
    expect(
      await said(inDutch('one-wish: "Wat wilt u nog zeggen?"', 'one-wish: { staff: "Wat wil je zeggen?" }', files)),
    ).toEqual([])
  })
})

describe('Labels and points go together:', () => {
  test('a label too many on a scale is an error, for every answer after it would be read wrongly', async () => {
    expect(await saidAtMark(file, 'points: [nooit,', '¦points: [nooit, zelden,')).toEqual([
      "scale 'how-often' has 4 points and 5 labels",
    ])
  })

  test('and so it is on a question with labels of its own', async () => {
    const files = inDefinition('one-wish, type: text', 'one-wish, type: rating, points: 2')
    const labels = { from: '"Wat wilt u nog zeggen?"', to: '{ text: "Gaat het?", ¦points: [nee, soms, ja] }' }
    expect(await saidAtMark(file, labels.from, labels.to, files)).toEqual([
      "question 'one-wish' has 2 points and 3 labels",
    ])
  })

  test.each(['true', '4', 'null'])('the word %s without quotes is not a text', async (word) => {
    expect(await saidAtMark(file, '[nooit, soms', `[nooit, ¦${word}`)).toEqual(['this must be text'])
  })
})

describe('A text that belongs to nothing is a slip of the pen:', () => {
  test.each<[from: string, to: string, message: string]>([
    ['  calls:', '  ¦cals: x\n  calls:', "there is no question 'cals': did you mean 'calls'?"],
    ['  reach: {', '  ¦rech: { title: x }\n  reach: {', "there is no measure 'rech': did you mean 'reach'?"],
    ['  wishes: {', '  ¦wisjes: { title: x }\n  wishes: {', "there is no section 'wisjes': did you mean 'wishes'?"],
    [
      '  how-often: {',
      '  ¦how-oftn: { points: [a, b] }\n  how-often: {',
      "there is no scale 'how-oftn': did you mean 'how-often'?",
    ],
    ['friday: vrijdag', 'friday: vrijdag, ¦fridag: x', "there is no option 'fridag': did you mean 'friday'?"],
    ['parents: "Hoe vaak groet', '¦parent: "Hoe vaak groet', "unknown field 'parent': did you mean 'parents'?"],
    ['{ title: Welkom }', '{ title: Welkom, ¦nextstep: x }', "unknown field 'nextstep': did you mean 'nextStep'?"],
    ['options: {', '¦opties: {', "unknown field 'opties': did you mean 'options'?"],
  ])('%j', async (from, to, message) => {
    expect(await saidAtMark(file, from, to)).toEqual([message])
  })
})

describe('A translation', () => {
  test('that is complete is offered', async () => {
    const { definition, coverage } = await loaded(tinyInEnglish)
    expect(Object.keys(definition?.texts ?? {})).toEqual(['nl', 'en'])
    expect(coverage.en).toEqual(coverage.nl)
  })

  test('that is not complete is not offered, with its coverage and a warning for what misses', async () => {
    const files = changed('texts/en.yaml', '  calls: "How often does the school call?"\n', '', tinyInEnglish)
    const { definition, coverage } = await loaded(files)
    expect(Object.keys(definition?.texts ?? {})).toEqual(['nl'])
    expect(coverage.nl).toEqual({ present: 38, needed: 38 })
    expect(coverage.en).toEqual({ present: 36, needed: 38 })
    expect(await said(files)).toEqual(["texts/en.yaml:8:1 warning: question 'calls' has no wording"])
  })

  test.each(['', 'title: İletişim\n', '# TODO\n'])('can begin as %j, and the instrument stays usable', async (text) => {
    const { definition } = await loaded({ ...tiny, 'texts/tr.yaml': text })
    expect(Object.keys(definition?.texts ?? {})).toEqual(['nl'])
  })

  test('is the source itself when there is no Dutch', async () => {
    const { 'texts/nl.yaml': _dutch, ...english } = tinyInEnglish
    const { definition } = await loaded(english)
    expect(Object.keys(definition?.texts ?? {})).toEqual(['en'])
    expect(await said(changed('texts/en.yaml', 'title: Contact\n', '', english))).toEqual([
      'texts/en.yaml:1:1 the title has no wording',
    ])
  })

  test.each(['Nederlands', 'constructor', '__proto__', 'n'])(
    'in a file called %s.yaml is in no language',
    async (name) => {
      expect(await said({ ...tinyInEnglish, [`texts/${name}.yaml`]: 'title: x\n' })).toContain(
        `texts/${name}.yaml:1:1 '${name}' is not a language code such as nl, en or tr`,
      )
    },
  )

  test('is needed in at least one language', async () => {
    expect(await said({ 'definition.yaml': tiny['definition.yaml'] ?? '' })).toEqual([
      'texts:1:1 there is no language file: write texts/nl.yaml',
    ])
  })
})

describe('A question that reads badly gets a warning, and can still be asked:', () => {
  const long = 'Hoe vaak belt de school u op een dag in de week waarop u thuis bent'

  test.each<[to: string, message: string]>([
    [`  ¦calls: "${long}?"`, '16 words is long for parents: at most 12 are read in one go'],
    ['  ¦calls: "Belt en/of mailt de school?"', "'and/or' asks two things at once: choose one"],
    ['  ¦calls: "Belt de school niet zonder reden?"', 'two negations in one question: say it positively'],
    ['  ¦calls: "Communiceren wij?"', "'communiceren' is not an everyday (B1) word: for instance 'vertellen, praten'"],
  ])('%s', async (to, message) => {
    expect(await saidAtMark(file, '  calls: "Hoe vaak belt de school?"', to)).toEqual([`warning: ${message}`])
  })

  test('the team reads longer questions than parents do', async () => {
    const from = '"Hoe vaak belt de school?"'
    expect(await saidAtMark(file, from, `{ ¦staff: "${long}?", parents: "Belt de school?" }`)).toEqual([])
    expect(await saidAtMark(file, from, `{ staff: "Bellen we?", ¦parents: "${long}?" }`)).toHaveLength(1)
    expect(await saidAtMark(file, from, `{ ¦staff: "${long} ${long}?", parents: "Belt de school?" }`)).toEqual([
      'warning: 32 words is long for staff: at most 20 are read in one go',
    ])
  })

  test('whatever the order in which the audiences stand', async () => {
    const files = inDefinition('calls, scale: how-often', 'calls, scale: how-often, audiences: [parents, staff]')
    expect(await saidAtMark(file, '  calls: "Hoe vaak belt de school?"', `  ¦calls: "${long}?"`, files)).toHaveLength(1)
  })

  test('in the long form too, at its own place', async () => {
    expect(await saidAtMark(file, '{ text: "Welke dag', '{ ¦text: "Welke en/of welke dag')).toHaveLength(1)
  })

  test('a language without rules is only measured', async () => {
    const files = { ...tinyInEnglish, 'texts/tr.yaml': 'questions: { calls: "en/of niet zonder geen" }\n' }
    expect((await said(files)).filter((line) => line.includes('negation'))).toEqual([])
  })
})
