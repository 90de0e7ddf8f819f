import type { QuestionnaireReply } from '#domain/api/answering.ts'
import type { Questionnaire, QuestionView } from '#domain/api/questionnaire.ts'

export const howOften = ['nooit', 'soms', 'vaak', 'altijd']

export const rating = (id: string, more: { reversed?: boolean; labels?: string[]; dontKnow?: string } = {}) =>
  ({
    ...{ id, type: 'rating', text: `Vraag ${id}?`, points: 4 },
    labels: more.labels ?? howOften,
    reversed: more.reversed ?? false,
    dontKnow: more.dontKnow ?? 'weet ik niet',
  }) satisfies QuestionView

export const choice = (id: string, several = false): QuestionView => ({
  ...{ id, type: 'choice', text: `Vraag ${id}?`, several },
  options: [
    { id: 'one', label: 'een' },
    { id: 'two', label: 'twee' },
  ],
})

export const open = (id: string): QuestionView => ({ id, type: 'text', text: `Vraag ${id}?`, maxLength: 20 })

export const aQuestionnaire = (more: Partial<Questionnaire> = {}): Questionnaire => ({
  language: 'nl',
  minutes: 6,
  sections: [
    { id: 'information', title: 'Informatie', questions: [rating('news'), rating('calendar')] },
    { id: 'rest', title: 'Overig', questions: [choice('years'), open('wish')] },
  ],
  measures: [{ id: 'information', title: 'Informatie', questions: ['news', 'calendar'], answered: 0.5, points: 4 }],
  ...more,
})

export const aReply = (questionnaire = aQuestionnaire()): QuestionnaireReply => ({
  survey: {
    ...{ title: 'Afname', school: 'De Windvaan', audience: 'parents', closesOn: null, languages: ['nl', 'en'] },
    ...{ unit: 'household', example: false },
  },
  privacy: { minimumGroup: 5, retentionMonths: 24 },
  code: { forMany: false },
  questionnaire,
})

/** The storage of a browser, and what it does when it is full or forbidden. */
export class MapStorage implements Storage {
  readonly #items = new Map<string, string>()
  full = false

  get length(): number {
    return this.#items.size
  }
  key(index: number): string | null {
    return [...this.#items.keys()][index] ?? null
  }
  getItem(key: string): string | null {
    return this.#items.get(key) ?? null
  }
  setItem(key: string, value: string): void {
    if (this.full) throw new DOMException('full', 'QuotaExceededError')
    this.#items.set(key, value)
  }
  removeItem(key: string): void {
    this.#items.delete(key)
  }
  clear(): void {
    this.#items.clear()
  }
}

export const forbidden = (): Storage => {
  throw new DOMException('no', 'SecurityError')
}
