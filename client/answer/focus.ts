/**
 * Takes a person who moved to another screen to its heading, so that a screen reader reads from there. It waits for
 * the next frame, when the elements inside the page have drawn themselves too.
 */
export function focusHeading(root: HTMLElement): void {
  requestAnimationFrame(() => {
    scrollTo(0, 0)
    root.querySelector<HTMLElement>('[data-focus]')?.focus({ preventScroll: true })
  })
}
