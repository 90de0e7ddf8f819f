import type { QuestionnaireReply } from '#domain/api/answering.ts'
import type { Answer, Answers } from '#domain/question-types/answer.ts'
import { standingAnswers } from '../questions/standing.ts'
import type { Typed } from '../questions/typed.ts'
import { type Draft, newDraft, withAnswer } from './draft.ts'
import type { DraftStore } from './draft-store.ts'
import { type OwnScore, ownScores } from './own-scores.ts'
import { type Sent, sendResponse } from './server.ts'
import { questionsOf, type Step, type Steps, stepsOf } from './steps.ts'
import type { usableAnswers } from './usable-answers.ts'

/** One person with one code: the questionnaire and the answers so far, which are on the device after every change. */
export class Visit implements Steps {
  readonly code: string
  readonly #store: DraftStore
  #draft: Draft
  reply: QuestionnaireReply | undefined
  steps: readonly Step[] = []
  order: readonly string[] = []
  /** The answers to the questions that are asked: what stands on the device may be more than what is sent. */
  answers: Answers = {}
  /** The questions whose answers the server could not read, until they are answered anew. */
  invalid: readonly string[] = []
  /** The answers survive the closing of the page. */
  kept = true

  constructor(code: string, language: string, store: DraftStore) {
    this.code = code
    this.#store = store
    this.#draft = store.read(code) ?? newDraft(language)
  }

  get draft(): Draft {
    return this.#draft
  }

  get begun(): boolean {
    const { answers, unfinished = {} } = this.#draft
    return Object.keys(answers).length + Object.keys(unfinished).length > 0
  }

  /** The questionnaire has arrived. Answers that were on the device and no longer answer a question of it go. */
  take(reply: QuestionnaireReply, usable: typeof usableAnswers = (_, answers) => answers): void {
    this.reply = reply
    const questions = questionsOf(reply.questionnaire)
    this.order = questions.map(({ id }) => id)
    const { language } = reply.questionnaire
    // What is on its way is sent as it was: the server may have it already.
    if (!this.#draft.pending)
      this.#draft = { ...this.#draft, language, answers: usable(questions, this.#draft.answers) }
    this.#follow()
  }

  /** The questionnaire in the language that the person chose: it stays the language after a reload. */
  takeInLanguage(reply: QuestionnaireReply): void {
    this.take(reply)
    this.#keep(this.#draft)
  }

  answer(question: string, answer: Answer | undefined, unfinished?: Typed): void {
    this.invalid = this.invalid.filter((id) => id !== question)
    this.#keep(withAnswer(this.#draft, question, answer, unfinished))
  }

  /** Remembers where the person is. Before the first answer there is nothing on the device, and nothing to remember. */
  stopAt(question: string): void {
    if (this.begun) this.#keep({ ...this.#draft, question })
  }

  restart(): void {
    this.wipe()
    this.#draft = newDraft(this.#draft.language)
    this.#follow()
  }

  /** From here on the draft is what is sent: without answers that do not stand, and without what is no answer. */
  lock(): void {
    const { pending } = this.#draft
    this.#keep(pending ? this.#draft : { ...this.#draft, answers: this.answers, unfinished: undefined, pending: true })
  }

  unlock(invalid: readonly string[]): void {
    this.invalid = invalid
    this.#keep({ ...this.#draft, pending: false })
  }

  wipe(): void {
    this.#store.wipe(this.code)
  }

  send(): Promise<Sent> {
    return sendDraft(this.code, this.#draft)
  }

  scores(): OwnScore[] {
    return this.reply ? ownScores(this.reply.questionnaire, this.answers) : []
  }

  /** Another answer may ask other questions. */
  #follow(): void {
    if (!this.reply) return
    const { questionnaire } = this.reply
    this.answers = standingAnswers(questionsOf(questionnaire), this.#draft.answers)
    this.steps = stepsOf(questionnaire, this.answers)
  }

  #keep(draft: Draft): void {
    this.#draft = draft
    this.#follow()
    this.kept = this.#store.write(this.code, draft)
  }
}

/** What others sent from this device without a network goes now, if it can. Each is tried once. */
export async function sendWaiting(store: DraftStore, except: string | undefined): Promise<void> {
  for (const code of store.pending()) {
    const draft = store.read(code)
    if (code === except || !draft) continue
    const { kind } = await sendDraft(code, draft)
    if (kind === 'received' || kind === 'refused') store.wipe(code)
  }
}

const sendDraft = (code: string, { submission, language, answers }: Draft): Promise<Sent> =>
  sendResponse({ code, submission, language, answers })
