/** When somebody got where, in ms from the moment the link was tapped. */
export interface Arrival {
  /** The first screen is on the display and can be used. */
  readonly start: number
  /** The first question is on the display and can be answered. */
  readonly question: number
}

declare global {
  interface Window {
    arrival?: Partial<Arrival>
  }
}

/**
 * Runs in the page, before its own code: waits in the page for the button with which one begins, presses it as soon as
 * it is on the display, and waits for something to answer with. It holds all it needs, because it is sent as text.
 */
export function beginAsSoonAsPossible(): void {
  const arrival: { start?: number; question?: number } = {}
  window.arrival = arrival
  // A frame and a task later what was found has been painted, styles and all.
  const whenPainted = (then: () => void) => requestAnimationFrame(() => setTimeout(then))
  const whenThere = (selector: string, then: (element: HTMLElement) => void) => {
    const look = () => {
      const found = document.querySelector<HTMLElement>(selector)
      if (!found) return false
      whenPainted(() => then(found))
      return true
    }
    const observer = new MutationObserver(() => {
      if (look()) observer.disconnect()
    })
    observer.observe(document, { childList: true, subtree: true })
  }
  whenThere('survey-pages button.primary', (begin) => {
    arrival.start = performance.now()
    whenThere('survey-pages fieldset input', () => {
      arrival.question = performance.now()
    })
    begin.click()
  })
}
