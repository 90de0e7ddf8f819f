import { html, nothing, type TemplateResult } from 'lit'
import type { AnswerTextKey } from '../text/answer.nl.ts'
import type { Say } from './say.ts'
import type { Opened, Refusal, Trouble } from './server.ts'

export type CodeProblem = Refusal | Exclude<Trouble, 'crowd'> | 'code-shape'

interface CodeView {
  readonly say: Say
  readonly typed: string
  readonly problem: CodeProblem | undefined
  readonly open: (typed: string) => void
}

/** Where a code is typed, or corrected after a scan that did not work. */
export function codeScreen({ say, typed, problem, open }: CodeView): TemplateResult {
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    if (event.target instanceof HTMLFormElement) open(String(new FormData(event.target).get('code')))
  }
  // With no network the code may well be right: then it is the try that has to be done again, not the typing.
  const again = problem === 'network' || problem === 'busy'
  return html`
    <form class="screen" @submit=${submit} autocomplete="off">
      <h1 tabindex="-1" data-focus>${say('codeTitle')}</h1>
      ${problem ? html`<p class="notice warn" role="alert" id="code-problem">${say(problemKey(problem))}</p>` : nothing}
      <div class="field">
        <label for="code">${say('codeLabel')}</label>
        <input
          class="code" id="code" name="code" .value=${typed} required autocapitalize="characters" autocomplete="off"
          autocorrect="off" spellcheck="false" enterkeyhint="go" dir="ltr"
          aria-describedby=${problem ? 'code-problem code-help' : 'code-help'}
          aria-invalid=${problem && !again ? 'true' : nothing}>
        <p class="note" id="code-help">${say('codeHelp')}</p>
      </div>
      <div class="actions"><button class="primary">${say(again ? 'retry' : 'codeOpen')}</button></div>
    </form>`
}

/** Why a questionnaire did not open. */
export const whyNot = (opened: Exclude<Opened, { kind: 'opened' }>): CodeProblem =>
  opened.kind === 'refused' ? opened.problem : opened.trouble

const problemKey = (problem: CodeProblem): AnswerTextKey => `problem-${problem}`
