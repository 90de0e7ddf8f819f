import { html, nothing } from 'lit'
import type { LiveWorkshop } from '#domain/api/live-workshop.ts'
import { type ScreenWords, textIn } from '../../pictures/screen-words.ts'
import type { Scene } from '../scene.ts'
import { cardsView } from './cards-view.ts'

type Discussion = NonNullable<LiveWorkshop['discussion']>

/** What to talk about, large; how to sit; and the cards that were put on the screen. */
export function discussView({ words, live }: Scene) {
  const { discussion, cards } = live
  if (!discussion) return html``
  const { discuss } = words.screen
  const questions = discussion.questions
  return html`
    <div class="discuss ${cards.length > 0 ? 'with-cards' : ''}">
      <div class="questions">
        <div class="set">
          <p class="form">${discuss.forms[discussion.form]}</p>
          ${aboutLine(words, discussion)}
        </div>
        ${
          questions.length > 1 && cards.length === 0
            ? html`<h1 class="visually-hidden">${discuss.forms[discussion.form]}</h1><ul class="talk">${questions.map((each) => html`<li>${each}</li>`)}</ul>`
            : html`<h1 class="one">${questions[0] ?? discuss.none}</h1>`
        }
        ${discussion.cards && cards.length === 0 ? html`<p class="soft">${discuss.send}</p>` : nothing}
      </div>
      ${cards.length > 0 ? cardsView(words, cards) : nothing}
    </div>`
}

/** What the figures gave reason for, in the words of the report. */
function aboutLine(words: ScreenWords, { topic, about }: Discussion) {
  const topics: Readonly<Partial<Record<string, string>>> = words.texts.report.discussion.topics
  const why = topic === null || topic === 'general' ? undefined : topics[topic]
  const what = textIn(words, about)
  if (!why && !what) return nothing
  return html`<p class="about">${what ? html`<strong>${what}</strong>` : nothing}${what && why ? ': ' : ''}${why ?? ''}</p>`
}
