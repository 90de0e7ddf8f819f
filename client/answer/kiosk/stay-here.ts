const guard = 'windroos-kiosk'

/**
 * Adds one entry to the history, once: the Back button then ends up on the page of the shared device itself, and not on
 * what was open before it. The entry says nothing of where somebody was.
 */
export function stayHere(): void {
  if (history.state !== guard) history.pushState(guard, '')
}
