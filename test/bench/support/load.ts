import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { host } from './child.ts'
import { quantile } from './figures.ts'

export interface Load {
  readonly port: number
  readonly connections: number
  readonly seconds: number
  /** The body of the next request; undefined when there are no more. */
  readonly nextBody: () => string | undefined
}

export interface LoadResult {
  readonly accepted: number
  readonly perSecond: number
  readonly p50: number
  readonly p99: number
}

/**
 * Posts bodies to /api/responses over connections that stay open, each with one request on its way. Written on bare
 * sockets: the generator shares the machine with the server, so every cycle it takes is one the server does not get.
 */
export async function load({ port, connections, seconds, nextBody }: Load): Promise<LoadResult> {
  const sockets = await Promise.all(Array.from({ length: connections }, () => connected(port)))
  const latencies: number[] = []
  const start = performance.now()
  const next = () => (performance.now() - start < seconds * 1000 ? nextBody() : undefined)
  await Promise.all(sockets.map((socket) => postAll(socket, next, (ms) => latencies.push(ms))))
  const elapsed = performance.now() - start
  return {
    accepted: latencies.length,
    perSecond: (latencies.length / elapsed) * 1000,
    p50: quantile(latencies, 0.5),
    p99: quantile(latencies, 0.99),
  }
}

async function connected(port: number): Promise<Socket> {
  const socket = connect({ port, host, noDelay: true }).setEncoding('latin1')
  await once(socket, 'connect')
  return socket
}

function postAll(socket: Socket, next: () => string | undefined, took: (ms: number) => void): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>()
  let received = ''
  let sentAt = 0
  const post = () => {
    const body = next()
    if (body === undefined) {
      socket.end()
      resolve()
      return
    }
    sentAt = performance.now()
    socket.write(requestWith(body), 'latin1')
  }
  socket.on('data', (chunk: string) => {
    received += chunk
    if (!isWhole(received)) return
    if (!received.startsWith('HTTP/1.1 201 ')) {
      socket.destroy(new Error(`not accepted: ${received}`))
      return
    }
    received = ''
    took(performance.now() - sentAt)
    post()
  })
  socket.on('error', reject)
  socket.on('close', () => reject(new Error('the server closed the connection')))
  post()
  return promise
}

/** The bodies here are ASCII, so that their length in characters is their length in bytes. */
const requestWith = (body: string) =>
  `POST /api/responses HTTP/1.1\r\nhost: ${host}\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\n\r\n${body}`

function isWhole(reply: string): boolean {
  const head = reply.indexOf('\r\n\r\n')
  if (head === -1) return false
  const length = Number(/\r\ncontent-length: (\d+)/i.exec(reply)?.[1])
  return reply.length >= head + 4 + length
}
