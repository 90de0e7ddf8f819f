import { html, type TemplateResult } from 'lit'
import type { NumbersQuestion } from '../../questions/amounts.ts'
import type { AskedTexts } from '../../text/manage/asked.nl.ts'

const field = html`<span class="paper-field" aria-hidden="true"></span>`

/** Boxes to write numbers in: one below the other for parts, in a table for rows and columns. */
export function amountsOnPaper(question: NumbersQuestion, { paper }: AskedTexts, own: { lang: string; dir: string }) {
  const together = html`<span lang=${own.lang} dir=${own.dir}>${paper.together}</span>`
  return question.type === 'split' ? list(question, together) : table(question)
}

const list = ({ parts }: Extract<NumbersQuestion, { type: 'split' }>, together: TemplateResult) => html`
  <ul class="paper-amounts">
    ${parts.map(({ label }) => html`<li>${field} <span>${label}</span></li>`)}
    <li class="sum"><span class="paper-field">100</span> ${together}</li>
  </ul>`

const table = ({ rows, columns }: Exclude<NumbersQuestion, { type: 'split' }>) => html`
  <table class="paper-table">
    <thead>
      <tr><td></td>${columns.map(({ label }) => html`<th scope="col">${label}</th>`)}</tr>
    </thead>
    <tbody>
      ${rows.map(({ label }) => html`<tr><th scope="row">${label}</th>${columns.map(() => html`<td>${field}</td>`)}</tr>`)}
    </tbody>
  </table>`
