import { describe, expect, test } from 'vitest'
import { choiceTable } from '../../../client/manage/report/choice-table.ts'
import { discussionSection } from '../../../client/manage/report/discussion-section.ts'
import type { ReportView } from '../../../client/manage/report/figures.ts'
import type { AskedQuestion } from '../../../client/manage/report/question-sections.ts'
import { wordsIn } from '../../../client/manage/words.ts'
import { aDefinition, aReport, hiddenBecause } from './a-report.ts'
import { markupOf, textOf } from './read-template.ts'

const options = [
  { id: 'app', label: 'de app' },
  { id: 'door', label: 'aan de deur' },
]
const question = (dontKnow?: string) => ({
  ...{ id: 'ways', type: 'choice' as const, text: 'Langs welke weg?', options, several: true },
  ...(dontKnow !== undefined && { dontKnow }),
})
const chosen = (n: number, app: number, door: number) => ({
  ...{ type: 'choice' as const, n, dontKnow: 2, notApplicable: 0, counts: { app, door } },
})
const view = { words: wordsIn('nl'), report: aReport(), definition: aDefinition() } as unknown as ReportView
const table = (...asked: AskedQuestion[]) => choiceTable(view, asked, options)

describe('What people chose', () => {
  test('stands in a row per answer, with a bar as long as its share and a count on a handful of people', () => {
    const shown = table(
      { audience: 'staff', question: question('kan ik niet zeggen'), figures: chosen(8, 6, 2) },
      { audience: 'parents', question: question('kan ik niet zeggen'), figures: chosen(20, 5, 20) },
    )
    expect(textOf(shown)).toContain('de app 6 van 8 25% (5)')
    expect(markupOf(shown)).toContain('width="75%"')
    // The way out has the words that people read.
    expect(textOf(shown)).toContain('kan ik niet zeggen 2 2 aantal 8 20')
  })

  test('names a way out in general words where each audience read its own, and has no row for what nobody was offered', () => {
    const staff = { audience: 'staff' as const, question: question('geen idee'), figures: chosen(8, 6, 2) }
    const parents = {
      audience: 'parents' as const,
      question: question('weet ik echt niet'),
      figures: chosen(20, 5, 20),
    }
    expect(textOf(table(staff, parents))).toContain('weet ik niet 2 2')
    expect(textOf(table({ ...staff, question: question() }))).not.toMatch(/geen idee|weet ik niet|n\.v\.t\./)
  })

  test('of a hidden group says why once, and has neither number nor bar for it', () => {
    const shown = table(
      { audience: 'staff', question: question(), figures: hiddenBecause('too-few-answers') },
      { audience: 'parents', question: question(), figures: chosen(20, 5, 20) },
    )
    expect(textOf(shown).match(/minder dan 5 antwoorden/g)).toHaveLength(1)
    expect(textOf(shown)).toContain('de app – 25% (5)')
    expect(markupOf(shown)).not.toContain('class=staff')
  })

  test('is in words where all agreed on something sensitive', () => {
    const bands = { app: 'nearly-everyone', door: 'nearly-nobody' } as const
    const figures = { type: 'choice' as const, n: 12, dontKnow: 0, notApplicable: 0, bands }
    const shown = table({ audience: 'parents', question: question(), figures })
    expect(textOf(shown)).toContain('de app vrijwel iedereen')
    expect(markupOf(shown)).not.toContain('<rect')
  })
})

describe('What to talk about', () => {
  const about = (question: string | undefined, topic: 'general' | 'wide-apart', ...questions: string[]) => ({
    topic,
    question,
    questions,
  })

  test('is headed by the question that it is about, and asks nothing twice for one situation', () => {
    const discussion = [
      about('news', 'wide-apart', 'Wie schatte hoog?', 'Noemen we het anders?'),
      about('other', 'wide-apart', 'Wie schatte hoog?'),
      about('news', 'general', 'Wat doen we nu al?'),
      about(undefined, 'general', 'Wat nemen we mee?'),
    ]
    const text = textOf(discussionSection({ ...view, report: aReport({ discussion }) }))
    expect(text.match(/Wie schatte hoog\?/g)).toHaveLength(1)
    expect(text).toContain('Krijgen ouders op tijd nieuws? De schattingen liggen ver uit elkaar Wie schatte hoog?')
    expect(text).toContain('Krijgen ouders op tijd nieuws? Wat doen we nu al?')
    expect(text).toContain('Altijd de moeite waard Wat nemen we mee?')
  })
})
