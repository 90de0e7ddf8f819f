import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

export const host = '127.0.0.1'
const root = join(import.meta.dirname, '..', '..', '..')

/** A program of ours that listens, in a process of its own. */
export interface Listening {
  readonly port: number
  readonly origin: string
  readonly pid: number
  stop(signal?: NodeJS.Signals): Promise<void>
}

interface Program {
  readonly env?: NodeJS.ProcessEnv
  /** What it prints when it is ready, with the port. */
  readonly ready?: RegExp
}

/** Starts a program and waits until it says at which port it listens. */
export async function startListening(program: string, { env, ready }: Program = {}): Promise<Listening> {
  const child = spawn(process.execPath, [program], {
    cwd: root,
    env: { PATH: process.env.PATH, HOST: host, PORT: '0', ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const orphaned = () => child.kill('SIGKILL')
  const ended = once(child, 'exit')
  process.once('exit', orphaned)
  const port = await portOf(child, program, ready ?? /http:\/\/[^/\s]+:(\d+)/)
  return {
    port,
    origin: `http://${host}:${port}`,
    pid: child.pid ?? 0,
    async stop(signal = 'SIGTERM') {
      process.off('exit', orphaned)
      child.kill(signal)
      await ended
    },
  }
}

async function portOf(child: ChildProcess, program: string, ready: RegExp): Promise<number> {
  if (!child.stdout) throw new Error(`${program} has no output`)
  for await (const line of createInterface({ input: child.stdout })) {
    const port = ready.exec(line)?.[1]
    if (port === undefined) continue
    // What it says from here on is not read, and must not fill the pipe either.
    child.stdout.resume()
    return Number(port)
  }
  throw new Error(`${program} ended before it listened`)
}

/** Does something with an empty folder that is gone afterwards. */
export async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'windroos-bench-'))
  try {
    return await work(folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
