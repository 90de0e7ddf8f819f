import { html, nothing, type TemplateResult } from 'lit'
import type { QuestionnaireReply } from '#domain/api/answering.ts'
import { explanationLink } from './explanation-link.ts'
import { languageOf } from './languages.ts'
import { amount, dayInWords, type Say } from './say.ts'

interface StartView {
  readonly say: Say
  readonly reply: QuestionnaireReply
  readonly pageLanguage: string
  /** There are answers on this device already. */
  readonly begun: boolean
  readonly code: string
  readonly chooseLanguage: (language: string) => void
  readonly begin: () => void
  readonly restart: () => void
}

/** The first screen: the language, what it is about, how long it takes, and the promise. */
export function startScreen(view: StartView): TemplateResult {
  const { say, reply } = view
  const { survey, questionnaire } = reply
  const own = { lang: questionnaire.language, dir: languageOf(questionnaire.language).direction }
  return html`
    <div class="screen">
      ${survey.languages.length > 1 ? languageButtons(view) : nothing}
      ${survey.example ? html`<p class="notice"><strong>${say('example')}.</strong> ${say('exampleNote')}</p>` : nothing}
      <div>
        <h1 tabindex="-1" data-focus>${survey.title}</h1>
        ${facts(view)}
      </div>
      ${questionnaire.introduction ? html`<p lang=${own.lang} dir=${own.dir}>${questionnaire.introduction}</p>` : nothing}
      <p class="notice good">
        ${say('promise')} ${say('promiseGroups', { minimumGroup: reply.privacy.minimumGroup })}
      </p>
      ${beginning(view)}
      ${kept(view)}
      ${explanationLink(say, view.code)}
    </div>`
}

function languageButtons({ say, reply, chooseLanguage }: StartView): TemplateResult {
  const button = (tag: string) => {
    const { name, direction } = languageOf(tag)
    const chosen = tag === reply.questionnaire.language
    return html`
      <button type="button" lang=${tag} dir=${direction} aria-pressed=${chosen ? 'true' : 'false'} @click=${() => chooseLanguage(tag)}>${name}</button>`
  }
  return html`<div class="languages" role="group" aria-label=${say('language')}>${reply.survey.languages.map(button)}</div>`
}

function facts({ say, reply, pageLanguage }: StartView): TemplateResult {
  const { audience, unit, closesOn } = reply.survey
  const lines = [
    say(`audience-${audience}`),
    // A family answers together, a team never does.
    say(`unit-${audience === 'parents' ? unit : 'person'}`),
    say('duration', { minutes: amount(reply.questionnaire.minutes, 'minute', pageLanguage) }),
    ...(closesOn ? [say('closesOn', { date: dayInWords(closesOn, pageLanguage) })] : []),
  ]
  return html`<ul class="facts">${lines.map((line) => html`<li>${line}</li>`)}</ul>`
}

function beginning({ say, begun, begin, restart }: StartView): TemplateResult {
  if (!begun)
    return html`<div class="actions"><button class="primary" type="button" @click=${begin}>${say('begin')}</button></div>`
  return html`
    <div>
      <p>${say('resumeNote')}</p>
      <div class="actions stacked">
        <button class="primary" type="button" @click=${begin}>${say('resume')}</button>
        <button type="button" @click=${restart}>${say('restart')}</button>
      </div>
    </div>`
}

function kept({ say, reply, pageLanguage }: StartView): TemplateResult {
  const months = amount(reply.privacy.retentionMonths, 'month', pageLanguage)
  const lines = [
    say('keptNothing'),
    say('keptAnswers'),
    say('keptCode'),
    say('keptWords'),
    say('keptLong', { months }),
    say('keptDevice'),
    say('keptFree'),
  ]
  return html`
    <details>
      <summary>${say('keptTitle')}</summary>
      <ul>${lines.map((line) => html`<li>${line}</li>`)}</ul>
    </details>`
}
