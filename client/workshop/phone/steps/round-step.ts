import { html, nothing, type TemplateResult } from 'lit'
import type { QuestionnaireReply } from '#domain/api/answering.ts'
import { questionsOf } from '../../../answer/steps.ts'
import type { HeldRound } from '../device.ts'
import { newRound } from '../round/round-draft.ts'
import { askedLanguage, type Scene, titleOf } from '../scene.ts'
import { lookUpStep } from './simple-steps.ts'

/** The code that draws questions; it comes when the first round does, or in a quiet moment before. */
export const loadRound = () => import('../round/round-part.ts')

/** A round that is being answered or has just been: the questions, the sending, the waiting. */
export function roundStep(scene: Scene): TemplateResult {
  const { round } = scene.live
  if (!round) return lookUpStep(scene)
  const held = scene.held.rounds[round.id] ?? newRound
  if (held.state === 'sending') return sendingScreen(scene)
  if (held.state === 'sent') return sentScreen(scene, round.open)
  return round.open ? answering(scene, round.id, held) : lockedScreen(scene, held)
}

function answering(scene: Scene, round: string, held: HeldRound): TemplateResult {
  const { live, shelf, say } = scene
  const part = shelf.part('round', loadRound)
  const { key } = scene.held.joined
  const query = `key=${encodeURIComponent(key)}&language=${encodeURIComponent(askedLanguage(scene))}`
  const address = `/api/workshops/${live.id}/rounds/${round}/questionnaire?${query}`
  const prepare = async ({ survey, questionnaire }: QuestionnaireReply) => {
    await part?.prepareQuestions(questionsOf(questionnaire))
    scene.hearAudience(survey.audience)
  }
  const reply = part && shelf.get<QuestionnaireReply>(address, prepare)
  if (!part || !reply)
    return html`
      <div class="screen">
        <h1 tabindex="-1" data-focus>${titleOf(scene)}</h1>
        <p role="status">${say(shelf.isLate(address) || shelf.isLate('round') ? 'roundTrouble' : 'loading')}</p>
      </div>`
  const { answer, send, invalid, pageLanguage } = scene
  return html`
    <round-pages
      .round=${round} .questionnaire=${reply.questionnaire} .held=${held} .invalid=${invalid} .say=${say}
      .heading=${titleOf(scene)} .notes=${notesOf(scene)} .pageLanguage=${pageLanguage}
      .answer=${answer} .send=${send}></round-pages>`
}

function notesOf(scene: Scene): string[] {
  const { say } = scene
  const { round } = scene.live
  const about = {
    ...{ scan: [], estimate: [], predict: [predictNote(scene)], choose: [say('chooseText')] },
  }[round?.kind ?? 'scan']
  return [...(round?.number === 2 ? [say('secondNote')] : about), say('roundPromise')]
}

/** Whose answers one predicts, where the workshop says so. */
function predictNote({ say, live: { reveal } }: Scene): string {
  return say(reveal?.predicted ? `predictNote-${reveal.predicted}` : 'predictNote')
}

function sendingScreen({ say, waiting, sendNow }: Scene): TemplateResult {
  return html`
    <div class="screen">
      <h1 tabindex="-1" data-focus>${say('send')}</h1>
      <div role="status">
        ${waiting ? html`<p class="notice warn">${say('unsent')}</p>` : html`<p>${say('sending')}</p>`}
      </div>
      ${waiting ? html`<div class="actions"><button type="button" class="primary" @click=${sendNow}>${say('sendNow')}</button></div>` : nothing}
    </div>`
}

function sentScreen(scene: Scene, open: boolean): TemplateResult {
  const { say, live } = scene
  if (!open)
    return html`
      <div class="screen">
        <h1 tabindex="-1" data-focus>${say('lockedTitle')}</h1>
        <p class="notice good">${say('lockedSent')}</p>
        <p>${say('lookUp')}</p>
      </div>`
  const { everybody = false, answered = '' } = live.round ?? {}
  return html`
    <div class="screen">
      <h1 tabindex="-1" data-focus>${say('sentTitle')}</h1>
      <p class="notice good">${everybody ? say('receivedAll') : say('sentText')}</p>
      ${everybody ? nothing : html`<p>${say('received', { count: answered })}</p>`}
    </div>`
}

function lockedScreen({ say }: Scene, held: HeldRound): TemplateResult {
  return html`
    <div class="screen">
      <h1 tabindex="-1" data-focus>${say('lockedTitle')}</h1>
      ${missedNote(say, held)}
      <p>${say('lookUp')}</p>
    </div>`
}

/** What became of answers that were on this device when the round was closed. */
export function missedNote(say: Scene['say'], held: HeldRound | undefined) {
  if (held?.state === 'missed') return html`<p class="notice warn">${say('missed')}</p>`
  return held?.state === 'unsure' ? html`<p class="notice warn">${say('missedPerhaps')}</p>` : nothing
}
