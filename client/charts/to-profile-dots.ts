import type { ChartConfiguration, ChartDataset, LegendItem, Point } from 'chart.js'
import type { Audience } from '#domain/texts.ts'
import { type ChartColours, type ChartTexts, type Drawable, type Drawn, drawnAudiences, marks } from './chart-words.ts'

/** Marks of audiences stand a little above and below the line of their measure, so that none covers another. */
const apart = (audiences: number): number => (audiences > 2 ? 0.25 : 0.34)

/**
 * One line per measure with a mark per audience and its 95% interval: intervals first, because a mean alone promises
 * more than it knows. A hidden figure has no mark; the table under the chart says why.
 */
export function toProfileDots(
  report: Drawable,
  texts: ChartTexts,
  colours: ChartColours,
): ChartConfiguration<'scatter'> {
  const audiences = drawnAudiences(report, texts)
  const middle = (audiences.length - 1) / 2
  const datasets = audiences.flatMap(({ audience, values }, index) => {
    const offset = (index - middle) * apart(audiences.length)
    return [intervals(values, offset, colours.audiences[audience]), dots(audience, values, offset, texts, colours)]
  })
  return {
    type: 'scatter',
    data: { datasets: [...datasets, ...thresholdLine(texts, colours)] },
    options: {
      ...{ animation: false, maintainAspectRatio: false, responsive: true },
      layout: { padding: { right: 8 } },
      scales: { x: scoreAxis(texts, colours), y: measureAxis(texts, colours) },
      plugins: {
        legend: {
          position: 'top',
          labels: {
            ...{ color: colours.ink, usePointStyle: true, boxWidth: 10, padding: 16 },
            generateLabels: () => legendOf(audiences, texts, colours),
          },
          onClick: () => {},
        },
        tooltip: {
          filter: ({ dataset }) => (dataset.label ?? '') !== '',
          callbacks: { label: ({ datasetIndex, dataIndex }) => said(audiences, datasetIndex, dataIndex, texts) },
        },
      },
    },
  }
}

/** Written out, because the chart itself would draw the threshold in the legend without its dashes. */
function legendOf(audiences: readonly Row[], { audiences: names, threshold }: ChartTexts, colours: ChartColours) {
  const own = audiences.map(({ audience }): LegendItem => {
    const colour = colours.audiences[audience]
    const { pointStyle } = marks[audience]
    return { text: names[audience], fontColor: colours.ink, fillStyle: colour, strokeStyle: colour, pointStyle }
  })
  if (!threshold) return own
  const line = { lineWidth: 1.5, lineDash: thresholdDash, pointStyle: 'line' as const, strokeStyle: colours.inkSoft }
  return [...own, { text: threshold.label, fontColor: colours.ink, ...line }]
}

type Row = ReturnType<typeof drawnAudiences>[number]

/** What a mark says when it is pointed at. */
function said(audiences: readonly Row[], dataset: number, row: number, texts: ChartTexts): string {
  const audience = audiences[Math.floor(dataset / 2)]
  const value = audience?.values[row]
  if (!audience || !value) return ''
  const interval =
    value.low === undefined || value.high === undefined ? '' : ` (${texts.interval(value.low, value.high)})`
  return `${texts.audiences[audience.audience]}: ${texts.score(value.mean)}${interval}`
}

/** Lines from low to high, each followed by a hole so that they stay apart. */
function intervals(values: readonly (Drawn | null)[], offset: number, colour: string): ChartDataset<'scatter'> {
  const data = values.flatMap((value, row): Point[] => {
    if (value?.low === undefined || value.high === undefined) return []
    const y = row + offset
    return [{ x: value.low, y }, { x: value.high, y }, hole]
  })
  return {
    ...{ label: '', data, showLine: true, spanGaps: false, order: 2 },
    ...{
      borderColor: colour,
      borderWidth: 3,
      pointStyle: 'line',
      pointRadius: capRadius,
      pointHoverRadius: capRadius,
      pointHitRadius: 0,
    },
    ...{ pointRotation: 90, pointBorderWidth: 3, pointBorderColor: colour, pointHoverBorderWidth: 3 },
  }
}

/** On a phone the marks are smaller; the ends of an interval always stick out above its mark. */
const narrow = 480
const isNarrow = ({ chart }: { chart: { width: number } }) => chart.width < narrow
const markRadius = (context: { chart: { width: number } }) => (isNarrow(context) ? 4.5 : 5.5)
const capRadius = (context: { chart: { width: number } }) => (isNarrow(context) ? 7 : 8.5)

const hole: Point = { x: Number.NaN, y: Number.NaN }

function dots(
  audience: Audience,
  values: readonly (Drawn | null)[],
  offset: number,
  texts: ChartTexts,
  colours: ChartColours,
): ChartDataset<'scatter'> {
  const colour = colours.audiences[audience]
  return {
    label: texts.audiences[audience],
    data: values.map((value, row) => (value === null ? hole : { x: value.mean, y: row + offset })),
    ...{
      showLine: false,
      order: 1,
      pointStyle: marks[audience].pointStyle,
      pointRadius: markRadius,
      pointHoverRadius: markRadius,
    },
    ...{ pointBackgroundColor: colour, pointBorderColor: colours.paper, pointBorderWidth: 1.5 },
    ...{ backgroundColor: colour, borderColor: colour },
  }
}

const thresholdDash = [3, 3]

function thresholdLine({ threshold, measures }: ChartTexts, colours: ChartColours): ChartDataset<'scatter'>[] {
  if (!threshold) return []
  const ends = [-0.5, measures.length - 0.5].map((y) => ({ x: threshold.value, y }))
  return [
    {
      ...{ label: threshold.label, data: ends, showLine: true, order: 3, pointStyle: 'line' },
      ...{ borderColor: colours.inkSoft, borderWidth: 1.5, borderDash: thresholdDash },
      ...{ pointRadius: 0, pointHoverRadius: 0, pointHitRadius: 0 },
    },
  ]
}

const scoreAxis = ({ points }: ChartTexts, colours: ChartColours) => ({
  ...{ type: 'linear' as const, min: 1, max: points },
  ticks: { stepSize: 1, color: colours.ink },
  grid: { color: colours.edge },
  border: { color: colours.edge },
})

/** The measures from top to bottom, each exactly on its own line. */
const measureAxis = ({ measures }: ChartTexts, colours: ChartColours) => ({
  ...{ type: 'linear' as const, min: -0.5, max: measures.length - 0.5, reverse: true },
  afterBuildTicks: (axis: { ticks: { value: number }[] }) => {
    axis.ticks = measures.map((_, value) => ({ value }))
  },
  ticks: {
    ...{ color: colours.ink, autoSkip: false },
    callback(this: { readonly chart?: { readonly width: number } } | undefined, value: string | number) {
      const title = measures[Number(value)]?.title ?? ''
      return (this?.chart?.width ?? Number.POSITIVE_INFINITY) < narrow ? inLines(title) : title
    },
  },
  grid: { color: colours.edge },
  border: { display: false },
})

/** A name of more words than a telephone has room for, a few words to a line. */
const lineLength = 14

export function inLines(title: string): string[] {
  const lines: string[] = []
  for (const word of title.split(' ')) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + word.length < lineLength) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}
