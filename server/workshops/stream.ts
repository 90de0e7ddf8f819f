import type { OutgoingHttpHeaders, ServerResponse } from 'node:http'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { Problem } from '#domain/problem.ts'
import type { Follower } from './followers.ts'
import type { Rooms } from './rooms.ts'
import { sendState } from './send-state.ts'
import type { Audience, State } from './states.ts'

/** Somebody who does not read what is sent gets a new line when they do: it costs nobody else memory. */
const mostUnread = 1024 * 1024

export interface Watching {
  readonly workshopId: string
  readonly audience: Audience
  /** The random id of a telephone, to count it. */
  readonly person?: string | undefined
  /** Asked with every heartbeat: somebody who was logged out sees nothing more. */
  readonly stillMay?: (() => Promise<boolean>) | undefined
  readonly now: () => Date
}

/**
 * The present state as JSON with its mark (for who asks again and again), or a line on which every next state follows
 * (server-sent events). Each state is whole: who comes back with the mark of the last one they had gets what is new.
 */
export async function watch(rooms: Rooms, request: FastifyRequest, reply: FastifyReply, watching: Watching) {
  const { workshopId, audience, person } = watching
  if (wantsStream(request)) return stream(rooms, request, reply, watching)
  if (person !== undefined) rooms.asked(workshopId, person)
  // Who leads wants to see what was just done; a room full of telephones can be a moment late.
  const state = await rooms[audience === 'remote' ? 'fresh' : 'current'](workshopId, audience)
  if (!state) throw new Problem('workshop-not-found')
  reply.header('etag', `"${state.mark}"`)
  if (has(request.headers['if-none-match'], state)) return reply.code(304).send()
  return sendState(reply, state)
}

/** Who asks for the head alone would never see the end of a line. */
const wantsStream = ({ method, headers }: FastifyRequest) =>
  method === 'GET' && /\btext\/event-stream\b/.test(String(headers.accept))

/** A proxy that compresses calls the mark of the same state a weak one. */
const has = (marks: string | undefined, { mark }: State) =>
  (marks ?? '').split(',').some((each) => each.trim().replace(/^W\//, '') === `"${mark}"`)

async function stream(rooms: Rooms, request: FastifyRequest, reply: FastifyReply, watching: Watching) {
  const { workshopId, audience, person, stillMay, now } = watching
  if (!(await rooms.current(workshopId, audience))) throw new Problem('workshop-not-found')
  if (!rooms.hasPlaceFor(workshopId, audience)) throw new Problem('busy', { retryAfter: 5 })
  const line = openLine(reply, now())
  let gone = false
  let leave = () => {
    gone = true
  }
  const end = () => {
    line.end()
    leave()
  }
  const lastSeen = request.headers['last-event-id']
  const follower: Follower = {
    last: typeof lastSeen === 'string' ? lastSeen : undefined,
    send: ({ event }) => write(line, event),
    beat() {
      write(line, ': here\n\n')
      // Where nobody can tell, nobody sees: who may comes back by themselves.
      void stillMay?.().then((may) => may || end(), end)
    },
    end,
  }
  line.on('close', () => leave())
  leave = await rooms.follow(workshopId, audience, follower, person)
  if (gone || line.destroyed) leave()
}

function openLine(reply: FastifyReply, now: Date): ServerResponse {
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
  const retry = 500 + Math.floor(Math.random() * 2000)
  line.write(`retry: ${retry}\nevent: time\ndata: {"now":"${now.toISOString()}"}\n\n`)
  return line
}

function write(line: ServerResponse, text: string | Buffer) {
  if (line.destroyed || line.writableEnded) return
  if (line.writableLength > mostUnread) line.destroy()
  else line.write(text)
}
