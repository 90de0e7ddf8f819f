import { html, nothing } from 'lit'
import { isHidden } from '#domain/disclosure/published.ts'
import { type AudienceReport, audiencesOf, type ReportView } from './figures.ts'

/** By which way the answers came, per audience; a few people by one way are "some". */
export function waysTaken({ words, report }: ReportView) {
  const { texts, format } = words
  const { took } = texts.response
  const known = audiencesOf(report).flatMap(([audience, { channels }]) => (channels ? [{ audience, channels }] : []))
  // That all came by one way says nothing.
  const lines = known.filter(({ channels }) => Object.keys(channels).length > 1)
  if (lines.length === 0) return nothing
  const hidden = lines.some(({ channels }) => Object.values(channels).some(isHidden))
  return html`
    <ul>
      ${lines.map(
        ({ audience, channels }) =>
          html`<li>${took.waysOf(texts.audiences[audience], format.list(waysInWords(words, channels)))}</li>`,
      )}
    </ul>
    ${hidden ? html`<p class="hint">${took.hiddenWays}</p>` : ''}`
}

function waysInWords(
  { texts, format }: ReportView['words'],
  channels: NonNullable<AudienceReport['channels']>,
): string[] {
  const { ways, took } = texts.response
  const say: Readonly<Partial<Record<string, (count: string) => string>>> = ways
  const some: Readonly<Partial<Record<string, string>>> = took.hiddenWay
  return Object.entries(channels).flatMap(([way, count]) =>
    isHidden(count) ? (some[way] ?? []) : (say[way]?.(format.integer(count)) ?? []),
  )
}
