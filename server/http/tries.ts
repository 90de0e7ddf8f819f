/** Counts wrong tries per key (an account, an address) and says when it has been enough for a while. */
export class Tries {
  readonly #most: number
  readonly #forMinutes: number
  readonly #now: () => Date
  readonly #failed = new Map<string, { count: number; until: number }>()

  constructor(most: number, forMinutes: number, now: () => Date) {
    this.#most = most
    this.#forMinutes = forMinutes
    this.#now = now
  }

  /** Seconds until this key may try again; 0 when it may now. */
  wait(key: string): number {
    const entry = this.#failed.get(key)
    if (!entry || entry.count < this.#most) return 0
    return Math.max(0, Math.ceil((entry.until - this.#now().getTime()) / 1000))
  }

  failed(key: string) {
    const time = this.#now().getTime()
    this.#forget(time)
    const entry = this.#failed.get(key) ?? { count: 0, until: 0 }
    this.#failed.set(key, { count: entry.count + 1, until: time + this.#forMinutes * 60_000 })
  }

  /** One try was not wrong after all. */
  takeBack(key: string) {
    const entry = this.#failed.get(key)
    if (entry) this.#failed.set(key, { ...entry, count: entry.count - 1 })
  }

  succeeded(key: string) {
    this.#failed.delete(key)
  }

  #forget(time: number) {
    for (const [key, { until }] of this.#failed) if (until <= time) this.#failed.delete(key)
  }
}

/** Whom tries from an address are counted for: somebody with IPv6 has a whole /64 of addresses to try from. */
export function networkOf(address: string): string {
  if (!address.includes(':') || address.includes('.')) return address
  const groups = (part = '') => part.split(':').filter((group) => group !== '')
  const [before, after] = address.split('::')
  const [head, tail] = [groups(before), groups(after)]
  // The two colons stand for as many zeros as are missing.
  const zeros = Array.from({ length: after === undefined ? 0 : 8 - head.length - tail.length }, () => '0')
  return [...head, ...zeros, ...tail].slice(0, 4).join(':')
}
