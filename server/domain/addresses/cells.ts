/** What may stand between two cells. */
export const separators = [',', ';', '\t'] as const
export type Separator = (typeof separators)[number]

/**
 * The cells of one line. A separator inside quotes or inside <...> belongs to the cell. Quotes end with the line: one
 * that is never closed must not swallow the rest of the file. Reads every symbol once, however long the line is.
 */
export function cellsOf(line: string, between: readonly string[]): string[] {
  const last = { quote: line.lastIndexOf('"'), angle: line.lastIndexOf('>') }
  const cells: string[] = []
  let cell = ''
  let inside: 'quotes' | 'angles' | undefined
  for (let index = 0; index < line.length; index += 1) {
    const symbol = line.charAt(index)
    if (inside === 'quotes') {
      const twice = symbol === '"' && line.charAt(index + 1) === '"'
      if (twice) index += 1
      const closes = symbol === '"' && !twice
      if (closes) inside = undefined
      // A quote before the @ is part of an address of a kind we do not send to; without it somebody else's is left.
      if (!closes || line.charAt(index + 1) === '@') cell += symbol
    } else if (symbol === '"' && cell === '' && index < last.quote) inside = 'quotes'
    else if (inside === undefined && between.includes(symbol)) {
      cells.push(cell)
      cell = ''
    } else {
      if (symbol === '<' && index < last.angle) inside = 'angles'
      if (symbol === '>') inside = undefined
      // Blanks before a quote are no part of the cell.
      if (cell !== '' || symbol !== ' ') cell += symbol
    }
  }
  return [...cells, cell].map((each) => each.trim())
}

/** Which separator a line uses most; undefined when it has none. */
export function separatorOf(line: string): Separator | undefined {
  const counts = separators.map((separator) => ({ separator, cells: cellsOf(line, [separator]).length }))
  const [most] = counts.sort((a, b) => b.cells - a.cells)
  return most && most.cells > 1 ? most.separator : undefined
}
