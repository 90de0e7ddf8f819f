import { html, svg } from 'lit'
import { roundToTotal } from '#domain/statistics/largest-remainder.ts'
import type { Words } from '../../words.ts'
import type { Labelled, PartsReport } from './shapes.ts'

/** From so many points between two estimates there is something to talk about (T7). */
const worthTalking = 20

/** A division of a hundred: per part its mean and range, and every estimate as a dot without a name. */
export function partsView(words: Words, parts: readonly Labelled[], report: PartsReport) {
  const { values } = words.texts
  const rounded = roundToTotal(parts.map(({ id }) => report.mean[id] ?? 0))
  return html`
    <wr-wide-table role="group" aria-label=${values.part}>
      <table class="figures grouped parts">
        <thead>
          <tr>
            <th scope="col">${values.part}</th>
            <th scope="col" class="number">${values.mean}</th>
            <th scope="col" class="number">${values.range}</th>
          </tr>
        </thead>
        ${parts.map(({ id, label }, index) => {
          const dots = report.dots[id] ?? {}
          return html`
            <tbody>
              <tr>
                <th scope="row">${label}</th>
                <td class="number strong">${rounded[index]}</td>
                <td class="number">${rangeOf(words, dots)}</td>
              </tr>
              <tr>
                <td colspan="3">
                  ${dotLine(words, label, dots, report.mean[id] ?? 0)}
                  <span class="hint">${values.spread(words.format.score(report.sd[id] ?? 0))}</span>
                </td>
              </tr>
            </tbody>`
        })}
      </table>
    </wr-wide-table>
    <p class="hint">${values.dotsTitle} ${values.spreadNote}</p>
    ${distanceNote(words, report)}`
}

function rangeOf({ texts }: Words, dots: Readonly<Record<string, number>>): string {
  const values = Object.keys(dots).map(Number)
  const [low, high] = [Math.min(...values), Math.max(...values)]
  return low === high ? String(low) : texts.values.fromTo(String(low), String(high))
}

/** A dot is so wide, in the same unit as the line of 100 that it stands on. */
const across = 3.4

/** Dots above a line from 0 to 100, as many on each other as people chose it; the words say the same. */
function dotLine(words: Words, label: string, dots: Readonly<Record<string, number>>, mean: number) {
  const entries = Object.entries(dots).map(([value, count]) => ({ value: Number(value), count }))
  const highest = Math.max(1, ...entries.map(({ count }) => count))
  const line = across * Math.max(2, highest) + 1
  const said = entries.map(({ value, count }) => `${value}: ${count}`).join('; ')
  return html`
    <svg class="dot-line" viewBox="-4 0 108 ${line + 6}" role="img" aria-label="${words.texts.values.dotsOf(label)}: ${said}">
      ${svg`<line class="dot-axis" x1="0" x2="100" y1=${line} y2=${line} />`}
      ${[0, 25, 50, 75, 100].map(
        (tick) => svg`
          <line class="dot-axis" x1=${tick} x2=${tick} y1=${line} y2=${line + 1} />
          <text x=${tick} y=${line + 4.8} text-anchor="middle">${tick}</text>`,
      )}
      ${svg`<path class="dot-mean" d=${`M${mean} ${line}v${-line}`} />`}
      ${entries.flatMap(({ value, count }) =>
        Array.from(
          { length: count },
          (_, index) =>
            svg`<circle class="dot" cx=${value} cy=${line - across / 2 - 0.2 - across * index} r=${across / 2 - 0.2} />`,
        ),
      )}
    </svg>`
}

export function distanceNote({ texts, format }: Words, { distance }: PartsReport) {
  if (!distance) return ''
  const said = texts.values.distance(
    format.integer(Math.round(distance.largest)),
    format.integer(Math.round(distance.mean)),
  )
  return html`<p>${said} ${distance.largest >= worthTalking ? texts.values.talk : texts.values.close}</p>`
}
