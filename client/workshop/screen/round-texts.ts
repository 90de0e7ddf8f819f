import type { ReactiveController, ReactiveControllerHost } from 'lit'
import type { QuestionnaireReply } from '#domain/api/answering.ts'
import type { DefinitionView } from '#domain/api/definitions.ts'
import { askAddress, type ScreenAddress } from './address.ts'

interface Kinds {
  readonly questionnaire: QuestionnaireReply
  readonly definition: DefinitionView
}

/** Before asking once more for what did not come. */
const patience = 4000

/** The words of the instruments of rounds: fetched when a view first needs them, kept as long as the screen is open. */
export class RoundTexts implements ReactiveController {
  readonly #host: ReactiveControllerHost
  readonly #address: ScreenAddress
  readonly #kept = new Map<string, unknown>()
  readonly #waiting = new Set<string>()

  constructor(host: ReactiveControllerHost, address: ScreenAddress) {
    this.#host = host
    this.#address = address
    host.addController(this)
  }

  hostConnected(): void {}

  /** Undefined until it has come; the screen is drawn again then. */
  get<Kind extends keyof Kinds>(kind: Kind, round: string, language: string): Kinds[Kind] | undefined {
    const url = askAddress(this.#address, `rounds/${round}/${kind}`, { language })
    if (!this.#kept.has(url)) void this.#load(url)
    return this.#kept.get(url) as Kinds[Kind] | undefined
  }

  async #load(url: string): Promise<void> {
    if (this.#waiting.has(url)) return
    this.#waiting.add(url)
    try {
      const response = await fetch(url, { headers: { accept: 'application/json' } })
      if (!response.ok) throw new Error(String(response.status))
      this.#kept.set(url, await response.json())
    } catch {
      await new Promise((resolve) => setTimeout(resolve, patience))
    }
    this.#waiting.delete(url)
    this.#host.requestUpdate()
  }
}
