import type { ChartColours } from './chart-words.ts'

/** The colours of the style sheet as they are for this element now; on paper always the light ones. */
export function chartColours(element: Element, paper: boolean): ChartColours {
  const style = getComputedStyle(element)
  const token = (name: string) => style.getPropertyValue(`--${paper ? `print-${name}` : name}`).trim()
  return {
    ink: token('ink'),
    inkSoft: token('ink-soft'),
    edge: token('edge'),
    paper: token('paper'),
    audiences: { staff: token('staff'), parents: token('parents'), pupils: token('pupils') },
  }
}
