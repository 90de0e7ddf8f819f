import { html } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import type { NewWorkshop, WorkshopPlan } from '#domain/api/workshops.ts'
import { Action } from '../action.ts'
import { Load } from '../load.ts'
import { navigate } from '../navigation.ts'
import { PageElement } from '../page.ts'
import { ApiProblem } from '../problem.ts'
import { paths } from '../router.ts'
import { errorSummary, type FieldErrors, focusFirstError, noErrors } from '../views/field.ts'
import { problemNotice } from '../views/notice.ts'
import { loadStock, type Stock, workshopCrumbs } from '../workshop/load-workshop.ts'
import type { Plan } from '../workshop/plan.ts'
import { type PlanChoice, planCards, planFieldId } from '../workshop/plan-cards.ts'
import { languagesField, planFieldIds, surveyField, titleField } from '../workshop/plan-fields.ts'
import { workshopApi } from '../workshop/workshop-api.ts'

interface Shown extends Stock {
  readonly plans: readonly WorkshopPlan[]
}

/** A new workshop: a plan, the figures, a name and languages. The steps come on the next page. */
@customElement('wr-workshop-new-page')
export class WorkshopNewPage extends PageElement {
  @property({ attribute: false }) schoolId = ''

  @state() private choice: PlanChoice | undefined
  @state() private form: Omit<Plan, 'steps'> = { title: '', languages: ['nl'], surveyId: null }
  @state() private errors: FieldErrors = noErrors
  /** Once somebody wrote a name, the choice of another plan leaves it alone. */
  #ownTitle = false
  #ownSurvey = false

  readonly #shown = new Load<Shown>(
    this,
    () => `${this.schoolId} ${this.words.language}`,
    async (signal) => {
      const [plans, stock] = await Promise.all([
        workshopApi.plans(signal),
        loadStock(this.schoolId, this.words, signal),
      ])
      if (!stock.school.mayManage) throw new ApiProblem('role-insufficient')
      return { plans, ...stock }
    },
  )
  readonly #save = new Action(this)

  protected override get heading() {
    return this.words.texts.workshop.create
  }

  protected override get crumbs() {
    return workshopCrumbs(this.words, this.#shown.value)
  }

  protected override content() {
    return this.#shown.render(this.words, (shown) => this.#page(shown))
  }

  #page({ plans, closed, offered }: Shown) {
    const { workshop, common } = this.words.texts
    const fields = {
      ...{ words: this.words, plan: this.form, closed, offered, change: this.#change },
      errors: { title: this.errors.get(planFieldIds.title), languages: this.errors.get(planFieldIds.languages) },
    }
    const steps = plans.find(({ id }) => id === this.choice)?.steps ?? []
    return html`
      <p class="lead">${workshop.lead}</p>
      ${this.#save.problem ? problemNotice(this.words, this.#save.problem) : ''} ${errorSummary(this.words, this.errors)}
      <form novalidate @submit=${this.#submit}>
        ${planCards(this.words, {
          ...{ plans, chosen: this.choice, error: this.errors.get(planFieldId) },
          choose: this.#choose,
        })}
        ${surveyField(fields)}
        ${
          needsFigures(steps) && this.form.surveyId === null
            ? html`<p class="notice">${workshop.form.surveyAdvised}</p>`
            : ''
        }
        ${titleField(fields)} ${languagesField(fields)}
        <div class="buttons">
          <button class="button primary" ?disabled=${this.#save.busy}>
            ${this.#save.busy ? common.busy : workshop.form.submit}
          </button>
        </div>
      </form>`
  }

  #choose = (choice: PlanChoice) => {
    this.choice = choice
    const { plans, one } = this.words.texts.workshop
    const title = this.#ownTitle ? this.form.title : choice === 'empty' ? one : plans[choice].title
    this.form = { ...this.form, title, surveyId: this.#ownSurvey ? this.form.surveyId : this.#likelySurvey(choice) }
  }

  /** Where figures are needed, those of the newest survey are most often meant. */
  #likelySurvey(choice: PlanChoice): string | null {
    const { plans = [], closed = [] } = this.#shown.value ?? {}
    const steps = plans.find(({ id }) => id === choice)?.steps ?? []
    return needsFigures(steps) ? (closed[0]?.id ?? null) : null
  }

  #change = (change: Partial<Omit<Plan, 'steps'>>) => {
    if (change.title !== undefined) this.#ownTitle = true
    if (change.surveyId !== undefined) this.#ownSurvey = true
    this.form = { ...this.form, ...change }
  }

  #submit = async (event: SubmitEvent) => {
    event.preventDefault()
    this.errors = this.#check()
    const { choice } = this
    if (this.errors.size === 0 && choice !== undefined)
      await this.#save.run(async () => {
        const { id } = await workshopApi.create(this.#body(choice))
        navigate(paths.workshop(id), { replace: true })
      })
    await this.updateComplete
    focusFirstError(this)
  }

  #check(): FieldErrors {
    const { form } = this.words.texts.workshop
    const wrong: [string, string, boolean][] = [
      [planFieldId, form.planMissing, this.choice === undefined],
      [planFieldIds.title, form.titleMissing, this.form.title.trim() === ''],
      [planFieldIds.languages, form.languagesMissing, this.form.languages.length === 0],
    ]
    return new Map(wrong.flatMap(([id, sentence, is]) => (is ? [[id, sentence] as const] : [])))
  }

  #body(choice: PlanChoice): NewWorkshop {
    const { title, languages, surveyId } = this.form
    const begin =
      choice === 'empty' ? { steps: [{ id: 'welcome', kind: 'welcome' as const, minutes: 5 }] } : { plan: choice }
    return { schoolId: this.schoolId, title: title.trim(), languages: [...languages], surveyId, ...begin }
  }
}

/** Whether a plan shows figures that have to come from somewhere else. */
const needsFigures = (steps: WorkshopPlan['steps']): boolean =>
  steps.some(({ kind }) => kind === 'reveal' || kind === 'predict') && !steps.some(({ kind }) => kind === 'scan')
