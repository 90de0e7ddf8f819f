import type { QuestionnaireReply } from '#domain/api/answering.ts'
import type { Answer } from '#domain/question-types/answer.ts'
import { type Draft, newDraft, withAnswer } from './draft.ts'
import type { DraftStore } from './draft-store.ts'
import { type OwnScore, ownScores } from './own-scores.ts'
import { type Sent, sendResponse } from './server.ts'
import { type Step, stepsOf } from './steps.ts'
import { usableAnswers } from './usable-answers.ts'

/** One person with one code: the questionnaire and the answers so far, which are on the device after every change. */
export class Visit {
  readonly code: string
  readonly #store: DraftStore
  #draft: Draft
  reply: QuestionnaireReply | undefined
  steps: readonly Step[] = []
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
    return Object.keys(this.#draft.answers).length > 0
  }

  /** The questionnaire has arrived. Answers on the device that no longer answer a question of it go. */
  take(reply: QuestionnaireReply): void {
    this.reply = reply
    this.steps = stepsOf(reply.questionnaire)
    const { language } = reply.questionnaire
    // What is on its way is sent as it was: the server may have it already.
    if (this.#draft.pending) return
    const questions = this.steps.map((step) => step.question)
    this.#draft = { ...this.#draft, language, answers: usableAnswers(questions, this.#draft.answers) }
  }

  /** The questionnaire in the language that the person chose: it stays the language after a reload. */
  takeInLanguage(reply: QuestionnaireReply): void {
    this.take(reply)
    this.#keep(this.#draft)
  }

  answer(question: string, answer: Answer | undefined): void {
    this.invalid = this.invalid.filter((id) => id !== question)
    this.#keep(withAnswer(this.#draft, question, answer))
  }

  /** Remembers where the person is. Before the first answer there is nothing on the device, and nothing to remember. */
  stopAt(question: string): void {
    if (this.begun) this.#keep({ ...this.#draft, question })
  }

  restart(): void {
    this.wipe()
    this.#draft = newDraft(this.#draft.language)
  }

  lock(): void {
    this.#keep({ ...this.#draft, pending: true })
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
    return this.reply ? ownScores(this.reply.questionnaire, this.#draft.answers) : []
  }

  #keep(draft: Draft): void {
    this.#draft = draft
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
