import { html } from 'lit'
import type { School } from '#domain/api/schools.ts'
import type { Survey } from '#domain/api/surveys.ts'
import { paths } from '../router.ts'
import type { Words } from '../words.ts'
import { surveyDates } from './survey-status.ts'

/** What was agreed about a survey, as pairs. */
export function surveyFacts(words: Words, survey: Survey, school: School) {
  const { texts, format } = words
  const { facts } = texts.survey
  const invited = survey.audiences.map(({ audience, invited, subgroups }) => {
    const rest = invited - subgroups.reduce((sum, subgroup) => sum + subgroup.invited, 0)
    const groups = subgroups.map(({ name, invited }) => ({ name, invited }))
    const all = groups.length > 0 && rest > 0 ? [...groups, { name: facts.noSubgroup, invited: rest }] : groups
    const parts = all.map(({ name, invited }) => `${name}: ${format.integer(invited)}`)
    return `${texts.audiences[audience]}: ${format.integer(invited)}${parts.length === 0 ? '' : ` (${parts.join(', ')})`}`
  })
  const asksParents = survey.audiences.some(({ audience }) => audience === 'parents')
  return html`
    <section aria-labelledby="facts">
      <h2 id="facts">${facts.title}</h2>
      <dl class="facts">
        <div><dt>${facts.school}</dt><dd><a href=${paths.school(school.id)}>${school.name}</a></dd></div>
        <div><dt>${facts.dates}</dt><dd>${surveyDates(words, survey)}</dd></div>
        <div><dt>${facts.invited}</dt><dd>${invited.map((line) => html`<span class="line-text">${line}</span>`)}</dd></div>
        ${asksParents ? html`<div><dt>${facts.unit}</dt><dd>${texts.surveyForm.units[survey.unit]}</dd></div>` : ''}
        <div>
          <dt>${facts.languages}</dt>
          <dd>${format.list(survey.languages.map((language) => format.languageName(language)))}</dd>
        </div>
        <div><dt>${facts.minimumGroup}</dt><dd>${facts.minimumGroupValue(survey.minimumGroup)}</dd></div>
        <div><dt>${facts.retention}</dt><dd>${facts.retentionValue(survey.retentionMonths)}</dd></div>
      </dl>
    </section>`
}
