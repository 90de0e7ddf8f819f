/**
 * Takes a value from behind the # of the address, where no server and no log sees it, and removes it from the address
 * bar: who looks over a shoulder or through the history finds nothing there.
 */
export function takeFromFragment(name: string): string {
  const value = new URLSearchParams(location.hash.slice(1)).get(name) ?? ''
  if (location.hash !== '') history.replaceState(null, '', location.pathname + location.search)
  return value
}

/** A path that carries such a value. */
export const withFragment = (path: string, name: string, value: string): string =>
  `${path}#${new URLSearchParams({ [name]: value })}`
