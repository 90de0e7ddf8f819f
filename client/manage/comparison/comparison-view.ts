import { html, nothing } from 'lit'
import { guard } from 'lit/directives/guard.js'
import { isHidden } from '#domain/disclosure/published.ts'
import type { Audience } from '#domain/texts.ts'
import type { ChartColours } from '../../charts/chart-words.ts'
import { toProfileDots } from '../../charts/to-profile-dots.ts'
import { hiddenNotes, hiddenShort } from '../report/hidden-words.ts'
import { paths } from '../router.ts'
import type { Words } from '../words.ts'
import {
  areFarApart,
  type Comparison,
  type Gap,
  gapsBySize,
  groupsOf,
  hasGaps,
  shownGroupsOf,
  strengthOf,
  type Theme,
  themesByPoints,
} from './themes.ts'

/** Groups of one school beside each other: a strength first, then what differs, the figures and what to talk about. */
export function comparisonView(words: Words, comparison: Comparison) {
  const { comparison: texts } = words.texts
  return html`
    ${standsOut(words, comparison)}
    ${themesByPoints(comparison.measures).map(({ points, themes }) => figures(words, comparison, points, themes))}
    ${gapsTable(words, comparison)}
    <h3>${texts.talk}</h3>
    <ul>${texts.questions.map((question) => html`<li>${question}</li>`)}</ul>
    <h3>${texts.sources}</h3>
    ${sources(words, comparison)}
    <p class="hint">${texts.method}</p>`
}

/** More sentences than this stand out no longer; the table has them all. */
const mostSaid = 5

/** From here a difference counts: a rounded figure must stay on its own side of it. */
const countsFrom = ({ points }: Theme): number => (points - 1) / 10

function standsOut(words: Words, comparison: Comparison) {
  const { comparison: texts, audiences, audiencesInSentence } = words.texts
  if (!hasGaps(comparison)) return html`<p class="notice">${texts.nothingShown}</p>`
  const strength = strengthOf(comparison)
  const certain = gapsBySize(comparison.measures).filter(({ gap }) => gap.reading === 'larger-than-chance')
  const names = shownGroupsOf(comparison).map((group, index) => (index === 0 ? audiences : audiencesInSentence)[group])
  const said = certain.slice(0, mostSaid).map(({ theme, gap }) => {
    const [one, other] = gap.difference > 0 ? [gap.one, gap.other] : [gap.other, gap.one]
    const size = words.format.score(Math.abs(gap.difference), countsFrom(theme))
    return texts.higher(theme.title, audiencesInSentence[one], audiencesInSentence[other], size)
  })
  return html`
    <h3>${texts.standsOut}</h3>
    ${strength ? html`<p><strong>${texts.strength(strength.title, words.format.list(names))}</strong></p>` : nothing}
    ${said.length === 0 ? html`<p>${texts.noGaps}</p>` : html`<ul>${said.map((line) => html`<li>${line}</li>`)}</ul>`}
    ${certain.length > said.length ? html`<p>${texts.others(words.format.integer(certain.length - said.length))}</p>` : nothing}`
}

function figures(words: Words, comparison: Comparison, points: number, themes: readonly Theme[]) {
  const { comparison: texts, audiences } = words.texts
  const groups = groupsOf({ measures: themes })
  const drawn = {
    audiences: Object.fromEntries(
      groups.map((group) => {
        const measures = themes.flatMap((theme) => {
          const own = theme.audiences[group]
          return own ? [[theme.id, own] as const] : []
        })
        return [group, { measures: Object.fromEntries(measures) }]
      }),
    ),
  }
  const chartTexts = { measures: themes, points, audiences, score: words.format.score, interval: words.format.interval }
  return html`
    ${guard(
      [comparison, words],
      () => html`
        <figure>
          <figcaption>${texts.chart}</figcaption>
          <wr-chart
            class="dots many"
            .chart=${(colours: ChartColours) => toProfileDots(drawn, chartTexts, colours)}
            .label=${texts.chartLabel(words.format.list(groups.map((group) => audiences[group])), points)}
          ></wr-chart>
        </figure>`,
    )}
    <wr-wide-table role="group" aria-label=${texts.table(points)}>
      <table class="figures">
        <caption>${texts.table(points)}</caption>
        <thead>
          <tr>
            <th scope="col">${texts.theme}</th>
            ${groups.map((group) => html`<th scope="col" class="number">${audiences[group]}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${themes.map(
            (theme) => html`
              <tr>
                <th scope="row">${theme.title}</th>
                ${groups.map((group) => cell(words, comparison, theme, group))}
              </tr>`,
          )}
        </tbody>
      </table>
    </wr-wide-table>
    ${hiddenNotes(
      words,
      themes.flatMap((theme) => groups.flatMap((group) => reasonOf(theme, group) ?? [])),
      comparison.minimumGroup,
    )}`
}

function cell(words: Words, { minimumGroup }: Comparison, theme: Theme, group: Audience) {
  const own = theme.audiences[group]
  const reason = reasonOf(theme, group)
  if (reason || !own || isHidden(own))
    return html`<td class="number hidden-figure">${hiddenShort(words, reason ?? 'not-asked', minimumGroup)}</td>`
  const { low, high } = own
  return html`
    <td class="number">
      <strong>${words.format.score(own.mean)}</strong>
      ${low === undefined || high === undefined ? '' : html`<span class="under">${words.format.interval(low, high)}</span>`}
      <span class="under">${words.texts.comparison.people(words.format.integer(own.n))}</span>
    </td>`
}

function reasonOf({ audiences }: Theme, group: Audience) {
  const own = audiences[group]
  if (!own) return 'not-asked'
  return isHidden(own) ? own.reason : undefined
}

function gapsTable(words: Words, comparison: Comparison) {
  const { comparison: texts, report } = words.texts
  const gaps = gapsBySize(comparison.measures)
  if (gaps.length === 0) return nothing
  return html`
    <h3 id="differences">${texts.gaps}</h3>
    <p>${texts.gapsReading}</p>
    <wr-wide-table role="group" aria-labelledby="differences">
      <table class="figures">
        <thead>
          <tr>
            <th scope="col">${texts.theme}</th>
            <th scope="col">${texts.who}</th>
            <th scope="col">${texts.size}</th>
            <th scope="col">${texts.certainty}</th>
          </tr>
        </thead>
        <tbody>
          ${gaps.map(
            ({ theme, gap }) => html`
              <tr>
                <th scope="row">${theme.title}</th>
                <td>${texts.compared(words.texts.audiences[gap.one], words.texts.audiencesInSentence[gap.other])}</td>
                <td>${sizeOf(words, theme, gap)}</td>
                <td>${report.gaps.readings[gap.reading]}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </wr-wide-table>`
}

/** Written with one decimal, less than this is 0.0. */
const asGoodAsNothing = 0.05

/** Who is higher and by how much; below it the margin, from the same side. */
function sizeOf(words: Words, theme: Theme, { one, other, difference, low, high }: Gap) {
  const { comparison: texts, audiencesInSentence } = words.texts
  const sign = difference < 0 ? -1 : 1
  const size = words.format.score(Math.abs(difference), countsFrom(theme))
  const ends = low === undefined || high === undefined ? undefined : [sign * low, sign * high].sort((a, b) => a - b)
  const [from = 0, to = 0] = ends ?? []
  return html`
    ${Math.abs(difference) < asGoodAsNothing ? texts.equal : texts.more(audiencesInSentence[sign > 0 ? one : other], size)}
    ${ends ? html`<span class="under">${words.format.signedInterval(from, to)}</span>` : ''}`
}

function sources(words: Words, comparison: Comparison) {
  const { comparison: texts, audiencesInSentence } = words.texts
  return html`
    <ul>
      ${comparison.surveys.map(({ id, title, audiences, closedOn }) => {
        const who = words.format.list(audiences.map((audience) => audiencesInSentence[audience]))
        return html`<li><a href=${paths.report(id)}>${texts.source(title, who, words.format.date(closedOn))}</a></li>`
      })}
    </ul>
    ${areFarApart(comparison) ? html`<p>${texts.apart}</p>` : nothing}`
}
