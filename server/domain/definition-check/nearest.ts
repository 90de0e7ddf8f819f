/** The number of single-letter changes that turn one word into the other (Levenshtein 1966). */
export function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, column) => column)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const substituted = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      next.push(Math.min(substituted, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    row = next
  }
  return row[b.length] ?? 0
}

/** The longest id there is: a longer word is no slip of the pen. */
const longestWord = 64

/** ": did you mean 'relation'?" when one of the known words is close enough to be a slip of the pen, else nothing. */
export function didYouMean(word: string, known: Iterable<string>): string {
  if (word.length > longestWord) return ''
  const reach = Math.max(1, Math.floor(word.length / 3))
  const [best] = [...known]
    .filter((candidate) => Math.abs(candidate.length - word.length) <= reach)
    .map((candidate) => ({ candidate, distance: editDistance(word, candidate) }))
    .filter(({ distance }) => distance > 0 && distance <= reach)
    .sort((a, b) => a.distance - b.distance || a.candidate.localeCompare(b.candidate))
  return best ? `: did you mean '${best.candidate}'?` : ''
}
