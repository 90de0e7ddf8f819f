import type { Step } from './steps.ts'

/** A ready-made plan for a workshop. What it is called and what it is for stands in the texts of the screens. */
export interface Plan {
  readonly id: PlanId
  readonly steps: readonly Step[]
}

export const planIds = [
  'discuss-scan',
  'roads-and-contacts',
  'learys-rose',
  'satisfaction',
  'three-circles',
  'one-day',
] as const
export type PlanId = (typeof planIds)[number]

/** A step is called by its kind, and by a number from the second of a kind on. */
function numbered(steps: readonly Unnumbered[]): Step[] {
  return steps.map((step, index) => {
    const before = steps.slice(0, index).filter(({ kind }) => kind === step.kind).length
    return { ...step, id: before === 0 ? step.kind : `${step.kind}-${before + 1}` }
  })
}
type Unnumbered = Step extends infer Each ? (Each extends Step ? Omit<Each, 'id'> : never) : never

const welcome = (minutes: number): Unnumbered => ({ kind: 'welcome', minutes })
const predict = (minutes: number): Unnumbered => ({ kind: 'predict', minutes, audience: 'parents' })
const reveal = (minutes: number): Unnumbered => ({ kind: 'reveal', minutes })
const estimate = (definitionId: string, minutes: number): Unnumbered => ({
  ...{ kind: 'estimate', minutes, definitionId, audience: 'staff' },
})
const discuss = (form: 'pairs' | 'fours' | 'plenary', minutes: number): Unnumbered => ({
  ...{ kind: 'discuss', minutes, form, questions: [], cards: true },
})
const choose = (minutes: number): Unnumbered => ({ kind: 'choose', minutes, mode: 'dots', dots: 3 })
const agree = (minutes: number): Unnumbered => ({ kind: 'agree', minutes })

/** From the plan of one hour to that of a day; a facilitator changes them at will. */
export const plans: readonly Plan[] = [
  {
    id: 'discuss-scan',
    steps: numbered([welcome(5), predict(8), reveal(12), discuss('fours', 15), choose(8), agree(12)]),
  },
  {
    id: 'roads-and-contacts',
    steps: numbered([
      ...[welcome(5), estimate('school-roads', 12), discuss('pairs', 6), estimate('contact-types', 12)],
      ...[agree(10)],
    ]),
  },
  {
    id: 'learys-rose',
    steps: numbered([welcome(5), estimate('learys-rose', 12), discuss('pairs', 10), discuss('plenary', 8), agree(10)]),
  },
  {
    id: 'satisfaction',
    steps: numbered([welcome(5), predict(8), reveal(15), discuss('fours', 14), choose(8), agree(10)]),
  },
  {
    id: 'three-circles',
    steps: numbered([
      welcome(5),
      {
        ...{ kind: 'three-circles', minutes: 100, order: ['pupils', 'parents', 'staff'] },
        ...{ ownMinutes: 15, questionMinutes: 15 },
      },
      agree(15),
    ]),
  },
  {
    id: 'one-day',
    steps: numbered([
      ...[welcome(10), discuss('plenary', 30)],
      { kind: 'scan', minutes: 15, definitionId: 'school-profile', audience: 'staff' },
      { kind: 'predict', minutes: 10, audience: 'staff' },
      ...[reveal(25), discuss('fours', 30)],
      { kind: 'pause', minutes: 15 },
      ...[estimate('learys-rose', 20), discuss('pairs', 20), choose(10), agree(25)],
    ]),
  },
]
