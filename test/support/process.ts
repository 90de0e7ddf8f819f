import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { password } from './survey.ts'

const root = join(import.meta.dirname, '..', '..')

/** A port that nobody listens on. */
export async function aFreePort(): Promise<number> {
  const server = createServer().listen(0, 'localhost')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  return typeof address === 'object' && address ? address.port : 0
}

export interface RunningServer {
  readonly url: string
  readonly child: ChildProcess
  readonly output: () => string
}

/** Starts `node server/main.ts` as a process of its own and waits until it listens, or until it ends. */
export async function startProcess(env: Record<string, string>): Promise<RunningServer> {
  const child = spawn(process.execPath, ['server/main.ts'], { cwd: root, env: { ...process.env, ...env } })
  let text = ''
  child.stdout.on('data', (chunk) => {
    text += chunk
  })
  child.stderr.on('data', (chunk) => {
    text += chunk
  })
  onTestFinished(() => {
    child.kill('SIGKILL')
  })
  await new Promise<void>((resolve) => {
    child.stdout.on('data', () => text.includes('Windroos') && resolve())
    child.on('exit', () => resolve())
  })
  return { url: `http://localhost:${env.PORT}`, child, output: () => text }
}

/** Makes the administrator of a running server, and gives what sends requests as that person. */
export async function administratorOf({ url }: RunningServer, dataDir: string) {
  const token = (await readFile(join(dataDir, 'setup-token'), 'utf8')).trim()
  const json = { 'content-type': 'application/json' }
  const body = JSON.stringify({ name: 'Fatima', email: 'fatima@school.nl', password, token })
  const made = await fetch(`${url}/api/setup`, { method: 'POST', headers: json, body })
  const cookie = made.headers.getSetCookie()[0]?.split(';')[0] ?? ''
  return async (method: string, path: string, body?: unknown) => {
    const headers = body === undefined ? { cookie } : { cookie, ...json }
    const reply = await fetch(url + path, {
      method,
      headers,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    return { status: reply.status, body: reply.status === 204 ? undefined : await reply.json() }
  }
}

/** An open survey of a running server, with codes for so many parents. */
export async function parentsCodes(ask: Awaited<ReturnType<typeof administratorOf>>, count: number): Promise<string[]> {
  const school = await ask('POST', '/api/schools', { name: 'De Klimboom', type: 'po' })
  const survey = await ask('POST', '/api/surveys', {
    schoolId: school.body.id,
    definitionId: 'school-profile',
    title: 'Voorjaar',
    languages: ['nl'],
    audiences: [{ audience: 'parents', invited: count }],
  })
  const url = `/api/surveys/${survey.body.id}`
  await ask('POST', `${url}/open`)
  return (await ask('POST', `${url}/invitations`, { audience: 'parents', count })).body.codes
}
