import { html, nothing, type TemplateResult } from 'lit'
import type { LiveWorkshop } from '#domain/api/live-workshop.ts'
import { type Hidden, isHidden, shown } from '#domain/disclosure/published.ts'
import type { Audience } from '#domain/texts.ts'
import { languageOf } from '../../../answer/languages.ts'
import { languageIn, type Scene, textIn, titleOf } from '../scene.ts'

type Reveal = NonNullable<LiveWorkshop['reveal']>
type Revealed = Reveal['measures'][number]

/** Means that lie nearer than this are called the same. */
const nearly = 0.15

const audienceOrder: readonly Audience[] = ['staff', 'parents', 'pupils']

/** What was predicted beside what was answered: of one measure, or of all. */
export function revealStep(scene: Scene): TemplateResult {
  const { say, live } = scene
  const { reveal } = live
  const all = live.place.moment === 'overview'
  return html`
    <div class="screen">
      <h1 tabindex="-1" data-focus>${titleOf(scene)}</h1>
      ${reveal?.enough ? reveal.measures.map((measure) => measureView(scene, reveal, measure, all)) : html`<p class="notice">${say('revealNone')}</p>`}
    </div>`
}

function measureView(scene: Scene, reveal: Reveal, measure: Revealed, short: boolean): TemplateResult {
  const language = languageIn(measure.title, scene)
  const lines = audienceOrder.flatMap((audience) => {
    const figure = measure.audiences[audience]
    return figure ? [figureLine(scene, measure, scene.say(`circle-${audience}`), figure)] : []
  })
  const { prediction } = measure
  return html`
    <section class="measure">
      <h2 lang=${language ?? nothing} dir=${language ? languageOf(language).direction : nothing}>${textIn(measure.title, scene)}</h2>
      <dl class="figures">
        ${prediction ? figureLine(scene, measure, scene.say('predicted'), prediction) : nothing}
        ${lines}
      </dl>
      ${short ? nothing : inWords(scene, reveal, measure)}
    </section>`
}

const line = (name: string, words: string) => html`<div><dt>${name}</dt><dd>${words}</dd></div>`

function figureLine(
  scene: Scene,
  measure: Revealed,
  name: string,
  figure: Hidden | { readonly mean?: number | undefined },
) {
  if (!isHidden(figure))
    return figure.mean === undefined ? nothing : line(name, scoreWords(scene, measure, figure.mean))
  return html`<div><dt>${name}</dt><dd class="hidden-figure">${scene.say(hiddenKey(figure.reason))}</dd></div>`
}

/** The figure, and the words of the point nearest to it. */
function scoreWords(scene: Scene, { points, labels }: Revealed, mean: number): string {
  const { say, pageLanguage } = scene
  const one = new Intl.NumberFormat(pageLanguage, { minimumFractionDigits: 1, maximumFractionDigits: 1 })
  const own = labels[languageIn(labels, scene) ?? ''] ?? []
  // A scale that begins at 0 has words for one point more.
  const label = own[Math.round(mean) - (own.length > points ? 0 : 1)]
  const score = one.format(mean)
  // Of a mark only the two ends have words: those say nothing of what lies between.
  return label === undefined || own.length < points
    ? say('scoreOf', { score, points })
    : say('scoreNearest', { score, points, label })
}

/** What it comes to, in sentences: the prediction first, then the two groups beside each other. */
function inWords(scene: Scene, { predicted }: Reveal, measure: Revealed) {
  const { say } = scene
  const guessed = shown(measure.prediction)?.mean
  const answered = predicted ? shown(measure.audiences[predicted])?.mean : undefined
  const gap = shown(measure.gap)
  const sentences = [
    ...(guessed !== undefined && answered !== undefined && predicted
      ? [predictionWords(say, guessed - answered, predicted)]
      : []),
    ...(gap ? gapWords(say, gap) : []),
  ]
  return sentences.map((sentence) => html`<p>${sentence}</p>`)
}

function predictionWords(say: Scene['say'], over: number, predicted: Audience): string {
  const which = over > nearly ? 'Higher' : over < -nearly ? 'Lower' : 'Same'
  if (predicted === 'staff') return say(`predicted${which}Team`)
  return say(`predicted${which}`, { audience: say(`audience-${predicted}`) })
}

function gapWords(say: Scene['say'], { reading, difference }: Exclude<NonNullable<Revealed['gap']>, Hidden>): string[] {
  if (reading === 'small') return [say('gap-small')]
  return [say(difference > 0 ? 'gap-staff' : 'gap-parents'), say(`certainty-${reading}`)]
}

const hiddenKey = (reason: Hidden['reason']) =>
  reason === 'mostly-dont-know' || reason === 'protects-others' || reason === 'unanimous'
    ? (`hidden-${reason}` as const)
    : 'hidden-too-few'
