import { html, nothing } from 'lit'
import { hasFigures, type ReportView } from './figures.ts'

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
  const sections = [
    ['response', texts.response.title],
    ...(definition.measures.length > 0 ? [['scores', texts.scores.title]] : []),
    ...(definition.outcome ? [['levels', texts.levels.title]] : []),
    ...(Object.keys(report.gaps).length > 0 ? [['gaps', texts.gaps.title]] : []),
    ...(definition.measures.length > 0 ? [['visibility', texts.visibility.title]] : []),
    ...(hasTrend ? [['earlier', response.earlier.title]] : []),
    ...(hasOthers ? [['others', response.others.title]] : []),
    ['discussion', texts.discussion.title],
    ['questions', texts.questions.title],
    ['method', texts.method.title],
  ]
  return html`
    <nav class="contents no-print" aria-label=${texts.contents}>
      <ul>${sections.map(([id, title]) => html`<li><a href="#${id}">${title}</a></li>`)}</ul>
    </nav>`
}
