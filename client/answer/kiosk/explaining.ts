import type { ReactiveControllerHost } from 'lit'

/** Loaded when somebody asks for it: most people on a shared device never do. */
async function arrives(): Promise<boolean> {
  try {
    // Awaited, not chained: what is chained to it would not hear that its style sheet did not arrive.
    await import('../explanation/survey-explanation.ts')
    return true
  } catch {
    return false
  }
}

/** Whether the explanation is shown. It is a screen of the page itself, because a shared device stays where it is. */
export class Explaining {
  at: 'nowhere' | 'loading' | 'failed' | 'shown' = 'nowhere'
  readonly #host: ReactiveControllerHost

  constructor(host: ReactiveControllerHost) {
    this.#host = host
  }

  get open(): boolean {
    return this.at !== 'nowhere'
  }

  readonly begin = async (): Promise<void> => {
    this.#go('loading')
    const arrived = await arrives()
    // Nobody waits for it any more.
    if (this.at === 'loading') this.#go(arrived ? 'shown' : 'failed')
  }

  readonly end = (): void => this.#go('nowhere')

  #go(at: Explaining['at']): void {
    this.at = at
    this.#host.requestUpdate()
  }
}
