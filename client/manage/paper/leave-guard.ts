import type { ReactiveController, ReactiveControllerHost } from 'lit'
import { askBeforeLeaving } from '../navigation.ts'

/** Asks before something is left that is not stored: by a link, by the back button, by closing the page. */
export class LeaveGuard implements ReactiveController {
  readonly #question: () => string | undefined
  #stopAsking = () => {}

  /** `question` is what to ask; undefined while there is nothing to lose. */
  constructor(host: ReactiveControllerHost, question: () => string | undefined) {
    this.#question = question
    host.addController(this)
  }

  hostConnected(): void {
    window.addEventListener('beforeunload', this.#warn)
    this.#stopAsking = askBeforeLeaving(this.mayLeave)
  }

  hostDisconnected(): void {
    window.removeEventListener('beforeunload', this.#warn)
    this.#stopAsking()
  }

  readonly mayLeave = (): boolean => {
    const question = this.#question()
    return question === undefined || window.confirm(question)
  }

  readonly #warn = (event: BeforeUnloadEvent): void => {
    if (this.#question() !== undefined) event.preventDefault()
  }
}
