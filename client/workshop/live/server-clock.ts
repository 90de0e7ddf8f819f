/** The clock of the server: timers run on it, and the clock of a telephone may be minutes off. */
export interface Clock {
  /** Milliseconds since 1970 on the server's clock. */
  now(): number
}

export class ServerClock implements Clock {
  #ahead = 0
  #exact = false

  now(): number {
    return Date.now() + this.#ahead
  }

  /** The server said what time it is, to the millisecond. */
  set(time: string): void {
    if (Number.isNaN(Date.parse(time))) return
    this.#ahead = Date.parse(time) - Date.now()
    this.#exact = true
  }

  /** The same in whole seconds, from the header of a reply; it counts only where nothing better is known. */
  setRoughly(date: string | null): void {
    if (this.#exact || date === null || Number.isNaN(Date.parse(date))) return
    this.#ahead = Date.parse(date) + 500 - Date.now()
  }
}
