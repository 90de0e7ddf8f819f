import type { AddressInfo } from 'node:net'
import type { RemoteView } from '#domain/api/live-workshop.ts'
import type { Joined, Workshop } from '#domain/api/workshops.ts'
import type { Step } from '#domain/workshop/steps.ts'
import { randomKey } from '../../server/database/random.ts'
import { type TestServer, Visitor } from './server.ts'

export interface TestWorkshop {
  readonly id: string
  readonly schoolId: string
  readonly facilitator: Visitor
  /** What the remote shows. */
  remote(): Promise<RemoteView>
  /** Presses "next" once, or goes to a place. */
  next(): Promise<RemoteView>
  go(step: string, moment: string): Promise<RemoteView>
  /** Somebody comes in with a telephone. */
  join(): Promise<Phone>
}

/** A participant: joins with the code on the screen, and sends what is asked. */
export interface Phone extends Joined {
  readonly present: string
  /** Looks once, as a telephone that asks again and again does. */
  look(): ReturnType<Visitor['get']>
  answer(answers: unknown, round?: string): ReturnType<Visitor['post']>
  card(content: unknown, more?: object): ReturnType<Visitor['post']>
}

interface Plan {
  readonly plan?: string
  readonly steps?: readonly Step[]
  readonly surveyId?: string | null
  readonly schoolId?: string
  readonly languages?: readonly string[]
}

/** A workshop in draft, at a school of its own unless one is named. */
export async function aWorkshopDraft(facilitator: Visitor, plan: Plan = {}): Promise<Workshop> {
  const { schoolId = await aSchool(facilitator), languages = ['nl', 'en'], ...rest } = plan
  const made = await facilitator.post('/api/workshops', { schoolId, title: 'Teamavond', languages, ...rest })
  if (made.status !== 201) throw new Error(`no workshop: ${made.text}`)
  return made.body
}

async function aSchool(facilitator: Visitor): Promise<string> {
  return (await facilitator.post('/api/schools', { name: 'De Klimboom', type: 'po', subgroups: [] })).body.id
}

/** The same, begun. */
export async function aWorkshop(server: TestServer, facilitator: Visitor, plan: Plan = {}): Promise<TestWorkshop> {
  const { id, schoolId, version } = await aWorkshopDraft(facilitator, plan)
  const started = await facilitator.post(`/api/workshops/${id}/start`, { version })
  if (started.status !== 200) throw new Error(`not started: ${started.text}`)
  const remote = async (): Promise<RemoteView> => (await facilitator.get(`/api/workshops/${id}/remote`)).body
  const go = async (step: string, moment: string) => {
    const { version } = await remote()
    const reply = await facilitator.post(`/api/workshops/${id}/go`, { version, step, moment })
    if (reply.status !== 200) throw new Error(`not gone: ${reply.text}`)
    return reply.body
  }
  return {
    id,
    schoolId,
    facilitator,
    remote,
    go,
    async next() {
      const { next } = await remote()
      if (!next) throw new Error('this is the end')
      return go(next.step, next.moment)
    },
    join: async () => aPhone(new Visitor(server.app), (await remote()).joinCode ?? ''),
  }
}

async function aPhone(visitor: Visitor, code: string): Promise<Phone> {
  const reply = await visitor.post('/api/join', { code })
  if (reply.status !== 201) throw new Error(`not joined: ${reply.text}`)
  const joined: Joined = reply.body
  const present = randomKey()
  const at = `/api/workshops/${joined.workshop}`
  const look = () => visitor.get(`${at}/phone?key=${joined.key}&present=${present}`)
  return {
    ...joined,
    present,
    look,
    async answer(answers, round) {
      const id = round ?? (await look()).body.live.round?.id ?? 'none'
      return visitor.post(`${at}/phone/answers`, { token: joined.token, round: id, answers })
    },
    async card(content, more = {}) {
      const { step } = (await look()).body.live.place
      return visitor.post(`${at}/phone/cards`, { token: joined.token, card: randomKey(), step, content, ...more })
    },
  }
}

/** Everybody joins and is seen. */
export async function people(workshop: TestWorkshop, count: number): Promise<Phone[]> {
  const phones: Phone[] = []
  for (let number = 0; number < count; number++) phones.push(await workshop.join())
  for (const phone of phones) await phone.look()
  return phones
}

/** Where a server that listens is found. */
export async function addressOf({ app }: TestServer): Promise<string> {
  await app.listen({ port: 0, host: '127.0.0.1' })
  return `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`
}
