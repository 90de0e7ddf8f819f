import { html, nothing, type TemplateResult } from 'lit'
import type { Answers } from '#domain/question-types/answer.ts'
import { languageOf } from '../../../answer/languages.ts'
import type { Step } from '../../../answer/steps.ts'
import type { AnswerEvent } from '../../../questions/answer-event.ts'
import { questionView } from '../../../questions/table.ts'
import type { Typed } from '../../../questions/typed.ts'
import type { Say } from '../speech.ts'

interface QuestionPage {
  readonly say: Say
  readonly pageLanguage: string
  /** Of the questions, which the page around them may not speak. */
  readonly language: string
  readonly title: string
  readonly notes: readonly string[]
  readonly steps: readonly Step[]
  readonly step: Step
  readonly answers: Answers
  readonly unfinished: Typed | undefined
  readonly give: (event: AnswerEvent) => void
  readonly clear: () => void
  readonly back: () => void
  readonly next: () => void
}

/** One question of a round. A round of one question is sent from here. */
export function questionPage(page: QuestionPage): TemplateResult {
  const { say, step, steps, answers, unfinished, language } = page
  const { question } = step
  const answer = answers[question.id]
  const begun = answer !== undefined || unfinished !== undefined
  const first = steps[0] === step
  const only = steps.length === 1
  const submit = (event: Event) => {
    event.preventDefault()
    if (begun || !only) page.next()
  }
  const forward = () => {
    if (only) return html`<button class="primary" aria-disabled=${begun ? nothing : 'true'}>${say('send')}</button>`
    return html`<button class=${begun ? 'primary' : ''}>${say(begun ? 'next' : 'skip')}</button>`
  }
  return html`
    <div class="progress">
      <h1 tabindex="-1" data-focus>${page.title}</h1>
      ${only ? nothing : progress(page)}
      ${first ? page.notes.map((note) => html`<p class="note">${note}</p>`) : nothing}
    </div>
    <form class="screen" @submit=${submit} autocomplete="off">
      <div class="asked" lang=${language} dir=${languageOf(language).direction} @answer=${page.give}>
        ${questionView(question, { answer, unfinished, words: wordsOf(page), answers })}
      </div>
      <div class="actions">
        ${first ? nothing : html`<button type="button" @click=${page.back}>${say('back')}</button>`}
        ${forward()}
        ${begun ? html`<button type="button" class="quiet" @click=${page.clear}>${say('clear')}</button>` : nothing}
      </div>
      ${only ? html`<p class="note">${say('checkFinal')}</p>` : nothing}
    </form>`
}

const wordsOf = ({ say, pageLanguage }: QuestionPage) => ({
  language: pageLanguage,
  direction: languageOf(pageLanguage).direction,
  several: say('several'),
  noNames: say('noNames'),
  keptApart: say('keptApart'),
  charactersLeft: (left: number) => say('charactersLeft', { left }),
})

/** The words say where one is; the bar shows it once more and is silent for a screen reader. */
function progress({ say, steps, step }: QuestionPage): TemplateResult {
  const sections = new Set(steps.map(({ section }) => section.number)).size
  const [number, all] = [steps.indexOf(step) + 1, steps.length]
  const words =
    sections > 1
      ? say('section', { title: step.section.title, question: number, questions: all })
      : say('question', { question: number, questions: all })
  return html`<p>${words}</p><div class="bar" aria-hidden="true"><progress max=${all} value=${number}></progress></div>`
}
