import { html } from 'lit'
import type { DefinitionView } from '#domain/api/definitions.ts'
import type { Survey } from '#domain/api/surveys.ts'
import { directionOf } from '#domain/letters/letter-language.ts'
import type { InvitedGroup } from '../survey/groups.ts'
import { exampleBadge } from '../views/notice.ts'
import { bookletWords, ownDirection } from './booklet-words.ts'
import { numberedQuestions, numberedSections } from './numbered-questions.ts'
import { paperQuestion } from './paper-question.ts'

interface Sheet {
  readonly survey: Survey
  readonly school: string
  readonly definition: DefinitionView
  readonly group: InvitedGroup
}

/** The whole questionnaire on paper, in one language. It carries no code and no number: all sheets of a group are alike. */
export function paperSheet(sheet: Sheet) {
  const { definition, group } = sheet
  const { language } = definition
  const questionnaire = definition.questionnaires[group.audience]
  if (!questionnaire) return ''
  const texts = bookletWords(language).texts.paper.sheet
  const own = ownDirection(language)
  const all = numberedQuestions(questionnaire)
  return html`
    <article class="paper-sheet" lang=${language} dir=${directionOf(language)}>
      ${head(sheet)}
      ${questionnaire.introduction ? html`<p class="paper-introduction">${questionnaire.introduction}</p>` : ''}
      ${promise(sheet)}
      <p class="paper-how" lang=${own.lang} dir=${own.dir}>${texts.cross} ${texts.mistake}</p>
      ${numberedSections(questionnaire).map(
        ({ title, questions }) => html`
          <section>
            <h3>${title}</h3>
            <ol class="paper-questions">
              ${questions.map((question) => paperQuestion(language, group.audience, question, all))}
            </ol>
          </section>`,
      )}
      <p class="paper-end" lang=${own.lang} dir=${own.dir}>${texts.end[group.audience]}</p>
    </article>`
}

function head({ survey, school, definition, group }: Sheet) {
  const words = bookletWords(definition.language)
  const texts = words.texts.paper.sheet
  const { audience } = group
  const own = ownDirection(definition.language)
  const subgroup = survey.audiences
    .find((each) => each.audience === audience)
    ?.subgroups.find(({ id }) => id === group.subgroup)
  const minutes = definition.questionnaires[audience]?.minutes ?? definition.minutes
  const facts = [
    texts.minutes(minutes),
    texts.free[audience],
    ...(audience === 'parents' ? [texts.units[survey.unit]] : []),
    ...(survey.closesOn === null ? [] : [texts.until(words.format.date(survey.closesOn))]),
  ]
  return html`
    <header class="paper-head">
      <p class="paper-school"><bdi>${school}</bdi> ${exampleBadge(words, survey.example)}</p>
      <p class="paper-for" lang=${own.lang} dir=${own.dir}>${texts.for[audience]}${subgroup ? html`: <bdi>${subgroup.name}</bdi>` : ''}</p>
      <h2><bdi>${survey.title}</bdi></h2>
      <p lang=${own.lang} dir=${own.dir}>${facts.join(' ')}</p>
    </header>`
}

/** What paper means for who fills it in: on paper the promise is partly their own to keep. */
function promise({ survey, definition, group }: Sheet) {
  const texts = bookletWords(definition.language).texts.paper.sheet
  const own = ownDirection(definition.language)
  return html`
    <section class="paper-promise" lang=${own.lang} dir=${own.dir}>
      <h3>${texts.promiseTitle}</h3>
      <ul>
        ${texts.promise.map((sentence) => html`<li>${sentence[group.audience]}</li>`)}
        <li>${texts.groups(survey.minimumGroup)}</li>
      </ul>
    </section>`
}
