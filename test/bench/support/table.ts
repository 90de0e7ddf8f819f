export type Row = readonly string[]

/** A Markdown table that is also readable as it is: words to the left, figures to the right. */
export function table(header: Row, rows: readonly Row[]): string {
  const all = [header, ...rows]
  const widths = header.map((_, column) => Math.max(3, ...all.map((row) => row[column]?.length ?? 0)))
  const figures = header.map((_, column) => rows.every((row) => /^[\d.,x()– ]+$/.test(row[column] ?? '')))
  const cells = (row: Row) =>
    widths.map((width, column) =>
      figures[column] ? (row[column] ?? '').padStart(width) : (row[column] ?? '').padEnd(width),
    )
  const rule = widths.map((width, column) => (figures[column] ? `${'-'.repeat(width - 1)}:` : '-'.repeat(width)))
  const line = (parts: Row) => `| ${parts.join(' | ')} |`
  return [line(cells(header)), line(rule), ...rows.map((row) => line(cells(row)))].join('\n')
}

export function printTable(title: string, header: Row, rows: readonly Row[]): void {
  console.log(`\n${title}\n\n${table(header, rows)}`)
}
