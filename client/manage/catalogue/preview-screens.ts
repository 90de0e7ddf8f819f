import { html, nothing } from 'lit'
import type { Audience } from '#domain/texts.ts'
import { languageOf } from '../../answer/languages.ts'
import { ownOutcome } from '../../answer/received-screen.ts'
import type { Step } from '../../answer/steps.ts'
import type { AnswerEvent } from '../../questions/answer-event.ts'
import { questionView } from '../../questions/table.ts'
import { choiceField } from '../paper/choice-field.ts'
import type { Words } from '../words.ts'
import type { PreviewVersion } from './load-preview.ts'
import { answersOf, resultOf, type Trial } from './trial.ts'

/** What the buttons of a screen do. */
export interface Moves {
  readonly back: () => void
  readonly next: () => void
  readonly again: () => void
  readonly give: (event: AnswerEvent) => void
}

interface StartScreen {
  readonly shown: PreviewVersion
  readonly audiences: readonly Audience[]
  readonly choose: (audience: Audience) => void
}

/** What it is about, and for whom somebody wants to see it. */
export function startScreen(words: Words, { shown, audiences, choose }: StartScreen, { next }: Moves) {
  const { preview, questions } = words.texts.catalogue
  const { audience, title, language, questionnaire } = shown
  const forWhom = {
    id: 'preview-audience',
    label: questions.audience,
    value: audience,
    options: audiences.map((id) => ({ id, title: words.texts.audiences[id] })),
    choose: (id: string) => audiences.filter((each) => each === id).forEach(choose),
  }
  return html`
    <div class="preview-screen">
      ${audiences.length < 2 ? html`<p class="hint">${preview.for[audience]}</p>` : choiceField(forWhom)}
      <div lang=${language} dir=${languageOf(language).direction}>
        <h2 tabindex="-1" data-focus>${title}</h2>
        ${questionnaire.introduction ? html`<p>${questionnaire.introduction}</p>` : nothing}
      </div>
      <div class="buttons"><button type="button" class="button primary" @click=${next}>${preview.begin}</button></div>
    </div>`
}

interface QuestionScreen {
  readonly shown: PreviewVersion
  readonly trial: Trial
  readonly steps: readonly Step[]
  readonly step: Step
}

/** One question with the buttons of the real page, in the language of its reader. */
export function questionScreen(words: Words, { shown, trial, steps, step }: QuestionScreen, moves: Moves) {
  const { preview } = words.texts.catalogue
  const { language, questionnaire, pageLanguage, say } = shown
  const { id } = step.question
  const answer = trial.given[id]
  const unfinished = trial.unfinished[id]
  const submit = (event: Event) => {
    event.preventDefault()
    moves.next()
  }
  return html`
    <form class="preview-screen" autocomplete="off" novalidate @submit=${submit}>
      <p class="preview-place">
        <span lang=${language} dir=${languageOf(language).direction}>${step.section.title}</span>
        <span>${preview.question(steps.indexOf(step) + 1, steps.length)}</span>
      </p>
      <div class="preview-question" lang=${language} dir=${languageOf(language).direction} @answer=${moves.give}>
        ${questionView(step.question, {
          ...{ answer, unfinished, words: shown.words },
          answers: answersOf(trial, questionnaire),
        })}
      </div>
      <div class="buttons" lang=${pageLanguage}>
        <button type="button" class="button" @click=${moves.back}>${say('back')}</button>
        <button class="button primary">${say(answer === undefined && unfinished === undefined ? 'skip' : 'next')}</button>
      </div>
    </form>`
}

/** The end: what somebody gets to see of their own answers, where the instrument has measures. */
export function endScreen(words: Words, shown: PreviewVersion, trial: Trial, moves: Moves) {
  const { preview } = words.texts.catalogue
  const { questionnaire, say, pageLanguage } = shown
  const scores = resultOf(trial, questionnaire)
  return html`
    <div class="preview-screen">
      <h2 tabindex="-1" data-focus>${preview.end}</h2>
      <p>${preview.endText}</p>
      ${scores.length > 0 ? html`<div lang=${pageLanguage}>${ownOutcome({ say, pageLanguage, scores })}</div>` : nothing}
      <div class="buttons">
        <button type="button" class="button" @click=${moves.back}>${preview.back}</button>
        <button type="button" class="button primary" @click=${moves.again}>${preview.again}</button>
      </div>
    </div>`
}
