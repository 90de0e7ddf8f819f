import { html, nothing, type TemplateResult } from 'lit'
import type { Answers } from '#domain/question-types/answer.ts'
import type { AnswerEvent } from '../questions/answer-event.ts'
import { questionView } from '../questions/table.ts'
import type { Typed } from '../questions/typed.ts'
import { languageOf } from './languages.ts'
import type { Say } from './say.ts'
import type { Step } from './steps.ts'

interface QuestionScreen {
  readonly say: Say
  readonly steps: readonly Step[]
  readonly step: Step
  readonly answers: Answers
  /** What was typed here and is no answer yet. */
  readonly unfinished: Typed | undefined
  readonly pageLanguage: string
  /** The language of the questions, which the page around them may not speak. */
  readonly language: string
  readonly give: (event: AnswerEvent) => void
  readonly clear: () => void
  readonly back: () => void
  readonly next: () => void
}

/** One question. */
export function questionScreen(view: QuestionScreen): TemplateResult {
  const { say, step, answers, unfinished, language, next } = view
  const { question } = step
  const answer = answers[question.id]
  const submit = (event: Event) => {
    event.preventDefault()
    next()
  }
  const begun = answer !== undefined || unfinished !== undefined
  const words = {
    language: view.pageLanguage,
    direction: languageOf(view.pageLanguage).direction,
    several: say('several'),
    noNames: say('noNames'),
    keptApart: say('keptApart'),
    charactersLeft: (left: number) => say('charactersLeft', { left }),
  }
  const { direction } = languageOf(language)
  return html`
    ${progress(view)}
    <form class="screen" @submit=${submit} autocomplete="off">
      <div class="asked" lang=${language} dir=${direction} @answer=${view.give}>
        ${questionView(question, { answer, unfinished, words, answers })}
      </div>
      <div class="actions">
        <button type="button" @click=${view.back}>${say('back')}</button>
        <button class=${begun ? 'primary' : ''}>${say(begun ? 'next' : 'skip')}</button>
        ${begun ? html`<button type="button" class="quiet" @click=${view.clear}>${say('clear')}</button>` : nothing}
      </div>
    </form>`
}

/** The words say where one is; the bar shows it once more, a piece per section, and is silent for a screen reader. */
function progress({ say, steps, step }: QuestionScreen): TemplateResult {
  const sections = [...new Map(steps.map(({ section }) => [section.number, section])).values()]
  const { number } = step.section
  const filled = (section: Step['section']) =>
    section.number < number ? section.questions : section.number === number ? step.number : 0
  return html`
    <div class="progress">
      <h1>${sectionLine(say, steps, step)}</h1>
      <p>${say('question', { question: step.number, questions: step.section.questions })}</p>
      <div class="bar" aria-hidden="true">
        ${sections.map((section) => html`<progress max=${section.questions} value=${filled(section)}></progress>`)}
      </div>
    </div>`
}

export const sectionLine = (say: Say, steps: readonly Step[], { section }: Step): string =>
  say('section', { section: section.number, sections: steps.at(-1)?.section.number ?? 1, title: section.title })
