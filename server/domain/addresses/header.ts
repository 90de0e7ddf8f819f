import { cellsOf, type Separator, separatorOf, separators } from './cells.ts'

/** What the first line of a list says about the lines below it. */
export interface Header {
  readonly separator: Separator
  /** Which columns hold addresses, and what they are called. */
  readonly columns: readonly number[]
  readonly names: readonly string[]
}

const aboutMail = /e-?mail|^mail/i
const aboutPeople = /naam|name|adres|address|klas|groep|group|class|bouw|ouder|parent|leerling|pupil|telefoon|phone/i

/**
 * Reads the first line as names of columns. 'none' when it is no such line; 'unnamed' when it is, but names no column
 * of addresses: then they are looked for everywhere.
 */
export function headerOf(line: string): Header | 'unnamed' | 'none' {
  if (line.includes('@')) return 'none'
  const separator = separatorOf(line)
  const cells = cellsOf(line, separator ? [separator] : separators)
  // A word with a dot in it is rather an address with its @ forgotten.
  const isName = (cell: string, about: RegExp) => about.test(cell) && !cell.includes('.') && cell.length <= 40
  const columns = cells.flatMap((cell, index) => (isName(cell, aboutMail) ? [index] : []))
  if (columns.length > 0 && separator) return { separator, columns, names: columns.map((index) => cells[index] ?? '') }
  return cells.some((cell) => isName(cell, aboutMail) || isName(cell, aboutPeople)) ? 'unnamed' : 'none'
}
