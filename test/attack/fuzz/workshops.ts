import type { RemoteView } from '#domain/api/live-workshop.ts'
import type { Joined, Workshop } from '#domain/api/workshops.ts'
import type { Position } from '#domain/workshop/moments.ts'
import type { Step, StepKind } from '#domain/workshop/steps.ts'
import { randomKey } from '../../../server/database/random.ts'
import type { TestServer, Visitor } from '../../support/server.ts'
import { all } from '../../support/survey.ts'
import { aWorkshop, aWorkshopDraft, type Phone } from '../../support/workshop.ts'
import type { Lot } from './lot.ts'

/** What is known of one workshop: enough to ask for something that is possible in it at this moment. */
interface Known {
  readonly id: string
  status: Workshop['status']
  version: number
  /** Every moment of it. */
  places: readonly Position[]
  at: { readonly step: string; readonly moment: string; readonly kind: StepKind } | undefined
  round: { readonly id: string; readonly open: boolean } | undefined
  /** The last round that somebody saw open; its questions can be read for as long as the workshop exists. */
  lastRound: string
  cards: readonly string[]
  joinCode: string | null
  screenKey: string
  joined: Pick<Joined, 'key' | 'token'> | undefined
}

type Reply = Partial<Workshop & RemoteView & Joined>

const mostOfAKind = 8
const around = { minutes: 5, audience: 'staff' } as const
const scan: Step = { id: 'scan', kind: 'scan', definitionId: 'school-profile', ...around }
const predict: Step = { id: 'predict', kind: 'predict', ...around }
const reveal: Step = { id: 'reveal', kind: 'reveal', minutes: 5 }
const estimate: Step = { id: 'estimate', kind: 'estimate', definitionId: 'school-profile', ...around }
const talk: Step = { id: 'talk', kind: 'discuss', minutes: 5, form: 'fours', questions: ['Wat valt op?'], cards: true }
const choose: Step = { id: 'choose', kind: 'choose', minutes: 5, mode: 'dots', dots: 2 }
const circles: Step = {
  ...{ id: 'circles', kind: 'three-circles', minutes: 60, order: ['pupils', 'staff'] },
  ...{ ownMinutes: 15, questionMinutes: 15 },
}
/** Each can begin at a school without figures. */
const plans: readonly (readonly Step[])[] = [
  [estimate, talk, choose],
  [talk, scan, predict, reveal],
  [circles, estimate, { id: 'agree', kind: 'agree', minutes: 5 }],
]

/** The workshops of the moment: in draft, going on at every kind of moment, and ended. */
export class Workshops {
  readonly #lot: Lot
  readonly #known: Known[] = []
  /** Everything that opens something without an account, also of workshops that are over: of which workshop it is. */
  readonly #opening = new Map<string, string>()
  #asked: Known | undefined
  #goal: Position = { step: 'estimate', moment: 'answering' }

  constructor(lot: Lot) {
    this.#lot = lot
  }

  /** One in draft, one with an open round, one where people talk, one about figures, and one that is over. */
  async make(server: TestServer, facilitator: Visitor, closed: { readonly id: string; readonly schoolId: string }) {
    const { id: surveyId, schoolId } = closed
    const going = [{ surveyId, steps: [predict, reveal, talk] }, { steps: [estimate, talk, choose] }]
    this.learn('post', '/api/workshops', await aWorkshopDraft(facilitator, { schoolId, steps: this.plan() }))
    for (const plan of [...going, { steps: [talk, estimate] }, { steps: this.plan() }]) {
      const workshop = await aWorkshop(server, facilitator, { schoolId, ...plan })
      const phone = await workshop.join()
      await phone.look()
      if (plan.steps[0] === estimate) for (let more = 0; more < 5; more++) await this.#answers(await workshop.join())
      await facilitator.post(`/api/workshops/${workshop.id}/cards`, { step: 'talk', content: 'Buiten', topic: true })
      await facilitator.post(`/api/workshops/${workshop.id}/cards`, { step: 'talk', content: 'Binnen', topic: true })
      await phone.card('Vaker koffie')
      this.#learnRemote(workshop.id, await workshop.remote())
      this.learn('post', '/api/join', phone)
    }
    const over = await aWorkshop(server, facilitator, { schoolId, steps: [estimate, talk] })
    const phone = await over.join()
    const { version } = await over.remote()
    this.#learnRemote(over.id, await over.go('estimate', 'locked'))
    this.learn('post', '/api/join', phone)
    const ended = await facilitator.post(`/api/workshops/${over.id}/end`, { version: version + 1 })
    this.learn('post', `/api/workshops/${over.id}/end`, ended.body)
  }

  #answers = ({ answer }: Phone) => answer(all(1 + this.#lot.below(4)))

  /** The address of an operation, at a workshop where it is possible most of the time. */
  path(template: string): string {
    const lot = this.#lot
    const fitting = this.#known.filter((known) => fits(template, known))
    const among = fitting.length > 0 && lot.chance(0.85) ? fitting : this.#known
    this.#asked = among.length > 0 ? lot.pick(among) : undefined
    const { id = randomKey(), places = [], cards = [], lastRound = randomKey() } = this.#asked ?? {}
    if (places.length > 0) this.#goal = lot.pick(places)
    const card = cards.length > 0 ? lot.pick(cards) : randomKey()
    return template.replace('{id}', id).replace('{card}', card).replace('{round}', lastRound)
  }

  plan = (): readonly Step[] => this.#lot.pick(plans)
  version = (): number => (this.#asked?.version ?? 0) - (this.#lot.chance(0.1) ? 1 : 0)
  moment = (): string => this.#goal.moment
  step = (template: string): string =>
    template.endsWith('/phone/cards') ? (this.#asked?.at?.step ?? 'talk') : this.#goal.step
  round = (): string => this.#asked?.round?.id ?? randomKey()
  token = (): string => this.#ownOrAny(this.#asked?.joined?.token)
  key = (template: string): string =>
    this.#ownOrAny(template.endsWith('/screen') ? this.#asked?.screenKey : this.#asked?.joined?.key)
  /** Now and then that of another workshop, or one that is for something else. */
  #ownOrAny = (own = 'none'): string =>
    this.#opening.size > 0 && this.#lot.chance(0.1) ? this.#lot.pick([...this.#opening.keys()]) : own
  joinCode = (): string => {
    const codes = this.#known.flatMap(({ joinCode }) => joinCode ?? [])
    const code = codes.length > 0 ? this.#lot.pick(codes) : '000000'
    return this.#lot.chance(0.5) ? code : `${code.slice(0, 3)} ${code.slice(3)}`
  }

  /** A round that is open or was: a small survey that the routes of surveys must not know. */
  aRound = (): string | undefined => this.#known.findLast(({ lastRound }) => lastRound !== '')?.lastRound

  /** Whether a request carries something that opens this workshop for who is not logged in. */
  opens = (url: string, payload: string): boolean =>
    [...this.#opening].some(([secret, id]) => url.includes(`/${id}/`) && `${url} ${payload}`.includes(secret))

  /** Remembers what a successful request made, changed or took away. */
  learn(method: string, path: string, body: Reply) {
    const [, id = '', rest = ''] = /^\/api\/workshops\/([^/]+)(.*)$/.exec(path) ?? []
    if (method === 'delete' && rest === '') this.#forget(id)
    if (path === '/api/join') this.#learnJoined(body)
    else if (body.live && body.course) this.#learnRemote(id, body as RemoteView)
    else if (/^\/api\/workshops(\/|$)/.test(path) && body.steps && body.status) this.#learnPlan(body as Workshop)
    if (/\/cards$/.test(path) && body.id !== undefined) this.#at(id).cards = [body.id, ...this.#at(id).cards]
  }

  #learnPlan({ id, status, version, steps }: Workshop) {
    const known = this.#at(id)
    Object.assign(known, { status, version: Math.max(version, known.version) })
    if (known.places.length === 0) known.places = steps.map((step) => ({ step: step.id, moment: 'answering' }))
    if (status === 'ended') Object.assign(known, { joinCode: null, at: undefined })
    this.#keep(known)
  }

  #learnRemote(id: string, { live, version, course, cards, joinCode, screenKey }: RemoteView) {
    const known = this.#at(id)
    // Of two replies the later state may come first.
    if (version < known.version) return
    const places = course.flatMap(({ step, moments }) =>
      moments.map((moment) => ({ step: step.id, moment: moment.id })),
    )
    Object.assign(known, { status: live.status, version, places, joinCode, screenKey, at: live.place })
    Object.assign(known, { cards: cards.map((card) => card.id), round: live.round ?? undefined })
    known.lastRound = live.round?.id ?? known.lastRound
    this.#opening.set(screenKey, id)
    this.#keep(known)
  }

  #learnJoined({ workshop = '', key = '', token = '' }: Reply) {
    this.#at(workshop).joined = { key, token }
    for (const each of [key, token]) this.#opening.set(each, workshop)
  }

  /** A workshop that is not known any more gets a place that is forgotten at once. */
  #at = (id: string): Known =>
    this.#known.find((known) => known.id === id) ?? {
      ...{ id, status: 'draft', version: 0, places: [], at: undefined, round: undefined, lastRound: '', cards: [] },
      ...{ joinCode: null, screenKey: '', joined: undefined },
    }

  /** The newest of every status take the place of the oldest. */
  #keep(known: Known) {
    this.#forget(known.id)
    this.#known.push(known)
    const [oldest, ...others] = this.#known.filter(({ status }) => status === known.status)
    if (oldest && others.length >= mostOfAKind) this.#forget(oldest.id)
  }

  #forget(id: string) {
    this.#known.splice(0, this.#known.length, ...this.#known.filter((known) => known.id !== id))
  }
}

function fits(template: string, { status, at, round, joined, lastRound }: Known): boolean {
  if (template.endsWith('/start')) return status === 'draft'
  if (template.endsWith('/phone/answers')) return joined !== undefined && round?.open === true
  if (template.endsWith('/phone/cards'))
    return joined !== undefined && (at?.kind === 'discuss' || at?.kind === 'choose')
  if (template.includes('/rounds/')) return joined !== undefined && lastRound !== ''
  if (/\/(go|timer|end|phone|screen|remote|cards)\b/.test(template)) return status === 'live' && joined !== undefined
  return template.endsWith('/record') ? status !== 'draft' : true
}
