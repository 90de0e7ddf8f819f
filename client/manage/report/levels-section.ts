import { html, nothing } from 'lit'
import { isHidden } from '#domain/disclosure/published.ts'
import type { Audience } from '#domain/texts.ts'
import { type AudienceReport, audiencesOf, type ReportView, titleOf } from './figures.ts'

type Reported = NonNullable<AudienceReport['outcome']>
type Status = Reported['levels'][number]['status'] | 'not-shown'

interface Outcome extends Omit<Reported, 'levels'> {
  readonly levels: readonly { readonly profile: string; readonly status: Status }[]
}

/** A step that is hidden for another reason than too few answers must not blame the number of answers. */
function withReasons({ measures }: AudienceReport, outcome: Reported): Outcome {
  const levels = outcome.levels.map(({ profile, status }) => {
    const measure = measures[profile]
    const other = measure !== undefined && isHidden(measure) && measure.reason !== 'too-few-answers'
    return { profile, status: status === 'too-few' && other ? ('not-shown' as const) : status }
  })
  return { ...outcome, levels }
}

/** The five profiles as a staircase per audience: how far it stands on solid ground, and what comes next. */
export function levelsSection(view: ReportView) {
  const { texts } = view.words
  const outcomes = audiencesOf(view.report).flatMap(([audience, own]): [Audience, Outcome][] =>
    own.outcome ? [[audience, withReasons(own, own.outcome)]] : [],
  )
  if (outcomes.length === 0) return nothing
  return html`
    <section aria-labelledby="levels">
      <h2 id="levels">${texts.report.levels.title}</h2>
      <p>${texts.report.levels.reading}</p>
      <div class="stairs-pair">
        ${outcomes.map(([audience, outcome]) => staircase(view, audience, outcome))}
      </div>
      <div class="cards two">${nextSteps(view, outcomes)}</div>
    </section>`
}

/** A shape for every status, so that nothing depends on colour. */
const shapes: Record<Status, string> = {
  'in-order': '●',
  uncertain: '◐',
  'not-yet': '○',
  'too-few': '–',
  'not-shown': '–',
}

function staircase({ words, definition }: ReportView, audience: Audience, outcome: Outcome) {
  const { texts, format } = words
  const { levels } = texts.report
  const names = outcome.tension.map((id) => titleOf(definition, id))
  return html`
    <section class="stairs-block" aria-labelledby="stairs-${audience}">
      <h3 id="stairs-${audience}">${texts.audiences[audience]}</h3>
      <ol class="stairs">
        ${outcome.levels.map(({ profile, status }, index) => {
          const solid = index < outcome.solidLevel
          const next = profile === outcome.firstMissing
          return html`
            <li class="stair step-${Math.min(index + 1, 8)} ${solid ? 'solid' : ''} ${next ? 'next' : ''}">
              <span class="stair-name">${index + 1}. ${titleOf(definition, profile)}</span>
              <span class="stair-status">
                <span aria-hidden="true">${shapes[status]}</span> ${texts.report.statuses[status]}
              </span>
              ${next ? html`<span class="stair-note">${levels.next}</span>` : ''}
            </li>`
        })}
      </ol>
      ${foundation(words, outcome).map((sentence) => html`<p>${sentence}</p>`)}
      ${names.length === 0 ? '' : html`<p>${levels.tension(format.list(names), names.length)}</p>`}
    </section>`
}

/** How far it stands firm, and that nobody knows about the step after that when too few people answered. */
function foundation({ texts }: ReportView['words'], { levels, solidLevel }: Outcome): string[] {
  const { solid, unknown, notShown } = texts.report.levels
  const status = levels[solidLevel]?.status
  const isUnknown = status === 'too-few' || status === 'not-shown'
  const why = status === 'not-shown' ? notShown : unknown
  return [
    ...(isUnknown && solidLevel === 0 ? [] : [solid(solidLevel, levels.length)]),
    ...(isUnknown ? [why(solidLevel + 1)] : []),
  ]
}

/** What the first missing profile is about and what could come next; once when the audiences share it. */
function nextSteps({ words, definition }: ReportView, outcomes: readonly [Audience, Outcome][]) {
  const { texts, format } = words
  const { levels } = texts.report
  const missing = [...new Set(outcomes.flatMap(([, { firstMissing }]) => firstMissing ?? []))]
  return missing.map((id) => {
    const measure = definition.measures.find((measure) => measure.id === id)
    const whose = outcomes
      .filter(([, { firstMissing }]) => firstMissing === id)
      .map(([audience]) => texts.audiencesInSentence[audience])
    if (!measure) return ''
    return html`
      <div class="card keep">
        <h3>${levels.about(measure.title, format.list(whose))}</h3>
        ${measure.explanation.length > 0 ? html`<p>${levels.whenInOrder}</p>` : ''}
        ${measure.explanation.map((sentence) => html`<p>${sentence}</p>`)}
        ${measure.nextStep ? html`<p><strong>${levels.nextStep}</strong> ${measure.nextStep}</p>` : ''}
      </div>`
  })
}
