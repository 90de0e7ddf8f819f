import type { Hidden } from '#domain/disclosure/published.ts'
import type { Audience } from '#domain/texts.ts'

/** What a chart cannot know from a report: how things are called, and the scale that the figures are on. */
export interface ChartTexts {
  /** The measures to draw, in order. */
  readonly measures: readonly { readonly id: string; readonly title: string }[]
  readonly audiences: Readonly<Record<Audience, string>>
  /** The highest point of the scale; the lowest is 1. */
  readonly points: number
  /** From where a measure is in order; a chart without it draws no line. */
  readonly threshold?: { readonly value: number; readonly label: string } | undefined
  readonly score: (value: number) => string
  readonly interval: (low: number, high: number) => string
}

/** Colours as the style sheet has them at this moment, on the screen or on paper. */
export interface ChartColours {
  readonly ink: string
  readonly inkSoft: string
  readonly edge: string
  readonly paper: string
  readonly audiences: Readonly<Record<Audience, string>>
}

/** How an audience is drawn: the shape and the line tell it apart without colour as well. */
export const marks = {
  staff: { pointStyle: 'circle', borderDash: [] },
  parents: { pointStyle: 'rectRot', borderDash: [6, 4] },
  pupils: { pointStyle: 'triangle', borderDash: [2, 3] },
} as const satisfies Record<Audience, { pointStyle: string; borderDash: number[] }>

/** As much of a report as the charts draw. */
export interface Drawable {
  readonly audiences: Readonly<
    Partial<Record<Audience, { readonly measures: Readonly<Record<string, Drawn | Hidden>> }>>
  >
}

/** A mean as a chart needs it; null where a figure is hidden or was not asked. */
export interface Drawn {
  readonly mean: number
  readonly low?: number | undefined
  readonly high?: number | undefined
}

const order: readonly Audience[] = ['staff', 'parents', 'pupils']

/** The audiences of a report in a fixed order, with their means of the measures that the chart draws. */
export function drawnAudiences(
  report: Drawable,
  texts: ChartTexts,
): { audience: Audience; values: (Drawn | null)[] }[] {
  return order.flatMap((audience) => {
    const own = report.audiences[audience]
    if (!own) return []
    const values = texts.measures.map(({ id }) => {
      const measure = own.measures[id]
      return measure && !('hidden' in measure) ? { mean: measure.mean, low: measure.low, high: measure.high } : null
    })
    return [{ audience, values }]
  })
}
