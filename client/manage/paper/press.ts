import { isAsked } from '#domain/conditions.ts'
import { type Answer, isMissing, type Missing } from '#domain/question-types/answer.ts'
import { readAmounts } from '../../questions/amounts.ts'
import { isTooMany } from '../../questions/chosen.ts'
import { byId } from '../../questions/standing.ts'
import type { Typed } from '../../questions/typed.ts'
import { type CodedOption, isNumbers } from './coded-options.ts'
import {
  answersInOrder,
  answerWith,
  currentQuestion,
  type Entry,
  type Form,
  isSameReading,
  withAnswer,
} from './entry.ts'
import type { Key } from './keys.ts'
import type { NumberedQuestion } from './numbered-questions.ts'

/** What becomes of a sheet when a key is pressed. */
export function press(form: Form, entry: Entry, key: Key): Entry {
  const calm: Entry = { ...entry, refused: '', unread: undefined, full: undefined }
  const current = currentQuestion(calm)
  if (!current) return key === 'back' ? goTo(form, calm, lastAsked(form, calm)) : calm
  if (key === 'open') return advance(form, settle(calm, current, undefined))
  if (key === 'dont-know' || key === 'not-applicable') return noAnswer(form, calm, current, key)
  const read = readFields(calm, current)
  if (read.unread) return read
  if (key === 'back') return read.typed === '' ? stepBack(form, read) : { ...read, typed: read.typed.slice(0, -1) }
  if (key === 'forward') return stepForward(form, read)
  if (key === 'enter') return enter(form, read, current)
  return isNumbers(current.question) ? calm : digit(form, calm, current, calm.typed + key)
}

/** "Weet ik niet" and "n.v.t." by a key of their own, the same at every question that offers them. */
function noAnswer(form: Form, entry: Entry, { options }: NumberedQuestion, missing: Missing): Entry {
  const option = options.find(({ answer }) => isMissing(answer) && answer.missing === missing)
  const untyped = { ...entry, typed: '' }
  return option ? tick(form, untyped, option) : { ...untyped, refused: missing === 'dont-know' ? '/' : '*' }
}

/** What was typed in the fields becomes the answer; or it is none, and then nobody passes without a decision. */
function readFields(entry: Entry, current: NumberedQuestion): Entry {
  const { question } = current
  if (entry.cells === undefined || !isNumbers(question)) return entry
  const read = readAmounts(question, entry.cells)
  return read.state === 'unfinished' ? { ...entry, unread: read } : settle(entry, current, read.answer)
}

/** What was typed in the fields of a question with numbers. */
export const fill = (entry: Entry, cells: Typed): Entry => ({ ...entry, cells, refused: '', unread: undefined })

/** A box was ticked: by its number, by mouse or by touch. */
export function tick(form: Form, entry: Entry, option: CodedOption): Entry {
  const current = currentQuestion(entry)
  if (!current) return entry
  const { question } = current
  const known = entry.answers[question.id]
  const calm: Entry = { ...entry, refused: '', unread: undefined, full: undefined }
  if (question.type === 'choice' && typeof option.answer === 'string' && isTooMany(question, known, option.answer))
    return { ...calm, typed: '', full: question.most }
  const next = settle(calm, current, answerWith(current, known, option))
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
  cells: undefined,
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
  cells: undefined,
  answers: withAnswer(entry.answers, question.id, answer),
  settled: new Set([...entry.settled, question.id]),
})

/** The questions that are asked of somebody with these answers, by their place among those of this stage. */
function askedAt(form: Form, entry: Entry): number[] {
  const all = byId(form.questions.map(({ question }) => question))
  const answers = answersInOrder(form, entry)
  return entry.asked.flatMap(({ question }, at) => (isAsked(question, answers, all) ? [at] : []))
}

const lastAsked = (form: Form, entry: Entry): number => askedAt(form, { ...entry, asked: form.questions }).at(-1) ?? 0

const stepBack = (form: Form, entry: Entry): Entry => ({
  ...entry,
  typed: '',
  at:
    askedAt(form, entry)
      .filter((at) => at < entry.at)
      .at(-1) ?? entry.at,
})

const nextAsked = (form: Form, entry: Entry): number | undefined => askedAt(form, entry).find((at) => at > entry.at)

function stepForward(form: Form, entry: Entry): Entry {
  const current = currentQuestion(entry)
  if (current && mustDecide(entry, current)) return { ...entry, refused: '→' }
  const at = nextAsked(form, entry)
  return at === undefined ? endStage(form, { ...entry, typed: '' }) : { ...entry, typed: '', at }
}

/** On to the next question. Who came from the overview for one question goes back there. */
function advance(form: Form, entry: Entry): Entry {
  if (entry.stage === 'fixing') return { ...entry, stage: 'overview' }
  const at = nextAsked(form, entry)
  return at === undefined ? endStage(form, entry) : { ...entry, at }
}

function endStage(form: Form, keyed: Entry): Entry {
  const entry = { ...keyed, answers: answersInOrder(form, keyed) }
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
