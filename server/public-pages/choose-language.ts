/**
 * The language somebody reads a page in: the one they chose, else the first one their browser asks for that is there,
 * else the first of the page. nl-BE is read as nl.
 */
export function chooseLanguage(offered: readonly string[], chosen: unknown, accepted: string | undefined): string {
  const wanted = [chosen, ...(accepted ?? '').toLowerCase().split(',').slice(0, 20)]
    .filter((each) => typeof each === 'string')
    .map((each) => each.split(';')[0]?.trim() ?? '')
  for (const tag of wanted) {
    const found = offered.find((each) => each === tag) ?? offered.find((each) => each === tag.split('-')[0])
    if (found !== undefined) return found
  }
  return offered[0] ?? 'nl'
}
