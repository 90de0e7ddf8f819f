import { html } from 'lit'
import type { LiveWorkshop } from '#domain/api/live-workshop.ts'
import type { Clock } from '../../../workshop/live/server-clock.ts'
import type { RemoteContext } from './remote-context.ts'
import './remote-agreements.ts'
import './remote-cards.ts'
import './remote-timer.ts'
import './remote-topics.ts'

/** What lies ready beside the two large buttons. Each is open in the steps where it is needed. */

export function timerTools({ words, view, busy, acts }: RemoteContext, clock: Clock | undefined) {
  const { live } = view
  return html`
    <section class="tool" aria-labelledby="timer">
      <h2 id="timer">${words.texts.workshop.remote.timer.title}</h2>
      <wr-remote-timer
        .words=${words}
        .timer=${live.timer}
        .clock=${clock ?? { now: () => Date.now() }}
        .minutes=${live.place.minutes}
        .busy=${busy}
        .set=${acts.setTimer}
      ></wr-remote-timer>
    </section>`
}

const withCards: readonly LiveWorkshop['place']['kind'][] = ['discuss', 'three-circles']

export function cardTools({ words, view, busy, acts }: RemoteContext) {
  const { cards } = words.texts.workshop.remote
  const waiting = view.cards.filter(({ state }) => state === 'new').length
  return html`
    <details class="fold tool" ?open=${withCards.includes(view.live.place.kind)}>
      <summary>
        ${cards.title}${waiting === 0 ? '' : html` <span class="badge open">${cards.waiting(waiting)}</span>`}
      </summary>
      <wr-remote-cards
        .words=${words}
        .cards=${view.cards}
        .step=${view.live.place.step}
        .busy=${busy}
        .add=${acts.addCard}
        .change=${acts.changeCards}
      ></wr-remote-cards>
    </details>`
}

export function topicTools({ words, view, busy, acts }: RemoteContext) {
  const { choice, place } = view.live
  if (!choice) return ''
  return html`
    <section class="tool">
      <wr-remote-topics
        .words=${words}
        .topics=${choice.topics}
        .cards=${view.cards}
        .step=${place.step}
        .fixed=${place.moment !== 'collect'}
        .busy=${busy}
        .add=${acts.addCard}
        .change=${acts.changeCards}
      ></wr-remote-topics>
    </section>`
}

export function agreementTools(
  { words, view, busy, acts }: RemoteContext,
  agreements: readonly LiveWorkshop['agreements'][number][],
) {
  const { live } = view
  // What another facilitator adds comes with the state of the workshop.
  const byOthers = live.agreements.filter(({ id }) => agreements.every((own) => own.id !== id))
  return html`
    <details class="fold tool" ?open=${live.place.kind === 'agree'}>
      <summary>${words.texts.workshop.remote.agreements.title}</summary>
      <wr-remote-agreements
        .words=${words}
        .agreements=${[...agreements, ...byOthers]}
        .busy=${busy}
        .agree=${acts.agree}
      ></wr-remote-agreements>
    </details>`
}
