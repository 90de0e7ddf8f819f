import { html, nothing } from 'lit'
import type { WorkshopPlan } from '#domain/api/workshops.ts'
import { errorOf } from '../views/field.ts'
import type { Words } from '../words.ts'
import { durationWords, totalMinutes } from './durations.ts'

/** Which plan to begin with; 'empty' for none. */
export type PlanChoice = WorkshopPlan['id'] | 'empty'

export const planFieldId = 'workshop-plan'

interface PlanCards {
  readonly plans: readonly WorkshopPlan[]
  readonly chosen: PlanChoice | undefined
  readonly error: string | undefined
  readonly choose: (plan: PlanChoice) => void
}

/** The ready-made plans to choose from: how long, for whom, and what one needs. */
export function planCards(words: Words, { plans, chosen, error, choose }: PlanCards) {
  const { texts } = words
  const { workshop } = texts
  const facts = ({ id, steps }: WorkshopPlan) => [
    `${durationWords(words, totalMinutes(steps))} · ${workshop.steps(steps.length)}`,
    `${workshop.plans[id].whom} ${workshop.plans[id].needs}`,
    steps.map(({ kind }) => workshop.kinds[kind].title).join(' → '),
  ]
  const card = (id: PlanChoice, { title, text }: { title: string; text: string }, notes: readonly string[]) => html`
    <label class="choice card-choice">
      <input
        type="radio"
        name=${planFieldId}
        id=${id === plans[0]?.id ? planFieldId : `${planFieldId}-${id}`}
        .checked=${chosen === id}
        aria-describedby=${error === undefined ? nothing : `${planFieldId}-error`}
        ?data-invalid=${error !== undefined && id === plans[0]?.id}
        @change=${() => choose(id)}
      />
      <span>
        <strong class="choice-text">${title}</strong>
        <span class="choice-text">${text}</span>
        ${notes.map((note) => html`<span class="choice-note">${note}</span>`)}
      </span>
    </label>`
  return html`
    <fieldset class="field plan-cards">
      <legend>${workshop.form.plan}</legend>
      <p class="hint">${workshop.form.planHint}</p>
      <div class="cards-list">
        ${plans.map((plan) => card(plan.id, workshop.plans[plan.id], facts(plan)))}
        ${card('empty', workshop.emptyPlan, [])}
      </div>
      ${errorOf(planFieldId, error)}
    </fieldset>`
}
