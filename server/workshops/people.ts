/** Somebody whose line broke, or who asks now and then, is still there for a while: a telephone sleeps and wakes. */
const grace = 12_000

interface Person {
  lines: number
  seenAt: number
}

/**
 * Who is in the room: telephones by the random id that they made up, in memory alone. It is only ever counted.
 */
export class People {
  readonly #people = new Map<string, Person>()
  readonly #expected = new Map<string, number>()
  #counted = 0

  /** True when that makes another number. */
  came(id: string, now: number): boolean {
    const person = this.#person(id, now)
    person.lines += 1
    return this.#changes(now)
  }

  asked(id: string, now: number): boolean {
    this.#person(id, now)
    return this.#changes(now)
  }

  left(id: string, now: number) {
    const person = this.#people.get(id)
    if (!person) return
    person.lines -= 1
    person.seenAt = now
  }

  /** Forgets who has been away for long; true when that makes another number. */
  swept(now: number): boolean {
    for (const [id, person] of this.#people) if (!isHere(person, now)) this.#people.delete(id)
    return this.#changes(now)
  }

  count(now: number): number {
    return [...this.#people.values()].filter((person) => isHere(person, now)).length
  }

  /** The most people who were here at once since this was first asked of a round. */
  expected(round: string, now: number): number {
    const most = Math.max(this.#expected.get(round) ?? 0, this.count(now))
    this.#expected.set(round, most)
    return most
  }

  #person(id: string, now: number): Person {
    const person = this.#people.get(id) ?? { lines: 0, seenAt: now }
    person.seenAt = now
    this.#people.set(id, person)
    return person
  }

  #changes(now: number): boolean {
    const before = this.#counted
    this.#counted = this.count(now)
    return this.#counted !== before
  }
}

const isHere = ({ lines, seenAt }: Person, now: number) => lines > 0 || now - seenAt < grace
