import { type Held, type HeldCard, type HeldRound, randomId } from './device.ts'
import type { Persistence } from './persist.ts'
import { type Reply, request } from './server.ts'

interface Desk {
  readonly workshop: string
  readonly token: () => string
  readonly persistence: Persistence
  readonly change: (change: (held: Held) => Held) => void
  /** The sending of the answers fails for now. */
  readonly waiting: (waiting: boolean) => void
  readonly invalid: (questions: readonly string[]) => void
}

/**
 * Sends answers and cards until the server has taken or refused them. Whatever is on its way stands on the device, so
 * that it goes on after the page was loaded again; the server stores it once.
 */
export class Posting {
  readonly #desk: Desk
  readonly #underWay = new Set<string>()

  constructor(desk: Desk) {
    this.#desk = desk
  }

  /** What was under way when the page was closed goes on. */
  resume({ rounds, cards }: Held): void {
    for (const [id, round] of Object.entries(rounds)) if (round.state === 'sending') void this.answers(id, round)
    for (const card of cards) if (card.state === 'sending') void this.card(card)
  }

  async answers(round: string, held: HeldRound): Promise<void> {
    const { workshop, token, persistence, change, waiting, invalid } = this.#desk
    if (this.#underWay.has(round)) return
    this.#underWay.add(round)
    change(withRound(round, { ...held, state: 'sending', unfinished: {} }))
    let tries = 0
    const body = { token: token(), round, answers: held.answers }
    const reply = await persistence.ask(
      () => {
        tries += 1
        return request(`/api/workshops/${workshop}/phone/answers`, body)
      },
      () => waiting(true),
    )
    this.#underWay.delete(round)
    waiting(false)
    if (!reply) return
    if (reply.status === 422 || reply.status === 400) invalid(questionsIn(reply, held))
    change(withRound(round, { ...held, unfinished: {}, state: stateAfter(reply, tries) }))
  }

  write(card: Pick<HeldCard, 'step' | 'circle' | 'content'>): void {
    const written: HeldCard = { ...card, id: randomId(), state: 'sending' }
    this.#desk.change((held) => ({ ...held, writing: '', cards: [...held.cards, written] }))
    void this.card(written)
  }

  async card(card: HeldCard): Promise<void> {
    const { workshop, token, persistence, change } = this.#desk
    if (this.#underWay.has(card.id)) return
    this.#underWay.add(card.id)
    change(withCard({ ...card, state: 'sending' }))
    const { id, step, circle, content } = card
    const body = { token: token(), card: id, step, content, ...(circle && { circle }) }
    const reply = await persistence.ask(() => request(`/api/workshops/${workshop}/phone/cards`, body))
    this.#underWay.delete(card.id)
    if (reply) change(withCard({ ...card, state: cardAfter(reply) }))
  }
}

const withRound =
  (id: string, round: HeldRound) =>
  (held: Held): Held => ({ ...held, rounds: { ...held.rounds, [id]: round } })

const withCard =
  (card: HeldCard) =>
  (held: Held): Held => ({ ...held, cards: held.cards.map((each) => (each.id === card.id ? card : each)) })

/** A round that was closed after a first try that got no answer: that one may have arrived. */
function stateAfter({ status }: Reply, tries: number): HeldRound['state'] {
  if (status === 201) return 'sent'
  if (status === 422 || status === 400) return 'open'
  return tries > 1 ? 'unsure' : 'missed'
}

function cardAfter({ status, problem }: Reply): HeldCard['state'] {
  if (status === 201) return 'sent'
  if (problem === 'too-many-cards') return 'many'
  return status === 400 || status === 422 ? 'refused' : 'late'
}

/** The questions in pointers such as /answers/info-calendar; all of them where the server names none. */
function questionsIn({ pointers }: Reply, { answers }: HeldRound): string[] {
  const named = pointers.flatMap((pointer) => /^\/answers\/([^/]+)/.exec(pointer)?.[1] ?? [])
  return named.length > 0 ? [...new Set(named)] : Object.keys(answers)
}
