import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { Agent, type ClientRequest, get } from 'node:http'

/** A telephone's line, and when the last whole state came over it. */
interface Phone {
  readonly url: string
  request: ClientRequest | undefined
  states: number
  at: number
}

const agent = new Agent({ maxSockets: Number.POSITIVE_INFINITY })

/** Many telephones that follow workshops, each on a line of its own, and come back by themselves when it breaks. */
export class Phones {
  readonly #phones: Phone[]
  #leaving = false

  private constructor(urls: readonly string[]) {
    this.#phones = urls.map((url) => ({ url, request: undefined, states: 0, at: 0 }))
  }

  /** `streams` are addresses without the id by which a telephone is counted. Resolves when everybody has the state. */
  static async follow(streams: readonly string[]): Promise<Phones> {
    const phones = new Phones(streams.map((url) => `${url}&present=${randomBytes(16).toString('hex')}`))
    for (const phone of phones.#phones) phones.#connect(phone)
    await phones.all(({ states }) => states > 0)
    return phones
  }

  get count() {
    return this.#phones.length
  }

  /** From now on, until everybody got a state that came after this; in ms, one number per telephone. */
  async untilNext(holds = (_text: string) => true): Promise<number[]> {
    const start = performance.now()
    this.#wanted = holds
    for (const phone of this.#phones) phone.at = 0
    await this.all(({ at }) => at > 0)
    return this.#phones.map(({ at }) => at - start)
  }

  async all(holds: (phone: Phone) => boolean): Promise<void> {
    while (!this.#phones.every(holds)) await new Promise((resolve) => setTimeout(resolve, 1))
  }

  leave() {
    this.#leaving = true
    for (const { request } of this.#phones) request?.destroy()
  }

  #wanted = (_text: string) => true

  #connect(phone: Phone) {
    if (this.#leaving) return
    // What the server asks of whoever comes back: not all at the same moment.
    const again = () => setTimeout(() => this.#connect(phone), 500 + Math.random() * 2000).unref()
    phone.request = get(phone.url, { agent, headers: { accept: 'text/event-stream' } }, (reply) => {
      if (reply.statusCode !== 200) {
        reply.resume()
        again()
        return
      }
      let text = ''
      reply.setEncoding('utf8')
      reply.on('data', (chunk: string) => {
        text += chunk
        const end = text.lastIndexOf('\n\n')
        if (end < 0) return
        const whole = text.slice(0, end)
        text = text.slice(end + 2)
        if (!whole.includes('event: state') || !this.#wanted(whole)) return
        phone.states += 1
        if (phone.at === 0) phone.at = performance.now()
      })
      reply.on('close', again)
    })
    phone.request.on('error', again)
  }
}

/** One line at a time is enough to know that something listens again. */
export async function reachable(url: string): Promise<void> {
  for (;;) {
    const request = get(url)
    const [result] = await Promise.race([once(request, 'response'), once(request, 'error')])
    request.destroy()
    if (!(result instanceof Error)) return
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}
