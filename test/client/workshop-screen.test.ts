import { describe, expect, test } from 'vitest'
import type { DefinitionView } from '#domain/api/definitions.ts'
import { type LiveWorkshop, ScreenView } from '#domain/api/live-workshop.ts'
import type { QuestionView } from '#domain/api/questionnaire.ts'
import type { QuestionReport } from '../../client/manage/report/figures.ts'
import { figureLines } from '../../client/workshop/pictures/figure-lines.ts'
import { screenWords, shortOf } from '../../client/workshop/pictures/screen-words.ts'
import { askAddress, screenAddress } from '../../client/workshop/screen/address.ts'
import { inGroups, joinAddress, joinUrl } from '../../client/workshop/screen/join-code.ts'
import type { Scene } from '../../client/workshop/screen/scene.ts'
import { stageView } from '../../client/workshop/screen/stage-view.ts'
import { leftInWords, secondsLeft } from '../../client/workshop/screen/timer.ts'
import { aDefinition, anAudience, aReport, hiddenBecause, measured } from './manage/a-report.ts'
import { textOf } from './manage/read-template.ts'

const words = screenWords(['nl'])
const place = { step: 's', moment: 'answering', kind: 'estimate', title: null, minutes: 10, stepNumber: 2, steps: 5 }

/** A workshop as it comes over the line: whatever does not fit its schema is no test of the screen. */
function live(own: object): LiveWorkshop {
  const nothing = { timer: null, round: null, results: [], reveal: null, discussion: null, circles: null, choice: null }
  const around = { id: 'w', title: 'Teamavond', school: 'De Klimboom', languages: ['nl'], status: 'live', present: 12 }
  const whole = { ...around, place: { ...place, momentNumber: 1, moments: 3 }, ...nothing, cards: [], agreements: [] }
  return ScreenView.shape.live.parse({ ...whole, ...own })
}
const at = (kind: string, moment = kind) => ({ place: { ...place, kind, moment, momentNumber: 1, moments: 1 } })

function said(workshop: LiveWorkshop, definition?: DefinitionView): string {
  const texts: Scene['texts'] = { get: (kind) => (kind === 'definition' ? (definition as never) : undefined) }
  const origin = 'https://windroos.example.nl'
  return textOf(stageView({ words, live: workshop, joinCode: '482913', joinLink: null, origin, texts, now: 0 }))
}

const roads = ['smooth', 'bumpy', 'hole'].map((id) => ({ id, label: `weg ${id}: uitleg` }))
const split: QuestionView = { id: 'roads', type: 'split', text: 'Hoeveel van de honderd?', parts: roads }
const instrument = (...questions: QuestionView[]): DefinitionView => ({
  ...aDefinition(),
  ...{ title: 'Wegen', measures: [] },
  questionnaires: {
    staff: { language: 'nl', minutes: 3, measures: [], sections: [{ id: 'all', title: 'Alles', questions }] },
  },
})
const estimates = (mean: number[], own: object = {}): QuestionReport => ({
  ...{ type: 'split', n: 9, dontKnow: 0, notApplicable: 0 },
  parts: {
    mean: Object.fromEntries(roads.map(({ id }, index) => [id, mean[index] ?? 0])),
    ...{ sd: {}, dots: { smooth: { '50': 5, '60': 4 } } },
    distance: { mean: 12, largest: 30, fromMean: { '0': 4, '10': 5 } },
  },
  ...own,
})
const round = (number: number, questions: Record<string, QuestionReport>, enough = true) => ({
  ...{ round: `r${number}`, number, enough },
  report: aReport({
    audiences: {
      staff: anAudience({}, { questions, ...(enough ? {} : { answered: hiddenBecause('too-few-answers') }) }),
    },
    discussion: [{ topic: 'general', questions: ['Welke leerlingen zag je voor je?'] }],
  }),
})

describe('The address of a big screen', () => {
  test('holds the workshop, and the key behind the # that no server sees', () => {
    const own = screenAddress({ pathname: '/scherm/ab-C_1', hash: '#geheim' })
    expect(own).toEqual({ workshop: 'ab-C_1', key: 'geheim' })
    expect(own && askAddress(own, 'screen')).toBe('/api/workshops/ab-C_1/screen?key=geheim')
    expect(screenAddress({ pathname: '/scherm/ab', hash: '' })).toEqual({ workshop: 'ab', key: undefined })
    expect(screenAddress({ pathname: '/scherm/a/../b', hash: '' })).toBeUndefined()
    expect(screenAddress({ pathname: '/scherm/%3Cscript%3E', hash: '' })).toBeUndefined()
  })

  test('leads telephones to a code that is in no log, and says it in two groups', () => {
    expect(joinUrl('https://w.nl', '482913.abc')).toBe('https://w.nl/w#482913.abc')
    expect(joinAddress('https://w.nl')).toBe('w.nl/w')
    expect(inGroups('482913')).toBe('482 913')
  })
})

describe('The words of the screen', () => {
  test('are in the first language of the workshop, or in Dutch where the screen does not speak it', () => {
    expect(screenWords(['en', 'nl']).language).toBe('en')
    expect(screenWords(['ar', 'en']).language).toBe('nl')
    expect(screenWords([]).language).toBe('nl')
  })

  test('are there in English too, wherever the Dutch are', () => {
    const english = screenWords(['en'])
    const text = textOf(
      stageView({
        words: english,
        live: live(at('agree')),
        joinCode: null,
        joinLink: null,
        origin: '',
        texts: { get: () => undefined },
        now: 0,
      }),
    )
    expect(text).toContain('What do we agree on?')
    expect(leftInWords(english, 1)).toBe('1 second left')
  })

  test('are the name of a label, not all that it means', () => {
    expect(shortOf('Gladde weg: het gaat vanzelf')).toBe('Gladde weg')
    expect(shortOf('Om 12:30 bellen')).toBe('Om 12:30 bellen')
  })
})

describe('The clock', () => {
  test('counts in minutes, and in seconds only in the last one', () => {
    expect([601, 600, 61, 60, 1, 0].map((seconds) => leftInWords(words, seconds))).toEqual([
      'nog 11 minuten',
      'nog 10 minuten',
      'nog 2 minuten',
      'nog 60 seconden',
      'nog 1 seconde',
      'de tijd is om',
    ])
  })

  test('runs on the clock of the server, and stands still when it is paused', () => {
    const endsAt = '2027-02-01T10:00:00.000Z'
    const running = { state: 'running' as const, endsAt, seconds: 300 }
    expect(secondsLeft(running, Date.parse('2027-02-01T09:59:00Z'))).toBe(60)
    expect(secondsLeft(running, Date.parse('2027-02-01T10:05:00Z'))).toBe(0)
    expect(secondsLeft({ state: 'paused', endsAt: null, seconds: 42 }, 0)).toBe(42)
  })
})

describe('While a round is open', () => {
  const open = (answered: string, everybody = false) =>
    said(live({ round: { id: 'r', number: 1, kind: 'estimate', open: true, answered, everybody } }))

  test('the room reads how far it is in fives, or that everybody is done', () => {
    expect(open('10+')).toContain('10+ klaar')
    expect(open('10+', true)).toContain('Iedereen is klaar')
  })

  test('fewer than five are not counted out loud', () => {
    expect(open('<5')).toContain('Neem rustig de tijd.')
    expect(open('<5')).not.toMatch(/\d+ klaar|<5/)
  })
})

describe('The outcome of an estimate', () => {
  const shown = { ...at('estimate', 'shown') }

  test('is what everybody estimated, how far that lies apart and that this is worth a talk', () => {
    const text = said(
      live({ ...shown, results: [round(1, { roads: estimates([55.4, 30.3, 14.3]) })] }),
      instrument(split),
    )
    expect(text).toContain('Hoeveel van de honderd?')
    // Rounded together: it adds up to a hundred.
    expect(text).toMatch(/weg smooth 56 .*weg bumpy 30 .*weg hole 14 /)
    expect(text).toContain('Twee schattingen liggen hooguit 30 punten uit elkaar')
    expect(text).toContain('laat twee mensen die ver uit elkaar liggen vertellen')
    expect(text).not.toContain('uitleg')
  })

  test('stands beside the second round, and neither says who moved', () => {
    const results = [round(1, { roads: estimates([55, 30, 15]) }), round(2, { roads: estimates([60, 30, 10]) })]
    const text = said(live({ ...shown, results }), instrument(split))
    expect(text).toMatch(/Eerste ronde.* 55 .*Tweede ronde.* 60 /)
  })

  test('with fewer than five people is a reason to talk, with questions and without any figure', () => {
    const hidden = { ...round(1, {}, false) }
    const text = said(live({ ...shown, results: [hidden] }), instrument(split))
    expect(text).toContain('Hier laten we geen cijfers zien')
    expect(text).toContain('minder dan 5 antwoorden')
    expect(text).toContain('Welke leerlingen zag je voor je?')
  })

  test('shows the figures of the round that has enough when the other has not', () => {
    const results = [round(1, { roads: estimates([55, 30, 15]) }), round(2, {}, false)]
    const text = said(live({ ...shown, results }), instrument(split))
    expect(text).toMatch(/Eerste ronde.* 55 /)
    expect(text).toMatch(/Tweede ronde .*minder dan 5 antwoorden/)
  })

  test('puts a picture first and gives the other questions a line each', () => {
    const why: QuestionView = { id: 'why', type: 'choice', text: 'Hoe komt dat?', several: false, options: roads }
    const counts: QuestionReport = {
      type: 'choice',
      n: 9,
      dontKnow: 0,
      notApplicable: 0,
      counts: { smooth: 6, hole: 3 },
    }
    const results = [round(1, { why: counts, roads: estimates([55, 30, 15]) })]
    const text = said(live({ ...shown, results }), instrument(why, split))
    expect(text.indexOf('Hoeveel van de honderd?')).toBeLessThan(text.indexOf('Hoe komt dat?'))
    expect(text).toContain('vooral: weg smooth, 6 van 9')
  })

  test('of cells has both rounds in one table', () => {
    const columns = [
      { id: 'a', label: 'A' },
      { id: 'b', label: 'B' },
    ]
    const grid: QuestionView = { id: 'roads', type: 'grid-split', text: 'Verdeel', rows: roads.slice(0, 2), columns }
    const cells = (mean: Record<string, number>): QuestionReport => ({
      ...estimates([]),
      ...{ type: 'grid-split', parts: { mean, sd: {}, dots: {} } },
    })
    const first = cells({ 'smooth.a': 70, 'smooth.b': 10, 'bumpy.a': 10, 'bumpy.b': 10 })
    const second = cells({ 'smooth.a': 40, 'smooth.b': 40, 'bumpy.a': 10, 'bumpy.b': 10 })
    const text = said(
      live({ ...shown, results: [round(1, { roads: first }), round(2, { roads: second })] }),
      instrument(grid),
    )
    expect(text).toContain('70 → 40')
    expect(text).toContain('100 → 100')
  })

  test('waits calmly for the words of the instrument', () => {
    expect(said(live({ ...shown, results: [round(1, { roads: estimates([55, 30, 15]) })] }))).toBe('Even geduld…')
  })
})

describe('The reveal', () => {
  const labels = { nl: ['nooit', 'soms', 'vaak', 'altijd'] }
  const guess = { type: 'rating', n: 9, dontKnow: 0, notApplicable: 0, counts: { '3': 5, '4': 4 }, mean: 3.4 }
  const gap = {
    difference: 0.9,
    low: 0.6,
    high: 1.2,
    correction: 'none',
    g: 1,
    reading: 'larger-than-chance',
    quadrant: 'blind-spot',
  }
  const measure = (id: string, staff: unknown, parents: unknown, own: object = {}) => ({
    ...{ id, title: { nl: id }, points: 4, labels, audiences: { staff, parents }, prediction: guess },
    ...own,
  })
  const reveal = (...measures: object[]) => ({ predicted: 'parents', enough: true, measures })
  const one = (...measures: object[]) => said(live({ ...at('reveal', 'measure:info'), reveal: reveal(...measures) }))

  test('is the prediction, then whom it was about, then the others, and how sure the difference is', () => {
    const text = one(measure('info', measured(3.3), measured(2.4), { gap }))
    expect(text).toMatch(/Jullie voorspelling voor ouders 3,4 .* Ouders 2,4 .* Team 3,3/)
    expect(text).toContain('Ouders antwoordden lager dan jullie dachten.')
    expect(text).toContain('Het team antwoordt 0,9 punt hoger dan ouders: groter dan toeval.')
    expect(text).toContain('Blinde vlek')
  })

  test('says why a figure is not there, and compares nothing with it', () => {
    const text = one(measure('info', measured(3.3), hiddenBecause('too-few-answers')))
    expect(text).toContain('minder dan 5 antwoorden')
    expect(text).not.toMatch(/dan jullie dachten|dicht bij/)
  })

  test('shows a strength first in the overview, and the others as they come', () => {
    const all = [measure('info', measured(2.1), measured(2.2)), measure('relatie', measured(3.5), measured(3.4))]
    const text = said(live({ ...at('reveal', 'overview'), reveal: reveal(...all) }))
    expect(text).toMatch(/relatie Dit gaat goed .*info/)
    expect(text).not.toMatch(/info Dit gaat goed/)
  })

  test('without any figure proposes to talk', () => {
    const none = { predicted: null, enough: false, measures: [] }
    expect(said(live({ ...at('reveal', 'overview'), reveal: none }))).toContain('Praat er samen over')
  })
})

describe('Talking and agreeing', () => {
  test('cards stand under the headings that the facilitator gave, loose ones last', () => {
    const card = (content: string, group: string) => ({ id: content, content, group, circle: null })
    const cards = [card('los', ''), card('bellen', 'Bereikbaar'), card('eten', 'Samen')]
    const discussion = { form: 'pairs', cards: true, topic: null, about: null, questions: ['Wat helpt?'] }
    const text = said(live({ ...at('discuss', 'topic:1'), discussion, cards }))
    expect(text).toMatch(/In tweetallen.*Wat helpt\?.*Bereikbaar.*bellen.*Samen.*eten.*Overig.*los/)
  })

  test('in three circles one reads who talks, who listens and whose turn is next', () => {
    const circles = { theme: 'Huiswerk', order: ['pupils', 'parents', 'staff'], speaking: 'pupils', part: 'own' }
    const text = said(live({ ...at('three-circles', 'own:pupils'), circles }))
    expect(text).toMatch(/Leerlingen praten Ouders luisteren Team luistert/)
    expect(text).toContain('Daarna: ouders')
  })

  test('without pupils somebody else responds to the summary', () => {
    const circles = { theme: null, order: ['parents', 'staff'], speaking: null, part: 'reaction' }
    expect(said(live({ ...at('three-circles', 'reaction'), circles }))).not.toContain('eerlingen')
  })

  test('an agreement says what, who, when and how one will see it, and leaves out what is not known', () => {
    const agreed = { id: 'a', what: 'Bellen als het goed gaat', who: 'Samira', dueOn: '2027-03-01', evidence: '' }
    const text = said(live({ ...at('agree'), agreements: [agreed] }))
    expect(text).toContain('Bellen als het goed gaat')
    expect(text).toMatch(/Wie Samira Wanneer 1 maart 2027/)
    expect(text).not.toContain('Zo merken we het')
    expect(said(live({ ...at('agree'), agreements: [agreed], status: 'ended' }))).toContain('Dank jullie wel')
  })

  test('what was chosen stands with most dots on top, by the names the topics had when the round opened', () => {
    const options = [
      { id: 'topic-1', label: 'Bellen' },
      { id: 'topic-2', label: 'Tolk' },
    ]
    const topics: QuestionView = { id: 'topics', type: 'choice', text: 'Kies', several: true, options }
    const counts: QuestionReport = {
      type: 'choice',
      n: 9,
      dontKnow: 0,
      notApplicable: 0,
      counts: { 'topic-1': 1, 'topic-2': 7 },
    }
    const choice = { mode: 'dots', dots: 3, topics: ['Later bedacht', 'Bellen', 'Tolk'] }
    const text = said(
      live({ ...at('choose', 'shown'), choice, results: [round(1, { topics: counts })] }),
      instrument(topics),
    )
    expect(text).toMatch(/Tolk .*7 stippen.*Bellen .*1 stip/)
    expect(text).not.toContain('Later bedacht')
    const few = said(live({ ...at('choose', 'shown'), choice, results: [round(1, {}, false)] }), instrument(topics))
    expect(few).toContain('Hier laten we geen cijfers zien')
    expect(few).not.toMatch(/stip/)
  })
})

test('A share of which the sign needs explaining is not thrown at a room', () => {
  const named = ['prevention', 'initiative'].map((id) => ({ id, title: id, kind: 'ratio' as const }))
  const figures = { prevention: { n: 40, value: 0.5, low: 0.4, high: 0.6 }, initiative: { n: 40, value: 0.2 } }
  const report = aReport({ audiences: { staff: anAudience({}, { figures }) } })
  const lines = figureLines(words, { ...aDefinition(), figures: named }, report)
  expect(lines.map(({ title, said }) => `${title} ${said.replace(/\s/g, '')}`)).toEqual(['prevention 50%'])
})
