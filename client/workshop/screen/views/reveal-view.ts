import type { Scene } from '../scene.ts'
import { overviewView } from './overview-view.ts'
import { revealedView } from './revealed-view.ts'
import { tooFewView } from './too-few-view.ts'

/** What was predicted beside what was answered: one measure at a time, and at the end all of them. */
export function revealView({ words, live }: Scene) {
  const { reveal, place } = live
  if (!reveal?.enough) return tooFewView(words)
  const id = place.moment.replace(/^measure:/, '')
  const one =
    reveal.measures.find((measure) => measure.id === id) ??
    (reveal.measures.length === 1 ? reveal.measures[0] : undefined)
  return one && place.moment !== 'overview' ? revealedView(words, reveal, one) : overviewView(words, reveal)
}
