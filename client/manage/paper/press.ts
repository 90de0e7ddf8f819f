import type { Answer } from '#domain/question-types/answer.ts'
import type { CodedOption } from './coded-options.ts'
import { answerWith, currentQuestion, type Entry, type Form, isSameReading, withAnswer } from './entry.ts'
import type { Key } from './keys.ts'
import type { NumberedQuestion } from './numbered-questions.ts'

/** What becomes of a sheet when a key is pressed. */
export function press(form: Form, entry: Entry, key: Key): Entry {
  const calm = { ...entry, refused: '' }
  const current = currentQuestion(calm)
  if (!current) return key === 'back' ? goTo(form, calm, form.questions.length - 1) : calm
  if (key === 'back') return calm.typed === '' ? stepBack(calm) : { ...calm, typed: calm.typed.slice(0, -1) }
  if (key === 'forward') return stepForward(form, calm)
  if (key === 'open') return advance(form, settle(calm, current, undefined))
  return key === 'enter' ? enter(form, calm, current) : digit(form, calm, current, calm.typed + key)
}

/** A box was ticked: by its number, by mouse or by touch. */
export function tick(form: Form, entry: Entry, option: CodedOption): Entry {
  const current = currentQuestion(entry)
  if (!current) return entry
  const { question } = current
  const known = entry.answers[question.id]
  const next = settle({ ...entry, refused: '' }, current, answerWith(current, known, option))
  return question.type === 'choice' && question.several ? next : advance(form, next)
}

/** What was written at an open question. */
export function write(entry: Entry, text: string): Entry {
  const current = currentQuestion(entry)
  if (!current) return entry
  const answer = text.trim() === '' ? undefined : text
  return { ...entry, answers: withAnswer(entry.answers, current.question.id, answer) }
}

/** From the overview to one question, to put it right. */
export const goTo = (form: Form, entry: Entry, at: number): Entry => ({
  ...entry,
  stage: 'fixing',
  asked: form.questions,
  at,
  typed: '',
})

/** A number is chosen as soon as it can be no other; until then its digits wait. */
function digit(form: Form, entry: Entry, { options }: NumberedQuestion, typed: string): Entry {
  const possible = options.filter(({ code }) => String(code).startsWith(typed))
  const [only] = possible
  if (!only) return { ...entry, typed: '', refused: typed }
  return possible.length === 1 && String(only.code) === typed
    ? tick(form, { ...entry, typed: '' }, only)
    : { ...entry, typed }
}

/** Enter ends a number that could be longer; otherwise it leaves the question as it is, answered or open. */
function enter(form: Form, entry: Entry, current: NumberedQuestion): Entry {
  const { id } = current.question
  if (entry.typed !== '') {
    const option = current.options.find(({ code }) => String(code) === entry.typed)
    const untyped = { ...entry, typed: '' }
    return option ? tick(form, untyped, option) : { ...untyped, refused: entry.typed }
  }
  if (mustDecide(entry, current)) return { ...entry, refused: 'Enter' }
  return advance(form, settle(entry, current, entry.answers[id]))
}

/** Two readings differ: only somebody who looks at the paper again can say what stands there. */
const mustDecide = ({ stage, settled }: Entry, { question }: NumberedQuestion) =>
  stage === 'differences' && !settled.has(question.id)

const settle = (entry: Entry, { question }: NumberedQuestion, answer: Answer | undefined): Entry => ({
  ...entry,
  typed: '',
  answers: withAnswer(entry.answers, question.id, answer),
  settled: new Set([...entry.settled, question.id]),
})

const stepBack = (entry: Entry): Entry => ({ ...entry, typed: '', at: Math.max(0, entry.at - 1) })

function stepForward(form: Form, entry: Entry): Entry {
  const current = currentQuestion(entry)
  if (current && mustDecide(entry, current)) return { ...entry, refused: '→' }
  if (entry.at + 1 < entry.asked.length) return { ...entry, typed: '', at: entry.at + 1 }
  return endStage(form, { ...entry, typed: '' })
}

/** On to the next question. Who came from the overview for one question goes back there. */
function advance(form: Form, entry: Entry): Entry {
  if (entry.stage === 'fixing') return { ...entry, stage: 'overview' }
  return entry.at + 1 < entry.asked.length ? { ...entry, at: entry.at + 1 } : endStage(form, entry)
}

function endStage(form: Form, entry: Entry): Entry {
  if (entry.stage === 'keying' && form.twice) return secondTime(form, entry)
  return entry.stage === 'again' ? compare(form, entry) : { ...entry, stage: 'overview' }
}

/** The same sheet once more. What people wrote is typed once: two typings of a text always differ. */
function secondTime(form: Form, entry: Entry): Entry {
  const asked = form.questions.filter(({ question }) => question.type !== 'text')
  if (asked.length === 0) return { ...entry, stage: 'overview' }
  return { ...entry, stage: 'again', asked, at: 0, answers: {}, settled: new Set(), readings: [entry.answers] }
}

function compare(form: Form, entry: Entry): Entry {
  const [first = {}] = entry.readings
  const differing = entry.asked.filter(({ question: { id } }) => !isSameReading(first[id], entry.answers[id]))
  const agreed = differing.reduce((answers, { question }) => withAnswer(answers, question.id, undefined), first)
  const next = { ...entry, answers: agreed, readings: [first, entry.answers] }
  if (differing.length === 0) return { ...next, stage: 'overview', asked: form.questions }
  return { ...next, stage: 'differences', asked: differing, at: 0, settled: new Set() }
}
