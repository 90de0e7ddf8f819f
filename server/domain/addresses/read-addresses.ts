import { cellsOf, separators } from './cells.ts'
import { type AddressFault, type EmailAddress, readAddress } from './email-address.ts'
import { type Header, headerOf } from './header.ts'

/** A line that gave no address, or a part of it that is none. */
export interface WrongLine {
  readonly line: number
  readonly text: string
  readonly reason: AddressFault
}

export interface AddressList {
  /** Everybody once, in the order of the list. */
  readonly addresses: readonly EmailAddress[]
  readonly duplicates: number
  /** The first of them; there may be a hundred thousand. */
  readonly wrong: readonly WrongLine[]
  readonly wrongCount: number
  /** The column that was read, where the list names its columns. */
  readonly column: string | undefined
}

const mostWrong = 50
const longestShown = 80
/** A longer word is no address, whatever stands around it. */
const longestWord = 320
/** What may stand before and after an address in a sentence. */
const [before, after] = ['\'"‘“(', '\'"’”),.']

/** Understands a list that somebody pasted or saved from another program, and says of every line what it made of it. */
export function readAddresses(text: string): AddressList {
  const found = new Map<string, EmailAddress>()
  const wrong: WrongLine[] = []
  const count = { duplicates: 0, wrong: 0 }
  const keep = (read: ReturnType<typeof readAddress>, line: string, index: number) => {
    if ('key' in read) {
      if (found.has(read.key)) count.duplicates += 1
      else found.set(read.key, read)
      return
    }
    count.wrong += 1
    if (wrong.length < mostWrong) wrong.push({ line: index + 1, text: shown(line), reason: read.fault })
  }

  let header: ReturnType<typeof headerOf> | undefined
  text.split(/\r\n|\r|\n|\u2028|\u2029/).forEach((line, index) => {
    if (/^[\s\p{Cc},;"]*$/u.test(line) || /^sep=.$/i.test(line)) return
    if (header === undefined) {
      header = headerOf(line)
      if (header !== 'none') return
    }
    for (const written of writtenIn(line, header)) keep(readAddress(written), line, index)
  })
  const column = typeof header === 'object' ? shown(header.names.join(', ')) : undefined
  return { addresses: [...found.values()], duplicates: count.duplicates, wrong, wrongCount: count.wrong, column }
}

/** What in this line should be an address; the whole line where nothing looks like one. */
function writtenIn(line: string, header: Header | 'unnamed' | 'none'): string[] {
  const all = cellsOf(line, typeof header === 'object' ? [header.separator] : separators)
  const formula = all.find(isCutFormula)
  if (formula !== undefined) return [formula]
  const cells = typeof header === 'object' ? all.filter((_, column) => header.columns.includes(column)) : all
  const written = cells.filter((cell) => cell.includes('@')).flatMap(writtenInCell)
  return written.length > 0 ? written : ['']
}

/** A formula that has separators in it: what comes after them is a part of it, and no cell. */
const isCutFormula = (cell: string): boolean => cell.startsWith('=') && cell.split('(').length > cell.split(')').length

/** An address may stand in a cell by itself, between brackets after a name, or between words. */
function writtenInCell(cell: string): string[] {
  const text = cell.replace(/^[-*•·]\s+/, '')
  // The whole cell is what a spreadsheet would calculate, also where an address stands in it.
  if (/^[=+-]/.test(text)) return [text]
  const [open, close] = [text.indexOf('<'), text.lastIndexOf('>')]
  if (open >= 0 && close > open) return [text.slice(open + 1, close)]
  return text
    .split(/\s+/)
    .filter((word) => word.includes('@'))
    .map((word) => (word.length > longestWord ? word : withoutMarks(word)))
}

/** Steps over every mark once: a pattern would try anew from each of them, and a file of brackets would take minutes. */
function withoutMarks(word: string): string {
  let [start, end] = [0, word.length]
  while (start < end && before.includes(word.charAt(start))) start += 1
  while (start < end && after.includes(word.charAt(end - 1))) end -= 1
  return word.slice(start, end)
}

/** As much of a line as a person needs to find it again; what cannot be printed becomes a sign that can. */
const shown = (line: string): string =>
  [
    ...line
      .slice(0, 4 * longestShown)
      .trim()
      .replace(/\p{Cc}/gu, '\ufffd'),
  ]
    .slice(0, longestShown)
    .join('')
