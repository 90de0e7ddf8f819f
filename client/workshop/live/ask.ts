/** What asking once for the present state gave. */
export type Asked =
  | { readonly kind: 'state'; readonly text: string; readonly tag: string | null; readonly date: string | null }
  | { readonly kind: 'same'; readonly date: string | null }
  | { readonly kind: 'gone' }
  | { readonly kind: 'trouble'; readonly after: number }

/** Asks for the present state, where no stream comes through; `tag` is that of the state one has. */
export async function ask(url: string, tag: string | null, signal: AbortSignal): Promise<Asked> {
  const headers = { accept: 'application/json', ...(tag === null ? {} : { 'if-none-match': tag }) }
  const request = new AbortController()
  const stop = () => request.abort()
  const late = setTimeout(stop, 20_000)
  signal.addEventListener('abort', stop)
  try {
    const response = await fetch(url, { headers, signal: request.signal, cache: 'no-store' })
    const date = response.headers.get('date')
    if (response.status === 304) return { kind: 'same', date }
    const text = await response.text()
    const body: unknown = JSON.parse(text)
    if (response.ok) return { kind: 'state', text, tag: response.headers.get('etag'), date }
    const gone = [401, 403, 404, 410].includes(response.status) && isOurs(body)
    return gone ? { kind: 'gone' } : { kind: 'trouble', after: Number(response.headers.get('retry-after')) || 0 }
  } catch {
    return { kind: 'trouble', after: 0 }
  } finally {
    clearTimeout(late)
    signal.removeEventListener('abort', stop)
  }
}

/** Only a problem of the server itself says that it is over: not a 404 of something in between. */
const isOurs = (body: unknown): boolean =>
  typeof body === 'object' && body !== null && 'type' in body && String(body.type).startsWith('/problems/')
