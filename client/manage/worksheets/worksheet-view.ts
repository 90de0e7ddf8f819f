import { html } from 'lit'
import { live } from 'lit/directives/live.js'
import type { WorksheetTexts } from '../../text/manage/worksheets.nl.ts'
import { describedBy, hintOf } from '../views/field.ts'
import type { Words } from '../words.ts'
import { amountsPart } from './amounts-part.ts'
import { type Part, textsOf, type Worksheet, type Written } from './worksheet.ts'

interface Sheet {
  readonly worksheet: Worksheet
  readonly written: Written
  /** How many rows there are for topics now. */
  readonly rows: number
  readonly write: (key: string, text: string) => void
  readonly addRow: () => void
}

/** Any worksheet, to fill in and to print. */
export function worksheetView(words: Words, sheet: Sheet) {
  const texts = textsOf(sheet.worksheet, words.texts)
  return html`
    <div class="worksheet">
      ${texts.intro.map((sentence) => html`<p>${sentence}</p>`)}
      ${sheet.worksheet.parts.map((part) => partView(words, sheet, texts, part))}
      <p class="worksheet-source">${words.texts.worksheets.source(sheet.worksheet.source)}</p>
    </div>`
}

function partView(words: Words, sheet: Sheet, texts: WorksheetTexts, part: Part) {
  switch (part.kind) {
    case 'heading':
      return html`<h2>${texts.headings?.[part.id] ?? part.id}</h2>`
    case 'words': {
      const { label = part.id, hint } = texts.fields[part.id] ?? {}
      return textArea(sheet, { key: part.id, label, hint, lines: part.lines })
    }
    case 'grid':
      return part.rows.map(
        (row) => html`
          <fieldset class="worksheet-row">
            <legend>${texts.rows?.[row] ?? row}</legend>
            <div class="worksheet-cells">
              ${part.columns.map((column) =>
                textArea(sheet, {
                  key: `${row}-${column}`,
                  label: texts.columns?.[column] ?? column,
                  lines: part.lines,
                }),
              )}
            </div>
          </fieldset>`,
      )
    case 'amounts':
      return amountsPart(words, { ...sheet, most: part.most, add: sheet.addRow })
  }
}

interface Field {
  readonly key: string
  readonly label: string
  readonly hint?: string | undefined
  readonly lines: number
}

/** More than this is no worksheet any more. */
const longest = 2000

/** Paper has no scroll bar: there the words stand in full, or lines to write on. The browser may keep or check nothing. */
function textArea({ written, write }: Sheet, { key, label, hint, lines }: Field) {
  const text = written[key] ?? ''
  const type = (event: Event) => event.target instanceof HTMLTextAreaElement && write(key, event.target.value)
  return html`
    <div class="field">
      <label for=${key}>${label}</label>
      ${hintOf(key, hint)}
      <textarea
        id=${key} rows=${lines} maxlength=${longest} autocomplete="off" spellcheck="false"
        aria-describedby=${describedBy(key, hint, undefined)} .value=${live(text)} @input=${type}></textarea>
      ${text.trim() === '' ? blankLines(lines) : html`<p class="written" aria-hidden="true">${text}</p>`}
    </div>`
}

const blankLines = (lines: number) => html`
  <div class="blank-lines" aria-hidden="true">${Array.from({ length: lines }, () => html`<span></span>`)}</div>`
