import { type Draft, parseDraft } from './draft.ts'

const prefix = 'windroos:'

/**
 * The drafts on this device, by code. A browser may have no storage, forbid it or have it full: then drafts live as
 * long as the page does. `open` is a function because merely touching `localStorage` can throw.
 */
export class DraftStore {
  readonly #open: () => Storage
  readonly #memory = new Map<string, Draft>()

  constructor(open: () => Storage) {
    this.#open = open
  }

  read(code: string): Draft | undefined {
    return this.#memory.get(code) ?? parseDraft(this.#attempt((storage) => storage.getItem(prefix + code)))
  }

  /** Keeps the draft; false when it will not survive the closing of the page. */
  write(code: string, draft: Draft): boolean {
    const kept = this.#attempt((storage) => {
      storage.setItem(prefix + code, JSON.stringify(draft))
      return true
    })
    if (kept) this.#memory.delete(code)
    else this.#memory.set(code, draft)
    return kept ?? false
  }

  wipe(code: string): void {
    this.#memory.delete(code)
    this.#attempt((storage) => storage.removeItem(prefix + code))
  }

  /** The codes whose answers were sent off but not yet received by the server. */
  pending(): string[] {
    const stored = this.#attempt((storage) => Array.from({ length: storage.length }, (_, index) => storage.key(index)))
    const codes = (stored ?? []).flatMap((key) => (key?.startsWith(prefix) ? key.slice(prefix.length) : []))
    return [...new Set([...codes, ...this.#memory.keys()])].filter((code) => this.read(code)?.pending)
  }

  #attempt<T>(use: (storage: Storage) => T): T | undefined {
    try {
      return use(this.#open())
    } catch {
      return undefined
    }
  }
}
