import { matchRoute } from './router.ts'

/** The browser's half of the router: the address bar, links and the back button. */
const changed = 'wr-navigate'

let moves = 0
/** The page that is shown; after the back button the address bar is ahead of it. */
let here = ''
let leaveQuestion = () => true

/** Whether the person moved inside the application, so that the focus must follow to the new heading. */
export const hasNavigated = (): boolean => moves > 0

/** Whether the person wants to leave the page, asked if the page has something to lose. */
export const mayLeave = (): boolean => leaveQuestion()

/** Has links and the back button ask first, until the returned function is called. */
export function askBeforeLeaving(ask: () => boolean): () => void {
  leaveQuestion = ask
  return () => {
    if (leaveQuestion === ask) leaveQuestion = () => true
  }
}

export function navigate(path: string, { replace = false } = {}): void {
  if (replace) history.replaceState(null, '', path)
  else history.pushState(null, '', path)
  here = currentPage()
  moves += 1
  window.dispatchEvent(new Event(changed))
}

/** Changes the query of the address without leaving the page, as a choice on a page does. */
export function replaceQuery(name: string, value: string | undefined): void {
  const url = new URL(location.href)
  if (value === undefined) url.searchParams.delete(name)
  else url.searchParams.set(name, value)
  history.replaceState(null, '', url.pathname + url.search)
  here = currentPage()
}

const currentPage = () => location.pathname + location.search

/** Calls back on every change of page until the returned function is called. */
export function onNavigation(callback: () => void): () => void {
  here = currentPage()
  const back = () => {
    // The browser has gone back already; whoever wants to stay gets the address of the page again.
    if (currentPage() !== here && !mayLeave()) return history.pushState(null, '', here)
    here = currentPage()
    moves += 1
    callback()
  }
  window.addEventListener(changed, callback)
  window.addEventListener('popstate', back)
  document.addEventListener('click', followLink)
  return () => {
    window.removeEventListener(changed, callback)
    window.removeEventListener('popstate', back)
    document.removeEventListener('click', followLink)
  }
}

function followLink(event: MouseEvent): void {
  if (event.defaultPrevented || event.button !== 0) return
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
  const link = event.composedPath().find((target) => target instanceof HTMLAnchorElement)
  if (!link) return
  if (link.target !== '' || link.origin !== location.origin || link.hasAttribute('download')) return
  const samePage = link.pathname + link.search === currentPage()
  if ((samePage && link.hash !== '') || matchRoute(link.pathname).page === 'not-found') return
  event.preventDefault()
  if (samePage || mayLeave()) navigate(link.pathname + link.search + link.hash)
}
