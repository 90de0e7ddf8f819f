import { html, nothing, type TemplateResult } from 'lit'
import type { Explanation } from '#domain/api/explanation.ts'
import type { ExplanationTextKey } from '../../text/explanation.nl.ts'
import { languageOf } from '../languages.ts'
import { amount, dayInWords, type SayOf } from '../say.ts'

export interface ExplanationView {
  readonly say: SayOf<ExplanationTextKey>
  readonly pageLanguage: string
  readonly explanation: Explanation
}

const authority = 'autoriteitpersoonsgegevens.nl'

/** What is asked and by whom, what is kept, for how long, who sees it, and what one can still do about it. */
export function explanationView(view: ExplanationView): TemplateResult {
  const { say, explanation } = view
  const { survey } = explanation
  return html`
    <div>
      <h1 tabindex="-1" data-focus>${say('title')}</h1>
      <p>${say('whose', { title: survey.title, school: survey.school })} ${state(view)}</p>
    </div>
    <p class="notice good">${say('short')}</p>
    ${why(view)} ${asked(view)}
    ${part(say('keptTitle'), kept(view))}
    ${part(say('notKeptTitle'), [say('notKept'), say('mindYourself')])}
    ${part(say('longTitle'), howLong(view))}
    ${part(say('whoSeesTitle'), whoSees(view))}
    ${rights(view)}`
}

const part = (title: string, lines: readonly string[]) =>
  html`<section><h2>${title}</h2><ul>${lines.map((line) => html`<li>${line}</li>`)}</ul></section>`

const when = (condition: boolean, line: () => string): string[] => (condition ? [line()] : [])
const forPupils = ({ explanation }: ExplanationView) => explanation.survey.audience === 'pupils'

function state({ say, pageLanguage, explanation }: ExplanationView): string {
  const { status, closesOn, closedOn } = explanation.survey
  if (status === 'draft') return say('draft')
  if (status === 'closed' && closedOn) return say('closed', { date: dayInWords(closedOn, pageLanguage) })
  return closesOn ? say('openUntil', { date: dayInWords(closesOn, pageLanguage) }) : say('open')
}

function why(view: ExplanationView): TemplateResult {
  const { say, explanation } = view
  const pupils = forPupils(view)
  return html`
    <section>
      <h2>${say('whyTitle')}</h2>
      <p>${say('who', { school: explanation.survey.school })} ${say(pupils ? 'whyPupils' : 'why')}</p>
      <p>${say('voluntary')} ${pupils ? say('voluntaryPupils') : nothing}</p>
    </section>`
}

function asked({ say, pageLanguage, explanation }: ExplanationView): TemplateResult {
  const { language, minutes, introduction, sections } = explanation.questionnaire
  const own = { lang: language, dir: languageOf(language).direction }
  return html`
    <section>
      <h2>${say('askedTitle')}</h2>
      ${introduction ? html`<p lang=${own.lang} dir=${own.dir}>${introduction}</p>` : nothing}
      ${
        sections
          ? html`<p>${say('parts')}</p><ul lang=${own.lang} dir=${own.dir}>${sections.map((title) => html`<li>${title}</li>`)}</ul>`
          : nothing
      }
      <p>${say('minutes', { minutes: amount(minutes, 'minute', pageLanguage) })}</p>
      ${explanation.privacy.sensitive ? html`<p>${say('sensitive')}</p>` : nothing}
    </section>`
}

const kept = (view: ExplanationView): string[] => [
  view.say('keptAnswers'),
  ...when(view.explanation.privacy.openAnswers, () => view.say('keptWords')),
  view.say('keptCode'),
  ...when(!forPupils(view), () => view.say('keptMail')),
]

function howLong({ say, pageLanguage, explanation }: ExplanationView): string[] {
  const months = amount(explanation.privacy.retentionMonths, 'month', pageLanguage)
  return [say('longAnswers', { months }), say('longCodes')]
}

function whoSees(view: ExplanationView): string[] {
  const { say, explanation } = view
  const { minimumGroup, minimumTexts, openAnswers } = explanation.privacy
  return [
    ...when(forPupils(view), () => say('seesPupils')),
    say('seesOpen'),
    say('seesClosed', { minimumGroup }),
    ...when(openAnswers, () => say('seesWords', { minimumTexts })),
    say('seesElsewhere'),
  ]
}

function rights(view: ExplanationView): TemplateResult {
  const { say, explanation } = view
  return html`
    <section>
      <h2>${say('rightsTitle')}</h2>
      <ul>
        <li>${say('rightsBefore')}</li>
        <li>${say('rightsAfter')}</li>
        ${forPupils(view) ? html`<li>${say('turnToPupils')}</li>` : nothing}
        <li>${say('turnToSchool', { school: explanation.survey.school })}</li>
        <li>${say('complaint')} <a href="https://${authority}" rel="noreferrer noopener" target="_blank">${authority}</a></li>
      </ul>
    </section>`
}
