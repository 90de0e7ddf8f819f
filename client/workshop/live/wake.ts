/**
 * Hears that there is reason to try at once: the network is back, or somebody looks at the page again after the device
 * slept. Returns what stops the listening.
 */
export function onWake(wake: () => void): () => void {
  if (typeof document === 'undefined') return () => {}
  const seen = () => {
    if (document.visibilityState === 'visible') wake()
  }
  addEventListener('online', wake)
  addEventListener('pageshow', wake)
  document.addEventListener('visibilitychange', seen)
  return () => {
    removeEventListener('online', wake)
    removeEventListener('pageshow', wake)
    document.removeEventListener('visibilitychange', seen)
  }
}

/** Waits that can be cut short, all at once. */
export class Waits {
  readonly #waiting = new Set<() => void>()

  wait(milliseconds: number): Promise<void> {
    return new Promise((resolve) => {
      const done = () => {
        clearTimeout(timer)
        this.#waiting.delete(done)
        resolve()
      }
      const timer = setTimeout(done, milliseconds)
      this.#waiting.add(done)
    })
  }

  cut(): void {
    for (const done of [...this.#waiting]) done()
  }
}
