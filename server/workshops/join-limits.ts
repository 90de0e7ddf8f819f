/** People mistype, and a whole school sits behind one address: so many wrong codes cost nobody anything. */
const freeTries = 100
const firstWait = 5
const longestWait = 60
const forgottenAfter = 60 * 60_000

/** So many telephones join at once, and one a second after that. */
const joinsAtOnce = 600

interface Wrong {
  readonly count: number
  readonly at: number
}
interface Places {
  readonly left: number
  readonly at: number
}

/**
 * What one network may do to join. After a hundred wrong codes each next try waits, longer and longer, up to a minute: a
 * school whose pupils play with codes is slowed down and never shut out, and the picture to scan knows no wrong tries. Who
 * guesses has about 2,500 tries a day from one network; with ten workshops going on, that finds one of them in forty days.
 */
export class JoinLimits {
  readonly #now: () => Date
  readonly #wrong = new Map<string, Wrong>()
  readonly #places = new Map<string, Places>()

  constructor(now: () => Date) {
    this.#now = now
  }

  /** Seconds until a typed code is looked at. */
  wait(network: string): number {
    const wrong = this.#wrong.get(network)
    if (!wrong || wrong.count < freeTries) return 0
    const wait = Math.min(longestWait, firstWait + wrong.count - freeTries)
    return Math.max(0, Math.ceil(wait - (this.#time() - wrong.at) / 1000))
  }

  wasWrong(network: string) {
    const at = this.#time()
    for (const [key, each] of this.#wrong) if (at - each.at > forgottenAfter) this.#wrong.delete(key)
    this.#wrong.set(network, { count: (this.#wrong.get(network)?.count ?? 0) + 1, at })
  }

  /** Takes a place for one telephone; false when there is none just now. */
  take(network: string): boolean {
    const at = this.#time()
    for (const [key, places] of this.#places) if (leftIn(places, at) >= joinsAtOnce) this.#places.delete(key)
    const left = leftIn(this.#places.get(network) ?? { left: joinsAtOnce, at }, at)
    if (left < 1) return false
    this.#places.set(network, { left: left - 1, at })
    return true
  }

  #time = (): number => this.#now().getTime()
}

const leftIn = ({ left, at }: Places, now: number): number => Math.min(joinsAtOnce, left + Math.max(0, now - at) / 1000)
