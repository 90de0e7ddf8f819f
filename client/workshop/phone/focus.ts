/**
 * Takes somebody whose screen changed to its heading, so that a screen reader reads from there. It waits for the next
 * frame, when the elements inside the page have drawn themselves too.
 */
export function focusHeading(root: HTMLElement, selector = '[data-focus]'): void {
  requestAnimationFrame(() => {
    scrollTo(0, 0)
    root.querySelector<HTMLElement>(selector)?.focus({ preventScroll: true })
  })
}

/** Whether somebody is in the middle of typing or choosing something that is still on the screen. */
export function isTyping(): boolean {
  return document.activeElement?.matches('input, textarea, select') ?? false
}
