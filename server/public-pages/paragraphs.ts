import { type Html, html } from './html.ts'

/** Plain text as people type it: an empty line begins a paragraph, and lines that begin with a dash are a list. */
export function paragraphsOf(text: string): Html[] {
  const blocks = text
    .split(/\n[ \t]*\n/)
    .map((block) => block.split('\n').filter((line) => line.trim() !== ''))
    .filter((lines) => lines.length > 0)
  return blocks.map((lines) => (lines.every(isItem) ? listOf(lines) : paragraphOf(lines)))
}

const dash = /^\s*[-•*]\s+/
const isItem = (line: string): boolean => dash.test(line)

const listOf = (lines: readonly string[]): Html =>
  html`<ul>${lines.map((line) => html`<li>${line.replace(dash, '')}</li>`)}</ul>`

const paragraphOf = (lines: readonly string[]): Html =>
  html`<p>${lines.map((line, index) => (index === 0 ? html`${line}` : html`<br>${line}`))}</p>`
