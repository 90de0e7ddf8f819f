import { html, svg } from 'lit'
import { mean } from '#domain/statistics/moments.ts'
import { type AudienceReport, audiencesOf, type ReportView, titleOf } from './figures.ts'

type Priority = AudienceReport['priorities'][number]

/** Importance beside satisfaction per theme: what there is most to gain from comes first (T9). */
export function prioritiesSection(view: ReportView) {
  const { words, definition, report } = view
  const { priorities } = words.texts.values
  const groups = audiencesOf(report).filter(([, own]) => own.priorities.length > 0)
  if (groups.length === 0) return ''
  return html`
    <section aria-labelledby="priorities">
      <h2 id="priorities">${priorities.title}</h2>
      <p>${priorities.reading}</p>
      ${groups.map(
        ([audience, own]) => html`
          <h3>${words.texts.audiences[audience]}</h3>
          ${picture(view, own.priorities)}
          <wr-wide-table role="group" aria-label=${priorities.title}>
            <table class="figures">
              <thead>
                <tr>
                  <td></td>
                  <th scope="col">${priorities.theme}</th>
                  <th scope="col" class="number">${priorities.importance}</th>
                  <th scope="col" class="number">${priorities.satisfaction}</th>
                  <th scope="col" class="number">${priorities.gap}</th>
                  <th scope="col">${priorities.meaning}</th>
                </tr>
              </thead>
              <tbody>
                ${own.priorities.map(
                  (theme, index) => html`
                    <tr>
                      <td class="number">${index + 1}</td>
                      <th scope="row">${titleOf(definition, theme.measure)}</th>
                      <td class="number">${words.format.score(theme.importance)}</td>
                      <td class="number">${words.format.score(theme.satisfaction)}</td>
                      <td class="number">${words.format.signed(theme.gap)}</td>
                      <td>${priorities.quadrants[theme.quadrant]}</td>
                    </tr>`,
                )}
              </tbody>
            </table>
          </wr-wide-table>`,
      )}
    </section>`
}

/** The same as a picture: numbers of the table in a square. The table says everything it shows. */
function picture({ words }: ReportView, themes: readonly Priority[]) {
  const all = themes.flatMap(({ satisfaction, importance }) => [satisfaction, importance])
  // From whole point to whole point, so that themes that lie near each other can be told apart.
  const [from, to] = [
    Math.floor(Math.min(...all)),
    Math.max(Math.floor(Math.min(...all)) + 1, Math.ceil(Math.max(...all))),
  ]
  const place = (value: number) => (100 * (value - from)) / (to - from)
  const middle = (of: (theme: Priority) => number) => place(mean(themes.map(of)))
  const [x, y] = [middle(({ satisfaction }) => satisfaction), 100 - middle(({ importance }) => importance)]
  const ticks = Array.from({ length: to - from + 1 }, (_, index) => from + index)
  const { axisImportance, axisSatisfaction } = words.texts.values.priorities
  return html`
    <svg class="priorities" viewBox="-14 -6 122 126" aria-hidden="true">
      ${svg`<rect class="field" x="0" y="0" width="100" height="100" /><line class="axis" x1="0" y1="100" x2="100" y2="0" />`}
      ${svg`<line class="middle" x1=${x} x2=${x} y1="0" y2="100" /><line class="middle" x1="0" x2="100" y1=${y} y2=${y} />`}
      ${ticks.map((tick) => svg`<text x=${place(tick)} y="106" text-anchor="middle">${tick}</text><text x="-2" y=${101.5 - place(tick)} text-anchor="end">${tick}</text>`)}
      ${svg`<text x="50" y="115" text-anchor="middle">${axisSatisfaction} →</text><text x="-9" y="50" text-anchor="middle" transform="rotate(-90 -9 50)">${axisImportance} →</text>`}
      ${themes
        .map(
          ({ satisfaction, importance }, index) => svg`
            <circle class="dot" cx=${place(satisfaction)} cy=${100 - place(importance)} r="4" />
            <text class="in-dot" x=${place(satisfaction)} y=${100 - place(importance) + 1.7} text-anchor="middle">${index + 1}</text>`,
        )
        // What there is most to gain from lies on top where two themes meet.
        .reverse()}
    </svg>`
}
