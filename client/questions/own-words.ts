import { html, type TemplateResult } from 'lit'
import type { QuestionWords } from './question-element.ts'

/** Words of the page among words of the question: each is read in its own language and direction. */
export const ownWords = ({ language, direction }: QuestionWords, text: string): TemplateResult =>
  html`<span lang=${language} dir=${direction}>${text}</span>`
