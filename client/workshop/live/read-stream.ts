import { eventReader, type StreamEvent } from './events.ts'

interface Stream {
  readonly url: string
  /** The id of the last event that came: what is still so is not sent again. */
  readonly lastId: string | undefined
  readonly signal: AbortSignal
  /** How long it may be silent at first, and later (the server says something every 15 seconds). */
  readonly patience: { readonly first: number; readonly later: number }
  readonly event: (event: StreamEvent) => void
  readonly retry: (milliseconds: number) => void
  /** Something came over the line, be it only a heartbeat. */
  readonly heard: () => void
}

/**
 * One connection, until it ends: cut, silent, stopped, or refused by an answer that is no stream. With `fetch`, because an EventSource does not tell a
 * refusal from a network that is away, and does not notice a line on which nothing comes any more.
 */
export async function readStream(stream: Stream): Promise<'ended' | 'refused'> {
  const { url, lastId, signal, patience, event, retry, heard } = stream
  const line = new AbortController()
  const cut = () => line.abort()
  let silence = setTimeout(cut, patience.first)
  signal.addEventListener('abort', cut)
  try {
    const headers = { accept: 'text/event-stream', ...(lastId === undefined ? {} : { 'last-event-id': lastId }) }
    const response = await fetch(url, { headers, signal: line.signal, cache: 'no-store' })
    if (!response.ok || !isStream(response)) return 'refused'
    const read = eventReader({ event, retry })
    for await (const piece of pieces(response)) {
      clearTimeout(silence)
      silence = setTimeout(cut, patience.later)
      heard()
      read(piece)
    }
  } catch {
    // However it ended, it ended.
  } finally {
    clearTimeout(silence)
    signal.removeEventListener('abort', cut)
    line.abort()
  }
  return 'ended'
}

/** A page on which a network asks for a login is an answer too, but not the server's. */
const isStream = (response: Response): boolean =>
  response.headers.get('content-type')?.startsWith('text/event-stream') ?? false

async function* pieces(response: Response): AsyncGenerator<string> {
  const reader = response.body?.getReader()
  const decoder = new TextDecoder()
  for (;;) {
    const part = await reader?.read()
    if (!part || part.done) return
    yield decoder.decode(part.value, { stream: true })
  }
}
