import type { LiveWorkshop } from '#domain/api/live-workshop.ts'
import type { PageLanguage } from '../../answer/languages.ts'
import type { Presence } from './present.ts'
import type { Scene } from './scene.ts'
import type { Say } from './speech.ts'

/** What there is to show now, and what somebody can do with it. */
export function sceneOf(presence: Presence, live: LiveWorkshop, say: Say, pageLanguage: PageLanguage): Scene {
  const { held, clock, shelf, invalid, waiting, posting, persistence } = presence
  const { place } = live
  return {
    ...{ say, pageLanguage, live, clock, held, shelf, invalid, waiting },
    answer: (round, own) => {
      presence.invalid = presence.invalid.filter((id) => own.answers[id] === held.rounds[round]?.answers[id])
      presence.change((now) => ({ ...now, rounds: { ...now.rounds, [round]: own } }))
    },
    send: (round, own) => void posting.answers(round, own),
    sendNow: persistence.tryNow,
    hearAudience: (audience) => {
      if (presence.held.audience !== audience) presence.change((now) => ({ ...now, audience }))
    },
    chooseCircle: (circle) => presence.change((now) => ({ ...now, circle })),
    writeCard: (writing) => presence.change((now) => ({ ...now, writing })),
    sendCard: (content) => posting.write({ step: place.step, content, ...(live.circles && { circle: held.circle }) }),
    sendCardAgain: (id) => {
      const card = held.cards.find((each) => each.id === id)
      if (card) void posting.card({ ...card, step: place.step })
    },
    removeCard: (id) => presence.change((now) => ({ ...now, cards: now.cards.filter((card) => card.id !== id) })),
  }
}

/** Where somebody is, as one word: when it changes, so does the screen. */
export function whereIs({ place, round }: LiveWorkshop, { rounds, circle }: Presence['held']): string {
  const own = round ? `${rounds[round.id]?.state ?? 'open'} ${round.open}` : ''
  return `${place.step} ${place.moment} ${own} ${circle ?? ''}`
}
