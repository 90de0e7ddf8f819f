import { html, nothing } from 'lit'
import type { LiveWorkshop } from '#domain/api/live-workshop.ts'
import type { Words } from '../../words.ts'
import { momentAt, screenWords, stepAt } from './place-words.ts'
import { inLanguage, type RemoteContext, tooFew } from './remote-context.ts'

/** Where the workshop is: the step, how far the round is, and what the others see. */
export function nowSection(context: RemoteContext) {
  const { words, view } = context
  const { remote } = words.texts.workshop
  const { live } = view
  const { place } = live
  const facts = [remote.place(place.stepNumber, place.steps), ...partOfStep(context), remote.present(live.present)]
  const moment = momentAt(context, place)
  return html`
    <section class="now" aria-labelledby="now">
      <p class="now-facts">${facts.join(' · ')}</p>
      <h2 id="now">${stepAt(context, place.step)}</h2>
      ${moment === '' ? '' : html`<p class="now-moment">${moment}</p>`} ${roundLines(words, live)}
      <p class="on-screen"><strong>${remote.onScreen}:</strong> ${screenWords(context)}</p>
      ${tooFew(live) ? talkInstead(words) : ''} ${questions(words, live)}
    </section>`
}

/** How far the step is. A second round that may not come is not counted along; once it is there it counts by itself. */
function partOfStep({ words, view }: RemoteContext): string[] {
  const { place } = view.live
  const moments = view.course.find(({ step }) => step.id === place.step)?.moments ?? []
  const current = moments.find(({ id }) => id === place.moment)
  const own = moments.filter(({ optional }) => optional === current?.optional)
  const number = own.findIndex(({ id }) => id === place.moment) + 1
  return own.length > 1 && number > 0 ? [words.texts.workshop.remote.part(number, own.length)] : []
}

/** Nobody can be followed by it: while a round is open it counts in steps of five. */
function roundLines(words: Words, { round }: LiveWorkshop) {
  if (!round) return nothing
  const { round: texts } = words.texts.workshop.remote
  const few = round.answered.startsWith('<')
  if (!round.open) return html`<p class="round">${few ? texts.closedFew : texts.closed(round.answered)}</p>`
  const said = few ? texts.few : texts.open(round.answered)
  return html`
    <p class="round">
      <strong>${round.everybody ? '' : said}</strong><strong role="status">${round.everybody ? texts.everybody : ''}</strong>
      ${round.everybody ? '' : html`<span class="hint">${texts.busy}</span>`}
    </p>`
}

/** Below five there are no figures, and talking is what the meeting is for. */
function talkInstead({ texts }: Words) {
  const { round } = texts.workshop.remote
  return html`
    <div class="notice">
      <h3>${round.talk}</h3>
      <p>${round.talkText}</p>
      <ul>
        ${round.talkIdeas.map((idea) => html`<li>${idea}</li>`)}
      </ul>
    </div>`
}

function questions(words: Words, { discussion, circles }: LiveWorkshop) {
  const theme = circles?.theme ? html`<p class="theme">${circles.theme}</p>` : nothing
  if (!discussion || discussion.questions.length === 0) return theme
  const about = discussion.about ? inLanguage(discussion.about, words.language) : ''
  return html`
    <div class="talk">
      <h3>${words.texts.workshop.remote.talkedAbout}${about === '' ? '' : `: ${about}`}</h3>
      <ul>
        ${discussion.questions.map((question) => html`<li>${question}</li>`)}
      </ul>
    </div>`
}
