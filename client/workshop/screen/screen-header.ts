import { html, nothing } from 'lit'
import type { LiveWorkshop, ScreenView } from '#domain/api/live-workshop.ts'
import type { ScreenWords } from '../pictures/screen-words.ts'
import { inGroups, joinAddress } from './join-code.ts'

/** What a step is called: as the facilitator called it, or by its kind. */
export function stepTitle({ screen }: ScreenWords, { place, status }: LiveWorkshop): string {
  return status === 'ended' ? screen.ended.title : (place.title ?? screen.steps[place.kind])
}

/** Which workshop and which step; and the code, small, for who comes in later. */
export function screenHeader(words: ScreenWords, { live, joinCode }: ScreenView, origin: string) {
  const { join, step } = words.screen
  const { stepNumber, steps, kind } = live.place
  const number = (value: number) => words.format.integer(value)
  return html`
    <header>
      <p class="where">
        <strong>${stepTitle(words, live)}</strong>
        ${live.status === 'live' ? html`<span class="soft">${step(number(stepNumber), number(steps))}</span>` : nothing}
      </p>
      ${
        joinCode === null || kind === 'welcome' || live.status !== 'live'
          ? html`<p class="late soft">${live.school}</p>`
          : html`<p class="late"><span class="soft">${join.late}: ${joinAddress(origin)}</span> <strong class="code">${inGroups(joinCode)}</strong></p>`
      }
    </header>`
}
