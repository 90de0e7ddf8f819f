import { html, type TemplateResult } from 'lit'
import { byDueDay, daysBetween, type Urgency, urgencyOf } from '#domain/agreements.ts'
import type { Agreement } from '#domain/api/agreements.ts'
import type { Survey } from '#domain/api/surveys.ts'
import { paths } from '../router.ts'
import type { Words } from '../words.ts'

interface Around {
  readonly today: string
  /** The surveys of the school, for what an agreement came out of. */
  readonly surveys: readonly Survey[]
  /** Left out for readers. */
  readonly change?: { readonly done: (agreement: Agreement) => void; readonly edit: (agreement: Agreement) => void }
}

const open = ['overdue', 'soon', 'later'] as const

/** The agreements that run, the most urgent first, and folded away those that are settled. */
export function agreementGroups(words: Words, agreements: readonly Agreement[], around: Around): TemplateResult {
  const of = (urgency: Urgency) =>
    agreements.filter((agreement) => urgencyOf(agreement, around.today) === urgency).sort(byDueDay)
  const { groups } = words.texts.agreements
  return html`
    ${open.map((urgency) => {
      const own = of(urgency)
      if (own.length === 0) return ''
      return html`
        <section aria-labelledby="agreements-${urgency}">
          <h2 id="agreements-${urgency}">${groups[urgency]}</h2>
          ${listOf(words, own, around)}
        </section>`
    })}
    ${settled(words, of('settled'), around)}`
}

function settled(words: Words, own: readonly Agreement[], around: Around) {
  if (own.length === 0) return ''
  const latest = [...own].sort((a, b) => (b.settledOn ?? '').localeCompare(a.settledOn ?? ''))
  return html`
    <details class="fold">
      <summary>${words.texts.agreements.settled(words.format.integer(own.length))}</summary>
      ${listOf(words, latest, around)}
    </details>`
}

const listOf = (words: Words, own: readonly Agreement[], around: Around) =>
  html`<ul class="rows">${own.map((agreement) => row(words, agreement, around))}</ul>`

function row(words: Words, agreement: Agreement, around: Around) {
  const { agreements } = words.texts
  const survey = around.surveys.find(({ id }) => id === agreement.surveyId)
  return html`
    <li class="row agreement">
      <div class="row-main">
        <p class="agreement-what">${agreement.what}</p>
        <p class="row-note">${agreements.who(agreement.who)} · ${whenOf(words, agreement, around.today)}</p>
        ${agreement.evidence === null ? '' : html`<p class="row-note">${agreements.evidence(agreement.evidence)}</p>`}
        ${survey ? html`<p class="row-note">${agreements.from} <a href=${paths.survey(survey.id)}>${survey.title}</a></p>` : ''}
      </div>
      ${buttons(words, agreement, around)}
    </li>`
}

function whenOf({ texts, format }: Words, { state, dueOn, settledOn }: Agreement, today: string) {
  const { agreements } = texts
  if (state !== 'open') return agreements.settledOn(agreements.states[state], format.date(settledOn ?? today))
  if (dueOn === null) return agreements.noDue
  const days = daysBetween(today, dueOn)
  const due = agreements.due(format.date(dueOn))
  if (days < 0) return html`${due} <span class="badge late">${agreements.overdueBy(-days)}</span>`
  return urgencyOf({ state, dueOn, settledOn }, today) === 'soon' ? `${due} (${agreements.dueIn(days)})` : due
}

function buttons({ texts }: Words, agreement: Agreement, { change }: Around) {
  if (!change) return ''
  const { agreements } = texts
  const button = (label: string, act: (agreement: Agreement) => void) => html`
    <button type="button" class="button" @click=${() => act(agreement)}>
      ${label}<span class="visually-hidden">: ${agreement.what}</span>
    </button>`
  return html`
    <div class="row-buttons no-print">
      ${agreement.state === 'open' ? button(agreements.done, change.done) : ''} ${button(agreements.change, change.edit)}
    </div>`
}
