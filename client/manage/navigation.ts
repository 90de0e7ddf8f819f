import { matchRoute } from './router.ts'

/** The browser's half of the router: the address bar, links and the back button. */
const changed = 'wr-navigate'

let moves = 0

/** Whether the person moved inside the application, so that the focus must follow to the new heading. */
export const hasNavigated = (): boolean => moves > 0

export function navigate(path: string, { replace = false } = {}): void {
  if (replace) history.replaceState(null, '', path)
  else history.pushState(null, '', path)
  moves += 1
  window.dispatchEvent(new Event(changed))
}

/** Changes the query of the address without leaving the page, as a choice on a page does. */
export function replaceQuery(name: string, value: string | undefined): void {
  const url = new URL(location.href)
  if (value === undefined) url.searchParams.delete(name)
  else url.searchParams.set(name, value)
  history.replaceState(null, '', url.pathname + url.search)
}

/** Calls back on every change of page until the returned function is called. */
export function onNavigation(callback: () => void): () => void {
  const back = () => {
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
  const samePage = link.pathname === location.pathname && link.search === location.search
  if ((samePage && link.hash !== '') || matchRoute(link.pathname).page === 'not-found') return
  event.preventDefault()
  navigate(link.pathname + link.search + link.hash)
}
