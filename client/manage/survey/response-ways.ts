import { html, nothing } from 'lit'
import type { Progress } from '#domain/api/progress.ts'
import type { Words } from '../words.ts'

/** How people came in so far, where there is more than one way. */
export function waysSoFar({ texts, format }: Words, { audiences }: Progress) {
  const { progress, ways } = texts.response
  const say: Readonly<Partial<Record<string, (count: string) => string>>> = ways
  const lines = audiences.flatMap(({ audience, channels }) => {
    const used = Object.entries(channels)
    const parts = used.flatMap(
      ([way, count]) => say[way]?.(count.startsWith('<') ? progress.fewerThanFive : count) ?? [],
    )
    return used.length < 2 ? [] : [progress.ways(texts.audiences[audience], format.list(parts))]
  })
  if (lines.length === 0) return nothing
  return html`<h3>${progress.waysTitle}</h3><ul>${lines.map((line) => html`<li>${line}</li>`)}</ul>`
}
