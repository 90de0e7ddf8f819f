import { html, nothing, type TemplateResult } from 'lit'
import type { JoinProblem } from './server.ts'
import type { Say } from './speech.ts'

interface JoinView {
  readonly say: Say
  readonly typed: string
  readonly problem: JoinProblem | 'gone' | undefined
  /** How long to wait after too many tries, in words. */
  readonly wait: string
  readonly busy: boolean
  readonly join: (typed: string) => void
}

/** Where the code of the big screen is typed. */
export function joinScreen({ say, typed, problem, wait, busy, join }: JoinView): TemplateResult {
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    if (!busy && event.target instanceof HTMLFormElement) join(String(new FormData(event.target).get('code')))
  }
  const again = problem === 'network' || problem === 'busy'
  const wrong = problem === 'shape' || problem === 'unknown'
  return html`
    <form class="screen" @submit=${submit} autocomplete="off">
      <h1 tabindex="-1" data-focus>${say('joinTitle')}</h1>
      ${problem ? html`<p class="notice warn" role="alert" id="code-problem">${say(`problem-${problem}`, { time: wait })}</p>` : nothing}
      <div class="field">
        <label for="code">${say('joinLabel')}</label>
        <input
          class="code" id="code" name="code" .value=${typed} required inputmode="numeric" maxlength="20"
          autocomplete="off" spellcheck="false" enterkeyhint="go" dir="ltr"
          aria-describedby=${problem ? 'code-problem code-help' : 'code-help'}
          aria-invalid=${wrong ? 'true' : nothing}>
        <p class="note" id="code-help">${say('joinHelp')}</p>
      </div>
      <div class="actions">
        <button class="primary" aria-disabled=${busy ? 'true' : nothing}>${say(busy ? 'joining' : again ? 'again' : 'join')}</button>
      </div>
      <p class="notice good">${say('promise')}</p>
    </form>`
}
