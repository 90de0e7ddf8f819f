/** Where a big screen belongs: its workshop, and the key behind the #, which no server and no log gets to see. */
export interface ScreenAddress {
  readonly workshop: string
  /** Absent for who is logged in. */
  readonly key: string | undefined
}

export function screenAddress({ pathname, hash }: Pick<Location, 'pathname' | 'hash'>): ScreenAddress | undefined {
  const [, workshop] = /^\/scherm\/([\w-]+)\/?$/.exec(pathname) ?? []
  if (workshop === undefined) return undefined
  const key = hash.replace(/^#/, '')
  return { workshop, key: key === '' ? undefined : key }
}

/** What a screen asks of the server about its workshop. */
export function askAddress({ workshop, key }: ScreenAddress, what: string, query: Record<string, string> = {}): string {
  const asked = new URLSearchParams({ ...query, ...(key === undefined ? {} : { key }) })
  return `/api/workshops/${workshop}/${what}${asked.size === 0 ? '' : `?${asked}`}`
}
