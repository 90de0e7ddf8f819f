import { html, nothing } from 'lit'
import { isHidden } from '#domain/disclosure/published.ts'
import {
  type AudienceReport,
  asksForMark,
  audiencesOf,
  hasFigures,
  questionsComeFirst,
  type ReportView,
} from './figures.ts'

/** Whose report this is, of when and of whom; on the screen with the choice of a subgroup and the contents. */
export function reportHeader(
  view: ReportView,
  subgroup: string | undefined,
  choose: (subgroup: string | undefined) => void,
) {
  const { words, report, survey, school } = view
  const { texts, format } = words
  const subgroups = new Map(
    survey.audiences.flatMap((audience) => audience.subgroups.map(({ id, name }) => [id, name] as const)),
  )
  const chosen = subgroup === undefined ? undefined : subgroups.get(subgroup)
  return html`
    <header class="report-header">
      <p class="report-name">${school.name}: ${survey.title}</p>
      <p>
        ${texts.survey.dates.closedOn(format.date(report.survey.closedOn))}
        ${chosen === undefined ? '' : html`· <strong>${texts.report.subgroup.only(chosen)}</strong>`}
      </p>
      ${survey.example ? html`<p class="notice">${texts.common.exampleLong}</p>` : ''}
      <div class="filters no-print">
        ${subgroups.size === 0 ? nothing : subgroupChoice(view, subgroups, subgroup, choose)}
        <button type="button" class="button" @click=${() => window.print()}>${texts.common.print}</button>
      </div>
      ${hasFigures(report) ? contents(view, subgroup === undefined) : ''}
    </header>`
}

/** Whether there is a pair of questions on now and wished of which both are shown. */
function hasWishes(report: ReportView['report'], { nowAndWished }: ReportView['definition']): boolean {
  return audiencesOf(report).some(([, { questions }]) =>
    nowAndWished.some((pair) => [pair.now, pair.wished].every((id) => questions[id] && !isHidden(questions[id]))),
  )
}

function subgroupChoice(
  { words }: ReportView,
  subgroups: ReadonlyMap<string, string>,
  chosen: string | undefined,
  choose: (subgroup: string | undefined) => void,
) {
  const { subgroup } = words.texts.report
  const changed = (event: Event) =>
    event.target instanceof HTMLSelectElement && choose(event.target.value === '' ? undefined : event.target.value)
  return html`
    <div class="field">
      <label for="subgroup">${subgroup.label}</label>
      <select id="subgroup" @change=${changed}>
        <option value="" ?selected=${chosen === undefined}>${subgroup.everybody}</option>
        ${[...subgroups].map(([id, name]) => html`<option value=${id} ?selected=${id === chosen}>${name}</option>`)}
      </select>
    </div>`
}

function contents({ words, report, definition, trend, benchmark }: ReportView, whole: boolean) {
  const { report: texts, response } = words.texts
  const hasTrend = trend.surveys.some(({ audiences }) => Object.keys(audiences).length > 0)
  const hasOthers =
    whole && Object.values(benchmark.audiences).some((own) => Object.keys(own?.measures ?? {}).length > 0)
  const hasAny = (has: (own: AudienceReport) => boolean) => audiencesOf(report).some(([, own]) => has(own))
  const talk = [
    ['discussion', texts.discussion.title],
    ['questions', texts.questions.title],
  ]
  const sections = [
    ['response', texts.response.title],
    ...(definition.measures.length > 0
      ? [['scores', definition.outcome ? texts.scores.title : words.texts.values.scoresTitle]]
      : []),
    ...(definition.outcome ? [['levels', texts.levels.title]] : []),
    ...(Object.keys(report.gaps).length > 0 ? [['gaps', texts.gaps.title]] : []),
    ...(definition.measures.length > 0
      ? [['visibility', asksForMark(definition) ? words.texts.values.unhappy.title : texts.visibility.title]]
      : []),
    ...(hasAny(({ priorities }) => priorities.length > 0) ? [['priorities', words.texts.values.priorities.title]] : []),
    ...(hasAny(({ figures }) => Object.keys(figures).length > 0) ? [['key-figures', words.texts.values.figures]] : []),
    ...(hasWishes(report, definition) ? [['wished', words.texts.values.nowAndWished]] : []),
    ...(hasTrend ? [['earlier', response.earlier.title]] : []),
    ...(hasOthers ? [['others', response.others.title]] : []),
    ...(questionsComeFirst(definition) ? [...talk].reverse() : talk),
    ['method', texts.method.title],
  ]
  return html`
    <nav class="contents no-print" aria-label=${texts.contents}>
      <ul>${sections.map(([id, title]) => html`<li><a href="#${id}">${title}</a></li>`)}</ul>
    </nav>`
}
