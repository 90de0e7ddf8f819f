import type { ChartConfiguration, ChartDataset } from 'chart.js'
import type { Report } from '#domain/api/reports.ts'
import { type ChartColours, type ChartTexts, drawnAudiences, marks } from './chart-words.ts'

/** The same means as a windroos, for the eye. A hidden figure leaves its corner open. */
export function toRadar(report: Report, texts: ChartTexts, colours: ChartColours): ChartConfiguration<'radar'> {
  const datasets = drawnAudiences(report, texts).map(
    ({ audience, values }): ChartDataset<'radar', (number | null)[]> => {
      const colour = colours.audiences[audience]
      const { pointStyle, borderDash } = marks[audience]
      return {
        label: texts.audiences[audience],
        data: values.map((value) => value?.mean ?? null),
        ...{ fill: false, spanGaps: false, borderColor: colour, borderWidth: 2.5, borderDash: [...borderDash] },
        ...{ pointStyle, pointRadius: 6, pointHoverRadius: 7, pointBackgroundColor: colour },
        ...{ pointBorderColor: colours.paper, pointBorderWidth: 1.5, backgroundColor: colour },
      }
    },
  )
  return {
    type: 'radar',
    data: { labels: texts.measures.map(({ title }) => title), datasets },
    options: {
      ...{ animation: false, maintainAspectRatio: false, responsive: true },
      scales: { r: radialAxis(texts, colours) },
      plugins: {
        legend: {
          position: 'top',
          labels: { color: colours.ink, usePointStyle: true, boxWidth: 10, padding: 16 },
          onClick: () => {},
        },
        tooltip: {
          callbacks: { label: ({ dataset, parsed }) => `${dataset.label}: ${texts.score(parsed.r)}` },
        },
      },
    },
  }
}

const radialAxis = ({ points }: ChartTexts, colours: ChartColours) => ({
  ...{ min: 1, max: points },
  ticks: { stepSize: 1, color: colours.inkSoft, backdropColor: colours.paper },
  pointLabels: { color: colours.ink, font: { size: 13 } },
  grid: { color: colours.edge },
  angleLines: { color: colours.edge },
})
