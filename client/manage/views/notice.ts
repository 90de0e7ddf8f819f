import { html, type TemplateResult } from 'lit'
import type { ApiProblem } from '../problem.ts'
import type { Words } from '../words.ts'

/** The sentence for a problem in the language of the page. */
export function problemSentence({ texts }: Words, problem: ApiProblem): string {
  const sentences: Readonly<Partial<Record<string, string>>> = texts.problems
  return sentences[problem.code] ?? texts.problems.unknown
}

/** What went wrong and what can be done about it. */
export function problemNotice(words: Words, problem: ApiProblem, retry?: () => void): TemplateResult {
  const { texts } = words
  return html`
    <div class="notice error" role="alert">
      <p>${problemSentence(words, problem)}</p>
      ${
        problem.code === 'login-required'
          ? html`<p><a href="/login" target="_blank">${texts.problems.logInElsewhere}</a></p>`
          : ''
      }
      ${retry ? html`<p><button type="button" class="button" @click=${retry}>${texts.common.retry}</button></p>` : ''}
    </div>`
}

export const exampleBadge = ({ texts }: Words, example: boolean): TemplateResult | '' =>
  example ? html`<span class="badge example">${texts.common.example}</span>` : ''
