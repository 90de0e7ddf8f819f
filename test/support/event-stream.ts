/** One line that a screen follows: what came over it so far, and waiting for what comes. */
export class EventStream {
  readonly events: { readonly id: string | undefined; readonly event: string | undefined; readonly data: string }[] = []
  readonly status: number
  ended = false
  readonly #abort: AbortController
  #waiting: (() => void)[] = []

  private constructor(status: number, abort: AbortController) {
    this.status = status
    this.#abort = abort
  }

  static async open(url: string, headers: Record<string, string> = {}): Promise<EventStream> {
    const abort = new AbortController()
    const reply = await fetch(url, { headers: { accept: 'text/event-stream', ...headers }, signal: abort.signal })
    const stream = new EventStream(reply.status, abort)
    void stream.#read(reply)
    return stream
  }

  /** The states that came, as they were sent. */
  get states() {
    return this.events.filter(({ event }) => event === 'state')
  }

  /** Resolves when this holds of what came so far. */
  async until(holds: (stream: EventStream) => boolean): Promise<void> {
    while (!holds(this)) {
      if (this.ended) throw new Error(`the stream ended after ${this.events.length} events`)
      await new Promise<void>((resolve) => this.#waiting.push(resolve))
    }
  }

  close() {
    this.#abort.abort()
  }

  async #read(reply: Response) {
    let text = ''
    const decoder = new TextDecoder()
    try {
      for await (const chunk of reply.body ?? []) {
        text += decoder.decode(chunk, { stream: true })
        const blocks = text.split('\n\n')
        text = blocks.pop() ?? ''
        for (const block of blocks) this.#take(block)
        this.#wake()
      }
    } catch {
      // Aborted, or the server went away.
    }
    this.ended = true
    this.#wake()
  }

  #take(block: string) {
    const fields = new Map(
      block.split('\n').map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 2)]),
    )
    const data = fields.get('data')
    if (data !== undefined) this.events.push({ id: fields.get('id'), event: fields.get('event'), data })
  }

  #wake() {
    for (const resolve of this.#waiting.splice(0)) resolve()
  }
}
