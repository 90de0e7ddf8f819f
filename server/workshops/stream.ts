import type { OutgoingHttpHeaders } from 'node:http'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { Problem } from '#domain/problem.ts'
import type { Views } from './live-view.ts'
import type { Follower, Rooms, State } from './rooms.ts'

/** Somebody who does not read what is sent gets a new line when they do: it costs nobody else memory. */
const mostUnread = 1024 * 1024
/** More open lines than this on one server: better to say so than to slow everybody down. */
const mostLines = 6000

export interface Watching {
  readonly workshopId: string
  readonly audience: keyof Views
  /** The random id of a telephone, to count it. */
  readonly person?: string | undefined
  /** Asked with every heartbeat: somebody who was logged out sees nothing more. */
  readonly stillMay?: () => Promise<boolean>
  readonly now: () => Date
}

/**
 * The present state as JSON with its mark (for who asks again and again), or a line on which every next state follows
 * (server-sent events). Each state is whole: who comes back with the mark of the last one they had gets what is new.
 */
export async function watch(rooms: Rooms, request: FastifyRequest, reply: FastifyReply, watching: Watching) {
  const { workshopId, audience, person } = watching
  if (/\btext\/event-stream\b/.test(String(request.headers.accept))) return stream(rooms, request, reply, watching)
  if (person !== undefined) rooms.asked(workshopId, person)
  // Who leads wants to see what was just done; a room full of telephones can be a moment late.
  const state = await rooms[audience === 'remote' ? 'fresh' : 'current'](workshopId, audience)
  if (!state) throw new Problem('workshop-not-found')
  reply.header('etag', `"${state.mark}"`)
  if (request.headers['if-none-match'] === `"${state.mark}"`) return reply.code(304).send()
  return reply
    .type('application/json; charset=utf-8')
    .serializer((json: string) => json)
    .send(state.json)
}

async function stream(rooms: Rooms, request: FastifyRequest, reply: FastifyReply, watching: Watching) {
  const { workshopId, audience, person, stillMay, now } = watching
  if (rooms.lines >= mostLines) throw new Problem('busy', { retryAfter: 5 })
  if (!(await rooms.current(workshopId, audience))) throw new Problem('workshop-not-found')
  reply.hijack()
  const line = reply.raw
  line.writeHead(200, {
    ...(reply.getHeaders() as OutgoingHttpHeaders),
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store',
    // A proxy that gathers what is sent would make it late.
    'x-accel-buffering': 'no',
  })
  // Not all at once after a restart.
  line.write(
    `retry: ${500 + Math.floor(Math.random() * 2000)}\nevent: time\ndata: {"now":"${now().toISOString()}"}\n\n`,
  )
  const write = (text: string | Buffer) => {
    if (line.writableLength > mostUnread) line.destroy()
    else if (!line.destroyed) line.write(text)
  }
  const lastSeen = request.headers['last-event-id']
  const follower: Follower = {
    last: typeof lastSeen === 'string' ? lastSeen : undefined,
    send: ({ event }: State) => write(event),
    beat: () => {
      write(': here\n\n')
      void stillMay?.().then((may) => may || line.end())
    },
    end: () => line.end(),
  }
  let gone = false
  let leave = () => {
    gone = true
  }
  line.on('close', () => leave())
  leave = await rooms.follow(workshopId, audience, follower, person)
  if (gone || line.destroyed) leave()
}
