import { html } from 'lit'
import { audiencesOf, type ReportView } from './figures.ts'

/** The named numbers of an instrument: shares of what was counted, and differences of measures. */
export function keyFiguresSection({ words, definition, report }: ReportView) {
  const { values, audiences } = words.texts
  const groups = audiencesOf(report).filter(([, { figures }]) => Object.keys(figures).length > 0)
  if (groups.length === 0) return ''
  return html`
    <section aria-labelledby="key-figures">
      <h2 id="key-figures">${values.figures}</h2>
      ${groups.map(
        ([audience, { figures }]) => html`
          <h3>${audiences[audience]}</h3>
          <dl class="facts">
            ${definition.figures
              .filter(({ id }) => figures[id])
              .map(({ id, title, explanation, kind }) => {
                const { value = 0, n = 0, low, high } = figures[id] ?? {}
                const share = (value: number) => words.format.percent(value)
                const ends = low === undefined || high === undefined ? undefined : [share(low), share(high)]
                const interval = ends ? ` (${values.figureInterval(ends[0] ?? '', ends[1] ?? '')})` : ''
                // Without an interval it is a difference of two shares, and its sign says which is the larger.
                const written = ends ? share(value) : `${value > 0 ? '+' : ''}${share(value).replace('-', '−')}`
                return html`
                  <div>
                    <dt>${title}</dt>
                    <dd>
                      <strong>${kind === 'ratio' ? written : words.format.signed(value)}</strong>
                      ${kind === 'ratio' ? html`${values.outOf(words.format.integer(n))}${interval}` : ''}
                      ${explanation ? html`<span class="line-text">${explanation}</span>` : ''}
                    </dd>
                  </div>`
              })}
          </dl>`,
      )}
    </section>`
}
