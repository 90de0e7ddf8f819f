import { mean } from './moments.ts'

/** One theme: how important people find it and how satisfied they are with it, both from 1 to K. */
export interface Theme {
  readonly importance: number
  readonly satisfaction: number
}

export type ImportanceQuadrant = 'keep' | 'improve' | 'low-priority' | 'possible-excess'

export interface ThemeReading {
  /** 0 (nothing to gain) to 1: share of the importance times the share of satisfaction that is missing (T9). */
  readonly priority: number
  /** Importance less satisfaction, in points of the scale. */
  readonly gap: number
  readonly quadrant: ImportanceQuadrant
}

/**
 * Importance-performance analysis (Martilla & James 1977) of themes on scales of 1 to `points`, around the grand means:
 * only what lies strictly above a mean is high. Gaps and priorities do not depend on that cut.
 */
export function readThemes(themes: readonly Theme[], points: number): ThemeReading[] {
  const cross = {
    importance: mean(themes.map((t) => t.importance)),
    satisfaction: mean(themes.map((t) => t.satisfaction)),
  }
  return themes.map(({ importance, satisfaction }) => ({
    priority: ((importance - 1) / (points - 1)) * ((points - satisfaction) / (points - 1)),
    gap: importance - satisfaction,
    quadrant: quadrantOf(importance > cross.importance, satisfaction > cross.satisfaction),
  }))
}

function quadrantOf(important: boolean, satisfied: boolean): ImportanceQuadrant {
  if (important) return satisfied ? 'keep' : 'improve'
  return satisfied ? 'possible-excess' : 'low-priority'
}
