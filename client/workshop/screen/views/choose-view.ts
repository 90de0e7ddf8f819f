import { html, nothing } from 'lit'
import type { DefinitionView } from '#domain/api/definitions.ts'
import type { LiveWorkshop } from '#domain/api/live-workshop.ts'
import { isHidden } from '#domain/disclosure/published.ts'
import { audiencesOf } from '../../../manage/report/figures.ts'
import { bars } from '../../pictures/bars.ts'
import { isOne, type ScreenWords } from '../../pictures/screen-words.ts'
import type { Scene } from '../scene.ts'
import { roundState } from './answering-view.ts'
import { lockedView } from './locked-view.ts'
import { tooFewView } from './too-few-view.ts'

type Choice = NonNullable<LiveWorkshop['choice']>

/** Topics are gathered, get dots or points, and then what was chosen most stands on top. */
export function chooseView(scene: Scene) {
  const { words, live } = scene
  const { choice, place } = live
  if (!choice) return html``
  if (place.moment === 'locked') return lockedView(scene)
  if (place.moment === 'shown') return chosen(scene, choice)
  return html`
    <div class="asking">
      <div class="question">
        <h1>${words.screen.choose.collect}</h1>
        ${choice.topics.length === 0 ? html`<p>${words.screen.choose.noTopics}</p>` : html`<ol class="topics">${choice.topics.map((topic) => html`<li><span class="topic">${topic}</span></li>`)}</ol>`}
      </div>
      ${place.moment === 'answering' ? html`<div><p class="task">${task(words, choice)}</p>${roundState(words, live.round)}</div>` : nothing}
    </div>`
}

const task = ({ screen: { choose }, format }: ScreenWords, { mode, dots }: Choice): string =>
  mode === 'points' ? choose.points : choose.dots(format.integer(dots), isOne(dots))

function chosen({ words, live: { results }, texts }: Scene, { mode }: Choice) {
  const result = results.at(-1)
  // The one question of such a round.
  const [figures] = Object.values((result && audiencesOf(result.report)[0]?.[1].questions) ?? {})
  if (!result?.enough || figures === undefined || isHidden(figures)) return tooFewView(words, result?.report)
  const definition = texts.get('definition', result.round, words.language)
  if (!definition) return html`<div class="middle"><p>${words.screen.wait}</p></div>`
  const { choose } = words.screen
  const amounts = mode === 'points' ? figures.parts?.mean : figures.counts
  const all = topicsOf(definition).map(({ id, label }) => {
    const amount = Math.round(amounts?.[id] ?? 0)
    const count = words.format.integer(amount)
    return { label, amount, said: mode === 'points' ? choose.pointsOf(count) : choose.dotsOf(count, isOne(amount)) }
  })
  return html`
    <div>
      <h1>${choose.title}</h1>
      ${bars(all.sort((a, b) => b.amount - a.amount))}
      ${mode === 'points' ? html`<p class="note">${choose.pointsNote}</p>` : nothing}
    </div>`
}

/** The topics as they were when the round was opened: the list may have changed since. */
function topicsOf({ questionnaires }: DefinitionView) {
  const question = Object.values(questionnaires)[0]?.sections[0]?.questions[0]
  if (question?.type === 'choice') return question.options
  return question?.type === 'split' ? question.parts : []
}
