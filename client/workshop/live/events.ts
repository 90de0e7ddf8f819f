/** One event of a stream, as the server sent it. */
export interface StreamEvent {
  readonly event: string
  readonly data: string
  readonly id: string | undefined
}

interface Listener {
  readonly event: (event: StreamEvent) => void
  /** The server says how long to wait before coming back, in milliseconds. */
  readonly retry: (milliseconds: number) => void
}

/**
 * Reads server-sent events from a text that arrives in pieces, which may break anywhere. Comments (the heartbeat) say
 * nothing but that the line is there.
 */
export function eventReader({ event, retry }: Listener): (piece: string) => void {
  let rest = ''
  return (piece) => {
    rest += piece
    // A piece may end between the two characters of a line end: what is left waits for the next.
    const blocks = rest.split(/\r\n\r\n|\n\n|\r\r/)
    rest = blocks.pop() ?? ''
    for (const block of blocks) read(block)
  }

  function read(block: string): void {
    const fields = block.split(/\r\n|\n|\r/).map(fieldIn)
    const value = (name: string) => fields.find((field) => field.name === name)?.value
    const wait = Number(value('retry') ?? Number.NaN)
    if (Number.isInteger(wait)) retry(wait)
    const data = fields.filter(({ name }) => name === 'data')
    if (data.length === 0) return
    event({ event: value('event') ?? 'message', data: data.map((line) => line.value).join('\n'), id: value('id') })
  }
}

function fieldIn(line: string): { name: string; value: string } {
  const [, name = '', value = ''] = /^([^:]*)(?:: ?(.*))?$/s.exec(line) ?? []
  return { name, value }
}
