import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { onTestFinished } from 'vitest'
import { buildApp } from '../../../server/app.ts'
import type { Patience } from '../../../server/http/slow-clients.ts'
import { CodeReader } from '../../../server/responses/code-reader.ts'
import type { TestServer } from '../../support/server.ts'

interface Wishes {
  readonly patience?: Patience
  /** What happens after the server was asked to stop, and before it is deaf. */
  readonly whenStopping?: () => Promise<void>
}

/** The server of a test once more, listening on a real port, with the patience that the test needs. */
export async function listening({ config, db, writer, file, clock }: TestServer, wishes: Wishes = {}) {
  const { patience, whenStopping = async () => undefined } = wishes
  const codes = new CodeReader(file)
  const app = await buildApp({ config, db, codes, writer, mailer: null, now: () => clock.now, patience })
  app.addHook('preClose', whenStopping)
  await app.listen({ port: 0, host: '127.0.0.1' })
  onTestFinished(async () => {
    app.server.closeAllConnections()
    await app.close()
    codes.close()
  })
  const bound = app.server.address()
  const port = typeof bound === 'object' && bound ? bound.port : 0
  return { app, port, url: `http://127.0.0.1:${port}` }
}

export interface Caller {
  readonly socket: Socket
  readonly heard: () => string
  readonly isOpen: () => boolean
}

/** A bare connection: says what the test lets it say. */
export async function aCaller(port: number): Promise<Caller> {
  const socket = connect(port, '127.0.0.1')
  let heard = ''
  let open = true
  socket.on('data', (chunk) => {
    heard += chunk
  })
  socket.on('error', () => undefined)
  socket.on('close', () => {
    open = false
  })
  onTestFinished(() => void socket.destroy())
  await once(socket, 'connect')
  return { socket, heard: () => heard, isOpen: () => open }
}

/** Says one byte after another for as long as the connection is there. */
export function trickle({ socket, isOpen }: Caller, text: string, pause: number) {
  let said = 0
  const timer = setInterval(() => {
    if (!isOpen() || said >= text.length) return clearInterval(timer)
    socket.write(text.charAt(said))
    said += 1
  }, pause)
  onTestFinished(() => clearInterval(timer))
}
