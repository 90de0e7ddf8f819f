import type { LiveWorkshop, RemoteView } from '#domain/api/live-workshop.ts'
import type { Audience } from '#domain/texts.ts'
import type { Position } from '#domain/workshop/moments.ts'
import { momentTitle, stepTitle } from '../step-words.ts'
import { inLanguage, type RemoteContext, tooFew } from './remote-context.ts'

type Named = Pick<RemoteContext, 'words' | 'view' | 'instruments' | 'measures'>

const stepOf = ({ course }: RemoteView, id: string) => course.find(({ step }) => step.id === id)

/** What a step is called on the remote. */
export function stepAt({ words, view, instruments }: Named, id: string): string {
  const found = stepOf(view, id)
  return found ? stepTitle(words, found.step, instruments) : ''
}

/** What a moment of a step is called; empty where the step is but one moment. */
export function momentAt({ words, view, measures }: Named, { step, moment }: Position): string {
  const found = stepOf(view, step)
  return found && found.moments.length > 1 ? momentTitle(words, moment, measuresOf(view, measures, words.language)) : ''
}

/** What was revealed so far brings its titles along. */
function measuresOf({ live }: RemoteView, known: ReadonlyMap<string, string>, language: string) {
  const shown = live.reveal?.measures.map(({ id, title }) => [id, inLanguage(title, language)] as const) ?? []
  return new Map([...known, ...shown])
}

export const placeWords = (named: Named, place: Position): string =>
  [stepAt(named, place.step), momentAt(named, place)].filter((part) => part !== '').join(': ')

/** What going to a place does: a deed where it is one ("close the round"), else where one comes. */
export function deedWords(named: Named, place: Position): string {
  const { does } = named.words.texts.workshop.remote
  const deeds: Readonly<Partial<Record<string, string>>> = does
  const deed = deeds[place.moment]
  const here = place.step === named.view.live.place.step
  if (here) return deed ?? momentAt(named, place)
  return deed === undefined ? placeWords(named, place) : `${stepAt(named, place.step)}: ${deed}`
}

/** What the big screen shows at this moment, in a sentence. */
export function screenWords(named: Named): string {
  const { words, view } = named
  const { screen } = words.texts.workshop.remote
  const { live } = view
  const { kind, moment } = live.place
  if (tooFew(live)) return screen.few
  if (moment.startsWith('answering')) return screen.answering
  if (moment.startsWith('locked')) return screen.locked
  if (moment === 'shown' || moment === 'shown-2') return screen[moment]
  switch (kind) {
    case 'welcome':
    case 'agree':
    case 'pause':
      return screen[kind]
    case 'reveal':
      return revealWords(named)
    case 'discuss':
      return discussWords(named, live)
    case 'three-circles':
      return circleWords(named, live.circles?.speaking ?? null)
    case 'choose':
      return screen.collect
    default:
      return ''
  }
}

function revealWords({ words, view, measures }: Named): string {
  const { screen } = words.texts.workshop.remote
  const { place, reveal } = view.live
  if (!place.moment.startsWith('measure:')) return screen.overview
  const title = momentTitle(words, place.moment, measuresOf(view, measures, words.language))
  return reveal?.predicted ? screen.measure(title) : screen.measureAlone(title)
}

function discussWords({ words }: Named, { discussion }: LiveWorkshop): string {
  const { screen } = words.texts.workshop.remote
  const form = screen.formWords[discussion?.form ?? 'plenary']
  return discussion?.cards ? screen.discussCards(form) : screen.discuss(form)
}

function circleWords({ words }: Named, speaking: Audience | null): string {
  const { screen } = words.texts.workshop.remote
  return speaking === null ? screen.circles : screen.circle(words.texts.audiences[speaking])
}
