import { html } from 'lit'
import type { DefinitionView } from '#domain/api/definitions.ts'
import type { School } from '#domain/api/schools.ts'
import { choiceField } from '../paper/choice-field.ts'
import { paths } from '../router.ts'
import type { Words } from '../words.ts'

/** The schools for which this person may begin a survey with this instrument. */
export const schoolsFor = (schools: readonly School[], { schoolTypes }: Pick<DefinitionView, 'schoolTypes'>) =>
  schools.filter(({ mayManage, example, type }) => mayManage && !example && schoolTypes.includes(type))

interface Start {
  readonly definition: DefinitionView
  readonly schools: readonly School[]
  readonly chosen: string
  readonly choose: (schoolId: string) => void
}

/** The way from an instrument to a survey with it; with several schools after a choice of one. */
export function newSurveyLink({ texts }: Words, { definition, schools, chosen, choose }: Start) {
  const { start } = texts.catalogue
  const school = schools.find(({ id }) => id === chosen) ?? schools[0]
  if (!school) return ''
  const options = schools.map(({ id, name }) => ({ id, title: name }))
  return html`
    <section class="no-print" aria-labelledby="start">
      <h2 id="start">${start.title}</h2>
      ${schools.length === 1 ? '' : choiceField({ id: 'school', label: start.school, value: school.id, options, choose })}
      <div class="buttons">
        <a class="button" href=${paths.newSurvey(school.id, definition.id)}>${start.action}</a>
      </div>
    </section>`
}
