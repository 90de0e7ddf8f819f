/** As much of a QR code as drawing it takes. */
export interface Modules {
  readonly size: number
  get(x: number, y: number): boolean
}

/** The white border that scanners need, in modules. */
export const quietZone = 4

/** The dark modules as one SVG path, a stroke per run in a row. */
export function qrPath(code: Modules): string {
  const runs: string[] = []
  for (let y = 0; y < code.size; y += 1) {
    let x = 0
    while (x < code.size) {
      const start = x
      while (x < code.size && code.get(x, y)) x += 1
      if (x > start) runs.push(`M${start + quietZone} ${y + quietZone}h${x - start}v1h-${x - start}z`)
      else x += 1
    }
  }
  return runs.join('')
}

/** Where a code leads, and how that address is written on paper. */
export const answerUrl = (origin: string, code: string): string => `${origin}/i/${code}`
export const addressToType = (origin: string): string => `${origin.replace(/^https?:\/\//, '')}/i`

/** Whether an address works on the computer itself only, so that a phone finds nothing behind a code that leads there. */
export function onlyThisComputer(origin: string): boolean {
  if (!URL.canParse(origin)) return false
  const { hostname } = new URL(origin)
  return /^(.+\.)?localhost$|^127(\.\d+){3}$|^\[::1\]$|^0\.0\.0\.0$|^\[::\]$/.test(hostname)
}

/** The codes of a sheet in pages of so many cards. */
export function pagesOf<T>(cards: readonly T[], perPage: number): T[][] {
  const pages = Math.ceil(cards.length / perPage)
  return Array.from({ length: pages }, (_, page) => cards.slice(page * perPage, (page + 1) * perPage))
}
